import { expect } from 'chai';
import { oddEvenSum } from '../../../lib/engine/checks/odd-even-sum.js';

describe('oddEvenSum', () => {
  for (const [text, sum] of [
    ['', 0],
    ['A', 1], // the table at an odd place
    ['0', 1],
    ['AB', 2], // the value itself at an even one
    ['01', 2],
    ['AAZ', 24],
    ['RSSMRA85T10A562', 122], // check letter S
  ] as const)
    it(`of ${text || 'nothing'} is ${sum}`, () => expect(oddEvenSum(text)).to.equal(sum));
});
