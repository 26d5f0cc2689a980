import type { Encoding, Slice } from '../../model.js';
import { connectionMask, connectionText, connectionValue } from './connection-values.js';
import { findCode, isBlank, skipBlanks, trimEnd } from './find-code.js';
import { add, type Slices } from './url-slices.js';

const EQUALS = 61;
const COMMA = 44;
const SEMICOLON = 59;
const AMPERSAND = 38;
const BLANK = 32;

/**
 * Properties in [start, end): `Key=Value;` (ADO.NET, ODBC, JDBC, Azure), `key=value key='value'` (libpq), `host:6379,password=...` (Redis clients),
 * `a=b&c=d`. Values may be in quotes or braces; an unterminated one goes on to the end.
 */
export function readConnectionPairs(
  text: string,
  start: number,
  end: number,
  slices: Slices,
  separator = findSeparator(text, start, end),
  encoding?: Encoding,
): Slices {
  let all = slices;
  let at = start;
  while (at < end) {
    const from = skipBlanks(text, at, end);
    const equals = findName(text, from, end, separator);
    if (equals < 0) {
      const stop = valueEnd(text, from, end, separator);
      all = add(all, nameless(all, from, trimEnd(text, from, stop), separator, encoding));
      at = stop + 1;
      continue;
    }
    const valueStart = skipValueBlanks(text, equals + 1, end, separator);
    const stop = quotedEnd(text, valueStart, end, separator) ?? valueEnd(text, valueStart, end, separator);
    const [open, close] = withoutQuotes(text, valueStart, trimEnd(text, valueStart, stop));
    if (open < close)
      all = add(all, connectionValue(open, close, text.slice(from, trimEnd(text, from, equals)), encoding));
    at = stop + 1;
  }
  return all;
}

/** A part without a name behind a password is the rest of it: `password=a;b`. */
function nameless(
  before: Slices,
  start: number,
  end: number,
  separator: number,
  encoding: Encoding | undefined,
): Slice {
  const last = before?.[before.length - 1];
  const isRest = separator !== BLANK && last?.as === 'mask' && last.name !== undefined;
  return isRest ? connectionMask(start, end, last.name) : connectionText(start, end, undefined, encoding);
}

/** What stands first behind a value and is followed by another name. */
function findSeparator(text: string, start: number, end: number): number {
  const equals = findCode(text, EQUALS, start, end);
  const first = equals < 0 ? start : skipBlanks(text, equals + 1, end);
  // `host:6379,password=x`: what has no name may stand before the first pair.
  for (let i = start; i < equals; i++) if (text.charCodeAt(i) === COMMA) return COMMA;
  let at = closingQuote(text, first, end) ?? first;
  // Names are sought behind commas and blanks: each such search ends at the next of them, so no character is seen more than twice.
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SEMICOLON) return SEMICOLON;
    const separates = code === COMMA || code === AMPERSAND || isBlank(code);
    if (separates && followsName(text, at + 1, end)) {
      // A password may hold `&` or a comma: where there is a semicolon too, that is the separator.
      if (isBlank(code)) return BLANK;
      return findCode(text, SEMICOLON, at, end) >= 0 ? SEMICOLON : code;
    }
  }
  return SEMICOLON;
}

function followsName(text: string, start: number, end: number): boolean {
  let i = start;
  while (i < end && isNameCode(text.charCodeAt(i))) i++;
  if (i === start) return false;
  return skipEquals(text, i, end) >= 0;
}

function skipEquals(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 8);
  const equals = skipBlanks(text, at, limit);
  return equals < end && text.charCodeAt(equals) === EQUALS ? equals : -1;
}

function isNameCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 45 || code === 46;
}

/** Offset of the `=` of the pair at `start`; -1 when a separator comes first. */
function findName(text: string, start: number, end: number, separator: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === EQUALS) return i > start ? i : -1;
    if (separator === BLANK && isBlank(code)) return skipEquals(text, i, end);
    if (code === separator) return -1;
  }
  return -1;
}

function skipValueBlanks(text: string, at: number, end: number, separator: number): number {
  const from = skipBlanks(text, at, end);
  // `password= host=x` of libpq is an empty password.
  return separator === BLANK && from > at && followsName(text, from, Math.min(end, from + 64)) ? at : from;
}

function valueEnd(text: string, start: number, end: number, separator: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === separator || (separator === BLANK && isBlank(code))) return i;
  }
  return end;
}

/** Where the separator behind a quoted value stands; text that is glued to the closing quote belongs to the value. */
function quotedEnd(text: string, start: number, end: number, separator: number): number | undefined {
  const close = closingQuote(text, start, end);
  return close === undefined ? undefined : valueEnd(text, close, end, separator);
}

/** Offset behind the closing quote or brace of the value at `start`; `undefined` for a bare value. Doubled and (libpq) escaped quotes go on. */
function closingQuote(text: string, start: number, end: number): number | undefined {
  const open = text.charCodeAt(start);
  if (start >= end || (open !== 39 && open !== 34 && open !== 123)) return undefined;
  const close = open === 123 ? 125 : open;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92 && open === 39) i++;
    else if (code === close) {
      if (text.charCodeAt(i + 1) !== close) return i + 1;
      i++;
    }
  }
  return end;
}

function withoutQuotes(text: string, start: number, end: number): readonly [number, number] {
  const open = text.charCodeAt(start);
  if (open !== 39 && open !== 34 && open !== 123) return [start, end];
  const close = open === 123 ? 125 : open;
  return [start + 1, end - start >= 2 && text.charCodeAt(end - 1) === close ? end - 1 : end];
}
