import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { gateEndings, gateTables } from '../../../lib/engine/gate/gate-tables.js';
import { detectorTables } from '../../../lib/engine/scan/detector-tables.js';
import { HASHES } from '../../../lib/engine/scan/frequency.js';
import { HIT, hitAt } from '../../../lib/engine/scan/literal-filter.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { packTables } from '../../../scripts/pack-tables.js';
import { detectorOf } from '../../support/found.js';

const none = () => false;

describe('gate/gate-tables', function () {
  it('are the same whether they were packed or worked out', function () {
    const packed = JSON.parse(JSON.stringify(packTables(detectors)));
    const expected = compileScanner(detectors);
    const actual = compileScanner(detectors, packed);
    for (const name of ['all', 'secrets', 'words', 'reach', 'behindLetter'] as const)
      expect(gateTables(actual)[name], name).to.deep.equal(gateTables(expected)[name]);
    expect(gateEndings(actual).pack()).to.deep.equal(gateEndings(expected).pack());
    const [one, other] = [gateTables(actual).filter, gateTables(expected).filter];
    expect(one.hits).to.deep.equal(other.hits);
    expect(one.marks).to.deep.equal(other.marks);
    // row by row the same literals, in places where each of them would be told
    const bytes = new Uint8Array(300).fill(120);
    const literals = (filter: typeof one, hash: number) => {
      const found: string[] = [];
      for (const { literal, bytes: letters } of expected.anchors) {
        bytes.set(letters, 100);
        const at = 100 + letters.length - 1;
        for (let n = filter.next(hash, bytes, at, 0, 300, 0); n !== 0; n = filter.next(hash, bytes, at, 0, 300, n))
          found.push(`${filter.anchor(n).literal} ${filter.startOf(n, at)} ${literal}`);
      }
      return found;
    };
    const hashes = Array.from({ length: HASHES }, (_, hash) => hash).filter((hash) => hitAt(other.hits, hash) === HIT);
    expect(hashes.length).to.be.at.least(1000);
    for (const hash of hashes.filter((_, i) => i % 50 === 0))
      expect(literals(one, hash), String(hash)).to.deep.equal(literals(other, hash));
  });

  it('are shared by all policies with the same rules', function () {
    const [base, without] = [
      detectorTables(detectors, [], none),
      detectorTables(detectors, [], (id) => id === 'contact.email'),
    ];
    expect(gateTables(without)).to.equal(gateTables(base));
  });

  it('know the endings of names that a policy adds, beside all others', function () {
    const base = detectorTables(detectors, [], none);
    const own = detectorTables(detectors, [detectorOf([], { id: 'spec.own', keys: ['zqx'] })], none);
    const bytes = new TextEncoder().encode('zqx');
    expect(gateEndings(base).mayEnd(bytes, 3, 0)).to.equal(false);
    expect(gateEndings(own).mayEnd(bytes, 3, 0)).to.equal(true);
    expect(gateEndings(own).mayEnd(new TextEncoder().encode('password'), 8, 0)).to.equal(true);
  });
});
