import { expect } from 'chai';
import fc from 'fast-check';
import { decode, encode, isEncoded } from '../../../lib/engine/readers/encodings.js';
import type { Encoding } from '../../../lib/model.js';

const ENCODINGS: readonly Encoding[] = ['percent', 'path', 'form', 'json', 'sql', 'base64', 'base64url', 'none'];

describe('encodings', function () {
  for (const encoding of ENCODINGS) {
    it(`gives back what it wrote: ${encoding}`, function () {
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.stringMatching(/^[%+'"\\u0-9a-f]*$/),
      );
      fc.assert(fc.property(text, (sample) => decode(encode(sample, encoding), encoding) === sample));
    });

    it(`never throws: ${encoding}`, function () {
      const text = fc.string({
        unit: fc.constantFrom('%', '25', 'e2', '82', 'F0', '\\', 'u', 'd83d', "'", '+', 'é', '\ud800', '\udc00'),
      });
      fc.assert(
        fc.property(text, (sample) => {
          expect(decode(sample, encoding)).to.be.a('string');
          expect(encode(sample, encoding)).to.be.a('string');
        }),
      );
    });
  }

  for (const encoding of [...ENCODINGS, 'xml', 'xml-attribute'] as const)
    it(`says of no text that reads otherwise that it does not: ${encoding}`, function () {
      const text = fc.string({
        unit: fc.constantFrom('%', '41', '&', '#65;', 'amp;', '\\', 'n', "'", '+', 'QQ==', 'x'),
      });
      fc.assert(
        fc.property(
          text,
          (sample) => isEncoded(sample, 0, sample.length, encoding) || decode(sample, encoding) === sample,
        ),
        { numRuns: 500 },
      );
    });

  const decoded: readonly (readonly [text: string, encoding: Encoding, plain: string])[] = [
    ['a%40b%2ec', 'percent', 'a@b.c'],
    ['a+b', 'percent', 'a+b'],
    ['a+b%2B', 'form', 'a b+'],
    ['%C3%A9%F0%9F%98%80', 'percent', 'é😀'],
    ['%2540', 'percent', '%40'], // once only
    ['100%', 'percent', '100%'], // cut or no escape
    ['%4', 'percent', '%4'],
    ['%zz%40', 'percent', '%zz@'],
    ['%C3', 'percent', '%C3'], // cut inside a character
    ['%C3%40', 'percent', '%C3@'],
    ['%C0%80', 'percent', '%C0%80'], // overlong
    ['%E0%80%80', 'percent', '%E0%80%80'], // overlong
    ['%ED%A0%80', 'percent', '%ED%A0%80'], // a surrogate is no character
    ['%F4%90%80%80', 'percent', '%F4%90%80%80'], // beyond U+10FFFF
    ['a\\"b\\\\\\/\\n\\u0040', 'json', 'a"b\\/\n@'],
    ['\\ud83d\\ude00', 'json', '😀'],
    ['\\uD83', 'json', '\\uD83'], // cut
    ['\\x41\\', 'json', '\\x41\\'],
    ["O''Neill", 'sql', "O'Neill"],
    ["O'Neill", 'sql', "O'Neill"],
    ['%40\\n', 'none', '%40\\n'],
  ];
  for (const [text, encoding, plain] of decoded) {
    it(`decodes ${encoding}: ${text}`, () => expect(decode(text, encoding)).to.equal(plain));
  }

  const encoded: readonly (readonly [plain: string, encoding: Encoding, text: string])[] = [
    ['[REDACTED:contact.email]', 'percent', '%5BREDACTED%3Acontact.email%5D'],
    ['a b&c=d', 'form', 'a+b%26c%3Dd'],
    ['REDACTED', 'form', 'REDACTED'],
    ['"\n', 'json', '\\"\\n'],
    ["it's", 'sql', "it''s"],
    ['\ud800', 'percent', '%EF%BF%BD'], // no UTF-8 for it, as the URL standard has it
    ['a\udc00b', 'form', 'a%EF%BF%BDb'],
  ];
  for (const [plain, encoding, text] of encoded) {
    it(`encodes ${encoding}: ${JSON.stringify(plain)}`, () => expect(encode(plain, encoding)).to.equal(text));
  }
});
