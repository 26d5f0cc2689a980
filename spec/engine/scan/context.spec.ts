import { expect } from 'chai';
import { CONTEXT_WEIGHT, ContextWindow, holdsWord } from '../../../lib/engine/scan/context.js';
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

  it('finds words as words', function () {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['the plate is', 'plate', true],
      ['plate', 'plate', true],
      ['aplate', 'plate', false],
      ['xplate plate', 'plate', true],
      ['plated', 'plate', false],
      ['vehicles', 'vehicle', true],
      ['', 'plate', false],
    ];
    for (const [window, word, expected] of cases)
      expect(holdsWord(window, [word]), `${word} in ${window}`).to.equal(expected);
    expect(holdsWord('anything', [])).to.equal(false);
  });

  it('gives the key and at most 40 characters, in lower case', function () {
    const window = new ContextWindow();
    expect(window.at(`${'A'.repeat(50)}1`, 50, 'my key')).to.equal(`my key ${'a'.repeat(40)}`);
    expect(window.at('ab1', 2, '')).to.equal(' ab');
    window.reset();
    expect(window.at('ab1', 1, 'k')).to.equal('k a');
  });

  it('weighs half', () => expect(CONTEXT_WEIGHT).to.equal(0.5));
});
