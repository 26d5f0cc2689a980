import type { DetectorId, Slice } from '../../model.js';
import { TELLING_LENGTH } from './long-run.js';

/** What stands in for a value inside a URL, as the semantic conventions have it for `url.full`. */
export const REDACTED = 'REDACTED';

/** Whether a value is that, with no more than signs of the text around its URL behind it: `?session=REDACTED; next`. */
export const isRedacted = (text: string): boolean => text.startsWith(REDACTED) && SIGNS_BEHIND.test(text);

const SIGNS_BEHIND = new RegExp(`^${REDACTED}[;,.:!?)\\]}>'"]{0,8}$`);

/** Slices gathered so far; none is allocated as long as there is nothing to look at. */
export type Slices = Slice[] | undefined;

/** The list with one more slice; an empty slice is left out. */
export function add(slices: Slices, slice: Slice): Slices {
  if (slice.start >= slice.end) return slices;
  if (slices === undefined) return [slice];
  slices.push(slice);
  return slices;
}

/** A part of a URL to be scanned, with the name that tells what it is. */
export function urlText(start: number, end: number, encoding: 'percent' | 'path' | 'form', name?: string): Slice {
  return { start, end, as: 'text', name, detector: undefined, substitute: REDACTED, encoding };
}

/** A part of a URL that is a secret whatever it looks like. */
export function urlMask(start: number, end: number, detector?: DetectorId, name?: string): Slice {
  return { start, end, as: 'mask', name, detector, substitute: REDACTED, encoding: undefined };
}

/** A part that only telling secrets are looked for in. */
export function urlIdentifier(start: number, end: number): Slice {
  return {
    start,
    end,
    as: 'identifier',
    name: undefined,
    detector: undefined,
    substitute: REDACTED,
    encoding: undefined,
  };
}

/** Local phone numbers have 7 digits, every other number that a detector looks for has more. */
export const TELLING_DIGITS = 7;

/**
 * Whether a part of a URL can hold something: an escape, an `@`, a blank or other character that URLs do not have, many digits, or a long run.
 * Everything else (`/api/v2/users`) is passed without a slice.
 */
export function isTelling(text: string, start: number, end: number): boolean {
  if (end - start >= TELLING_LENGTH) return true;
  let digits = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      if (++digits >= TELLING_DIGITS) return true;
    } else if (code === 37 || code === 64 || code === 43 || code <= 32 || code >= 127) return true;
  }
  return false;
}
