import { expect } from 'chai';
import { card } from '../../../lib/engine/checks/card.js';
import { phone } from '../../../lib/engine/checks/phone.js';
import { endOfDigits, isEvenlyGrouped } from '../../../lib/engine/scan/end-of-digits.js';

const takes = (text: string, check?: (match: string) => boolean): string => {
  const blank = text.indexOf(' ');
  return text.slice(0, endOfDigits(text, 0, blank < 0 ? text.length : blank, check));
};
const cvv = (match: string): boolean => /^\d{3,4}$/.test(match);

describe('scan/end-of-digits', () => {
  const table: readonly (readonly [string, string, ((match: string) => boolean) | undefined, string])[] = [
    ['113276822646 302 in', '113276822646', undefined, 'whole by its form'],
    ['271170-2752 302 in', '271170-2752', undefined, 'a dash inside'],
    ['12 34 56 x', '12 34 56', undefined, 'groups'],
    ['4111111111111111 302', '4111111111111111', card, 'whole by its check'],
    ['4111 1111 1111 1111 302 14', '4111 1111 1111 1111', card, 'groups, whole by the check'],
    ['076 505 25 19 in', '076 505 25 19', phone, 'the last end that the check takes'],
    ['123 302 in', '123', cvv, 'a short one that the check takes'],
    ['1234 5678 x', '1234 5678', () => false, 'nothing that the check takes: all'],
    ['123 456 x', '123 456', isEvenlyGrouped, 'even groups'],
    ['123456 302 x', '123456', isEvenlyGrouped, 'uneven groups'],
    ['hunter 22', 'hunter', undefined, 'no digits'],
    ['1234', '1234', undefined, 'the end'],
    ['1234  5678', '1234', undefined, 'two blanks'],
  ];
  for (const [text, expected, check, why] of table)
    it(`of ${text}: ${why}`, () => expect(takes(text, check)).to.equal(expected));

  it('is bounded', () => expect(takes('1 '.repeat(100_000)).length).to.be.below(50));
});
