import { expect } from 'chai';
import { isPhoneTail } from '../../../lib/engine/checks/phone-tail.js';

describe('checks/phone-tail', () => {
  const table: readonly (readonly [before: string, match: string, expected: boolean, why: string])[] = [
    ['phone 0401 ', '493 931 302', true, 'behind a trunk prefix'],
    ['phone=602 ', '677 819 302', true, 'behind an assignment'],
    ['+33 612 ', '034 120 302', true, 'behind a plus sign'],
    ['phone=%2B33 612 ', '034 120 302', true, 'behind a plus sign in percents'],
    ['tel ', '0401 493 931', false, 'nothing before it'],
    ['line 3 ', '0401 493 931', false, 'a number that is no beginning'],
    ['06 12 34 56 78 ', '06 11 22 33 44', false, 'behind a number that is whole'],
    ['phone=0401 ', '493 931', false, 'all of it belongs to the number'],
  ];
  for (const [before, match, expected, why] of table)
    it(`${expected ? 'knows' : 'leaves'} ${match} behind ${before}: ${why}`, () =>
      expect(isPhoneTail(before, match)).to.equal(expected));
});
