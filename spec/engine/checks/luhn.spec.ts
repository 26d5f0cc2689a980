import { expect } from 'chai';
import { luhn, luhnDigits } from '../../../lib/engine/checks/luhn.js';

describe('luhn', () => {
  const valid = [
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '378282246310005',
    '79927398713',
    'card 4111111111111111!',
    '00',
    '18',
  ];
  for (const text of valid) it(`takes ${text}`, () => expect(luhn(text)).to.equal(true));

  const invalid: readonly (readonly [text: string, why: string])[] = [
    ['4111111111111112', 'check digit'],
    ['4111111111111', 'cut'],
    ['1411111111111111', 'two neighbours changed places'],
    ['0', 'one digit'],
    ['', 'nothing'],
    ['card', 'no digit'],
  ];
  for (const [text, why] of invalid) it(`refuses "${text}": ${why}`, () => expect(luhn(text)).to.equal(false));

  it('accepts exactly one check digit for each number', () => {
    for (let number = 0; number < 500; number++) {
      expect(Array.from({ length: 10 }, (_, digit) => luhnDigits(`${number}${digit}`)).filter(Boolean)).to.have.length(
        1,
      );
    }
  });

  it('refuses what is no digit when only digits are asked for', () =>
    expect(luhnDigits('4111 1111 1111 1111')).to.equal(false));
});
