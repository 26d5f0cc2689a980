import { expect } from 'chai';
import { isOpaqueCode } from '../../../lib/engine/checks/opaque-code.js';

describe('isOpaqueCode', function () {
  const table: readonly (readonly [text: string, opaque: boolean, why: string])[] = [
    ['4/0AX4Xf-1b2', true, 'letters and digits in turns'],
    ['a1b2c3d4', true, 'short, but in turns'],
    ['abcDefGhiJklMnoPqrStuv', true, 'long, both cases'],
    ['California', false, 'a word'],
    ['North%20Rhine-Westphalia', false, 'words'],
    ['NOT_FOUND', false, 'an error code'],
    ['ERR_42', false, 'a word with a number'],
    ['summer2024', false, 'a coupon'],
    ['12345678', false, 'a number'],
    ['', false, 'nothing'],
  ];
  for (const [text, opaque, why] of table) {
    it(`is ${opaque} for ${text} (${why})`, () => expect(isOpaqueCode(text, 0, text.length)).to.equal(opaque));
  }

  it('looks at its part only', function () {
    expect(isOpaqueCode('a1b2 word a1b2', 5, 9)).to.equal(false);
  });
});
