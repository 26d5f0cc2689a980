import { foreignDigit } from './foreign-digits.js';
import { byteAt, hexValue, pointAt, sequenceLength, utf8Length } from './percent.js';

const LINE_FEED = 10;
const RETURN = 13;
const ESC = 27;
const SPACE = 32;
const QUOTE = 34;
const NUMBER = 35;
const PLUS = 43;
const COLON = 58;
const PERCENT = 37;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const SEMICOLON = 59;
const EQUALS = 61;
const BACKSLASH = 92;
const OPEN_SQUARE = 91;
const SMALL_M = 109;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xff5e;
/** First half of the surrogate pairs of mathematical letters and digits. */
const MATHEMATICAL = 0xd835;
/** Six layers of JSON. */
const MAX_BACKSLASHES = 64;
const SOFT_HYPHEN = 0xad;
const GRAPHEME_JOINER = 0x34f;
const LONGEST_COLOUR = 24;
const LONGEST_PATH = 64;
const LONGEST_NAME = 8;
const LONGEST_NUMBER = 7;
const MAX_POINT = 0x10ffff;

/** How what stands for something else is written: what is put in its place is written so too. */
export type EscapeStyle = 'percent' | 'backslash' | 'entity' | 'quoted-printable' | 'unicode';

/** What stands at a place of a text for something else. */
export interface Escape {
  /** Characters that it takes; 0: the character there stands for itself. */
  length: number;
  /** What it stands for: nothing, a character, or the two halves of one. */
  value: string;
  style: EscapeStyle;
  /** By itself it says that the text is not as it reads: not the `\n` of a path. */
  isTelling: boolean;
}

/** Names of HTML's character references for what stands in or around secrets. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['AMP', '&'],
  ['lt', '<'],
  ['LT', '<'],
  ['gt', '>'],
  ['GT', '>'],
  ['quot', '"'],
  ['QUOT', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['Tab', '\t'],
  ['NewLine', '\n'],
  ['commat', '@'],
  ['period', '.'],
  ['colon', ':'],
  ['equals', '='],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['num', '#'],
  ['percnt', '%'],
  ['plus', '+'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['semi', ';'],
  ['comma', ','],
  ['excl', '!'],
  ['quest', '?'],
  ['dollar', '$'],
  ['ast', '*'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lsqb', '['],
  ['lbrack', '['],
  ['rsqb', ']'],
  ['rbrack', ']'],
  ['lcub', '{'],
  ['lbrace', '{'],
  ['rcub', '}'],
  ['rbrace', '}'],
  ['shy', ''],
  ['zwj', ''],
  ['zwnj', ''],
]);

/** RFC 8259, section 7, and what JavaScript writes besides. */
const LETTERS: ReadonlyMap<number, string> = new Map([
  [QUOTE, '"'],
  [APOSTROPHE, "'"],
  [SLASH, '/'],
  [98, '\b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
]);

/** Whether a character may begin an escape: what `readEscape` is asked about. 128 and more: any that is no ASCII. */
export const mayBegin = (code: number): boolean =>
  code === PERCENT || code === AMPERSAND || code === BACKSLASH || code === EQUALS || code === ESC || code > 127;

/**
 * Reads what stands at a place for something else: `%40` (RFC 3986), `&#64;` and `&commat;` (HTML), `\u0040`, `\x40` behind any number of backslashes,
 * `=40` and soft line breaks (quoted-printable, RFC 2045), characters of full width, digits of other scripts, characters without a width, and what sets the
 * colours of a terminal.
 * Never throws; bounded.
 */
export function readEscape(text: string, at: number, out: Escape): void {
  out.length = 0;
  const code = text.charCodeAt(at);
  switch (code) {
    case PERCENT:
      point(pointAt(text, at, PERCENT), 3, 'percent', out);
      break;
    case EQUALS:
      quotedPrintable(text, at, out);
      break;
    case AMPERSAND:
      entity(text, at, out);
      break;
    case BACKSLASH:
      backslash(text, at, out);
      break;
    case ESC:
      colour(text, at, out);
      break;
    default:
      if (code > 127) character(text, at, code, out);
  }
}

function told(out: Escape, length: number, value: string, style: EscapeStyle, isTelling = true): void {
  out.length = length;
  out.value = value;
  out.style = style;
  out.isTelling = isTelling;
}

/** A code point by its bytes, each of so many characters. */
function point(found: number, width: number, style: EscapeStyle, out: Escape): void {
  if (found >= 0) told(out, width * utf8Length(found), folded(found), style);
}

/** A soft line break, or a byte that would have to be written so: letters and digits never are, so that `page=40` stays. */
function quotedPrintable(text: string, at: number, out: Escape): void {
  const next = text.charCodeAt(at + 1);
  const isBreak = next === LINE_FEED || (next === RETURN && text.charCodeAt(at + 2) === LINE_FEED);
  if (isBreak) {
    told(out, next === LINE_FEED ? 2 : 3, '', 'quoted-printable');
    return;
  }
  const byte = byteAt(text, at, EQUALS);
  if (byte < 0x21 || isLetterOrDigit(byte) || byte === 0x7f || isLower(next) || isLower(text.charCodeAt(at + 2)))
    return;
  // a number may go on: `size=4096`
  if (byte < 0x80 && byte !== 0x3d && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3))) return;
  if (sequenceLength(byte) > 0) point(pointAt(text, at, EQUALS), 3, 'quoted-printable', out);
}

