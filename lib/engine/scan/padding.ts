import { characterTable, isAlnum, isDigit, isUpper } from './charsets.js';

const PLUS = 43;
const MINUS = 45;
const SLASH = 47;
const EQUALS = 61;
const UNDERSCORE = 95;
/** Shorter ones are names as well, and so are those with few digits and capitals. */
const LEAST = 16;
const LEAST_DIGITS = 1;
const LEAST_CAPITALS = 4;
const MOST = 128;
const QUANTUM = 4;

/** What stands behind a padding, which no value follows: its end, a blank, a quote, a separator, a bracket that closes. */
const ENDS = characterTable('\t\n\v\f\r "\'`,;)]}<&\\|');
const BLANK_BEYOND_ASCII = /\s/;

/**
 * Whether the `=` at `at` begins the padding of a text in base64 (RFC 4648) whose last characters look like a name: `…FPw==`. The signs are glued to it, nothing is to
 * them, and with them its length is that of whole groups.
 */
export function isPadding(text: string, at: number): boolean {
  const signs = text.charCodeAt(at + 1) === EQUALS ? 2 : 1;
  if (!isEndAt(text, at + signs)) return false;
  let digits = 0;
  let capitals = 0;
  let start = at;
  for (; start > 0 && at - start < MOST; start--) {
    const code = text.charCodeAt(start - 1);
    if (isDigit(code)) digits++;
    else if (isUpper(code)) capitals++;
    else if (!isAlnum(code) && code !== PLUS && code !== SLASH) break;
  }
  const length = at - start;
  if (length < LEAST || digits < LEAST_DIGITS || capitals < LEAST_CAPITALS) return false;
  // of base64url the beginning is not looked at
  const before = text.charCodeAt(start - 1);
  return length >= MOST || before === MINUS || before === UNDERSCORE || (length + signs) % QUANTUM === 0;
}

function isEndAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? ENDS[code] === 1 : at >= text.length || BLANK_BEYOND_ASCII.test(text.charAt(at));
}
