import { expect } from 'chai';
import { findHomeUsers } from '../../../lib/engine/readers/home-directory.js';

const FOUND: readonly (readonly [text: string, user: string])[] = [
  ['/home/bob/app/x.js', 'bob'],
  ['at f (/Users/alice.smith/p/x.js:1:2)', 'alice.smith'],
  ['C:\\Users\\bob\\x.cs', 'bob'],
  ['C:\\Users\\Bob Smith\\x.cs', 'Bob Smith'],
  ['"C:\\\\Users\\\\bob\\\\x.cs"', 'bob'],
  ['C:/Users/bob/x.cs', 'bob'],
  ['file:///home/bob/x', 'bob'],
  ['/mnt/c/Users/bob/x', 'bob'],
  ['/var/home/bob/x', 'bob'],
  ['cwd=/home/bob/', 'bob'],
  ['/home/jürgen/x', 'jürgen'],
  ['at f (/usr/home/bob/x.js:1:2)', 'bob'],
];

const STAYS: readonly (readonly [text: string, why: string])[] = [
  ['/home/node/app/x.js', 'an account of an image'],
  ['/home/runner/work/x', 'an account of a build machine'],
  ['C:\\Users\\Public\\x', 'everybody'],
  ['https://host/home/page/x', 'path of a URL'],
  ['/api/home/page/', 'a route'],
  ['/home/bob', 'no directory below'],
  ['/home/$USER/x', 'a variable'],
  ['/home/REDACTED/x', 'masked already'],
  ['/home//x', 'empty'],
  ['at f (/srv/app/src/home/hero/x.tsx:1:2)', 'a folder of sources'],
  ['/home/vcap/app/x.js', 'an account of a platform'],
  ['C:\\Users\\Default User\\x', 'everybody'],
  ['/users/bob/', 'a route in lower case'],
];

describe('findHomeUsers', function () {
  for (const [text, user] of FOUND) {
    it(text, () => expect(findHomeUsers(text).map(([start, end]) => text.slice(start, end))).to.deep.equal([user]));
  }

  for (const [text, why] of STAYS) {
    it(`${text}: ${why}`, () => expect(findHomeUsers(text)).to.deep.equal([]));
  }

  it('looks in a part of a text and gives offsets in the whole', function () {
    const text = '/home/a/ /home/bob/ /home/c/';
    expect(findHomeUsers(text, 8, 20)).to.deep.equal([[15, 18]]);
  });

  it('gives all of them in order', function () {
    const text = '/Users/b/x /home/a/x C:\\Users\\c\\x';
    expect(findHomeUsers(text).map(([start, end]) => text.slice(start, end))).to.deep.equal(['b', 'a', 'c']);
  });

  it('is linear', function () {
    for (const piece of ['/home/', '/Users/a', '\\Users\\', '/home/a/']) {
      expect(findHomeUsers(piece.repeat(100_000)).length).to.be.at.most(100_000);
    }
  });
});
