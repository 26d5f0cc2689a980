import { expect } from 'chai';
import { beginsSentence, PROSE } from '../../../lib/engine/scan/prose-words.js';

describe('scan/prose-words', function () {
  const SENTENCES = [
    'minimum 12 characters', 'Minimum 12 characters', 'trim whitespace', 'exceeds limit', 'hashed in 120ms', 'retrying in 5s', 'Path `firstName` is required.', 'Cast to date failed for value',
    'Ensure this field has no more', 'Expected string, received', "doesn't match", 'attempt 3 of 5', 'dropping it', 'copies it', 'Loading AWS profile',
  ]; // biome-ignore format: a list
  for (const text of SENTENCES) it(`knows ${text}`, () => expect(beginsSentence(`x: ${text}`, 3)).to.equal(true));

  const VALUES: readonly (readonly [text: string, why: string])[] = [
    ['Minimum12!', 'a password'],
    ['minimum12 characters', 'digits behind the word'],
    ['trim', 'a word alone'],
    ['minimum, 12', 'a word that ends'],
    ['trim user=bob', 'a pair behind it'],
    ['trim status: ok', 'likewise'],
    ['swordfish was set', 'another word'],
    ['Line Hansen', 'a name'],
    ['path-42 x', 'a longer word'],
    ['', 'nothing'],
  ];
  for (const [text, why] of VALUES)
    it(`does not know ${JSON.stringify(text)}: ${why}`, () => expect(beginsSentence(`x: ${text}`, 3)).to.equal(false));

  it('knows how things stand, alone', function () {
    for (const word of ['Refreshed', 'loading', 'verified', 'sent', 'allowed'])
      expect(PROSE.has(word, 0, word.length), word).to.equal(true);
    for (const word of ['Verified1', 'swordfish', 'max']) expect(PROSE.has(word, 0, word.length), word).to.equal(false);
  });
});
