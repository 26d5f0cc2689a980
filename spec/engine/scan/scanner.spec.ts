import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import type { Anchor } from '../../../lib/engine/scan/anchor.js';
import { mayStandBetween } from '../../../lib/engine/scan/literal-filter.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { MAX_DIGITS } from '../../../lib/engine/scan/shape-tables.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';
import { detectorOf, foundIn } from '../../support/found.js';

describe('scan/scanner', function () {
  it('keeps the detectors in their order: matches name them by index', function () {
    expect(compileScanner(detectors).detectors).to.deep.equal(detectors);
  });

  it('compiles no detectors at all', () => expect(foundIn([], 'key=value 1234 5678 9012')).to.deep.equal([]));

  it('finds literals that share a pair of characters each for itself', function () {
    const pairs = ['qzA', 'qzB', 'Aqz', 'qz'].map((literal, i) =>
      detectorOf([{ rule: 'anchor', literals: [literal], boundary: 'none' }], { id: `spec.l${i}` }),
    );
    expect(foundIn(pairs, 'AqzA qzB').sort()).to.deep.equal(['Aqz', 'qz', 'qz', 'qzA', 'qzB'].sort());
  });

  it('finds a literal in either case at every position where only case differs', function () {
    const mixed = detectorOf([{ rule: 'anchor', literals: ['abc_xyz'], ignoreCase: true }]);
    for (let bits = 0; bits < 64; bits++) {
      const letters = Array.from('abcxyz', (c, i) => (bits & (1 << i) ? c.toUpperCase() : c));
      const text = `${letters.slice(0, 3).join('')}_${letters.slice(3).join('')}`;
      expect(foundIn([mixed], ` ${text} `), text).to.deep.equal([text]);
    }
  });

  it('finds a literal in either case of a foreign letter too', function () {
    const foreign = detectorOf([{ rule: 'anchor', literals: ['señal '], ignoreCase: true, after: /\d+/y }]);
    expect(foundIn([foreign], 'SEÑAL 12 señal 34 Señal 56 senal 78')).to.deep.equal([
      'SEÑAL 12',
      'señal 34',
      'Señal 56',
    ]);
  });

  it('looks at a sign only between what may stand around it', function () {
    const around = { charset: 'hex', min: 2 } as const;
    const mac = detectorOf([{ rule: 'anchor', literals: [':'], before: around, after: around }]);
    const { anchors } = compileScanner([mac]);
    const tried = (text: string) => mayStandBetween(anchors[0] as Anchor, new TextBytes().load(text).bytes, 1, 3);
    expect(['a:0', 'F:f', '9:9'].filter((text) => !tried(text))).to.deep.equal([]);
    expect(['":0', 't:0', 'a: ', 'a:z', 'a:"'].filter(tried)).to.deep.equal([]);
    expect(foundIn([mac], '"key":"0" ab:cd x:ef')).to.deep.equal(['ab:cd']);
  });

  it('finds a literal of digits alone, in a number too', function () {
    const digits = detectorOf([{ rule: 'anchor', literals: ['1234'], boundary: 'none' }]);
    expect(foundIn([digits], '1234 x1234y 99123499 12 34')).to.deep.equal(['1234', '1234', '1234']);
  });

  it('finds literals that hold digits, before and behind other digits', function () {
    const digits = ['x12', '9-8', 'a1', '1a'].map((literal, i) =>
      detectorOf([{ rule: 'anchor', literals: [literal], boundary: 'none' }], { id: `spec.d${i}` }),
    );
    expect(foundIn(digits, '0x123 9-8 xa1 01ax').sort()).to.deep.equal(['1a', '9-8', 'a1', 'x12'].sort());
  });

  it('finds shapes and anchors that begin at one place', function () {
    const both = [
      detectorOf([{ rule: 'shape', shapes: ['9999'] }]),
      detectorOf([{ rule: 'anchor', literals: ['1234 y'] }], { id: 'spec.anchor' }),
    ];
    expect(foundIn(both, 'x 1234 y')).to.deep.equal(['1234', '1234 y']);
  });

  it('finds a shape whose digit group is as long as any may be', function () {
    const long = detectorOf([{ rule: 'shape', shapes: ['9'.repeat(MAX_DIGITS)] }]);
    expect(foundIn([long], ` ${'7'.repeat(MAX_DIGITS)} `)).to.have.length(1);
    expect(foundIn([long], ` ${'7'.repeat(MAX_DIGITS + 1)} `)).to.deep.equal([]);
  });

  it('calls a function rule over every text', function () {
    const words: string[] = [];
    const find = (text: string) => {
      words.push(text);
      return [];
    };
    const spy = detectorOf([{ rule: 'function', find }]);
    foundIn([spy], 'clean');
    foundIn([spy], 'also clean');
    expect(words).to.deep.equal(['clean', 'also clean']);
  });

  it('refuses a malformed rule', function () {
    expect(() => compileScanner([detectorOf([{ rule: 'shape', shapes: ['AAAA'] }])])).to.throw(TypeError);
    expect(() => compileScanner([detectorOf([{ rule: 'anchor', literals: [] }])])).to.throw(TypeError);
  });
});
