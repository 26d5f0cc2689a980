import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { fillIn } from './made.js';
import { codeOf, tableBelow } from './markdown.js';

const PAGE = 'docs/masked.md';

const keyOf = (cell = ''): string => (cell === 'log body' ? 'log.body' : codeOf(cell));
const valueIn = (key: string, cell: string | undefined): string | number => {
  const text = fillIn(codeOf(cell));
  return key.startsWith('geo.location.') ? Number(text) : text;
};

describe(PAGE, function () {
  const masker = createMasker();
  const masked = tableBelow(PAGE, '## Masked');
  const survivors = tableBelow(PAGE, '## What survives, byte for byte');

  it('has both tables', function () {
    expect(masked).to.have.lengthOf.at.least(20);
    expect(survivors).to.have.lengthOf.at.least(10);
  });

  for (const [where, recorded, sent] of masked)
    it(`${where} ${recorded} is masked`, function () {
      const key = keyOf(where);
      const value = valueIn(key, recorded);
      expect(masker.maskAttributes({ [key]: value }, { spanKind: 1 })).to.deep.equal({ [key]: valueIn(key, sent) });
      expect(sent).to.not.equal(recorded);
    });

  for (const [where, text] of survivors)
    it(`${where} ${text} survives`, function () {
      const attributes = { [keyOf(where)]: codeOf(text) };
      expect(masker.maskAttributes(attributes, { spanKind: 1 })).to.equal(attributes);
    });
});
