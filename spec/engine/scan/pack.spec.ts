import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { fingerprintOf, packedFor } from '../../../lib/engine/scan/pack.js';
import { packedTables } from '../../../lib/engine/scan/packed-tables.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { packTables } from '../../../scripts/pack-tables.js';
import { detectorOf } from '../../support/found.js';

describe('scan/pack', function () {
  const packed = packTables(detectors);

  it('gives the tables that are worked out without it', function () {
    const expected = compileScanner(detectors);
    const actual = compileScanner(detectors, JSON.parse(JSON.stringify(packed)));
    for (const name of ['nextClass', 'shapeGate', 'shapeRows', 'places'] as const)
      expect(actual[name], name).to.deep.equal(expected[name]);
    const literals = ({ anchors }: typeof expected) => anchors.map((a) => [a.literal, a.detector, a.trigram]);
    expect(literals(actual)).to.deep.equal(literals(expected));
    const lists = ({ shapeLists, shapes }: typeof expected) =>
      shapeLists.map((list) => list.map((shape) => shapes.indexOf(shape)));
    expect(lists(actual)).to.deep.equal(lists(expected));
    expect(lists(actual).flat()).to.not.include(-1);
    expect(actual.keyWords.pack()).to.deep.equal(expected.keyWords.pack());
    expect(actual.context.pack()).to.deep.equal(expected.context.pack());
    for (const name of detectors.flatMap(({ keys = [] }) => keys))
      expect(actual.keyWords.find(name), name).to.equal(expected.keyWords.find(name));
  });

  it('is packed by the build only, for the detectors that are bundled', function () {
    expect(packedTables).to.equal(undefined);
    for (const format of ['esm', 'cjs']) {
      const folder = `dist/${format}`;
      // where single specs are run before the package was built there is nothing to look into; `npm test` builds it
      if (!existsSync(folder)) this.skip();
      const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
      expect(files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n'), format).to.match(
        /\bpackedTables ?= ?\{\s*"?fingerprint"?:/,
      );
    }
  });

  const anchor = detectorOf([{ rule: 'anchor', literals: ['own-', 'other-'] }]);
  const shape = detectorOf([{ rule: 'shape', shapes: ['999-99'] }]);
  const others: readonly (typeof detectors)[] = [
    detectors.slice(1),
    [...detectors, anchor],
    [...detectors.slice(1), detectors[0] ?? anchor],
    [anchor],
    [],
  ];
  it('is not taken for other detectors', function () {
    expect(packedFor(detectors, packed)).to.equal(packed);
    expect(packedFor(detectors, undefined)).to.equal(undefined);
    for (const other of others) expect(packedFor(other, packed)).to.equal(undefined);
  });

  it('tells rules apart', function () {
    const all = [
      [anchor],
      [shape],
      [anchor, shape],
      [detectorOf([{ rule: 'anchor', literals: ['other-', 'own-'] }])],
      [detectorOf([{ rule: 'anchor', literals: ['own-', 'other_'] }])],
      [detectorOf([{ rule: 'anchor', literals: ['own-'] }])],
      [detectorOf([{ rule: 'shape', shapes: ['999-99'], separators: '.' }])],
      [detectorOf([{ rule: 'shape', shapes: ['999-99'], glued: true }])],
    ];
    expect(new Set(all.map(fingerprintOf)).size).to.equal(all.length);
  });
});
