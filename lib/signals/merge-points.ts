import type { Attributes } from '../model.js';
import type { DataPointShape } from './shapes.js';

/** Attribute that keeps points apart which became equal and cannot be merged. */
export const SERIES_KEY = 'otel_mask.series';

const MAX_BUCKETS = 160; // the SDK's default, for each of positive and negative
const MIN_SCALE = -10;
const HISTOGRAM = 0;
const EXPONENTIAL_HISTOGRAM = 1;
const GAUGE = 2;

interface Histogram {
  readonly buckets: { readonly boundaries: readonly number[]; readonly counts: readonly number[] };
  readonly sum?: number;
  readonly count: number;
  readonly min?: number;
  readonly max?: number;
}

interface Buckets {
  readonly offset: number;
  readonly bucketCounts: readonly number[];
}

interface ExponentialHistogram {
  readonly count: number;
  readonly sum?: number;
  readonly scale: number;
  readonly zeroCount: number;
  readonly positive: Buckets;
  readonly negative: Buckets;
  readonly min?: number;
  readonly max?: number;
}

/**
 * Merges data points of one metric whose attributes became equal by masking: sums and histograms are added, of gauges the last is kept. Two
 * points with one identity would be read as one overwriting the other. What cannot be merged keeps a stable suffix as an attribute.
 * @param type `DataPointType` of the metric
 */
export function mergePoints(points: readonly DataPointShape[], type: number): readonly DataPointShape[] {
  const byIdentity = new Map<string, DataPointShape[]>();
  for (const point of points) {
    const identity = identityOf(point.attributes);
    const same = byIdentity.get(identity);
    if (!same) byIdentity.set(identity, [point]);
    else if (!mergeInto(same, point, type)) same.push(point);
  }
  if (byIdentity.size === points.length) return points;
  return [...byIdentity.values()].flatMap((same) =>
    same.map((point, i) =>
      i === 0 ? point : { ...point, attributes: { ...point.attributes, [SERIES_KEY]: String(i + 1) } },
    ),
  );
}

function mergeInto(same: DataPointShape[], point: DataPointShape, type: number): boolean {
  for (let i = 0; i < same.length; i++) {
    const merged = merge(same[i] as DataPointShape, point, type);
    if (!merged) continue;
    same[i] = merged;
    return true;
  }
  return false;
}

function merge(a: DataPointShape, b: DataPointShape, type: number): DataPointShape | undefined {
  const value = mergeValues(a, b, type);
  if (value === undefined) return undefined;
  return {
    ...a,
    value,
    startTime: earlier(a.startTime, b.startTime),
    endTime: isLater(b.endTime, a.endTime) ? b.endTime : a.endTime,
  };
}

function mergeValues(a: DataPointShape, b: DataPointShape, type: number): unknown {
  if (type === HISTOGRAM) return addHistograms(a.value as Histogram, b.value as Histogram);
  if (type === EXPONENTIAL_HISTOGRAM)
    return addExponential(a.value as ExponentialHistogram, b.value as ExponentialHistogram);
  if (type === GAUGE) return isLater(a.endTime, b.endTime) ? a.value : b.value;
  return typeof a.value === 'number' && typeof b.value === 'number' ? a.value + b.value : undefined;
}

function addHistograms(a: Histogram, b: Histogram): Histogram | undefined {
  const { boundaries } = a.buckets;
  const others = b.buckets.boundaries;
  if (boundaries.length !== others.length || boundaries.some((bound, i) => bound !== others[i])) return undefined;
  const counts = a.buckets.counts.map((count, i) => count + (b.buckets.counts[i] ?? 0));
  return { buckets: { boundaries, counts }, count: a.count + b.count, ...totals(a, b) };
}

/** Brought to the smaller scale, or to one at which both fit into as many buckets as the SDK holds: each step down joins pairs of buckets. */
function addExponential(a: ExponentialHistogram, b: ExponentialHistogram): ExponentialHistogram {
  let scale = Math.min(a.scale, b.scale);
  while (scale > MIN_SCALE && Math.max(width(a, b, 'positive', scale), width(a, b, 'negative', scale)) > MAX_BUCKETS)
    scale--;
  const add = (name: 'positive' | 'negative') =>
    addBuckets(downscale(a[name], a.scale - scale), downscale(b[name], b.scale - scale));
  return {
    scale,
    zeroCount: a.zeroCount + b.zeroCount,
    positive: add('positive'),
    negative: add('negative'),
    count: a.count + b.count,
    ...totals(a, b),
  };
}

/** How many buckets the two take together at a scale. */
function width(a: ExponentialHistogram, b: ExponentialHistogram, name: 'positive' | 'negative', scale: number): number {
  const ranges = [a, b]
    .filter((histogram) => histogram[name].bucketCounts.length > 0)
    .map((histogram) => {
      const { offset, bucketCounts } = histogram[name];
      const steps = histogram.scale - scale;
      return [offset >> steps, (offset + bucketCounts.length - 1) >> steps] as const;
    });
  if (ranges.length === 0) return 0;
  return Math.max(...ranges.map(([, last]) => last)) - Math.min(...ranges.map(([first]) => first)) + 1;
}

function downscale({ offset, bucketCounts }: Buckets, steps: number): Buckets {
  if (steps === 0 || bucketCounts.length === 0) return { offset: offset >> steps, bucketCounts };
  const first = offset >> steps;
  const counts: number[] = new Array(((offset + bucketCounts.length - 1) >> steps) - first + 1).fill(0);
  for (const [i, count] of bucketCounts.entries()) {
    const at = ((offset + i) >> steps) - first;
    counts[at] = (counts[at] ?? 0) + count;
  }
  return { offset: first, bucketCounts: counts };
}

function addBuckets(a: Buckets, b: Buckets): Buckets {
  if (a.bucketCounts.length === 0) return b;
  if (b.bucketCounts.length === 0) return a;
  const offset = Math.min(a.offset, b.offset);
  const end = Math.max(a.offset + a.bucketCounts.length, b.offset + b.bucketCounts.length);
  const bucketCounts = Array.from(
    { length: end - offset },
    (_, i) => (a.bucketCounts[i + offset - a.offset] ?? 0) + (b.bucketCounts[i + offset - b.offset] ?? 0),
  );
  return { offset, bucketCounts };
}

interface Totals {
  readonly sum?: number;
  readonly min?: number;
  readonly max?: number;
}

function totals(a: Totals, b: Totals): Totals {
  const both = (f: (x: number, y: number) => number, x: number | undefined, y: number | undefined) =>
    x === undefined ? y : y === undefined ? x : f(x, y);
  const sum = a.sum === undefined || b.sum === undefined ? undefined : a.sum + b.sum;
  const min = both(Math.min, a.min, b.min);
  const max = both(Math.max, a.max, b.max);
  return { ...(sum !== undefined && { sum }), ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Sorted, typed: `1` and `'1'` are different, and so are NaN and null, which JSON writes alike. */
function identityOf(attributes: Attributes): string {
  const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries, (_, value: unknown) => {
    if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
      return { number: String(value) };
    return value instanceof Uint8Array ? { bytes: [...value] } : value;
  });
}

/** `[seconds, nanoseconds]`. */
function isLater(a: unknown, b: unknown): boolean {
  const [as, an] = a as [number, number];
  const [bs, bn] = b as [number, number];
  return as > bs || (as === bs && an > bn);
}

const earlier = (a: unknown, b: unknown): unknown => (isLater(a, b) ? b : a);
