import { expect } from 'chai';
import fc from 'fast-check';
import { isPlainUrl } from '../../../lib/engine/readers/plain-url.js';
import { readUrl } from '../../../lib/engine/readers/url.js';
import { readPath } from '../../../lib/engine/readers/url-path.js';
import type { Slice } from '../../../lib/model.js';

/** What is left to look at when URLs within the URL are read too. */
function leaves(text: string, slices: readonly Slice[] | undefined): readonly Slice[] {
  return (slices ?? []).flatMap((slice) => {
    if (slice.as !== 'url') return [slice];
    const inner = text.slice(slice.start, slice.end);
    return leaves(inner, readUrl(inner, 0, inner.length, undefined));
  });
}

describe('isPlainUrl', function () {
  // Otherwise the gate would let through what the reader looks at.
  it('is true only where the reader finds nothing to look at', function () {
    const pieces = [
      'http://',
      'https://',
      'file://',
      'a.example',
      'host',
      ':8080',
      ':pw',
      '/',
      '//',
      '/users',
      '/42',
      'a1b2c3d4',
      'token',
      '-',
      '.',
      'x',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 10 })
      .map((parts) => parts.join(''));
    let plain = 0;
    fc.assert(
      fc.property(text, (sample) => {
        if (!isPlainUrl(sample)) return;
        plain++;
        expect(leaves(sample, readUrl(sample, 0, sample.length, undefined)), sample).to.deep.equal([]);
        // A path that is a URL is read as one.
        if (!sample.includes('://'))
          expect(leaves(sample, readPath(sample, 0, sample.length, undefined)), sample).to.deep.equal([]);
      }),
      { numRuns: 5000 },
    );
    expect(plain).to.be.greaterThan(100);
  });

  for (const text of [
    'https://api.example.com/v2/users/42',
    '/users/{id}',
    'http://localhost:8080/',
    'https://a.example',
    '',
  ]) {
    it(`is true for ${text}`, () => expect(isPlainUrl(text)).to.equal(true));
  }

  for (const [text, why] of [
    ['https://u@a.example', 'userinfo'],
    ['https://u:hunter', 'a cut password'],
    ['/a?b', 'a query'],
    ['/a#b', 'a fragment'],
    ['/a;b', 'a parameter'],
    ['/jané', 'no ASCII'],
    ['/5550123', 'as many digits as a phone number'],
    ['/token/a1b2c3d4', 'a code'],
    ['/abcdefghijklmnop', 'a long segment'],
    ['mailto:a', 'another scheme'],
    ['file:///home/jane', 'a path in a file system'],
  ] as const) {
    it(`is false for ${text} (${why})`, () => expect(isPlainUrl(text)).to.equal(false));
  }
});
