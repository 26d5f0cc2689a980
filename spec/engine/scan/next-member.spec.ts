import { expect } from 'chai';
import { isKeyword, isNextMember } from '../../../lib/engine/scan/next-member.js';

describe('engine/scan/next-member', function () {
  const MEMBERS: readonly (readonly [text: string, start: string, expected: boolean, why: string])[] = [
    ['{Password: Token:}', 'Token', true, 'behind the brace'],
    ['{User:jane Password: Token: Enabled:true}', 'Token', true, 'behind a pair'],
    ['{User:jane Password: Token: Enabled:true}', 'Enabled', true, 'behind an empty member'],
    ['{User:jane Password: Enabled:true}', 'Enabled', true, 'a member with a value'],
    ['Password: Token: x', 'Token', false, 'no brace and no pair before it'],
    ['Log in. Password: Token:x', 'Token', false, 'a sentence before it'],
    ['{user:jane Password: Token:}', 'Token', false, 'a small letter before it'],
    ['{User:jane Password: token:}', 'token', false, 'a small letter'],
    ['{User:jane Password: Hunter22}', 'Hunter22', false, 'no colon'],
    [`{User:jane Password: ${'A'.repeat(99)}:}`, 'AAA', false, 'a long word'],
  ];
  for (const [text, word, expected, why] of MEMBERS)
    it(`${expected ? 'knows' : 'does not take'} ${word} in ${text.slice(0, 60)}: ${why}`, () => {
      const start = text.indexOf(word);
      expect(isNextMember(text, { start, end: text.length })).to.equal(expected);
    });

  const KEYWORDS: readonly (readonly [text: string, expected: boolean, why: string])[] = [
    ['{:secret "shop-db" :region "eu"}', true, 'behind a text'],
    ['"password" : "x"', false, 'a blank behind the colon'],
    ['"password" :"x"', false, 'a quote behind it'],
    ['"password" :hunter22}', false, 'no blank behind the word'],
    ['"password": x', false, 'no blank before the colon'],
    ['password :x y', false, 'no quote'],
  ];
  for (const [text, expected, why] of KEYWORDS)
    it(`${expected ? 'knows the keyword in' : 'sees none in'} ${text}: ${why}`, () =>
      expect(isKeyword(text, text.indexOf(':', 3))).to.equal(expected));
});
