import { expect } from 'chai';
import { catalogueEntry } from '../../lib/engine/catalogue/index.js';
import { readers } from '../../lib/engine/readers/index.js';
import { worstTexts } from './worst-texts.js';

/** Called by the header's and the command line's reader, whose texts are there; key-value is called by no key yet. */
const WITHIN = ['cookie', 'set-cookie', 'command-args', 'key-value'];

describe('hostile texts', () => {
  for (const [name, { grow }] of Object.entries(worstTexts)) {
    it(`${name}: as long as asked for, the same each time`, () => {
      for (const length of [1000, 5000]) {
        expect(grow(length).length).to.be.within(length - 1, length + 1);
        expect(grow(length)).to.equal(grow(length));
      }
    });
  }

  it('call every reader that has a format of its own', () => {
    const called = new Set(
      Object.values(worstTexts).map(({ key, siblings }) =>
        siblings?.['db.system.name'] === 'redis' ? 'redis' : catalogueEntry(key ?? '')?.kind,
      ),
    );
    expect(Object.keys(readers).filter((id) => !called.has(id as never) && !WITHIN.includes(id))).to.deep.equal([]);
  });
});
