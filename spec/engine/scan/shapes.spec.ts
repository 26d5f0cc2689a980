import { expect } from 'chai';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import type { ShapeRule, StartRule } from '../../../lib/model.js';
import { detectorOf, foundIn } from '../../support/found.js';

type Declared = Omit<ShapeRule, 'rule' | 'shapes'>;

const find = (shapes: readonly string[], text: string, more: Declared = {}): string[] =>
  foundIn([detectorOf([{ rule: 'shape', shapes, ...more }])], text);
const start = (starts: readonly string[], pattern: RegExp, text: string): string[] =>
  foundIn([detectorOf([{ rule: 'start', starts, pattern } satisfies StartRule])], text);

/** Shape, text, what is found, why, options. */
const TABLE: readonly (readonly [string, string, readonly string[], string, Declared?])[] = [
  ['999 99 9999', '123-45-6789', ['123-45-6789'], 'dashes'],
  ['999 99 9999', '123 45 6789', ['123 45 6789'], 'blanks'],
  ['999 99 9999', '123.45.6789', [], 'dots are no separators'],
  ['999 99 9999', '123.45.6789', ['123.45.6789'], 'unless declared', { separators: '.' }],
  ['999 99 9999', '123456789', [], 'a separator is one'],
  ['999999', 'n 123456.', ['123456'], 'a full stop behind'],
  ['999999', '1234567', [], 'one digit more'],
  ['999999', '12345', [], 'one digit less'],
  ['999999', '0.123456', [], 'behind a decimal point'],
  ['999999', '123456.5', [], 'before a decimal point'],
  ['999999', '12-123456', [], 'the second part of a number'],
  ['999999', '123456-7', [], 'the first part of a number'],
  ['999999', '123456-x', ['123456'], 'a dash and a letter'],
  ['999999', 'x123456', [], 'a letter before'],
  ['999999', '123456x', [], 'a letter behind'],
  ['999999', 'x123456y', ['123456'], 'glued', { glued: true }],
  ['999999', 'no 123456-7', ['123456'], 'glued: a dash too', { glued: true }],
  [
    '9999999999999999',
    `a${'0'.repeat(3)}4111111111111111ffffffff`,
    [],
    'a part of a hexadecimal word',
    { glued: true },
  ],
  ['999999', 'é123456é', ['123456'], 'other letters do not count'],
  ['AA999999A', 'AB123456C', ['AB123456C'], 'upper-case letters'],
  ['AA999999A', 'ab123456c', [], 'lower-case are none'],
  ['aa999999a', 'aB123456c', ['aB123456c'], 'letters of either case'],
  ['AA999999A', 'XAB123456C', [], 'a letter more before'],
  ['99**99', '12a934', ['12a934'], 'letters or digits'],
  ['99**99', '123456', ['123456'], 'digits where letters may be'],
  ['999-999', '123-456', ['123-456'], 'a character that stands for itself'],
  ['999-999', '123 456', [], 'and for no other'],
  ['999-999', '123\u2013456', ['123\u2013456'], 'a dash as typography writes it'],
  ['A№999', 'B№123 B#123', ['B№123'], 'a foreign character that stands for itself'],
  ['999999', '0.123456ab', ['123456'], 'glued to what is behind it, whatever is before', { glued: true }],
  [`9${'*'.repeat(60)}`, `1${'a'.repeat(60)}`, [`1${'a'.repeat(60)}`], 'more places than a digit group has'],
  ['9999 9999', '1234 5678 9999', ['1234 5678', '5678 9999'], 'blanks do not bind: resolve decides'],
];

describe('scan/shapes', function () {
  for (const [shape, text, expected, why, more] of TABLE) {
    it(`${shape} in ${JSON.stringify(text)}: ${why}`, () => expect(find([shape], text, more)).to.deep.equal(expected));
  }

  it('takes the shapes of a rule by length', () =>
    expect(find(['9999', '999999'], '1234 123456 12345')).to.deep.equal(['1234', '123456']));

  const starts: readonly (readonly [string, readonly string[], string])[] = [
    ['DE12 3456', ['DE12 3456'], 'the pattern goes on from the start'],
    ['xDE12 3456', [], 'a letter before'],
    ['DE123 456', [], 'the pattern decides'],
    ['(DE12 3456)', ['DE12 3456'], 'in brackets'],
    ['de12 3456', [], 'an upper-case start'],
  ];
  for (const [text, expected, why] of starts) {
    it(`starts in ${JSON.stringify(text)}: ${why}`, () =>
      expect(start(['AA99'], /[A-Z]{2}\d{2} \d{4}/y, text)).to.deep.equal(expected));
  }

  it('lets the digits of a start go on', () =>
    expect(start(['99'], /\d{2,12}/y, 'n 123456789')).to.deep.equal(['123456789']));

  it('starts with as many digits as it says where another sign ends them', function () {
    const found = (text: string) => start(['9/999'], /\d+\/\d{2,9}x/y, text);
    expect(found('n 1/1234x')).to.deep.equal(['1/1234x']);
    expect(found('n 1/123x')).to.deep.equal(['1/123x']);
    expect(found('n 12/1234x')).to.deep.equal([]);
    expect(found('n 1/12x')).to.deep.equal([]);
    expect(found('n 1-1234x')).to.deep.equal([]);
  });

  for (const shapes of [['AAAA'], ['*99'], ['']]) {
    it(`refuses the shape ${JSON.stringify(shapes)}`, function () {
      expect(() => compileScanner([detectorOf([{ rule: 'shape', shapes }])])).to.throw(TypeError, /shape/);
    });
  }

  it('is linear on long groups of digits', function () {
    expect(find(['9999 9999 9999 9999'], '1'.repeat(300_000))).to.deep.equal([]);
    expect(find(['9999 9999'], '1234-'.repeat(60_000))).to.deep.equal([]);
  });
});
