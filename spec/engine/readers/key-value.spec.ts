import { expect } from 'chai';
import { keyValueReader } from '../../../lib/engine/readers/key-value.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { renderRead } from '../../support/render-slices.js';

const PAIRS: readonly (readonly [text: string, rendered: string, why: string])[] = [
  [
    'level=info msg="hello world" user=bob',
    'level=⟨text level:info⟩ msg="⟨text msg:hello world⟩" user=⟨text user:bob⟩',
    'logfmt',
  ],
  ['PASSWORD=a b c', 'PASSWORD=⟨text PASSWORD:a b c⟩', 'one pair goes to the end of the line'],
  ['# c\nexport A=b', '⟨text:# c⟩\n⟨text:export⟩ A=⟨text A:b⟩', 'a file of variables'],
  ['a: b\nc: d e', 'a: ⟨text a:b⟩\nc: ⟨text c:d e⟩', 'lines with a colon'],
  ['a: b c=d', 'a: ⟨text a:b c=d⟩', 'a colon at the beginning wins'],
  ['10:30:00 a=b c=d', '⟨text:10:30:00⟩ a=⟨text a:b⟩ c=⟨text c:d⟩', 'a time is no key'],
  ['a=b;c=d, e=f&g=h', 'a=⟨text a:b⟩;c=⟨text c:d⟩, e=⟨text e:f⟩&g=⟨text g:h⟩', 'other separators'],
  ['a=b,c d=e', 'a=⟨text a:b,c⟩ d=⟨text d:e⟩', 'a comma inside of a value'],
  ['some words x=1 y=2 more', '⟨text:some words⟩ x=⟨text x:1⟩ y=⟨text y:2⟩ ⟨text:more⟩', 'words around pairs'],
  ['a= b="" c=\'d e\'', 'a= b="" c=\'⟨text c:d e⟩\'', 'empty values, single quotes'],
  ['c="{\\"x\\":1}" d=e', 'c="⟨json c:{\\"x\\":1}⟩" d=⟨text d:e⟩', 'JSON in quotes'],
  ['a="not closed', 'a="⟨text a:not closed⟩', 'cut in quotes'],
  ['no pairs', '⟨text:no pairs⟩', 'only words'],
  ['url=https://h/?a=b x=y', 'url=⟨text url:https://h/?a=b⟩ x=⟨text x:y⟩', 'an equals sign inside of a value'],
];

describe('key-value reader', function () {
  for (const [text, rendered, why] of PAIRS) {
    it(why, () => expect(renderRead(keyValueReader, text)).to.equal(rendered));
  }

  it('asks for JSON escapes in double quotes only', function () {
    const options = { encodings: true, names: false };
    expect(renderRead(keyValueReader, 'a="b" c=d', {}, options)).to.equal('a="⟨text^json:b⟩" c=⟨text:d⟩');
  });
});

describeReaderContract(
  keyValueReader,
  PAIRS.map(([text]) => text),
);
