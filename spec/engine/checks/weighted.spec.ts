import { expect } from 'chai';
import { weighted, weightedSum } from '../../../lib/engine/checks/weighted.js';

describe('weighted', () => {
  const summed = { weights: [3, 2, 1], modulus: 11 };
  const separate = { weights: [3, 2, 1], modulus: 11, checks: '0 987654321' };

  it('sums values times weights', () => {
    expect(weightedSum('123', [3, 2, 1])).to.equal(10);
    expect(weightedSum('1A', [1, 2])).to.equal(21);
    expect(weightedSum('12', [1, -1])).to.equal(-1);
    expect(weightedSum('BA', [1, 1], 'AB')).to.equal(1);
    expect(weightedSum('1234', [1])).to.equal(1); // as many as there are weights
  });

  it('has no sum for a text that is too short or has a character without value', () => {
    expect(weightedSum('12', [3, 2, 1])).to.be.NaN;
    expect(weightedSum('1-3', [3, 2, 1])).to.be.NaN;
  });

  const cases = [
    ['a sum that the modulus divides', '124', summed, true],
    ['another sum', '123', summed, false],
    ['one character too many', '1240', summed, false],
    ['one too few', '12', summed, false],
    ['the check character of the remainder', '1231', separate, true],
    ['another check character', '1232', separate, false],
    ['a remainder that no number has', '1050', { ...separate, weights: [1, 2, 0] }, false],
    ['a blank as the check character of such a remainder', '100 ', { ...separate, weights: [1, 2, 0] }, false],
    ['a negative sum', '12', { weights: [1, -6], modulus: 11 }, true],
    ['a character of no alphabet', '1-4', summed, false],
    ['nothing', '', summed, false],
  ] as const;
  for (const [why, text, row, verdict] of cases)
    it(`${verdict ? 'takes' : 'refuses'} ${why}`, () => expect(weighted(text, row)).to.equal(verdict));
});
