import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { decodeBase64 } from '../../../lib/engine/checks/base64.js';
import { crc32 } from '../../../lib/engine/checks/crc32.js';
import { isJwt } from '../../../lib/engine/checks/jwt.js';

describe('crc32', () => {
  it('gives the check value of the standard', () => expect(crc32('123456789')).to.equal(0xcbf43926));
  // the last four bytes of gzip data but four are the CRC-32 of what was packed (RFC 1952)
  for (const text of ['', 'a', 'a\u00e4\u00ff\u0000z', 'x'.repeat(1000)]) {
    it(`equals gzip's over ${text.length} Latin-1 characters`, () => {
      const packed = gzipSync(Buffer.from(text, 'latin1'));
      expect(crc32(text)).to.equal(packed.readUInt32LE(packed.length - 8));
    });
  }
});

describe('decodeBase64', () => {
  for (const text of ['a', 'ab', 'abc', '{"alg":"none"}', '\u00ff\u00fe\u0000', 'user:pass word']) {
    const bytes = Buffer.from(text, 'latin1');
    it(`reads ${JSON.stringify(text)} in both alphabets, padded or not`, () => {
      expect(decodeBase64(bytes.toString('base64'))).to.equal(text);
      expect(decodeBase64(bytes.toString('base64').replace(/=+$/, ''))).to.equal(text);
      expect(decodeBase64(bytes.toString('base64url'))).to.equal(text);
    });
  }

  const invalid = [
    ['', 'nothing'],
    ['a', 'no whole byte'],
    ['abcde', 'one character over'],
    ['ab cd', 'a blank'],
    ['====', 'padding only'],
    ['YWJ=YWJj', 'padding inside'],
  ] as const;
  for (const [text, reason] of invalid) {
    it(`refuses ${JSON.stringify(text)}: ${reason}`, () => expect(decodeBase64(text)).to.equal(undefined));
  }

  it('stops after 4096 characters', () => expect(decodeBase64('YWJj'.repeat(5000))).to.have.length(3072));
});

describe('isJwt', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const valid = {
    'a signed token': `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1' })}.c2ln`,
    'an unsecured one': `${part({ alg: 'none' })}.${part({})}.`,
    'an encrypted one': `${part({ enc: 'A256GCM', alg: 'dir' })}..iv.text.tag`,
    'a cut one': `${part({ kid: 'k', typ: 'JWT' })}.ey`,
  };
  for (const [name, text] of Object.entries(valid)) it(`takes ${name}`, () => expect(isJwt(text)).to.equal(true));

  const invalid = {
    'JSON that is no header': `${part({ sub: '1234567890' })}.${part({})}.x`,
    'a header that is no JSON': `${Buffer.from('"alg": "HS256"').toString('base64url')}.x.y`,
    'a host name': 'service.example.com',
    'a version': '1.2.3',
    nothing: '',
    'a header without end': 'e'.repeat(100_000),
  };
  for (const [name, text] of Object.entries(invalid)) it(`refuses ${name}`, () => expect(isJwt(text)).to.equal(false));
});
