import type { Reader, Slice } from '../../model.js';
import { isBlank } from './find-code.js';
import { beginsAsJson } from './json-lexer.js';

const LINE_FEED = 10;
const QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const MINUS = 45;
const DOT = 46;
const EQUALS = 61;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const MAX_BLANKS = 8;
const BLOCK = '"""';
const OPERATIONS = ['query', 'mutation', 'subscription', 'fragment'];
/** As far as the beginning of a document is looked at. */
const HEAD = 200;

/**
 * GraphQL documents (https://spec.graphql.org/October2021/#sec-Language): strings become `"?"` and numbers `0`, so that the document stays one; comments are text. Names, enums,
 * variables with their numeric defaults, `true`, `false` and `null` stay. A request that is written as JSON is read as that.
 */
export const graphqlReader: Reader = {
  id: 'graphql',
  read(text) {
    if (beginsAsJson(text, 0, text.length)) return [{ start: 0, end: text.length, as: 'json' }];
    if (text.length > 0 && !mayBegin(text)) return [{ start: 0, end: text.length, as: 'text' }];
    const slices: Slice[] = [];
    for (let at = 0; at < text.length; ) at = readToken(text, at, slices);
    return slices.length === 0 ? undefined : slices;
  },
};

/** Whether a text is a document at all: definitions or a selection, behind blanks and comments. */
function mayBegin(text: string): boolean {
  let at = 0;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  return (
    code === OPEN_BRACE ||
    code === HASH ||
    code === QUOTE ||
    beginsOperation(text, at, text.length) ||
    beginsType(text, at)
  );
}

const TYPES = ['schema', 'extend', 'type', 'input', 'interface', 'union', 'enum', 'scalar', 'directive'];

const beginsType = (text: string, at: number): boolean =>
  TYPES.some((word) => text.startsWith(word, at) && isBlank(text.charCodeAt(at + word.length)));

/** Reads the token at a place; gives the offset behind it. */
function readToken(text: string, at: number, slices: Slice[]): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return readString(text, at, slices);
  if (code === HASH) return readComment(text, at, slices);
  if (isNameCode(code) && !isDigit(code)) return nameEnd(text, at);
  if (code === DOLLAR) return nameEnd(text, at + 1);
  const digits = code === MINUS ? at + 1 : at;
  if (!isDigit(text.charCodeAt(digits))) return at + 1;
  const end = numberEnd(text, digits);
  if (!isDefault(text, at)) slices.push({ start: at, end, as: 'mask', detector: 'database.value', substitute: '0' });
  return end;
}

/** Whether a number is the default of a variable, which is written with the document: `$first: Int = 10`. */
function isDefault(text: string, from: number): boolean {
  let at = from - 1;
  while (at > from - MAX_BLANKS && isBlank(text.charCodeAt(at))) at--;
  return text.charCodeAt(at) === EQUALS;
}

/** What is not closed goes to the end of its line, a block to the end of the text. */
function readString(text: string, at: number, slices: Slice[]): number {
  const isBlock = text.startsWith(BLOCK, at);
  const start = at + (isBlock ? 3 : 1);
  const end = isBlock ? blockEnd(text, start) : stringEnd(text, start);
  if (end > start) slices.push({ start, end, as: 'mask', detector: 'database.value', substitute: '?' });
  return Math.min(text.length, end + (isBlock ? 3 : text.charCodeAt(end) === QUOTE ? 1 : 0));
}

function stringEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === LINE_FEED) return at;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}

/** Before the three quotes that close a block; `\"""` are none. */
function blockEnd(text: string, from: number): number {
  let at = text.indexOf(BLOCK, from);
  while (at > from && text.charCodeAt(at - 1) === BACKSLASH) at = text.indexOf(BLOCK, at + 3);
  return at < 0 ? text.length : at;
}

function readComment(text: string, at: number, slices: Slice[]): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  if (end > at + 1) slices.push({ start: at + 1, end, as: 'text' });
  return end;
}

function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isNameCode(text.charCodeAt(at))) at++;
  return at;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || (code | 32) === 101) continue;
    if (code === DOT && isDigit(text.charCodeAt(at + 1))) continue;
    if ((code === MINUS || code === 43) && (text.charCodeAt(at - 1) | 32) === 101) continue;
    break;
  }
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isNameCode = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;

/** Whether text[from, to) begins as a document does: `query Name($id: ID!) {`, `mutation {`, `fragment F on User {`, `{ user(id: 1) {`. A sentence that begins so is none. */
export function beginsAsGraphql(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(from) === 0x7b) return SELECTION.test(text.slice(from, Math.min(to, from + HEAD)));
  return beginsOperation(text, from, to) && OPERATION.test(text.slice(from, Math.min(to, from + HEAD)));
}

/** Whether text[from, to) begins with the word of an operation. */
export function beginsOperation(text: string, from: number, to: number): boolean {
  for (const word of OPERATIONS) {
    const end = from + word.length;
    if (end < to && text.startsWith(word, from)) return !isNameCode(text.charCodeAt(end));
  }
  return false;
}

const OPERATION =
  /^(?:query|mutation|subscription|fragment)(?:\s{1,20}[_a-zA-Z]\w{0,80}(?:\s{1,20}on\s{1,20}[_a-zA-Z]\w{0,80})?)?\s{0,20}(?:\(\s{0,20}\$|@|\{\s{0,20}(?:[_a-zA-Z#]|\.\.\.))/;
const SELECTION =
  /^\{\s{0,20}[_a-zA-Z]\w{0,80}\s{0,20}(?::\s{0,20}[_a-zA-Z]\w{0,80}\s{0,20})?\(\s{0,20}[_a-zA-Z]\w{0,80}\s{0,20}:/;
