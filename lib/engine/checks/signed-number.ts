import { isUnitBehind, isUnitGlued } from './units.js';

/** A sign and digits with one decimal point at most: a difference may be written so, and a phone number. */
const SIGNED = /^(?:\+|%2B)(\d+)(?:\.(\d+))?$/i;
/** RFC 5733 has a dot between the calling code and the number: `+1.7035555555`. */
const LONGEST_CODE = 3;
const SHORTEST_NUMBER = 7;
const LONGEST_NUMBER = 12;
/** `+12345 -67890`: what was added and what was taken away. Behind more digits stands an extension. */
const PAIR = /^\+(?:\d{1,6}|\d+\.\d+)[ /]-\d[\d.]*$/;
/** A negative number beside it, in a list: a minus sign stands before no phone number. In a row it may stand beside one, which is longer. */
const MINUS_BEFORE = /(?:^|[\s([,;:=])[-−](?:\d+\.\d+|\d{5,})[,;/]? ?$/;
const SHORT = 10;
const MINUS_BEHIND = /^[,;/] ?[-−]\d/;

/** Words that speak for a phone number. */
const OF_PHONE =
  /phone|(?:fon|tel|handy|ruf)(?![a-z])|telef|mobil|m[oó]vil|celul|(?<![a-z])(?:cell|call(?:ed|er|ing|back)?|dial(?:ed|ing)?|sms|fax|gsm)(?![a-z])|whatsapp|msisdn|n[uú]m(?:ber|mer|ero)|contact|recipient|subscriber/;
const MEASURES =
  'deltas?|diffs?|difference|drift|offset|skew|shift|change|gain|growth|increase|increment|decrease|adjustment|correction|jitter|lag|latency|duration|elapsed|took|' +
  'bytes|rows|heap|rss|memory|mem|usage|alloc|allocated|freed|size|count|total|sum|amount|balance|price|net|pnl|profit|bias|variance|slope|velocity|gradient|cpu|gc|δ';
const UNITS = '(?:[ _-]?(?:ms|us|ns|s|sec|seconds|bytes|[kmg]?b|pct|percent|value|total))?';
const NAMED = new RegExp(
  `(?:^|[^a-z])(?:${MEASURES})${UNITS}(?: (?:of|is|was|by))?["'\\])]{0,3} ?(?:[:=]{0,2}|%3 ?[ad]) ?["'([]{0,2}$`,
);
const BY =
  /(?:^|[^a-z])(?:increased|decreased|grew|grown|changed|shifted|adjusted|corrected|drifted|moved|rose|fell|off|up|down) by ["'([]{0,2}$/;
const HUMP = /([a-z0-9])(?=[A-Z])/g;

/**
 * Whether a number in `+` form is a signed number and no phone's: a decimal, a unit or an exponent behind it, the name of a measure before it, a negative
 * number beside it. Digits in groups are how phone numbers are written, and a word for phones before it speaks for one.
 */
export function isSignedNumber(before: string, match: string, behind: string): boolean {
  const parts = SIGNED.exec(match);
  if (parts === null) return PAIR.test(match);
  if (isUnitGlued(behind)) return true;
  const words = before.replace(HUMP, '$1 ').toLowerCase();
  if (OF_PHONE.test(words)) return false;
  const [, whole = '', fraction] = parts;
  return (
    (fraction !== undefined && !isDotted(whole, fraction)) ||
    isUnitBehind(behind) ||
    NAMED.test(words) ||
    BY.test(words) ||
    (match.length <= SHORT && (MINUS_BEHIND.test(behind) || MINUS_BEFORE.test(before)))
  );
}

const isDotted = (code: string, number: string): boolean =>
  code.length <= LONGEST_CODE && number.length >= SHORTEST_NUMBER && number.length <= LONGEST_NUMBER;
