import { expect } from 'chai';
import fc from 'fast-check';
import { hasIdBytes, hasIdShape } from '../../lib/engine/id-shape.js';
import { TextBytes } from '../../lib/engine/scan/text-bytes.js';
import { randomText } from '../support/random.js';
import { randomUuid } from '../support/secret-examples.js';

describe('engine/id-shape', () => {
  const shaped: readonly (readonly [text: string, why: string])[] = [
    ['', 'nothing'],
    [randomUuid(), 'UUID'],
    [randomText('hex', 64), 'digest'],
    ['arn:aws:lambda:us-east-1:123456789012:function:my-function:1', 'ARN'],
    ['/users/:id/{order}/[...slug]/*', 'route'],
    ['com.example.Outer$Inner.<init>', 'function'],
    ['std::vector<int,std::allocator<int>>::push_back', 'function'],
    ['System.gc()', 'cause of a collection'],
    ['wzHcyEWfmOGDIE5QOhTAqFDoDWP3y8IUvpNINCwL9N4TEHbUw0/gZJ+VZTmCNCWR7fezEN3eCiQ=', 'base64 with its padding'],
    ['QUJDRA==', 'base64 with its padding'],
    ['fe80::abc2:4a28:737a:609e', 'address'],
    ['1.2.3+build.5', 'version'],
    ['2021-01-01T12:00:00.000Z', 'time'],
    ['$Default', 'consumer group'],
    ['a'.repeat(512), 'as long as one may be'],
  ];
  for (const [text, why] of shaped)
    it(`takes ${JSON.stringify(text.slice(0, 40))} for one: ${why}`, () => expect(hasIdShape(text)).to.equal(true));

  const other: readonly (readonly [text: string, why: string])[] = [
    ['jane@example.com', 'an e-mail address'],
    ['user not found', 'blanks'],
    ['a\tb', 'a blank'],
    ['a\nb', 'a line break'],
    ['a\u00a0b', 'a blank beyond ASCII'],
    ['Zürich', 'a letter beyond ASCII'],
    ['+4930123456', 'a phone number'],
    ['password=abc', 'a name and its value'],
    ['abc===', 'more padding than there is'],
    ['jane%40example.com', 'an escape'],
    ['/search?q', 'a query'],
    ['"x"', 'quotes'],
    ["x'y", 'quotes'],
    ['C:\\Users', 'a path of Windows'],
    ['a'.repeat(513), 'too long'],
  ];
  for (const [text, why] of other)
    it(`does not take ${JSON.stringify(text.slice(0, 40))} for one: ${why}`, () =>
      expect(hasIdShape(text)).to.equal(false));

  it('tells the same of the bytes of a text', function () {
    const source = new TextBytes();
    const text = fc.oneof(
      fc.stringMatching(/^[\w.:/+=@-]{0,12}$/),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('a'.repeat(512), 'a'.repeat(513), '=', '==='),
    );
    fc.assert(
      fc.property(text, (text) => {
        const { bytes, length, isPlain } = source.load(text);
        if (isPlain) expect(hasIdBytes(bytes, 0, length), text).to.equal(hasIdShape(text));
      }),
      { numRuns: 2000 },
    );
  });
});
