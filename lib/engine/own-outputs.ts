import type { Slice } from '../model.js';
import { countBefore, type Region, type Regions } from './scan/own-regions.js';

/** The last region that begins before `end`: it is the one that a text up to there can touch. */
const regionBefore = (own: Regions, end: number): Region | undefined => own[countBefore(own, end) - 1];

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
