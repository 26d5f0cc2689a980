import { expect } from 'chai';
import { isInNumberList } from '../../../lib/engine/checks/number-list.js';

const CARD = '4111 1111 1111 1111';
const DASHED = '4111-1111-1111-1111';

describe('checks/number-list', () => {
  const LISTS: readonly (readonly [before: string, match: string, behind: string, why: string])[] = [
    ['hist 568 ', CARD, ' 566 4736', 'numbers on both sides'],
    ['cpu ', CARD, ' 6941 9616', 'numbers behind it'],
    ['x 6941 9616 ', CARD, '', 'numbers before it'],
    ['pids ', CARD, ' 5846', 'one number and the name of a list'],
    ['pids 5846 ', CARD, '', 'likewise'],
    ['array([', '3776 5654 2179 753', ' 6941 9616])', 'a bracket that opens'],
    ['', DASHED, '-5846', 'a longer number in groups'],
    ['0014020 ', CARD, ' 32c0', 'bytes in hexadecimal'],
    ['32c0 ', CARD, ' 0000', 'likewise'],
    ['00000010: ', CARD, '', 'likewise, with an offset'],
    ['', '8941 1234 5678 55', 'f4', 'likewise'],
  ];
  for (const [before, match, behind, why] of LISTS)
    it(`takes ${before}${match}${behind} for one: ${why}`, () =>
      expect(isInNumberList(before, match, behind)).to.equal(true));

  const CARDS: readonly (readonly [before: string, match: string, behind: string, why: string])[] = [
    ['', CARD, '', 'alone'],
    ['txn 7f3a ', CARD, ' declined', 'an id before it'],
    ['', CARD, ' 32c0', 'an id behind it'],
    ['user 1234 ', CARD, '', 'one number before it'],
    ['', CARD, ' 2500 EUR', 'one number behind it'],
    ['', CARD, ' 123', 'a code'],
    ['', CARD, ' 1226 123', 'an expiry date and a code'],
    ['', CARD, ' 1226 123 90210', 'a postal code, too'],
    ['', CARD, ' 12 26 123', 'an expiry date in two groups'],
    ['', '3782 822463 10005', ' 1226 1234', 'a code of four digits'],
    ['', CARD, ' 5500 0000 0000 0004', 'another card'],
    ['5500 0000 0000 0004 ', CARD, ' 3782 822463 10005', 'cards on both sides'],
    ['5500 0000 0000 0004 ', CARD, '', 'likewise'],
    ['2026 1234 ', CARD, '', 'a year'],
    ['order-2026-', DASHED, '', 'likewise'],
    ['cards 1234 5678 ', CARD, ' 1234 5678', 'a word for cards'],
    ['0 5 ', CARD, ' 0 1', 'short numbers'],
    ['', CARD, ' dead', 'a word'],
    ['', '4111111111111111', ' 1234 5678', 'no groups'],
  ];
  for (const [before, match, behind, why] of CARDS)
    it(`leaves ${before}${match}${behind}: ${why}`, () =>
      expect(isInNumberList(before, match, behind)).to.equal(false));
});
