import { expect } from 'chai';
import { mergePoints, SERIES_KEY } from '../../lib/signals/merge-points.js';
import type { DataPointShape } from '../../lib/signals/shapes.js';
import { POINT_TYPE, point } from '../support/records.js';

const { histogram, exponentialHistogram, gauge, sum } = POINT_TYPE;
const A = { to: 'x' };
const B = { to: 'y' };
const one = (points: readonly DataPointShape[], type: number): DataPointShape => {
  const merged = mergePoints(points, type);
  expect(merged).to.have.length(1);
  return merged[0] as DataPointShape;
};

const buckets = (boundaries: number[], counts: number[], totals: object = {}) => ({
  buckets: { boundaries, counts },
  count: counts.reduce((a, b) => a + b, 0),
  ...totals,
});

interface Exponential {
  readonly scale?: number;
  readonly offset?: number;
  readonly counts?: readonly number[];
  readonly negative?: { readonly offset: number; readonly bucketCounts: readonly number[] };
  readonly zeroCount?: number;
}
const exponential = ({
  scale = 0,
  offset = 0,
  counts = [],
  negative = { offset: 0, bucketCounts: [] },
  zeroCount = 0,
}: Exponential) => ({
  scale,
  zeroCount,
  positive: { offset, bucketCounts: counts },
  negative,
  count: [...counts, ...negative.bucketCounts].reduce((a, b) => a + b, zeroCount),
  sum: 1,
  min: 1,
  max: 2,
});
type MergedExponential = ReturnType<typeof exponential>;

