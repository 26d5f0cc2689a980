import type { Span } from './anchors.js';
import { characterTable, isAlnum, isForeignLetter } from './charsets.js';
import { isNameCharacter, isQuote, MAX_KEY, MAX_SLASHES } from './name-before.js';

const AMPERSAND = 38;
const CLOSE_ROUND = 41;
const COMMA = 44;
const SEMICOLON = 59;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;
const BACKSLASH = 92;
const CLOSE_SQUARE = 93;
const BAR = 124;
const CLOSE_BRACE = 125;
/** What may have been opened before a name is looked for so far back on its line. */
const REACH = 256;
/** A value has so many signs in it that end others. */
const MAX_PARTS = 8;
const LONGEST_PART = 64;
const MAX_MARKS = 8;

/** What is taken for the end of a sentence. */
const SENTENCE_END = characterTable('.!?:');
/** Signs that end other values: `mayGoOn` tells what stands behind each of them. */
const ENDS_OTHERS = characterTable('&,;|<>\\)]}"\'`');
/** Signs of passwords that a part may begin with: none of them begins what stands behind a value. */
const BEGINS_PART = characterTable('!#$%*@^~');

/** The name of the next pair: `;Encrypt=`, `,port:`. */
const PAIR = /^[\w.$%[\]-]{1,64}[=:]/;
/** A word, with a number behind it at most: a flag (`;HttpOnly`, `&debug`, `,utf8`), a command. */
const WORD = /^(?:[A-Za-z]?[a-z_-]+|[A-Z_]+|(?:[A-Z]?[a-z]+){1,4})\d{0,4}$/;
const HOST = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+$/;
const ENTITY = /^(?:#x?[\da-fA-F]{1,6}|[a-zA-Z]{2,8});/;
const TAG = /^[A-Za-z][\w:-]{0,32}(?:\s[^<>\n]{0,200})?\/?>/;
/** How texts are escaped in JSON, by programs and by nginx. */
const ESCAPE = /^(?:[nrt]|x[\da-fA-F]{2}|u[\da-fA-F]{4})/;

/**
 * End of a chosen secret without quotes, text[start, end) so far, that holds what ends other values: `ab3X&k9Zt`, `ab3X"k9Zt`. It goes on only where what stands behind the sign can be no next pair, flag,
 * tag or word and nothing was open that the sign closes; then it must be a part with letters and digits. Bounded.
 * @param endOf end of a run without blanks and such signs at a place
 */
export function endOfChosen(
  text: string,
  nameEnd: number,
  { start, end }: Span,
  endOf: (text: string, at: number) => number,
): number {
  if (isQuote(text.charCodeAt(start - 1))) return end;
  let to = end;
  for (let parts = 0; parts < MAX_PARTS; parts++) {
    const next = endOfPart(text, nameEnd, start, to, endOf);
    if (next < 0) break;
    to = next;
  }
  return to;
}

/** End of the part behind the sign at a place, or -1 where the value ends there. */
function endOfPart(
  text: string,
  nameEnd: number,
  start: number,
  to: number,
  endOf: (text: string, at: number) => number,
): number {
  let at = to;
  while (at - to < MAX_MARKS && isIn(SENTENCE_END, text.charCodeAt(at))) at++;
  const sign = text.charCodeAt(at++);
  if (!isIn(ENDS_OTHERS, sign)) return -1;
  if (sign === BACKSLASH) for (let n = 0; n < MAX_SLASHES && text.charCodeAt(at) === BACKSLASH; n++) at++;
  const first = text.charCodeAt(at);
  const isWordCode = isAlnum(first) || (first > 127 && isForeignLetter(first));
  if (!isWordCode && (isQuote(sign) || !isIn(BEGINS_PART, first))) return -1;
  const end = endOf(text, at);
  if (end === at || end - at > LONGEST_PART) return -1;
  const part = text.slice(at, end);
  if (!isMade(part) || !mayGoOn(text, nameEnd, start, at, sign)) return -1;
  return end;
}

const isIn = (table: Uint8Array, code: number): boolean => code < 128 && table[code] === 1;

/** Letters and digits, and nothing that stands behind values. */
function isMade(part: string): boolean {
  if (!/\d/.test(part) || !/\p{L}/u.test(part)) return false;
  return !PAIR.test(part) && !WORD.test(part) && !HOST.test(part);
}

/** Whether the sign before a place ends no value there. */
function mayGoOn(text: string, nameEnd: number, start: number, at: number, sign: number): boolean {
  switch (sign) {
    case AMPERSAND:
      return !isOfQuery(text, nameEnd) && !ENTITY.test(text.slice(at, at + 10));
    case COMMA:
    case SEMICOLON:
      return true;
    case BAR:
      return opened(text, start, '|', '') === 0;
    case LESS:
      return !TAG.test(text.slice(at, at + REACH));
    case GREATER:
      return opened(text, start, '<', '>') <= 0;
    case BACKSLASH:
      return !ESCAPE.test(text.slice(at, at + 5));
    case CLOSE_ROUND:
      return opened(text, start, '(', ')') <= 0;
    case CLOSE_SQUARE:
      return opened(text, start, '[', ']') <= 0;
    case CLOSE_BRACE:
      return opened(text, start, '{', '}') <= 0;
    default:
      return isQuote(sign) && opened(text, start, String.fromCharCode(sign), '') % 2 === 0;
  }
}

/** Whether a name is one of a query or a form that is not its first: there an ampersand separates. */
function isOfQuery(text: string, nameEnd: number): boolean {
  let start = nameEnd;
  while (start > 0 && nameEnd - start < MAX_KEY && isOfForm(text.charCodeAt(start - 1))) start--;
  const before = text.charCodeAt(start - 1);
  return before === AMPERSAND || before === QUESTION;
}

const isOfForm = (code: number): boolean =>
  isNameCharacter(code) || code === 0x5b || code === CLOSE_SQUARE || code === 0x25;

/** How many of a sign stand before a place on its line, less those that close it. */
function opened(text: string, to: number, open: string, close: string): number {
  let count = 0;
  for (let i = to - 1; i >= 0 && to - i <= REACH; i--) {
    const character = text.charAt(i);
    if (character === '\n') break;
    if (character === open) count++;
    else if (character === close) count--;
  }
  return count;
}
