import { iinPrefix, mayBeIin } from './iin.js';

const MIN_DIGITS = 13;
const MAX_DIGITS = 19;
const MOST_COMMON = 16;
const PREFIX = 8;
const SHORT_PREFIX = 3;

/** UnionPay, Maestro and Mir issue longer numbers than of 16 digits; of the others, digits behind the 16th are a number of their own. */
const isSixteen = (prefix: number): boolean => !/^(?:22|5[0678]|6[237]|81)/.test(String(prefix));

/**
 * Whether the digits of text[start, end) are a card number's: 13 to 19 of them, Luhn's check, an issuer's range, and not one digit over and over. One pass,
 * without making a text: hostile input has a candidate at every group of digits.
 */
export function card(text: string, start = 0, end = text.length): boolean {
  let count = 0;
  let prefix = 0;
  let differ = false;
  let first = -1;
  // Luhn's sum from the left for both parities; the number of digits tells which one counts
  let even = 0;
  let odd = 0;
  let separator = -1;
  let isWhole = false;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) {
      // 4111-1111-1111-1111 302: a number that is whole, and what stands behind it
      if (count === MOST_COMMON && separator !== -1 && (separator !== digit || isSixteen(prefix)))
        isWhole = differ && even % 10 === 0 && iinPrefix(prefix, count);
      if (separator === -1) separator = digit;
      continue;
    }
    if (count === MAX_DIGITS) return false;
    if (count < PREFIX) prefix = prefix * 10 + digit;
    if (first < 0) first = digit;
    else if (digit !== first) differ = true;
    const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
    even += count % 2 === 0 ? doubled : digit;
    odd += count % 2 === 0 ? digit : doubled;
    count++;
    if (count === SHORT_PREFIX && !mayBeIin(prefix)) return false;
  }
  if (count < MIN_DIGITS || !differ || (isWhole && count > MOST_COMMON)) return false;
  // the last digit is not doubled: position 0 is doubled where the number of digits is even
  return (count % 2 === 0 ? even : odd) % 10 === 0 && iinPrefix(prefix, count);
}
