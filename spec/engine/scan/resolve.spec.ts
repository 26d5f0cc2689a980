import { expect } from 'chai';
import fc from 'fast-check';
import type { Match } from '../../../lib/engine/scan/find.js';
import { resolve } from '../../../lib/engine/scan/resolve.js';
import type { Category } from '../../../lib/model.js';
import { detectorOf } from '../../support/found.js';

const CATEGORIES: readonly Category[] = [
  'secret',
  'credential',
  'financial',
  'health',
  'identity',
  'contact',
  'location',
  'network',
];
const detectors = CATEGORIES.map((category) => detectorOf([], { id: `spec.${category}`, category }));
const match = (category: Category, start: number, end: number, confidence = 0.9): Match => ({
  start,
  end,
  detector: CATEGORIES.indexOf(category),
  confidence,
});
const resolved = (...matches: readonly Match[]): string[] =>
  resolve([...matches], detectors).map(({ start, end, detector }) => `${start}-${end} ${CATEGORIES[detector]}`);

describe('scan/resolve', function () {
  it('leaves what does not overlap, in order', function () {
    expect(resolved(match('contact', 5, 9), match('secret', 0, 4))).to.deep.equal(['0-4 secret', '5-9 contact']);
  });

  it('does not join what only touches', () =>
    expect(resolved(match('contact', 0, 4), match('secret', 4, 8))).to.deep.equal(['0-4 contact', '4-8 secret']));

  it('covers all of an overlap, so that no tail stays behind', function () {
    expect(resolved(match('secret', 0, 6), match('contact', 4, 10))).to.deep.equal(['0-10 secret']);
    expect(resolved(match('contact', 0, 6), match('secret', 4, 10))).to.deep.equal(['0-10 secret']);
    expect(resolved(match('contact', 0, 10), match('secret', 4, 6))).to.deep.equal(['0-10 secret']);
  });

  it('follows a chain of overlaps', function () {
    expect(resolved(match('network', 0, 4), match('contact', 3, 7), match('location', 6, 9))).to.deep.equal([
      '0-9 contact',
    ]);
  });

  it('gives each pair to the category whose loss would cost most', function () {
    CATEGORIES.forEach((higher, i) => {
      for (const lower of CATEGORIES.slice(i + 1)) {
        expect(resolved(match(lower, 0, 9), match(higher, 0, 2)), `${higher} over ${lower}`).to.deep.equal([
          `0-9 ${higher}`,
        ]);
      }
    });
  });

  it('takes the longer of one category, then the surer', function () {
    const own = [detectorOf([], { id: 'spec.a' }), detectorOf([], { id: 'spec.b' })];
    const winner = (a: Omit<Match, 'detector'>, b: Omit<Match, 'detector'>) =>
      resolve(
        [
          { ...a, detector: 0 },
          { ...b, detector: 1 },
        ],
        own,
      )[0]?.detector;
    expect(winner({ start: 0, end: 4, confidence: 1 }, { start: 2, end: 9, confidence: 0.6 })).to.equal(1);
    expect(winner({ start: 0, end: 9, confidence: 0.6 }, { start: 2, end: 4, confidence: 1 })).to.equal(0);
    expect(winner({ start: 0, end: 4, confidence: 0.6 }, { start: 0, end: 4, confidence: 1 })).to.equal(1);
    // of two that are alike the one whose name comes first, whichever was found first
    const alike = { start: 0, end: 4, confidence: 0.9 };
    expect(winner(alike, alike)).to.equal(0);
    expect(
      resolve(
        [
          { ...alike, detector: 1 },
          { ...alike, detector: 0 },
        ],
        own,
      )[0]?.detector,
    ).to.equal(0);
  });

  it('gives matches in order that do not overlap and cover the same characters, whatever the order they came in', function () {
    const any = fc.array(
      fc
        .tuple(fc.constantFrom(...CATEGORIES), fc.nat(40), fc.integer({ min: 1, max: 12 }))
        .map(([category, start, length]) => match(category, start, start + length)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (matches) => {
        const result = resolve([...matches], detectors);
        for (const [i, m] of result.entries()) expect(m.start).to.be.at.least(result[i - 1]?.end ?? 0);
        expect(coverage(result)).to.deep.equal(coverage(matches));
        const reversed = resolve([...matches].reverse(), detectors);
        expect(reversed.map(({ start, end }) => [start, end])).to.deep.equal(
          result.map(({ start, end }) => [start, end]),
        );
      }),
    );
  });
});

const coverage = (matches: readonly Match[]): boolean[] =>
  Array.from({ length: 60 }, (_, at) => matches.some(({ start, end }) => start <= at && at < end));
