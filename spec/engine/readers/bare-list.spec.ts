import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { readBareList } from '../../../lib/engine/readers/bare-list.js';

describe('engine/readers/bare-list', function () {
  const items = (text: string) =>
    readBareList(text, text.indexOf('['), 'password')?.map(
      ({ start, end, name }) => `${name}: ${text.slice(start, end)}`,
    );

  const TABLE: readonly (readonly [text: string, items: readonly string[] | undefined, why: string])[] = [
    ['passwords=[abc, d e]', ['password: abc', 'password: d e'], 'a list of Java'],
    ['passwords: [abc,def]', ['password: abc', 'password: def'], 'no blanks'],
    ['passwords=[abc, ]', undefined, 'one item'],
    ['passwords=[]', undefined, 'none'],
    ['passwords=[abc]', undefined, 'one, which is left to the scanner'],
    ["passwords=['a', 'b']", undefined, 'quotes'],
    ['passwords=[a=1, b=2]', undefined, 'pairs'],
    ['passwords=[a, [b]]', undefined, 'a list inside'],
    ['passwords=[a, b', undefined, 'no end'],
    ['passwords=[a,\nb]', undefined, 'lines'],
    ['password: [required, min:8]', undefined, 'rules of a validator'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`reads ${expected?.length ?? 'none'} of ${JSON.stringify(text)}: ${why}`, () =>
      expect(items(text)).to.deep.equal(expected));

  it('masks each item', () => {
    const [one, other] = [
      ['Tiger', '2774'],
      ['Zebra', '9183'],
    ].map((parts) => parts.join(''));
    expect(createMasker().maskText(`User(id=1, passwords=[${one}, ${other}], roles=[A, B])`)).to.equal(
      'User(id=1, passwords=[[REDACTED:credential.password], [REDACTED:credential.password]], roles=[A, B])',
    );
  });

  it('is linear', () => {
    expect(items(`[${'a,'.repeat(100_000)}]`)).to.equal(undefined);
  });
});
