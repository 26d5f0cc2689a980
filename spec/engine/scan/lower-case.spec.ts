import { expect } from 'chai';
import { lowerCase, lowerCode } from '../../../lib/engine/scan/lower-case.js';

describe('scan/lower-case', function () {
  it('gives for every character what the language gives, itself where that is more than one', function () {
    for (let code = 0; code < 0x10000; code++) {
      const c = String.fromCharCode(code);
      const lower = c.toLowerCase();
      if (String.fromCharCode(lowerCase(code)) !== (lower.length === 1 ? lower : c))
        expect.fail(`differs for ${code.toString(16)}`);
    }
  });

  it('never gives an ASCII letter for a foreign one, where names and literals are compared', function () {
    const pairs: readonly (readonly [string, string])[] = [
      ['A', 'a'],
      ['a', 'a'],
      ['[', '['],
      ['Ñ', 'ñ'],
      ['Ж', 'ж'],
      ['İ', 'İ'],
      ['\u212a', '\u212a'],
      ['漢', '漢'],
    ];
    for (const [c, lower] of pairs) expect(String.fromCharCode(lowerCode(c.charCodeAt(0))), c).to.equal(lower);
  });

  it('takes the sign of Kelvin for a letter in words', () => expect(lowerCase(0x212a)).to.equal(0x6b));
});
