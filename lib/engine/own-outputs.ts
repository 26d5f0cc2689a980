import type { Slice } from '../model.js';

/** [start, end) of everything in a text that operators made, in order. */
export type Regions = readonly (readonly [number, number])[];

/** The last region that begins before `end`, by bisection: it is the one that a text up to there can touch. */
function regionBefore(own: Regions, end: number): readonly [number, number] | undefined {
  return own[countBefore(own, end) - 1];
}

function countBefore(own: Regions, end: number): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle] as readonly [number, number])[0] < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether a match [start, end) begins inside something that an operator made, or right before it with no more than a character of its own: it is
 * masked already.
 */
export function touches(own: Regions, start: number, end: number): boolean {
  const count = countBefore(own, start + 1);
  const around = own[count - 1];
  if (around !== undefined && start < around[1]) return true;
  const next = own[count];
  return next !== undefined && next[0] === start + 1 && end > next[0] && end <= next[1];
}

/** Slices less what an operator made, the same array where none touches any. */
export function without(own: Regions, slices: readonly Slice[]): readonly Slice[] {
  const trimmed = slices.map((slice) => trim(own, slice));
  return trimmed.every((slice, i) => slice === slices[i]) ? slices : trimmed.filter(({ start, end }) => end > start);
}

/** A slice that begins or ends inside what an operator made is shortened; one that holds it all stays. */
function trim(own: Regions, slice: Slice): Slice {
  const { start, end } = slice;
  const first = regionBefore(own, start);
  const from = first && first[1] > start ? Math.min(first[1], end) : start;
  const last = regionBefore(own, end);
  const to = last && last[1] > end && last[0] >= from ? last[0] : end;
  return from === start && to === end ? slice : { ...slice, start: from, end: to };
}
