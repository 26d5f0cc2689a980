import { expect } from 'chai';
import { isMixedCase } from '../../../lib/engine/checks/mixed-case.js';
import { randomText } from '../../support/random.js';

describe('checks/mixed-case', () => {
  it('takes what is machine-made in both cases', () => {
    for (let seed = 0; seed < 50; seed++) expect(isMixedCase(randomText('alnum', 32, seed)), `${seed}`).to.equal(true);
  });

  const others: readonly (readonly [string, string])[] = [
    [randomText('hex', 32), 'a hash'],
    [randomText('lowerAlnum', 32), 'an id'],
    [randomText('upperAlnum', 26), 'an id in capitals'],
    ['getCustomersOfTheSecondRegion', 'words'],
    ['xXxXxXxXxXxXxXxX', 'a filler'],
    ['', 'nothing'],
  ];
  for (const [text, why] of others)
    it(`leaves ${why}: ${JSON.stringify(text)}`, () => expect(isMixedCase(text)).to.equal(false));
});
