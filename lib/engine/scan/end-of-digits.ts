import { isDigit } from './charsets.js';

const DASH = 45;
const BLANK = 32;
/** All groups of one number. */
const LONGEST = 40;
/** So many digits without a blank are a number by themselves, */
const WHOLE = 7;
/** and so many of which the check is sure can be no beginning of a longer one. */
const SURE = 13;

/** A one-time password is written so: `123 456`. */
export const isEvenlyGrouped = (text: string): boolean =>
  /^(?:\d{1,40}|\d\d(?: \d\d){1,12}|\d{3}(?: \d{3}){1,9}|\d{4}(?: \d{4}){1,7})$/.test(text);

/**
 * End of the digits that a value [start, end) goes on with behind blanks: `12 34 56`. What follows a number that is whole is none of it: by its form, or
 * by the type's check. Where the check takes several ends the last one counts, so that no tail of a number stays behind.
 */
export function endOfDigits(text: string, start: number, end: number, check?: (match: string) => boolean): number {
  if (text.charCodeAt(end) !== BLANK || !isDigit(text.charCodeAt(end + 1))) return end;
  let digits = 0;
  for (let i = start; i < end; i++) {
    if (isDigit(text.charCodeAt(i))) digits++;
    else if (text.charCodeAt(i) !== DASH) return end;
  }
  if (digits >= WHOLE) return end;
  let taken = -1;
  let to = end;
  while (to - start < LONGEST && text.charCodeAt(to) === BLANK && isDigit(text.charCodeAt(to + 1))) {
    to++;
    while (isDigit(text.charCodeAt(to))) {
      to++;
      digits++;
    }
    if (to - start > LONGEST || check?.(text.slice(start, to)) !== true) continue;
    taken = to;
    if (digits >= SURE) return to;
  }
  if (taken >= 0) return taken;
  // a number that the check knows whole, and a few digits that may be a part of any
  return check?.(text.slice(start, end)) === true ? end : to;
}
