import { expect } from 'chai';
import {
  isDecimal,
  isMethod,
  isNameOfThing,
  isOneOfSecrets,
  isOption,
  isPath,
  isVersion,
} from '../../../lib/engine/checks/other-value.js';
import { randomText } from '../../support/random.js';

type Check = (text: string) => boolean;

const KEY = randomText('alnum', 28, 31);
const BASE64 = `${randomText('alnum', 9, 32)}+${randomText('alnum', 14, 33)}/${randomText('alnum', 18, 34)}=`;

const TABLES: readonly (readonly [name: string, check: Check, accept: readonly string[], reject: readonly string[]])[] = [
  [
    'isPath',
    isPath,
    ['/', '/app', '/workspace', '/srv/app', '/usr/src/app/', '/run/secrets/db-password', '/builds/group2/my_project', 'C:\\Users\\app', 'D:/work/app', '/root/.aws/credentials',
      '/home/jane', '/home/jane4711/work/shop/', '/home/[REDACTED:identity.home-directory', 'C:\\Users\\jane.roe1990\\app'],
    ['', 'srv/app', '/hunter22', '/Swordfish', `/${KEY}`, `/${KEY}/${KEY}`, '/x9/b8', 'a:/b', '/a b/c', '/p4ss!/word', '/'.repeat(300), `/home/jane/${KEY}`, `/HOME/${KEY}`],
  ],
  [
    'isVersion',
    isVersion,
    ['1.0.5', '^0.7.1', '~1.18.0', 'v1.2.3', '>=2.0.0', '3.0.0-rc.1'],
    ['12.05.1984', '12.5.84', '1.2', '1.2.3.4', '01.2.3', '1.2.3!', 'hunter.2.3'],
  ],
  ['isDecimal', isDecimal, ['-0.23451', '12.5', '+1.5e-10'], ['482913', '1.2.3', '.5', '1.5x', '-0.', '1'.repeat(20)]],
  [
    'isMethod',
    isMethod,
    ['AES-256-GCM', 'aes256', 'RS256', 'EdDSA', 'SHA-256', 'sha512', 'scram-sha-256', 'SCRAM-SHA-512-PLUS', 'AWS4-HMAC-SHA256', 'oauth2', 'saml2', 'hmac-sha256', 'RSA-OAEP', 'mTLS'],
    ['RS256abc', 'aesop', 'oauth2-token', KEY, 'AESAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1!', 'hunter22'],
  ],
  [
    'isOption',
    isOption,
    ['include', 'omit', 'same-origin', 'kubernetes.io/tls', 'bootstrap.kubernetes.io/token', 'helm.sh/release.v1'],
    ['includes', 'example.com/x', 'hunter22', KEY],
  ],
  [
    'isNameOfThing',
    isNameOfThing,
    ['octocat/Hello-World', 'shop/api', 'ghcr.io/shop/api:1.4.2', 'com.shop.TokenService', 'System.String', 'shop::Order', 'Order#total', 'nginx:1.25', '/tmp/x.c'],
    ['Jane Roe', 'Roe, Jane', 'Jane', 'jane.roe', 'J.Roe', "O'Hara", 'Müller-Lüdenscheid', 'Ana/Maria Ruiz', ''],
  ],
  [
    'isOneOfSecrets',
    isOneOfSecrets,
    [KEY, BASE64, randomText('hex', 64, 35), 'Winter-5048%', 'bob:Winter5048%', 'autumn!77leaves', `${KEY}:${randomText('alnum', 40, 36)}`],
    ['1234567', '12,345', '1.234.567', 'db-creds', 'default-token-x7k2p', 'shop-tls-2', 'MyAppSecretV2', 'shop/db-creds', 'projects/p/secrets/db/versions/3', 'Hello', 'ĠTypeScript4', 'v1.2.3+build', '2024-05-06T10:00:00Z', 'a tokenized text, 7 words!', '6m0s', '(?:[^/?#]|%[a-fA-F0-9]{2})*', '%s/%s/s3/aws4_request', 'jane%40example.com%2F19000101', ''],
  ],
]; // biome-ignore format: tables

describe('checks/other-value', function () {
  for (const [name, check, accept, reject] of TABLES) {
    for (const text of accept)
      it(`${name} is true of ${JSON.stringify(text)}`, () => expect(check(text)).to.equal(true));
    for (const text of reject)
      it(`${name} is false of ${JSON.stringify(text.slice(0, 40))}`, () => expect(check(text)).to.equal(false));
  }

  it('takes no longer for a hostile value', function () {
    for (const text of ['/a'.repeat(100_000), 'a.'.repeat(100_000), 'AES-'.repeat(100_000), '1.'.repeat(100_000)])
      for (const [, check] of TABLES) {
        const start = performance.now();
        check(text);
        expect(performance.now() - start).to.be.lessThan(50);
      }
  });
});
