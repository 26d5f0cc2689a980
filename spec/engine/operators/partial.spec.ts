import { expect } from 'chai';
import fc from 'fast-check';
import { partial } from '../../../lib/engine/operators/partial.js';
import type { Category } from '../../../lib/model.js';

describe('operators/partial', function () {
  const table: readonly (readonly [string, string | undefined, string])[] = [
    ['4111111111111111', '************1111', 'the last four of a card number'],
    ['4111 1111 1111 1111', '**** **** **** 1111', 'separators stay'],
    ['DE89 3704 0044 0532 0130 00', '**** **** **** **** **30 00', 'letters too'],
    ['jane.roe@corp.com', '****.***@***p.com', 'punctuation stays'],
    ['12345678901', undefined, 'eleven characters: nothing'],
    ['1-2-3-4-5-6-7-8', undefined, 'separators are no characters'],
    ['', undefined, 'nothing'],
    ['ÄÖÜäöüßåéøñç', '********éøñç', 'letters of any script'],
  ];
  for (const [value, expected, why] of table) {
    it(`${JSON.stringify(value)} -> ${JSON.stringify(expected)}: ${why}`, () =>
      expect(partial(value, 'financial')).to.equal(expected));
  }

  for (const category of ['secret', 'credential'] as const satisfies readonly Category[]) {
    it(`shows nothing of a ${category}`, () => expect(partial('4111111111111111', category)).to.equal(undefined));
  }

  it('never shows more than four characters, keeps the length, and is the same twice', function () {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (value) => {
        const shown = partial(value, 'contact');
        if (shown === undefined) return;
        expect(shown).to.have.length(value.length);
        expect((shown.match(/[\p{L}\p{N}]/gu) ?? []).length).to.be.at.most(4);
        expect(partial(shown, 'contact')).to.equal(shown);
      }),
      { numRuns: 500 },
    );
  });
});
