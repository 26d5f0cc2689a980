import { expect } from 'chai';
import { isSurprising } from '../../../lib/engine/checks/surprising.js';
import { randomText } from '../../support/random.js';

describe('checks/surprising', () => {
  it('knows neighbours that no word has', () => {
    for (let seed = 0; seed < 50; seed++) expect(isSurprising(randomText('alnum', 24, seed))).to.equal(true);
    for (const text of ['authorization', 'CONNECTION_TIMEOUT', '20240501', 'aaaaaaaaaaaaaaaa', 'zwei Wörter'])
      expect(isSurprising(text), text).to.equal(false);
  });
});
