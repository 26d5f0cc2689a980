import { expect } from 'chai';
import fc from 'fast-check';
import { plantCanaries } from '../../lib/testing/canaries.js';
import { writingOf } from '../../lib/testing/leaks.js';
import { ENCODINGS } from '../support/encodings.js';

const { card, email, githubToken, privateKey } = plantCanaries({ seed: 5 });
const number = card.secret.replace(/(\d{4})(?=\d)/g, '$1 ');
const half = githubToken.secret.slice(0, 30);

describe('testing/leaks', function () {
  const TABLE: readonly (readonly [secret: string, text: string, writing: string | undefined, why: string])[] = [
    [email.secret, `to ${email.secret}, at once`, 'as it is', 'within a text'],
    [email.secret, `to ${email.secret.toUpperCase()}`, 'in another case', 'capitals'],
    [email.secret, `?to=${email.secret.replace('@', '%40')}&x=1`, 'behind escapes', 'a query'],
    [email.secret, email.secret.replace('@', '%2540'), 'behind escapes', 'escaped twice'],
    [email.secret, JSON.stringify(JSON.stringify({ to: email.secret })).replace('@', '\\u0040'), 'behind escapes', 'JSON in JSON'],
    [privateKey.secret, JSON.stringify(privateKey.secret), 'behind escapes', 'line breaks'],
    [privateKey.secret, `MII\n${privateKey.secret.split('\n')[3]}\n`, 'in part', 'one line of many'],
    [email.secret, `Basic ${Buffer.from(`shop:${email.secret}`).toString('base64')}`, 'in base64', 'with something before it'],
    [email.secret, Buffer.from(`x${email.secret}`).toString('base64').slice(0, 30), 'in base64', 'cut'],
    [email.secret, Buffer.from(email.secret).toString('hex'), 'in hex', 'hex'],
    [card.secret, `card ${number} was`, 'with separators', 'groups'],
    [card.secret, card.secret.replaceAll(/(\d{4})(?=\d)/g, '$1-'), 'with separators', 'dashes'],
    [githubToken.secret, half, 'in part', 'what a limit has left'],
    [githubToken.secret, githubToken.secret.slice(-30), 'in part', 'the end'],
    [githubToken.secret, githubToken.secret.slice(0, 12), undefined, 'a few characters'],
    [card.secret, `**** ${card.secret.slice(-4)}`, undefined, 'the last four'],
    [email.secret, '[REDACTED:contact.email]', undefined, 'a placeholder'],
    [card.secret, `${card.secret.slice(0, 8)} and ${card.secret.slice(8)}`, undefined, 'two numbers'],
  ]; // biome-ignore format: a table
  for (const [secret, text, writing, why] of TABLE)
    it(`says ${writing ?? 'nothing'} of ${why}`, () => expect(writingOf(secret, text)).to.equal(writing));

  it('sees a canary through every encoding, and none where there is none', function () {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom('', 'a', 'ab', 'note: '),
        fc.constantFrom('', '=x', ' end'),
        (seed, encode, before, after) => {
          const [mine, other] = [plantCanaries({ seed }), plantCanaries({ seed: seed + 1 })];
          for (const kind of ['email', 'githubToken', 'jwt', 'iban'] as const) {
            expect(writingOf(mine[kind].secret, encode(before + mine[kind].secret + after)), kind).to.not.equal(
              undefined,
            );
            expect(writingOf(other[kind].secret, encode(before + mine[kind].secret + after)), kind).to.equal(undefined);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
