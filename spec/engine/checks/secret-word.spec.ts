import { expect } from 'chai';
import {
  LIKE_A_NAME,
  LIKE_AN_ID,
  LIKELY_SECRET,
  NO_SECRET,
  SURE_SECRET,
  secretWord,
} from '../../../lib/engine/checks/secret-word.js';
import { randomText } from '../../support/random.js';

/** Put together at run time, so that no scanner takes them for secrets. */
const join = (...parts: readonly string[]): string => parts.join('');

describe('checks/secret-word', function () {
  const SECRETS: readonly (readonly [text: string, kind: number, why: string])[] = [
    [join('Ginger', '!', '1846'), SURE_SECRET, 'an exclamation mark inside'],
    [join('geheimÜ', '!', '12'), SURE_SECRET, 'letters of another language'],
    [join('Tr0ub4', 'dor&3'), LIKELY_SECRET, 'digits in the place of letters'],
    [join('kR7$', 'pLq2Zx'), LIKELY_SECRET, 'signs as generators make them'],
    [join('FWQdR%', 'LkVj$7mx3'), LIKELY_SECRET, 'two signs between'],
    [join('Copper', '@', '1034'), LIKELY_SECRET, 'a name and a number of no version'],
    [join('Island', '1257!'), LIKELY_SECRET, 'an exclamation mark behind a number'],
    [randomText('alnum', 24, 5), LIKELY_SECRET, 'machine-made in both cases'],
    [join('abc123', 'XYZ7890q'), LIKELY_SECRET, 'letters and digits in turns'],
    [join('Tiger', '2774'), LIKE_A_NAME, 'a name and a number'],
    [join('Meadow-Copper', '-47'), LIKE_A_NAME, 'words and a number'],
    [randomText('hex', 32, 6), LIKE_AN_ID, 'hexadecimal digits'],
    [`01HZ${randomText('hex', 22, 7).toUpperCase()}`, LIKE_AN_ID, 'capitals and digits'],
  ];
  for (const [text, kind, why] of SECRETS)
    it(`tells how sure it is: ${why}`, () => expect(secretWord(text), text).to.equal(kind));

  const OTHERS: readonly string[] = [
    'user-42', 'HTTP/1.1', 'SHA256', 'utf8', 'base64', 'md5', 'PR-123', 'v1.2.3', '12ms', '30s', '#42', 'i18n', 'OAuth2',
    'characters', 'swordfish', '20240506', '2024-05-06T12', '550e8400-e29b-41d4-a716-446655440000', 'resetPassword2', 'reset_password_v2', 'ERR_PASSWORD_123',
    'com.acme.auth.TokenServiceV2Impl', 'V1beta1TokenReviewSpec', 'V1RBDVolumeSource', 'OAuth2TokenEndpointFilter', 'JIRA-4821', 'shop/cart#4821', 'CVE-2024-12345', 'argon2id', 'pbkdf2_sha256', 'AES-256-GCM',
    '/var/lib/shop/store-12.db', './dist/step2.js', 'src/shop/cart2.spec.ts', 'README.md#L124', 'https://shop.example/a2', 'shop-7d9f8b6c5d-x2k4q', 'Chrome/124.0.6367.91', 'express@4.19.2', 'jane42@example.com',
    '1.2.3-4ubuntu0~beta1', 'US$1000', 'C++17and20', 'UTC+0200', '$DB_PASSWORD_2', '%PASSWORD_1%', 'a-zA-Z0-9!#$%', 'count1>=64', '--opt-35&a2e1', 'parse2(arg1', 'crypto.pbkdf2(', 'User#reset2', '*auth.OrchidV8', 'Vec<u8>of2', 'x"other2', 'C:\\Users\\x12', '&#x3C;2a',
    '', 'a1', 'x'.repeat(600),
  ]; // biome-ignore format: a list
  for (const text of OTHERS)
    it(`knows that ${JSON.stringify(text.slice(0, 40))} is none`, () => expect(secretWord(text)).to.equal(NO_SECRET));
});
