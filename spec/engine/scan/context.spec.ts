import { expect } from 'chai';
import { CONTEXT_WEIGHT } from '../../../lib/engine/scan/context.js';
import type { Detector } from '../../../lib/model.js';
import { detectorOf, matchesOf } from '../../support/found.js';

const plate = (more: Partial<Detector> = {}): Detector =>
  detectorOf([{ rule: 'shape', shapes: ['999999'] }], {
    confidence: 0.3,
    context: ['plate', 'license number'],
    unless: ['order'],
    ...more,
  });
const confidences = (
  text: string,
  options: Parameters<typeof matchesOf>[2] = {},
  more: Partial<Detector> = {},
): number[] =>
  matchesOf([plate(more)], text, { threshold: 0.25, ...options }).map(
    ({ confidence }) => Math.round(confidence * 100) / 100,
  );

describe('scan/context', function () {
  /** Text, confidence (none: below the threshold), why. */
  const TABLE: readonly (readonly [string, readonly number[], string])[] = [
    ['123456', [0.3], 'no word'],
    ['plate 123456', [0.8], 'a word before'],
    ['Plate: 123456', [0.8], 'any case'],
    ['plates 123456', [0.3], 'a short word must end'],
    ['plate2 123456', [0.8], 'a digit ends it'],
    ['template 123456', [0.3], 'the end of another word'],
    ['license numbers 123456', [0.8], 'a long word may go on'],
    ['123456 plate', [0.3], 'behind does not count'],
    [`plate${' '.repeat(35)}123456`, [0.8], '40 characters before'],
    [`plate${' '.repeat(36)}123456`, [0.3], '41 characters before: a word cut is none'],
    ['order 123456', [], 'a word against it'],
    ['order plate 123456', [0.8], 'both: for it'],
    ['“plate” 123456', [0.8], 'typographic quotes are no letters'],
    ['the\u202fplate 123456', [0.8], 'a narrow blank is no letter'],
    ['👋plate 123456', [0.8], 'a smiley is no letter'],
    ['éplate 123456', [0.3], 'a foreign letter is one'],
    ['saved {"carPlate":"123456"}', [0.8], 'a hump of its name'],
    ['licenseNumber=123456', [0.8], 'several humps'],
    ['saved orderNo: 123456', [], 'a hump against it'],
    ['orderPlate=123456', [0.8], 'humps for and against it'],
    ['template=123456', [0.3], 'no hump'],
    ['carPlate is 123456', [0.3], 'the humps of another word'],
    ['carPlate=1, 123456', [0.3], 'the name of another number'],
    [`plate${'X'.repeat(40)}y=123456`, [0.3], 'a hump beyond the window'],
  ];
  for (const [text, expected, why] of TABLE) {
    it(`${JSON.stringify(text.replace(/ {9,}/, ' ... '))}: ${why}`, () =>
      expect(confidences(text)).to.deep.equal(expected));
  }

  it('takes the key as context', function () {
    expect(confidences('123456', { key: 'vehicle.licensePlate' })).to.deep.equal([0.8]);
    expect(confidences('123456', { key: 'order_id' })).to.deep.equal([]);
    expect(confidences('123456', { key: 'vehicle.id' })).to.deep.equal([0.3]);
  });

  it('never says more than certain', () =>
    expect(confidences('plate 123456', {}, { confidence: 0.9 })).to.deep.equal([1]));

  it('judges each candidate by what is before itself', () =>
    expect(confidences(`123456 plate 123456`)).to.deep.equal([0.3, 0.8]));

  it('takes what is more than letters as it stands', function () {
    const more = { context: ['ein:', 'w-2'], unless: [] };
    expect(confidences('ein: 123456', {}, more)).to.deep.equal([0.8]);
    expect(confidences('ein 123456', {}, more)).to.deep.equal([0.3]);
    expect(confidences('form w-2 123456', {}, more)).to.deep.equal([0.8]);
    expect(confidences('w 2 123456', {}, more)).to.deep.equal([0.3]);
    expect(confidences('rein: ein 123456', {}, more), 'as the end of another word').to.deep.equal([0.3]);
    expect(confidences('ahv13 123456', {}, { context: ['ahv13x', 'ahv13'], unless: [] })).to.deep.equal([0.8]);
    expect(confidences('ahvn13 123456', {}, { context: ['ahvn13'], unless: [] }), 'one word and more').to.deep.equal([
      0.8,
    ]);
  });

  it('finds words of scripts without blanks anywhere', function () {
    const more = { context: ['\u7535\u8bdd'], unless: [] };
    expect(confidences('\u8bf7\u62e8\u6253\u7535\u8bdd\uff1a123456', {}, more)).to.deep.equal([0.8]);
    expect(confidences('\u8bf7\u62e8\u6253\uff1a123456', {}, more)).to.deep.equal([0.3]);
    expect(confidences('Tel\u7535\u8bdd 123456', {}, more), 'behind other letters').to.deep.equal([0.8]);
    const long = '\u8bf7'.repeat(50);
    expect(confidences(`${long}\u7535\u8bdd\u662f123456`, {}, more), 'in a long run').to.deep.equal([0.8]);
    expect(confidences(`\u7535\u8bdd${long}123456`, {}, more), 'beyond the window').to.deep.equal([0.3]);
  });

  it('forgets the humps of a name before the next number', () =>
    expect(confidences('carPlate=123456 x=123456 carPlate=123456')).to.deep.equal([0.8, 0.3, 0.8]));

  it('answers for each of many candidates in a row, and anew where a word leaves the window', function () {
    const text = `plate ${'123456 '.repeat(8)}`;
    // the word begins 6, 13, 20, 27, 34 characters before the first five
    expect(confidences(text)).to.deep.equal([0.8, 0.8, 0.8, 0.8, 0.8, 0.3, 0.3, 0.3]);
  });

  it('forgets one text before the next', function () {
    expect(confidences('plate 123456')).to.deep.equal([0.8]);
    expect(confidences('      123456')).to.deep.equal([0.3]);
  });

  it('weighs half', () => expect(CONTEXT_WEIGHT).to.equal(0.5));
});
