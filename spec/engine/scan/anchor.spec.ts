import { expect } from 'chai';
import { Anchor, CALLING, formOf } from '../../../lib/engine/scan/anchor.js';
import { AnchorPlaces } from '../../../lib/engine/scan/anchor-places.js';
import { charsetTables } from '../../../lib/engine/scan/charsets.js';
import { OTHER } from '../../../lib/engine/scan/shapes.js';
import type { AnchorRule } from '../../../lib/model.js';

const match = () => {};
const form = (rule: Partial<AnchorRule> = {}) => formOf({ rule: 'anchor', literals: ['abc'], ...rule }, match);
const anchor = (literal: string, rule: Partial<AnchorRule> = {}) =>
  new Anchor(literal, { detector: 3, confidence: 0.7 }, form(rule), -1, new AnchorPlaces(undefined));

describe('engine/scan/anchor', function () {
  it('is a literal in small letters where case does not count', function () {
    expect(anchor('aBc').literal).to.equal('aBc');
    expect(anchor('aBc', { ignoreCase: true }).literal).to.equal('abc');
  });

  it('has the bytes that a gate compares', function () {
    expect([...anchor('ab\u2013ж\u00a0').bytes]).to.deep.equal([97, 98, 45, OTHER, 32]);
  });

  it('is filed under its rarest three', function () {
    const { literal, trigram } = anchor('thezqthe');
    expect(literal.slice(trigram - 2, trigram + 1)).to.match(/[zq]/);
  });

  it('says what its rule does', function () {
    const { detector, confidence, wanted, match: matcher } = anchor('abc');
    expect([detector, confidence, wanted, matcher]).to.deep.equal([3, 0.7, -1, match]);
  });

  it('has a run behind it, or a pattern', function () {
    const { run, minBehind, hasPattern } = form({ after: { charset: 'hex', min: 8 } });
    expect([run, minBehind, hasPattern]).to.deep.equal([charsetTables.hex, 8, false]);
    const pattern = form({ after: /x\d/y });
    expect([pattern.run, pattern.minBehind, pattern.hasPattern]).to.deep.equal([undefined, 0, true]);
    const alone = form();
    expect([alone.run, alone.hasPattern]).to.deep.equal([undefined, false]);
    expect(form({ after: { charset: 'hex', min: 0 } }).run, 'nothing that must stand there').to.equal(undefined);
  });

  it('may look beyond its line only where its pattern can', function () {
    expect(anchor('abc', { after: /[^\n]+x/y }).crossesLines).to.equal(false);
    expect(anchor('abc', { after: /\s+x/y }).crossesLines).to.equal(true);
    expect(anchor('abc', { after: () => /x/y }).crossesLines, 'not made yet').to.equal(true);
  });

  it('counts where the text is cut, unless its rule says that it does not', function () {
    expect([form().mayBeCut, form({ cut: 0 }).mayBeCut]).to.deep.equal([true, false]);
  });

  it('only calls a function where it has no match', function () {
    const calling = new Anchor('abc', { detector: 0, confidence: 1 }, CALLING, 5, new AnchorPlaces(undefined));
    expect([calling.match, calling.wanted, calling.left]).to.deep.equal([undefined, 5, false]);
  });
});
