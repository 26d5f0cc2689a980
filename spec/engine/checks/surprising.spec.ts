import { expect } from 'chai';
import { isDigit, isSurprising, letterIndex } from '../../../lib/engine/checks/surprising.js';
import { randomText } from '../../support/random.js';

describe('checks/surprising', () => {
  it('knows neighbours that no word has', () => {
    for (let seed = 0; seed < 50; seed++) expect(isSurprising(randomText('alnum', 24, seed))).to.equal(true);
    for (const text of ['authorization', 'CONNECTION_TIMEOUT', '20240501', 'aaaaaaaaaaaaaaaa', 'zwei Wörter'])
      expect(isSurprising(text), text).to.equal(false);
  });

  it('knows letters and digits of ASCII', () => {
    expect([...'aZ9_@'].map((c) => letterIndex(c.charCodeAt(0)))).to.deep.equal([0, 25, -1, -1, -1]);
    expect([...'/09:'].map((c) => isDigit(c.charCodeAt(0)))).to.deep.equal([false, true, true, false]);
  });
});
