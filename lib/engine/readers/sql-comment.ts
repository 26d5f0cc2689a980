import type { Slice } from '../../model.js';

/** Keys whose values are ids and code locations: https://google.github.io/sqlcommenter/spec/ */
const SAFE_KEYS = new Set([
  'traceparent',
  'tracestate',
  'controller',
  'action',
  'framework',
  'route',
  'db_driver',
  'application',
]);

/**
 * The inside [start, end) of an SQL comment: one text slice, or, when it is written as sqlcommenter does (`key='value',key2='value'`), one for each value.
 * Optimizer hints (`+ INDEX(t i)`) are structure.
 */
export function readSqlComment(text: string, start: number, end: number, slices: Slice[]): void {
  if (text.charCodeAt(start) === 0x2b) return;
  let at = skipBlanks(text, start, end);
  while (at < end) {
    const key = keyEnd(text, at, end);
    if (key === at || text.charCodeAt(key) !== 0x3d || text.charCodeAt(key + 1) !== 0x27) {
      pushText(text, at, end, slices);
      return;
    }
    const close = valueEnd(text, key + 2, end);
    const name = text.slice(at, Math.min(key, at + 100));
    if (close > key + 2) {
      const as = SAFE_KEYS.has(name) ? 'identifier' : 'text';
      slices.push({ start: key + 2, end: close, as, name, encoding: 'percent' });
    }
    at = skipBlanks(text, close + 1, end);
    if (text.charCodeAt(at) === 0x2c) at = skipBlanks(text, at + 1, end);
  }
}

function pushText(text: string, start: number, end: number, slices: Slice[]): void {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) <= 0x20) last--;
  if (last > start) slices.push({ start, end: last, as: 'text' });
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 0x20) at++;
  return at;
}

function keyEnd(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    const isOther = (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d || code === 0x2e || code === 0x25;
    if (!isLetter && !isOther) break;
  }
  return at;
}

/** Offset of the closing quote; `end` when there is none. */
function valueEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x27) return at;
    if (code === 0x5c) at++;
  }
  return end;
}
