import { expect } from 'chai';
import { mayBeFirst, mayBeSecond } from '../../../lib/engine/readers/name-pair.js';

describe('engine/readers/name-pair', function () {
  for (const name of ['X-Api-Key', 'DB_PASSWORD', 'db.password', '$token'])
    it(`takes ${name} for a name`, () => expect(mayBeFirst(name, 'headers')).to.equal(true));

  for (const text of ['', 'my password', '12', 'a=b', 'x'.repeat(65)])
    it(`takes "${text.slice(0, 12)}" for none`, () => expect(mayBeFirst(text, undefined)).to.equal(false));

  it('takes what a label has in it for a path', () => expect(mayBeFirst('password', 'loc')).to.equal(false));

  it('takes words for a value only among other pairs', function () {
    for (const words of ['confirm_password', 'email', 'db.password']) {
      expect(mayBeSecond(words, false), words).to.equal(false);
      expect(mayBeSecond(words, true), words).to.equal(true);
    }
    expect(mayBeSecond('hunter22', false)).to.equal(true);
  });
});
