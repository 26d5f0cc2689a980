import { isChosenPassword } from './chosen-password.js';
import { looksRandom } from './random.js';
import { isNameList } from './reference.js';

const SHORTEST = 8;
const LONGEST_CHOSEN = 64;
export const LONGEST_WORD = 512;
const SHORTEST_MADE = 10;

/** Code, markup, a format, a URL, a pair, an option, a range of characters, a line of a file, a version, an address. */
const WRITTEN =
  /["'`\\=:<>]|&&|&#|\|\||\+\+|->|[[({].*[\])}]|\w[[({]\w*$|%(?:\d{0,2}[sdif]|[\dA-F]{2})|a-z|A-Z|0-9|#L\d|@v?\d{1,2}(?:\.|$)|@v?\d+\.|@[\w-]+(?:\.[\w-]+)+|^\$[A-Za-z_]\w*$|^%\w+%$|^--?[A-Za-z]/;
/** An exclamation mark in a word: nothing else has one. */
const EXCLAIMED = /[\p{L}\d)]!{1,3}[\p{L}\d#$%^&*@]/u;
const SIGN = /[$^*?~&+#%@]/;
/** A digit in the place of a letter: `Tr0ub4dor`. */
const REPLACED = /[a-z][013457][a-z]/;
/** A sign before a number, in a version or at an end: `repo#123`, `US$1000`, `1.2-4~beta1`, `UTC+0200`, `C++17`, `50%`, `*p2`. */
const NUMBERED = /^[\p{L}_./-]*[#$+]\d+[.,\d]*$|^v?\d+(?:\.\d+)*[-~^+%][\w.+~-]*$|^[$^*?~&+#%@]+[\p{L}_.-]*\d*$/u;
const CAPITAL_AND_NUMBER = /^[A-Z][a-z]{2,16}@\d{3,6}$/;
/** How machines write secrets: base64, base62. */
const MADE = /^[A-Za-z\d+/_~.-]{10,512}={0,2}$/;
/** The version of an API and a name that holds no other digit: `V1beta1TokenReviewSpec`. */
const OF_VERSION = /^[Vv]\d{1,2}(?:(?:alpha|beta)\d{1,2})?[A-Z]\D*$/;
/** A name without digits, and a number: `resetPassword2`. */
const NUMBERED_NAME = /^\D*\d{1,2}$/;
const SIGNS_BETWEEN = /[A-Za-z\d][!$^*&#%@](?=[A-Za-z\d])/g;
const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i;
/** Names of resources with what a cluster puts behind them: `auth-7d9f8b6c5d-x2k4q`. */
const LOWER_NAME = /^[a-z\d]+(?:[-_./][a-z\d]+)+$/;
/** `User#reset2`, `*auth.TokenV2`. */
const MEMBER = /^[*&]?[A-Za-z_]\w*(?:[#.][A-Za-z_]\w*)+$/;
/** Fewer digits stand in names of classes and fields. */
const LEAST_DIGITS = 3;

/** No secret. */
export const NO_SECRET = 0;
/** Machine-made, but an id may be, too. */
export const LIKE_AN_ID = 1;
/** A word or two with a number, which may be a name, too. */
export const LIKE_A_NAME = 2;
export const LIKELY_SECRET = 3;
/** Nothing else is written like that. */
export const SURE_SECRET = 4;

/**
 * What a word of a sentence about a secret is by its shape alone: a secret are letters and digits with signs that stand in nothing else, and what is machine-made in both cases. Words,
 * numbers, dates, versions, paths, URLs, identifiers and names of algorithms are none. Bounded.
 */
export function secretWord(text: string): number {
  if (text.length < SHORTEST || text.length > LONGEST_WORD || WRITTEN.test(text)) return NO_SECRET;
  if (UUID.test(text) || OF_VERSION.test(text)) return NO_SECRET;
  if (text.includes('/') && (/^[./~]/.test(text) || isNameList(text))) return NO_SECRET;
  if (text.length <= LONGEST_CHOSEN) {
    if (EXCLAIMED.test(text)) return SURE_SECRET;
    if (isSigned(text)) return LIKELY_SECRET;
  }
  if (isMade(text)) return LIKELY_SECRET;
  if (LOWER_NAME.test(text) || /^v?\d+(?:\.\d+)+[-~+]/.test(text)) return NO_SECRET;
  if (isChosenPassword(text) && !MEMBER.test(text)) return LIKE_A_NAME;
  return looksRandom(text) && hasDigits(text) && !MEMBER.test(text) ? LIKE_AN_ID : NO_SECRET;
}

/** With signs as passwords have them. */
function isSigned(text: string): boolean {
  if (CAPITAL_AND_NUMBER.test(text)) return true;
  if (text.endsWith('!')) return isChosenPassword(text);
  if (!SIGN.test(text) || NUMBERED.test(text)) return false;
  if ((text.match(SIGNS_BETWEEN)?.length ?? 0) > 1 && looksRandom(text)) return true;
  return turnsOf(text) > 1 && (REPLACED.test(text) || isChosenPassword(text));
}

/** In both cases and with digits: ids and names of resources are in one. */
const isMade = (text: string): boolean =>
  text.length >= SHORTEST_MADE &&
  MADE.test(text) &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  /\d/.test(text) &&
  !NUMBERED_NAME.test(text) &&
  !isNameList(text) &&
  (looksRandom(text) || isVaried(text));

/** Letters and digits in turns, as no name of a class has them: sequences count for little in it. */
const isVaried = (text: string): boolean => turnsOf(text) >= 3 && (text.match(/\d/g)?.length ?? 0) >= 4;

const hasDigits = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS;

/** How often letters become digits, or digits letters. */
function turnsOf(text: string): number {
  let turns = 0;
  let last = '';
  for (const [kind] of text.matchAll(/\p{L}|\d/gu)) {
    const now = kind >= '0' && kind <= '9' ? '0' : 'a';
    if (last !== '' && now !== last) turns++;
    last = now;
  }
  return turns;
}
