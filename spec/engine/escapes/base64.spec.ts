import { expect } from 'chai';
import fc from 'fast-check';
import { decodeBase64Text, encodeBase64Text } from '../../../lib/engine/escapes/base64.js';

const texts = fc.string({ unit: 'binary', maxLength: 60 });

describe('engine/escapes/base64', () => {
  it('writes what the platform writes, and reads it again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = Buffer.from(text, 'utf8');
        expect(encodeBase64Text(text, false)).to.equal(bytes.toString('base64'));
        expect(encodeBase64Text(text, true)).to.equal(bytes.toString('base64url'));
        for (const written of [
          bytes.toString('base64'),
          bytes.toString('base64url'),
          bytes.toString('base64').replace(/=+$/, ''),
        ])
          expect(decodeBase64Text(written)).to.equal(bytes.toString('utf8'));
      }),
    );
  });

  it('reads one that is cut as far as it goes', () => {
    const written = Buffer.from('a text that is cut').toString('base64url');
    for (let end = 0; end <= written.length; end++)
      expect('a text that is cut'.startsWith(decodeBase64Text(written.slice(0, end)))).to.equal(true);
  });

  it('gives back what is none', () => {
    for (const text of ['not base64!', 'dXNlcjo*', 'é', '====', 'a=b=c=d='])
      expect(decodeBase64Text(text), text).to.equal(text);
  });
});
