import type { Reader, Slice } from '../../model.js';
import { beginsAsJson } from './json-lexer.js';

const MAX_KEY = 100;

/**
 * Pairs: logfmt (`a=b c="d e"`), `.env` lines, `a: b` lines, and pairs behind `,` `;` `&`. Values are text with the key as name; words between pairs are
 * text without one.
 */
export const keyValueReader: Reader = {
  id: 'key-value',
  read(text) {
    const slices: Slice[] = [];
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      readLine(text, start, end, slices);
      start = end + 1;
    }
    return slices.length === 0 ? undefined : slices;
  },
};

function readLine(text: string, lineStart: number, lineEnd: number, slices: Slice[]): void {
  const start = skipBlanks(text, lineStart, lineEnd);
  let end = lineEnd;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const key = keyEnd(text, start, end);
  // `a: b` is all value, whatever stands in it.
  const isColon = key > start && text.charCodeAt(key) === 0x3a && key < end && isBlank(text.charCodeAt(key + 1));
  if (isColon) pushValue(text, skipBlanks(text, key + 1, end), end, text.slice(start, key), slices);
  else readPairs(text, start, end, slices);
}

function readPairs(text: string, start: number, end: number, slices: Slice[]): void {
  let plain = start;
  let at = start;
  let pairs = 0;
  while (at < end) {
    const key = keyEnd(text, at, end);
    if (key > at && key < end && text.charCodeAt(key) === 0x3d) {
      pushText(text, plain, at, slices);
      const value = valueEnd(text, key + 1, end);
      pushValue(text, key + 1, value, text.slice(at, key), slices);
      pairs++;
      at = value;
      plain = at;
    } else {
      at = Math.max(key, at + 1);
    }
    while (at < end && isSeparator(text.charCodeAt(at))) at++;
    if (plain < at && isOnlySeparators(text, plain, at)) plain = at;
  }
  // A line of .env has one pair, and its value goes to the end of the line.
  if (pairs === 1 && plain < end && slices.length > 0) extendLast(text, start, end, slices);
  else pushText(text, plain, end, slices);
}

function extendLast(text: string, start: number, end: number, slices: Slice[]): void {
  const last = slices[slices.length - 1];
  if (last === undefined || last.start < start || last.name === undefined || text.charCodeAt(last.start - 1) !== 0x3d) {
    pushText(text, last === undefined ? start : Math.max(start, last.end), end, slices);
    return;
  }
  slices[slices.length - 1] = { ...last, end };
}

function pushText(text: string, start: number, end: number, slices: Slice[]): void {
  let last = end;
  while (last > start && isSeparator(text.charCodeAt(last - 1))) last--;
  if (last > start) slices.push({ start, end: last, as: 'text' });
}

/** Quotes stay outside of the slice. */
function pushValue(text: string, start: number, end: number, name: string, slices: Slice[]): void {
  const quote = text.charCodeAt(start);
  const isQuoted = (quote === 0x22 || quote === 0x27) && end - start >= 2;
  const from = isQuoted ? start + 1 : start;
  const to = isQuoted && text.charCodeAt(end - 1) === quote ? end - 1 : end;
  if (to <= from) return;
  const encoding = isQuoted && quote === 0x22 ? 'json' : undefined;
  slices.push({ start: from, end: to, as: beginsAsJson(text, from, to) ? 'json' : 'text', name, encoding });
}

/** End of a value: behind its closing quote, at a blank, or at `,` `;` `&` in front of another pair. */
function valueEnd(text: string, start: number, end: number): number {
  const quote = text.charCodeAt(start);
  if (quote === 0x22 || quote === 0x27) {
    for (let at = start + 1; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) return at + 1;
      if (code === 0x5c) at++;
    }
    return end;
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) return at;
    if (code !== 0x2c && code !== 0x3b && code !== 0x26) continue;
    const next = skipBlanks(text, at + 1, end);
    const key = keyEnd(text, next, end);
    if (next >= end || (key > next && text.charCodeAt(key) === 0x3d)) return at;
  }
  return end;
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Letters, digits and `_-./`, at most MAX_KEY. */
function keyEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + MAX_KEY);
  let at = start;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (!isLetter && !(code >= 0x2d && code <= 0x39) && code !== 0x5f) break;
  }
  return at;
}

function isOnlySeparators(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSeparator(text.charCodeAt(at))) return false;
  return true;
}

function isSeparator(code: number): boolean {
  return isBlank(code) || code === 0x2c || code === 0x3b || code === 0x26;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
