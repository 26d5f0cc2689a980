import { expect } from 'chai';
import { findMailboxes } from '../../../lib/engine/readers/frame-mailboxes.js';

const EMAIL = ['jane.roe', 'corp.com'].join('@');
const found = (text: string, from = 0, to = text.length): string[] =>
  findMailboxes(text, from, to).map(([start, end]) => text.slice(start, end));

describe('readers/frame-mailboxes', function () {
  const TABLE: readonly (readonly [text: string, expected: readonly string[], why: string])[] = [
    [`at f (/srv/${EMAIL}/x.js:1:2)`, [EMAIL], 'a segment of the path'],
    [`at f (C:\\${EMAIL}\\x.js:1:2)`, [EMAIL], 'of Windows'],
    [`at f (/srv/${EMAIL}/${EMAIL}/x.js:1:2)`, [EMAIL, EMAIL], 'two'],
    ['at f (/srv/node_modules/@babel/core@7.24.0/x.js:1:2)', [], 'a package'],
    ['at f (/srv/node_modules/vue@next.js/x.js:1:2)', [], 'a tag of one'],
    [`at f (/srv/${EMAIL}.js:1:2)`, [], 'a file'],
    [`${EMAIL}/x.js`, [], 'no slash before it'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`finds ${expected.length} in ${JSON.stringify(text)}: ${why}`, () =>
      expect(found(text)).to.deep.equal(expected));

  it('looks at the part only', function () {
    const text = `/${EMAIL}/a/${EMAIL}/b/${EMAIL}/`;
    const second = text.indexOf(EMAIL, 10);
    expect(found(text, second - 1, second + EMAIL.length + 1)).to.deep.equal([EMAIL]);
    expect(found(text, second - 1, second + 4)).to.deep.equal([]);
  });
});
