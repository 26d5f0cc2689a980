import { expect } from 'chai';
import fc from 'fast-check';
import { requiredLiteral } from '../../../lib/engine/policy/required-literal.js';

const TOLD: readonly (readonly [pattern: string, literal: string | undefined])[] = [
  ['BDG-[0-9]{6}', 'BDG-'],
  ['[A-Z]{2}-cust-\\d+', '-cust-'],
  ['ab?cde*f', 'cd'],
  ['abc{0,2}d', 'ab'],
  ['abc+def', 'abc'],
  ['a\\.b\\.c', 'a.b.c'],
  ['^acct_(?:x)', undefined],
  ['(foo)?barbar', 'barbar'],
  ['(foobar)+ba', 'ba'],
  ['foo|bar', undefined],
  ['(?i)badge', undefined],
  ['[]abc]xy', 'xy'],
  ['[^]abc]xy', 'xy'],
  ['[[:alpha:]]xy', 'xy'],
  ['[\\]]xy', 'xy'],
  ['\\p{Greek}xy', 'xy'],
  ['\\x{41}xy', 'xy'],
  ['\\x41xy', 'xy'],
  ['\\d+', undefined],
  ['a.b.c', undefined],
  ['\\Qa.b\\E', undefined],
  ['', undefined],
]; // biome-ignore format: a table

describe('engine/policy/required-literal', () => {
  for (const [pattern, literal] of TOLD)
    it(`${pattern} holds ${literal ?? 'none that is told'}`, () => expect(requiredLiteral(pattern)).to.equal(literal));

  it('stands in every match', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'ab',
      'c?',
      'd*',
      'e+',
      'f{0,1}',
      'g{2}',
      '[hi]',
      '(jk)',
      '(lm)?',
      '.',
      '\\.',
      '\\d',
      '[^a]',
      '\\[',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom(...'abcdefghijklm.[]1x'), maxLength: 40 }),
        (pieces, text) => {
          const pattern = pieces.join('');
          const literal = requiredLiteral(pattern);
          fc.pre(literal !== undefined);
          for (const [match] of text.matchAll(new RegExp(pattern, 'g'))) expect(match, pattern).to.include(literal);
        },
      ),
    );
  });
});