/** Count of each bucket by the upper bound of its values, which is what a bucket means whatever its scale. */
function countsByBound({ scale, positive }: MergedExponential): Record<string, number> {
  const entries = positive.bucketCounts.map(
    (count, i) => [2 ** ((positive.offset + i + 1) * 2 ** -scale), count] as const,
  );
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

describe('mergePoints', function () {
  it('gives the same array where no two points are equal', function () {
    const points = [point(A), point(B), point({ ...A, ...{ n: 1 } })];
    expect(mergePoints(points, sum)).to.equal(points);
  });

  describe('tells attributes apart', function () {
    const DIFFERENT: readonly [why: string, a: object, b: object][] = [
      ['a number and its text', { n: 1 }, { n: '1' }],
      ['true and its text', { n: true }, { n: 'true' }],
      ['more keys', { n: 1 }, { n: 1, m: 1 }],
      ['another key', { n: 1 }, { m: 1 }],
      ['an item and a list of it', { n: 'a' }, { n: ['a'] }],
      ['order of a list', { n: ['a', 'b'] }, { n: ['b', 'a'] }],
      ['other bytes', { n: new Uint8Array([1]) }, { n: new Uint8Array([2]) }],
    ];
    for (const [why, a, b] of DIFFERENT)
      it(why, () => expect(mergePoints([point(a as never), point(b as never)], sum)).to.have.length(2));

    it('not by the order of keys', () =>
      expect(one([point({ a: 1, b: 2 }), point({ b: 2, a: 1 })], sum).value).to.equal(2));
    it('not by identity', () => expect(one([point({ n: ['a'] }), point({ n: ['a'] })], sum).value).to.equal(2));
  });

  it('keeps the first place, the earlier start and the later end', function () {
    const early = { startTime: [1, 5], endTime: [10, 5], attributes: A, value: 1 };
    const late = { startTime: [1, 4], endTime: [10, 6], attributes: A, value: 2 };
    for (const pair of [
      [early, late],
      [late, early],
    ]) {
      const merged = mergePoints([...pair, point(B, 9)], sum);
      expect(merged[0]).to.deep.equal({ startTime: [1, 4], endTime: [10, 6], attributes: A, value: 3 });
      expect(merged[1]).to.deep.equal(point(B, 9));
    }
  });

  it('does not write to the points', function () {
    const points = [point(A, buckets([1], [1, 2])), point(A, buckets([1], [3, 4]))];
    const before = JSON.stringify(points);
    mergePoints(points, histogram);
    expect(JSON.stringify(points)).to.equal(before);
  });

  it('adds sums, of any number of points', () =>
    expect(
      one(
        [1, 2, 3, -4].map((n) => point(A, n)),
        sum,
      ).value,
    ).to.equal(2));

  it('keeps the last gauge, by time', function () {
    expect(one([point(A, 1, 10), point(A, 2, 11)], gauge).value).to.equal(2);
    expect(one([point(A, 1, 12), point(A, 2, 11)], gauge).value).to.equal(1);
    expect(one([point(A, 1, 11), point(A, 2, 11)], gauge).value, 'of the same time the last').to.equal(2);
  });

  describe('histograms', function () {
    it('adds counts, sum, min and max', function () {
      const a = point(A, buckets([1, 5], [1, 2, 3], { sum: 10, min: 0.5, max: 9 }));
      const b = point(A, buckets([1, 5], [0, 4, 1], { sum: 7, min: 1.5, max: 12 }));
      expect(one([a, b], histogram).value).to.deep.equal({
        buckets: { boundaries: [1, 5], counts: [1, 6, 4] },
        count: 11,
        sum: 17,
        min: 0.5,
        max: 12,
      });
    });

    it('leaves a sum out where one has none, and takes the min and max there is', function () {
      const a = point(A, buckets([1], [1, 0], { sum: 1, min: 1 }));
      const b = point(A, buckets([1], [0, 1], { max: 4 }));
      expect(one([a, b], histogram).value).to.deep.equal({
        buckets: { boundaries: [1], counts: [1, 1] },
        count: 2,
        min: 1,
        max: 4,
      });
    });

    it('keeps those with other boundaries apart, by a stable suffix', function () {
      const points = [
        point(A, buckets([1], [1, 0])),
        point(A, buckets([2], [0, 1])),
        point(A, buckets([1], [0, 5])),
        point(B, buckets([1], [1, 1])),
      ];
      const merged = mergePoints(points, histogram);
      expect(merged.map(({ attributes, value }) => [attributes, (value as { count: number }).count])).to.deep.equal([
        [A, 6],
        [{ ...A, [SERIES_KEY]: '2' }, 1],
        [B, 2],
      ]);
      expect(SERIES_KEY).to.equal('otel_mask.series');
    });
  });

  describe('exponential histograms', function () {
    const merged = (a: Exponential, b: Exponential) =>
      one([point(A, exponential(a)), point(A, exponential(b))], exponentialHistogram).value as MergedExponential;

    it('of one scale are added bucket by bucket', function () {
      expect(
        merged({ offset: 0, counts: [1, 2], zeroCount: 1 }, { offset: 1, counts: [3, 4], zeroCount: 2 }),
      ).to.deep.equal({
        scale: 0,
        zeroCount: 3,
        positive: { offset: 0, bucketCounts: [1, 5, 4] },
        negative: { offset: 0, bucketCounts: [] },
        count: 13,
        sum: 2,
        min: 1,
        max: 2,
      });
    });

    it('keeps the offset of the one that has buckets', function () {
      expect(merged({ counts: [] }, { offset: 7, counts: [1] }).positive).to.deep.equal({
        offset: 7,
        bucketCounts: [1],
      });
      expect(merged({ offset: 7, counts: [1] }, { counts: [] }).positive).to.deep.equal({
        offset: 7,
        bucketCounts: [1],
      });
    });

    it('fills the gap between two ranges', () =>
      expect(merged({ offset: -2, counts: [1] }, { offset: 1, counts: [2] }).positive).to.deep.equal({
        offset: -2,
        bucketCounts: [1, 0, 0, 2],
      }));

    const SCALES: readonly [a: number, b: number, offset: number][] = [
      [1, 0, 0],
      [0, 1, 0],
      [3, 0, 5],
      [3, 1, -5],
      [0, -2, -7],
      [5, 2, -1],
    ];
    for (const [a, b, offset] of SCALES) {
      it(`of scales ${a} and ${b} at ${offset} are brought to the smaller one`, function () {
        const counts = [1, 2, 3, 4, 5, 6, 7];
        const { positive, scale, count } = merged({ scale: a, offset, counts }, { scale: b, offset, counts });
        expect(scale).to.equal(Math.min(a, b));
        expect(positive.bucketCounts.reduce((x, y) => x + y)).to.equal(56);
        expect(count).to.equal(56);
        // the values of a bucket lie under its upper bound: each count must land in the bucket of the smaller scale that holds that bound
        const want: Record<string, number> = {};
        for (const from of [a, b])
          counts.forEach((n, i) => {
            const bound = 2 ** ((Math.floor((offset + i) / 2 ** (from - scale)) + 1) * 2 ** -scale);
            want[bound] = (want[bound] ?? 0) + n;
          });
        expect(countsByBound({ ...exponential({}), positive, scale })).to.deep.equal(want);
      });
    }

    it('adds the negative range too', function () {
      const negative = { offset: 2, bucketCounts: [1, 1] };
      expect(merged({ scale: 1, negative }, { scale: 0, negative }).negative).to.deep.equal({
        offset: 1,
        bucketCounts: [2, 1, 1],
      });
    });

    it('of far ranges do not grow without bound: the SDK holds 160 buckets', function () {
      const far = merged({ scale: 20, offset: -1, counts: [1] }, { scale: 20, offset: 2_000_000, counts: [1] });
      expect(far.positive.bucketCounts.length).to.be.at.most(320);
      expect(far.positive.bucketCounts.reduce((x, y) => x + y)).to.equal(2);
      expect(far.scale).to.be.lessThan(20);
    });
  });
});
