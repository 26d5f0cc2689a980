import { expect } from 'chai';
import fc from 'fast-check';
import { byteAt, hexValue, pointAt, sequenceLength, utf8Length } from '../../../lib/engine/escapes/percent.js';

const PERCENT = 37;
const EQUALS = 61;

/** Bytes behind a mark. */
const marked = (bytes: Iterable<number>, mark: string): string =>
  Array.from(bytes, (byte) => mark + byte.toString(16).padStart(2, '0')).join('');

describe('engine/escapes/percent', () => {
  it('reads any code point from its bytes, behind either mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
        const point = character.codePointAt(0) as number;
        const bytes = Buffer.from(character, 'utf8');
        expect(pointAt(`a${marked(bytes, '%')}`, 1, PERCENT)).to.equal(point);
        expect(pointAt(marked(bytes, '=').toUpperCase(), 0, EQUALS)).to.equal(point);
        expect(utf8Length(point)).to.equal(bytes.length);
        expect(sequenceLength(bytes[0] as number)).to.equal(bytes.length);
      }),
    );
  });

  for (const [what, bytes] of [
    ['a byte that goes on nothing', [0x80]],
    ['a sequence that is cut', [0xe2, 0x82]],
    ['a sequence that goes on otherwise', [0xc3, 0x41]],
    ['more bytes than needed', [0xc0, 0xaf]],
    ['more bytes than needed, of three', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['what is beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that is none of UTF-8', [0xff]],
  ] as const)
    it(`turns down ${what}`, () => expect(pointAt(marked(bytes, '%'), 0, PERCENT)).to.equal(-1));

  it('reads no byte where the mark or a digit is missing', () => {
    for (const text of ['', '%', '%4', '%4g', '%g4', '40', '=40']) expect(byteAt(text, 0, PERCENT), text).to.equal(-1);
    expect(byteAt('%4a', 0, PERCENT)).to.equal(0x4a);
  });

  it('knows the digits', () => {
    for (let code = 0; code < 256; code++) {
      const digit = Number.parseInt(String.fromCharCode(code), 16);
      expect(hexValue(code), String(code)).to.equal(Number.isNaN(digit) ? -1 : digit);
    }
  });
});