/** `&#64;`, `&#x40;`, `&commat;`. */
function entity(text: string, at: number, out: Escape): void {
  let end = at + 1;
  if (text.charCodeAt(end) === NUMBER) {
    const isHex = (text.charCodeAt(end + 1) | 32) === 120;
    const start = end + (isHex ? 2 : 1);
    let found = 0;
    for (end = start; end - start < LONGEST_NUMBER; end++) {
      const digit = hexValue(text.charCodeAt(end));
      if (digit < 0 || (digit > 9 && !isHex)) break;
      found = found * (isHex ? 16 : 10) + digit;
    }
    if (end === start || found === 0 || found > MAX_POINT || (found >= 0xd800 && found <= 0xdfff)) return;
    told(out, end + (text.charCodeAt(end) === SEMICOLON ? 1 : 0) - at, folded(found), 'entity');
    return;
  }
  while (end - at <= LONGEST_NAME && isLetter(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) !== SEMICOLON) return;
  const value = ENTITIES.get(text.slice(at + 1, end));
  if (value !== undefined) told(out, end + 1 - at, value, 'entity');
}

/** `\u0040`, `\u{40}`, `\x40`, and what tells nothing by itself; nested texts double the backslashes. */
function backslash(text: string, at: number, out: Escape): void {
  // the first of them tells: so each row of backslashes is passed over once
  if (at > 0 && text.charCodeAt(at - 1) === BACKSLASH) return;
  let end = at + 1;
  while (text.charCodeAt(end) === BACKSLASH && end - at < MAX_BACKSLASHES) end++;
  const letter = text.charCodeAt(end);
  const lower = letter | 32;
  if (lower === 117 || letter === 120) {
    const isBraced = letter === 117 && text.charCodeAt(end + 1) === OPEN_BRACE;
    const start = end + (isBraced ? 2 : 1);
    const digits = isBraced ? 6 : letter === 120 ? 2 : letter === 117 ? 4 : 8;
    let found = 0;
    let to = start;
    for (; to - start < digits; to++) {
      const digit = hexValue(text.charCodeAt(to));
      if (digit < 0) break;
      found = found * 16 + digit;
    }
    const isWhole = isBraced ? to > start && text.charCodeAt(to) === CLOSE_BRACE : to - start === digits;
    if (isWhole && found <= MAX_POINT) {
      told(out, to + (isBraced ? 1 : 0) - at, folded(found), 'backslash');
      return;
    }
  }
  const value = LETTERS.get(letter);
  if (value === undefined) return;
  // a word or a number behind a line break that is written so has its letter in front
  const isTelling = isBlankEscape(letter) && mayBeginValue(text.charCodeAt(end + 1)) && !isOfPath(text, at);
  told(out, end + 1 - at, value, 'backslash', isTelling);
}

/** `\n`, `\r`, `\t`. */
const isBlankEscape = (letter: number): boolean => letter === 110 || letter === 114 || letter === 116;

/** Letters, digits, and the sign of a phone number. */
const mayBeginValue = (code: number): boolean => isLetterOrDigit(code) || code === PLUS;

/** Whether a backslash stands in a path of Windows that begins with its drive: `C:\\src\\new`. */
function isOfPath(text: string, at: number): boolean {
  const lowest = Math.max(0, at - LONGEST_PATH);
  for (let i = at - 1; i >= lowest; i--) {
    const code = text.charCodeAt(i);
    if (code === COLON) return text.charCodeAt(i + 1) === BACKSLASH;
    if (code <= SPACE || code === QUOTE || code === APOSTROPHE) return false;
  }
  return false;
}

/** Select graphic rendition (ECMA-48, section 8.3.117): `ESC [ 31 m`. */
function colour(text: string, at: number, out: Escape): void {
  if (text.charCodeAt(at + 1) !== OPEN_SQUARE) return;
  let end = at + 2;
  while (end - at < LONGEST_COLOUR && isOfColour(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === SMALL_M) told(out, end + 1 - at, '', 'unicode');
}

/** Digits, `:` and `;`. */
const isOfColour = (code: number): boolean => code >= 48 && code <= 59;

/** A character that reads as one of ASCII, or has no width. */
function character(text: string, at: number, code: number, out: Escape): void {
  if (code === MATHEMATICAL) {
    const whole = text.slice(at, at + 2);
    const plain = whole.normalize('NFKC');
    if (plain.length === 1 && plain.charCodeAt(0) < 128) told(out, 2, plain, 'unicode');
    return;
  }
  const value = foldedCharacter(code);
  if (value !== undefined) told(out, 1, value, 'unicode');
}

/** What a code point reads as. */
const folded = (code: number): string => (code < 128 ? undefined : foldedCharacter(code)) ?? String.fromCodePoint(code);

/** Whether a character that is no ASCII may read as another one, or has no width. Letters of Latin, Greek and Cyrillic are told in one step. */
export const mayFold = (code: number): boolean =>
  code < 0x61c
    ? code === SOFT_HYPHEN || code === GRAPHEME_JOINER
    : code === MATHEMATICAL || foldedCharacter(code) !== undefined;

function foldedCharacter(code: number): string | undefined {
  if (code >= FIRST_WIDE && code <= LAST_WIDE) return String.fromCharCode(code - FIRST_WIDE + 0x21);
  if (isInvisible(code)) return '';
  const digit = foreignDigit(code);
  return digit < 0 ? undefined : String.fromCharCode(48 + digit);
}

/** Soft hyphen, zero-width characters, marks of direction, word joiner, variation selectors, byte order mark (Unicode, Default_Ignorable). */
const isInvisible = (code: number): boolean =>
  code === SOFT_HYPHEN ||
  code === GRAPHEME_JOINER ||
  code === 0x61c ||
  (code >= 0x180b && code <= 0x180e) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0x2066 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isLetterOrDigit = (code: number): boolean => isDigit(code) || isLetter(code);
