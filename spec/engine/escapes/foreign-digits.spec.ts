import { expect } from 'chai';
import { foreignDigit } from '../../../lib/engine/escapes/foreign-digits.js';

const isFullWidth = (code: number): boolean => code >= 0xff10 && code <= 0xff19;

describe('engine/escapes/foreign-digits', () => {
  it('knows the decimal digits that the engine knows, and nothing else', () => {
    const missing: string[] = [];
    let zero = -1;
    for (let code = 0; code < 0x10000; code++) {
      const isDigit = /\p{Nd}/u.test(String.fromCharCode(code)) && code > 127 && !isFullWidth(code);
      // digits stand in tens, from nought up
      if (!isDigit) zero = -1;
      else if (zero < 0 || code - zero === 10) zero = code;
      const due = isDigit ? code - zero : -1;
      if (foreignDigit(code) !== due) missing.push(code.toString(16));
    }
    expect(missing).to.deep.equal([]);
  });
});
