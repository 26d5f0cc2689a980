import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { HARMLESS } from '../../../lib/engine/scan/harmless-names.js';
import { KeyWords, nameWords } from '../../../lib/engine/scan/key-words.js';

const keyWords = new KeyWords(detectors);

describe('scan/harmless-names', function () {
  it('is in normalised words, each once', function () {
    expect(HARMLESS.map(nameWords)).to.deep.equal(HARMLESS);
    expect(new Set(HARMLESS).size).to.equal(HARMLESS.length);
  });

  it('knows names that are others as one word', () =>
    expect([keyWords.find('user name') >= 0, keyWords.find('username')]).to.deep.equal([true, -1]));

  it('makes no name telling', () => expect(HARMLESS.filter((name) => keyWords.find(name) >= 0)).to.deep.equal([]));
});
