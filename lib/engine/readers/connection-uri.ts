import { readConnectionPairs } from './connection-pairs.js';
import { connectionMask, connectionText } from './connection-values.js';
import { findCode, findLastCode, isBlank, trimEnd } from './find-code.js';
import { hasLongRun } from './long-run.js';
import { type Authority, findAuthority, isPort } from './url-authority.js';
import { add, isTelling, type Slices } from './url-slices.js';
import { isLetter } from './url-start.js';

const COMMA = 44;
const COLON = 58;
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
  const authority = withLateAt(text, findAuthority(text, from, properties), properties);
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

/** Database names hold no `@`: one in the path is the end of a password with `@` and `/` in it. */
function withLateAt(text: string, authority: Authority, end: number): Authority {
  if (authority.userinfoEnd === authority.start) return authority;
  const question = findCode(text, QUESTION, authority.end, end);
  const at = findLastCode(text, AT, authority.end, question < 0 ? end : question);
  if (at < 0) return authority;
  return { ...authority, userinfoEnd: at, hostStart: at + 1, end: findAuthority(text, at + 1, end).end };
}

/** `;` of `sqlserver://host:1433;user=...`: only where it cannot be part of a password before an `@`. */
function propertiesStart(text: string, start: number, end: number): number {
  const semicolon = findCode(text, SEMICOLON, start, end);
  if (semicolon < 0) return end;
  const user = findLastCode(text, AT, start, semicolon);
  if (user >= 0 && !text.startsWith('jdbc:')) return end;
  const host = user < 0 ? start : user + 1;
  const colon = text.charCodeAt(host) === 91 ? -1 : findCode(text, COLON, host, semicolon);
  if (colon >= 0 && !isPort(text, colon + 1, semicolonOrSlash(text, colon, semicolon))) return end;
  const equals = findCode(text, EQUALS, semicolon, end);
  const at = findCode(text, AT, semicolon, end);
  return equals < 0 || (at >= 0 && at < equals) ? end : semicolon;
}

function semicolonOrSlash(text: string, start: number, semicolon: number): number {
  const slash = findCode(text, 47, start, semicolon);
  return slash < 0 ? semicolon : slash;
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
