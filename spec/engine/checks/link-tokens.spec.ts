import { expect } from 'chai';
import { isLaterLinkToken, isLinkName, isLinkToken, linkTokens } from '../../../lib/engine/checks/link-tokens.js';
import { randomText } from '../../support/random.js';

const token = randomText('alnum', 32);
const uuid = '550e8400-e29b-41d4-a716-446655440000';

describe('isLinkToken', function () {
  const table: readonly (readonly [before: string, word: string, segment: string, isToken: boolean, why: string])[] = [
    ['password', 'reset', token, true, 'long enough'],
    ['', 'Verify_Email', token, true, 'in any way of writing'],
    ['', 'orders', token, false, 'no link'],
    ['', 'reset', 'a1b2c3d4', false, 'an id'],
    ['', 'confirm', uuid, false, 'the id of an order'],
    ['', 'invite', '507f1f77bcf86cd799439011', false, 'an id of MongoDB'],
    ['password', 'reset', uuid, true, 'who cannot sign in has nothing else'],
    ['orders', 'reset', uuid, false, 'of something else'],
    ['', 'magic-link', uuid, true, 'no record'],
  ];
  for (const [before, word, segment, isToken, why] of table) {
    it(`is ${isToken} behind ${before}/${word} (${why})`, () =>
      expect(isLinkToken(before, word, segment)).to.equal(isToken));
  }

  it('knows the names by either sign between their words', function () {
    expect(['accept-invite', 'accept_invite', 'ACCEPT-INVITE', 'accept'].map(isLinkName)).to.deep.equal([
      true,
      true,
      true,
      false,
    ]);
  });

  it('asks more of the segment behind the next', function () {
    expect(isLaterLinkToken('reset', token)).to.equal(true);
    expect(isLaterLinkToken('confirm', '2024-summer-campaign-b')).to.equal(false);
    expect(isLaterLinkToken('magic', uuid)).to.equal(false);
  });
});

describe('linkTokens', function () {
  const found = (text: string) => [...linkTokens(text)].map(([start, end]) => text.slice(start, end));

  it('gives each token once, in order', function () {
    const other = randomText('hex', 40);
    expect(found(`/confirm/verify/${token}/x and /reset/${other}/${token}.`)).to.deep.equal([token, other, token]);
  });

  it('takes no longer for a long text of words that are links', function () {
    expect(found('/reset'.repeat(50_000))).to.deep.equal([]);
  });
});
