import { expect } from 'chai';
import fc from 'fast-check';
import { card } from '../../../lib/engine/checks/card.js';
import { iin } from '../../../lib/engine/checks/iin.js';
import { luhnDigits } from '../../../lib/engine/checks/luhn.js';

describe('card', function () {
  const TABLE: readonly (readonly [string, boolean, string])[] = [
    ['4111111111111111', true, 'a documentation number'],
    ['4111 1111-1111.1111', true, 'whatever separates'],
    ['378282246310005', true, '15 digits'],
    ['4111111111111112', false, 'wrong check digit'],
    ['0000000000000000', false, 'one digit over and over, though Luhn holds'],
    ['9111111111111119', false, 'no issuer'],
    ['411111111111', false, 'too short'],
    ['41111111111111111111', false, 'too long'],
    ['', false, 'nothing'],
  ];
  for (const [text, expected, why] of TABLE) it(`${text}: ${why}`, () => expect(card(text)).to.equal(expected));

  it('is no number that is whole and digits behind it', function () {
    const behind = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'));
    const long = (text: string) => behind.find((three) => luhnDigits(text.replace(/\D/g, '') + three));
    for (const [text, separator, expected, why] of [
      ['4111-1111-1111-1111', ' ', false, 'another sign'],
      ['4111 1111 1111 1111', ' ', false, 'Visa has 16'],
      ['6212 3456 7890 0002', ' ', true, 'UnionPay may have 19'],
      ['6212-3456-7890-0002', ' ', false, 'UnionPay too, but for another sign'],
    ] as const) {
      expect(card(text), text).to.equal(true);
      expect(card(`${text}${separator}`), 'a sign behind it').to.equal(true);
      expect(card(`${text}${separator}${long(text)}`), why).to.equal(expected);
    }
  });

  it('reads each character once, however many signs stand behind a whole number', function () {
    // twice the time for each sign would be the age of the universe
    for (const sign of [' ', '-', ' .', '. ']) {
      const text = `4111 1111 1111 1111${sign.repeat(10_000)}`;
      expect(card(text)).to.equal(true);
      expect(card(`${text}302`)).to.equal(false);
    }
  });

  it('is length, issuer and Luhn together, for any digits', function () {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 10, maxLength: 21 });
    fc.assert(
      fc.property(fc.constantFrom('4', '5105', '34', '6011', '35', ''), digits, (prefix, rest) => {
        const text = prefix + rest;
        const expected =
          text.length >= 13 && text.length <= 19 && iin(text) && luhnDigits(text) && !/^(\d)\1+$/.test(text);
        expect(card(text)).to.equal(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
