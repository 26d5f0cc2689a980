import type { Span } from './anchors.js';
import { characterTable, isDigit, isLetter } from './charsets.js';
import { isBlank, isNameCharacter, isQuote, MAX_BLANKS, MAX_KEY, MAX_SLASHES } from './name-before.js';

const BLANK = 32;
const HASH = 35;
const OPEN_ROUND = 40;
const CLOSE_ROUND = 41;
const ASTERISK = 42;
const COLON = 58;
const SEMICOLON = 59;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const AT = 64;
const BACKSLASH = 92;
const CLOSE_SQUARE = 93;

/** Where the value behind the sign at `at` begins, behind the quote that opens it. */
export function startOfValue(text: string, at: number): number {
  let i = at + 1;
  if (text.charCodeAt(i) === EQUALS || text.charCodeAt(i) === GREATER) i++; // `==`, `=>`
  if (text.startsWith('===', at)) i++;
  for (let blanks = 0; blanks < MAX_BLANKS && isBlank(text.charCodeAt(i)); blanks++) i++;
  let slashes = 0;
  while (slashes < MAX_SLASHES && text.charCodeAt(i + slashes) === BACKSLASH) slashes++;
  return isQuote(text.charCodeAt(i + slashes)) ? i + slashes + 1 : i;
}

/**
 * Behind what PHP prints between a member and its value: `["password":"User":private]=> string(7) "x"` of `var_dump`, `[password:User:private] => x` of `print_r`. The end of the text where that says
 * that the value is none, an array or an object.
 */
export function behindMember(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first < 128 && BEGINS_MEMBER[first] === 0) return at;
  if (!mayBeMember(text, at)) return at;
  NO_SCALAR.lastIndex = at;
  if (NO_SCALAR.test(text)) return text.length;
  MEMBER.lastIndex = at;
  return MEMBER.test(text) ? MEMBER.lastIndex : at;
}

