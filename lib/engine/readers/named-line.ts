import { findCode, isBlank } from './find-code.js';

const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const COMMA = 44;
const HASH = 35;
const SEMICOLON = 59;
const MINUS = 45;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const MAX_KEY = 100;
const MAX_BLANKS = 3;
const MAX_DASHES = 8;
const EXPORT = /(?:export|set|declare -x|setx|ENV)[ \t]{1,3}/y;

/** What a line of a text is: `key: value` (YAML, LDIF), `KEY=value` (.env, properties), `- item`, nothing to see, or anything else. */
export interface NamedLine {
  kind: 'pair' | 'item' | 'none' | 'other';
  /** Column of the key or item: dashes of items before it count. */
  column: number;
  /** Whether a dash stands before it. */
  isItem: boolean;
  key: string;
  /** The sign behind the key is a colon. */
  isColon: boolean;
  /** [start, end) of the value, without blanks, quotes, the comment behind it, and the comma or semicolon that ends a member of an object or a statement. */
  start: number;
  end: number;
  isQuoted: boolean;
  /** The bracket that the value ends with where its members stand in the lines below: then it is no value itself. */
  opening: '{' | '[' | '(' | undefined;
}

/** Reads the line [from, to) into `line`. */
export function readNamedLine(text: string, from: number, to: number, line: NamedLine): void {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  line.isItem = false;
  line.kind = 'none';
  if (at >= end) return;
  const first = text.charCodeAt(at);
  if (
    first === HASH ||
    first === SEMICOLON ||
    text.startsWith('---', at) ||
    isSection(text, at, end) ||
    isClosing(text, at, end)
  )
    return;
  for (
    let dashes = 0;
    dashes < MAX_DASHES && text.charCodeAt(at) === MINUS && isBlank(text.charCodeAt(at + 1));
    dashes++
  ) {
    at++;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    line.isItem = true;
  }
  line.column = at - from;
  EXPORT.lastIndex = at;
  if (EXPORT.test(text)) at = EXPORT.lastIndex;
  if (readPair(text, at, end, line)) line.kind = 'pair';
  else {
    line.kind = line.isItem ? 'item' : 'other';
    readValue(text, at, end, line.isItem, line);
  }
}

/** `[section]`, which is no pair and parts none; with a colon in it it is something else: a date, what stands for a value that was masked. */
const isSection = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === 0x5b && text.charCodeAt(end - 1) === 0x5d && findCode(text, COLON, start, end) < 0;

/** `}`, `],`: what ends an object in the lines above. */
function isClosing(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isClosingCode(text.charCodeAt(at))) at++;
  return at > from && (at === to || (at + 1 === to && isEnd(text.charCodeAt(at))));
}

const isClosingCode = (code: number): boolean => code === 0x5d || code === 0x7d || code === 0x29;
const isEnd = (code: number): boolean => code === COMMA || code === SEMICOLON;

function readPair(text: string, from: number, to: number, line: NamedLine): boolean {
  const quote = text.charCodeAt(from);
  const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
  const start = isQuoted ? from + 1 : from;
  const limit = Math.min(to, start + MAX_KEY);
  let at = start;
  while (at < limit && isKeyCode(text.charCodeAt(at))) at++;
  const end = at;
  if (end === start || (isQuoted && text.charCodeAt(at++) !== quote)) return false;
  for (let blanks = 0; blanks < MAX_BLANKS && isBlank(text.charCodeAt(at)); blanks++) at++;
  const sign = text.charCodeAt(at);
  if (at >= to || (sign !== COLON && sign !== EQUALS)) return false;
  at++;
  if (sign === EQUALS && text.charCodeAt(at) === GREATER) at++;
  if (sign === COLON) {
    // `key:: base64` of LDIF
    if (text.charCodeAt(at) === COLON) at++;
    if (at < to && !isBlank(text.charCodeAt(at))) return false;
  }
  line.key = text.slice(start, end);
  line.isColon = sign === COLON;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  readValue(text, at, to, sign === COLON, line);
  return true;
}

function readValue(text: string, from: number, to: number, hasComments: boolean, line: NamedLine): void {
  const quote = text.charCodeAt(from);
  line.isQuoted = from < to && (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE);
  line.start = line.isQuoted ? from + 1 : from;
  line.end = line.isQuoted ? closingQuote(text, from + 1, to, quote) : to;
  line.opening = undefined;
  if (line.isQuoted) return;
  if (hasComments) cutComment(text, from, line);
  const last = text.charCodeAt(line.end - 1);
  if (line.end - from > 1 && isEnd(last)) line.end--;
  else line.opening = openingAt(text, from, line.end);
}

function cutComment(text: string, from: number, line: NamedLine): void {
  const to = line.end;
  for (let at = from; at + 1 < to; at++) {
    if (!isBlank(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== HASH) continue;
    line.end = at;
    break;
  }
  while (line.end > from && isBlank(text.charCodeAt(line.end - 1))) line.end--;
}

/** `{`, `User {`, `[` at the end of a line; `${`, `f(` and brackets that end a longer text are none. */
function openingAt(text: string, from: number, to: number): NamedLine['opening'] {
  const last = text.charAt(to - 1);
  if (last !== '{' && last !== '[' && last !== '(') return undefined;
  return to - from <= MAX_TYPE && OPENS.test(text.slice(from, to)) ? last : undefined;
}

const MAX_TYPE = 64;
/** With the type of the object before it, as programs print it: `Map(2) {`, `<ref *1> Socket {`, `new User(`. */
const OPENS =
  /^(?:<ref \*\d{1,4}> )?(?:new )?(?:[A-Za-z_][\w.]*(?:\(\d{1,9}\))?(?:(?=\()| ))?(?:\[[\w: ]{1,32}\] )?[{[(]$/;

/** The last quote of the line, or its end. */
function closingQuote(text: string, from: number, to: number, quote: number): number {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === quote) return at;
  return to;
}

const isKeyCode = (code: number): boolean =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 45 || code === 46 || code === 47 || code === 64 || code === 95; // biome-ignore format: one line
