import { expect } from 'chai';
import { verhoeff } from '../../../lib/engine/checks/verhoeff.js';

const DIGITS = '0123456789';

describe('verhoeff', () => {
  for (const text of ['2363', '123451', '1234567890120', '84736430954837284567892']) {
    it(`takes ${text}`, () => expect(verhoeff(text)).to.equal(true));
    it(`refuses ${text} with every other check digit`, () => {
      for (const digit of DIGITS)
        if (!text.endsWith(digit)) expect(verhoeff(text.slice(0, -1) + digit)).to.equal(false);
    });
    it(`refuses ${text} where two neighbours changed places`, () => {
      for (let i = 1; i < text.length; i++) {
        const swapped = text.slice(0, i - 1) + text[i] + text[i - 1] + text.slice(i + 1);
        if (swapped !== text) expect(verhoeff(swapped), swapped).to.equal(false);
      }
    });
  }

  for (const text of ['', '2363a', ' 2363', '23 63'])
    it(`refuses "${text}"`, () => expect(verhoeff(text)).to.equal(false));
});
