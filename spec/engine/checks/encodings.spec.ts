import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { decodeBase64, isUtf8Text } from '../../../lib/engine/checks/base64.js';
import { crc32 } from '../../../lib/engine/checks/crc32.js';

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

describe('isUtf8Text', () => {
  const bytes = (text: string) => Buffer.from(text).toString('latin1');
  for (const text of ['', 'user:pass word', 'J\u00f6rg \u20ac \u{1f600}'])
    it(`takes ${JSON.stringify(text)}`, () => expect(isUtf8Text(bytes(text))).to.equal(true));
  for (let cut = 1; cut < 4; cut++)
    it(`takes a character of four bytes of which ${cut} are cut off`, () =>
      expect(isUtf8Text(bytes('a\u{1f600}').slice(0, -cut))).to.equal(true));

  const others: readonly (readonly [string, string])[] = [
    ['J\u00f6rg', 'ISO 8859-1'],
    ['a\u0000b', 'a control character'],
    ['a\nb', 'a line break'],
    ['a\u0080b', 'the middle of a character'],
    ['a\u00c3\u0028', 'the start of one alone'],
  ];
  for (const [text, why] of others)
    it(`refuses ${JSON.stringify(text)}: ${why}`, () => expect(isUtf8Text(text)).to.equal(false));
});
