/** What a number is of, as a part of a pattern. Single letters count where they are glued to the number only. */
const WORDS =
  'ms|msec|millis|milliseconds?|[muµn]s|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|ticks?|cycles?|bytes?|bits?|[kmgt]i?b|[kmgt]i?bps|[kmg]?hz|px|pt|em|rem|vw|vh|rad|deg|' +
  'rows?|records?|lines?|items?|pages?|objects?|samples?|points?|pct|percent|ppm|km|cm|mm|kg|mg|[km]?wh|[kmµ]?v|[kmg]?w|mah|db|dbm';
const END = '(?![a-z\\d])';

const GLUED = new RegExp(`^(?:e[+-]?\\d{1,3}${END}|%(?![\\da-f]{2})|(?:${WORDS}|[a-z])${END})`, 'i');
const APART = new RegExp(`^ (?:%|(?:${WORDS}|s)${END})`, 'i');

/** Whether an exponent or a unit is glued to a number: `1.5ms`, `1.5e-7`, `12%`. */
export const isUnitGlued = (behind: string): boolean => GLUED.test(behind);

/** Whether a unit follows a number, glued to it or behind a blank. */
export const isUnitBehind = (behind: string): boolean => GLUED.test(behind) || APART.test(behind);
