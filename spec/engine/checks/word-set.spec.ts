import { expect } from 'chai';
import { WordSet } from '../../../lib/engine/checks/word-set.js';

describe('checks/word-set', function () {
  const set = new WordSet(['basic', 'n/a', '…', '']);
  const TABLE: readonly (readonly [string, boolean, string])[] = [
    ['basic', true, 'a word'],
    ['BaSiC', true, 'in any case'],
    ['basi', false, 'its start'],
    ['basics', false, 'a longer one'],
    ['N/A', true, 'with other characters'],
    ['…', true, 'beyond ASCII'],
    ['', true, 'nothing, where it is a word'],
    ['x'.repeat(100_000), false, 'longer than all'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`${JSON.stringify(text.slice(0, 10))}: ${why}`, () => expect(set.has(text, 0, text.length)).to.equal(expected));

  it('looks at a part of a text', function () {
    expect(set.has('a basic one', 2, 7)).to.equal(true);
    expect(set.has('a basic one', 1, 7)).to.equal(false);
  });

  it('holds nothing when it is empty', () => expect(new WordSet([]).has('a', 0, 1)).to.equal(false));
});