/** Most values are told from one here: a bracket closes behind its first word, or opens; or it begins with a blank. */
function mayBeMember(text: string, at: number): boolean {
  let end = at;
  const limit = at + LONGEST_MEMBER;
  while (end < limit && isOfMember(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  if (code === COLON) return text.startsWith('private]', end + 1);
  return code === CLOSE_SQUARE || code === OPEN_ROUND || (end === at && code <= BLANK);
}

/** More than the name of a class and what is said of its member. */
const LONGEST_MEMBER = 160;
/** Letters of any script, and `class@anonymous`. */
const CLASS = '[A-Za-z_\\\\\\x80-\\uffff][\\w\\\\@\\x80-\\uffff]{0,127}';
/** Before a value that others refer to. */
const REFERENCE = '&?';
const DUMPED = `(?:"${CLASS}":private|private|protected)\\]=>\\s{0,64}`;
const PRINTED = `(?:${CLASS}:private|private|protected)\\] => `;
const STRING = 'string\\(\\d{1,9}\\) (?=")';
const NUMBER = '(?:int|float)\\(';
// a function of that name is called elsewhere; behind a member what an operator made may stand, too
const MEMBER = new RegExp(
  `${DUMPED}${REFERENCE}(?:${STRING}|${NUMBER})|\\s{0,64}${REFERENCE}(?:${STRING}|${NUMBER}(?=[\\d-]))|${PRINTED}`,
  'y',
);
const NO_SCALAR = new RegExp(
  `${DUMPED}${REFERENCE}(?:NULL|bool\\(|array\\(|object\\(|enum\\(|uninitialized\\()|${PRINTED}(?:Array|${CLASS} Object)(?=\\r?\\n|$)`,
  'y',
);
const OF_MEMBER = characterTable('"_@\\0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const isOfMember = (code: number): boolean => code > 127 || OF_MEMBER[code] === 1;
/** What one of them begins with. */
const BEGINS_MEMBER = characterTable('"_&\\\t\n\r abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Whether the name before the sign at `at` is that of a class, which says whose a private member is: `[id:App\\Password:private] => 5`. */
export function isClassOfMember(text: string, nameEnd: number, at: number): boolean {
  if (!text.startsWith('private]', at + 1)) return false;
  const lowest = Math.max(0, nameEnd - LONGEST_CLASS);
  let start = nameEnd;
  while (start > lowest && isOfClass(text.charCodeAt(start - 1))) start--;
  if (nameEnd < at && isQuote(text.charCodeAt(start - 1))) start--;
  return text.charCodeAt(start - 1) === COLON;
}

const LONGEST_CLASS = 128;
const isOfClass = (code: number): boolean => isNameCharacter(code) || code === BACKSLASH || code === AT || code > 127;

/** As typography has them; what closes them is no sign of a value. */
const OPENING_QUOTES = '\u201c\u201e\u201d\u2018\u201a\u00ab\u2039\u300c';

/** Behind a quote of typography, or marks that end what is bold, and the blank there: `**Password:** x`, `<b>Password:</b> x`. */
export function behindMarks(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first > 127) return OPENING_QUOTES.includes(text.charAt(at)) ? at + 1 : at;
  if (first !== ASTERISK && first !== LESS) return at;
  MARKS.lastIndex = at;
  return MARKS.test(text) ? MARKS.lastIndex : at;
}

const MARKS = /(?:\*{1,3}|<\/[A-Za-z][A-Za-z\d]{0,9}>) {1,3}/y;

/** `'User#password=': wrong number of arguments`: the quote closes what was opened before the name of a method. */
export function isSetter(text: string, at: number, start: number): boolean {
  if (!text.startsWith(': ', start)) return false;
  const lowest = Math.max(0, at - MAX_KEY);
  let before = at;
  while (before > lowest && (isNameCharacter(text.charCodeAt(before - 1)) || text.charCodeAt(before - 1) === HASH))
    before--;
  return text.charCodeAt(before - 1) === text.charCodeAt(start - 1);
}

/**
 * The name once more. In a program a variable of that name stands there: `this.password = password;`, `login(user=user, password=password)`; in prose what was named begins a
 * sentence of its own: `could not get secret: secret "shop/db" not found`.
 */
export function isItsName(text: string, { start, end }: Span, apart: boolean): boolean {
  const behind = text.charCodeAt(end);
  if (
    behind === BLANK ? !isQuote(text.charCodeAt(end + 1)) : behind !== CLOSE_ROUND && !(apart && behind === SEMICOLON)
  )
    return false;
  let nameEnd = start;
  while (nameEnd > 0 && start - nameEnd < MAX_KEY && !isNameCharacter(text.charCodeAt(nameEnd - 1))) nameEnd--;
  const length = end - start;
  return length <= MAX_KEY && nameEnd >= length && text.slice(start, end) === text.slice(nameEnd - length, nameEnd);
}

/** `headers['Authorization'] = header`: behind an index stands a variable, unless it is quoted or no name of one. */
export function isVariable(text: string, nameEnd: number, at: number, { start, end }: Span): boolean {
  if (text.charCodeAt(at) !== EQUALS || !isQuote(text.charCodeAt(nameEnd)) || isQuote(text.charCodeAt(start - 1)))
    return false;
  return text.charCodeAt(nameEnd + 1) === CLOSE_SQUARE && !holdsDigit(text, start, end);
}

/** `password for jane: sorry, try again`: what is said of whose value it is goes on with words. */
export function isWordOf(text: string, nameEnd: number, at: number, { start, end }: Span): boolean {
  if (at - nameEnd < LEAST_WHOM || text.charCodeAt(nameEnd) !== BLANK || isQuote(text.charCodeAt(start - 1)))
    return false;
  for (let i = start; i < end; i++) if (!isLetter(text.charCodeAt(i))) return false;
  return true;
}

/** ` is` and ` of x`. */
const LEAST_WHOM = 3;

function holdsDigit(text: string, start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + MAX_KEY); i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}
