import { readConnectionPairs } from './connection-pairs.js';
import { connectionMask, connectionText } from './connection-values.js';
import { findCode, isBlank, trimEnd } from './find-code.js';
import { hasLongRun } from './long-run.js';
import { findAuthority } from './url-authority.js';
import { add, isTelling, type Slices } from './url-slices.js';
import { isLetter } from './url-start.js';

const COMMA = 44;
const SEMICOLON = 59;
const EQUALS = 61;
const AT = 64;
const QUESTION = 63;

/** One URI or several, separated by commas or blanks (`nats://u:p@a,nats://u:p@b`), in [start, end). */
export function readConnectionUris(text: string, start: number, end: number, slices: Slices): Slices {
  let all = slices;
  let at = start;
  while (at < end) {
    const next = nextUri(text, at, end);
    all = readUri(text, at, next, all);
    at = next;
  }
  return all;
}

/** Where the URI behind the one at `start` begins: at a scheme with `://` behind a comma or a blank. */
function nextUri(text: string, start: number, end: number): number {
  const first = text.indexOf('://', start);
  let at = first < 0 ? -1 : text.indexOf('://', first + 3);
  while (at >= 0 && at < end) {
    let begin = at;
    while (begin > start && isSchemeCode(text.charCodeAt(begin - 1)) && at - begin < 24) begin--;
    const before = text.charCodeAt(begin - 1);
    if (begin < at && begin > start && (before === COMMA || isBlank(before))) return begin;
    at = text.indexOf('://', at + 3);
  }
  return end;
}

function isSchemeCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
}

function readUri(text: string, start: number, end: number, slices: Slices): Slices {
  const slash = text.indexOf('://', start);
  if (slash < 0 || slash >= end) return add(slices, connectionText(start, end, undefined));
  const from = slash + 3;
  const properties = propertiesStart(text, from, end);
  const authority = findAuthority(text, from, properties);
  let all = slices;
  if (authority.userinfoEnd > from) {
    all = add(all, connectionText(from, authority.userEnd, 'user', 'percent'));
    all = add(all, connectionMask(authority.userEnd + 1, authority.userinfoEnd));
  }
  if (authority.hostStart < authority.end && hasLongRun(text, authority.hostStart, authority.end)) {
    all = add(all, { start: authority.hostStart, end: authority.end, as: 'identifier' });
  }
  return readTail(text, authority.end, trimEnd(text, authority.end, end), all);
}

/** `;` of `sqlserver://host:1433;user=...`: only where no `@` follows, which would make it part of a password. */
function propertiesStart(text: string, start: number, end: number): number {
  const semicolon = findCode(text, SEMICOLON, start, end);
  if (semicolon < 0) return end;
  const equals = findCode(text, EQUALS, semicolon, end);
  const at = findCode(text, AT, start, end);
  return equals < 0 || (at >= 0 && at > semicolon && at < equals) ? end : semicolon;
}

/** Path, and the properties behind `?`, `;`, or (Db2, Informix: `/db:user=x;`, Teradata: `/USER=x,`) the last delimiter before the first `=`. */
function readTail(text: string, start: number, end: number, slices: Slices): Slices {
  const question = findCode(text, QUESTION, start, end);
  const equals = findCode(text, EQUALS, start, end);
  if (equals < 0)
    return isTelling(text, start, end) ? add(slices, connectionText(start, end, undefined, 'percent')) : slices;
  const isQuery = question >= 0 && question < equals;
  const from = isQuery ? question + 1 : nameStart(text, start, equals);
  const all = isTelling(text, start, from) ? add(slices, connectionText(start, from, undefined, 'percent')) : slices;
  if (!isQuery) return readConnectionPairs(text, from, end, all);
  return readConnectionPairs(text, from, end, all, 38, 'form');
}

function nameStart(text: string, start: number, equals: number): number {
  for (let i = equals - 1; i >= start; i--) {
    const code = text.charCodeAt(i);
    if (code === SEMICOLON || code === 58 || code === 47 || code === COMMA) return i + 1;
  }
  return start;
}
