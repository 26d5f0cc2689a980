import { expect } from 'chai';
import { isVaried } from '../../../lib/engine/checks/varied.js';
import { ALPHABETS, random } from '../../support/random.js';

describe('isVaried', () => {
  for (const text of [
    'x'.repeat(32),
    '0'.repeat(36),
    'a1'.repeat(16),
    'deadbeef'.repeat(4),
    'xxxx',
    '1234'.repeat(8),
    'aaaa',
  ]) {
    it(`is false for ${text}`, () => expect(isVaried(text)).to.equal(false));
  }

  it('never vetoes 20,000 random keys of 19 to 40 hexadecimal digits', () => {
    const next = random(11);
    for (let i = 0; i < 20_000; i++) {
      const key = Array.from({ length: 19 + (i % 22) }, () => ALPHABETS.hex[Math.floor(next() * 16)]).join('');
      expect(isVaried(key), key).to.equal(true);
    }
  });

  it('is content with the half in what was cut', () => expect(isVaried('a3f9')).to.equal(true));
});
