import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { randomText } from '../../support/random.js';

const masker = createMasker();
const alnum = randomText('alnum', 32);
const hex = randomText('hex', 40);
const base64 = `${randomText('alnum', 20)}+${randomText('alnum', 10)}/${randomText('alnum', 8)}=`;
const dotted = `${randomText('alnum', 18)}.${randomText('alnum', 8)}~${randomText('alnum', 6)}`;

/** Text before a value, and behind it. */
const AROUND: readonly (readonly [before: string, behind: string])[] = [
  ['request failed: api key ', ' was rejected'],
  ['invalid secret access key ', ''],
  ['Could not verify the webhook secret (', ') after 3 attempts'],
  ["bad access token: '", "'"],
  ['The caller sent client secret "', '", which is unknown.'],
  ['the signing key is ', ', rotate it'],
  ['Your API token was ', '.'],
  ['new API_KEY `', '` stored'],
  ['rotated the encryption key <', '>'],
  ['datadog api key ', ' is not valid'],
];

describe('engine/scan/named-values', () => {
  for (const [before, behind] of AROUND)
    for (const value of [alnum, hex, base64, dotted])
      it(`masks what stands in ${JSON.stringify(`${before}…${behind}`)}: ${value.length} characters`, () => {
        const masked = masker.maskText(before + value + behind);
        expect(masked).to.not.include(value.slice(-6));
        expect(masked.startsWith(before), masked).to.equal(true);
        expect(masked.endsWith(behind), masked).to.equal(true);
        expect(masked.slice(before.length, masked.length - behind.length)).to.match(/^\[REDACTED:[\w.-]+\]$/);
      });

  it('leaves what is no secret, or stands under no telling name', () => {
    for (const text of [
      `commit ${hex} was reverted`,
      `cache key ${alnum} not found`,
      `the next page token ${alnum} was sent`,
      `trace ${randomText('hex', 32)} and span ${randomText('hex', 16)}`,
      `job ${alnum} finished`,
      'the secret organization-wide-settings-page is open',
      'api key rotation-and-revocation-handbook',
      'the password AbstractSingletonProxyFactoryBean changed',
      'token 1234567890123456789012 of 5',
      `public key ${alnum} was added`,
      `pass ${hex} on to the next one`,
      `access token mode=${randomText('alnum', 16)}`,
      'invalid access token aaaaaaaaaaaaaaaaaaaaaaa1',
    ])
      expect(masker.maskText(text), text).to.equal(text);
  });

  it('masks nothing of what an operator made', () => {
    const masked = masker.maskText(`api key ${alnum} was rejected`);
    expect(masker.maskText(masked)).to.equal(masked);
  });
});
