import { findCode, findLastCode, isBlank } from './find-code.js';
import { hasLongRun } from './long-run.js';
import { add, type Slices, urlIdentifier, urlMask } from './url-slices.js';

const AT = 64;
const COLON = 58;
const OPEN_BRACKET = 91;

/** Where the parts of an authority stand. `userEnd` is `start` and `hostStart` too when there is no userinfo. */
export interface Authority {
  readonly start: number;
  /** At the `:` before the password, or at the `@`. */
  readonly userEnd: number;
  /** At the `@`, or at the end of a text that was cut inside the password. */
  readonly userinfoEnd: number;
  readonly hostStart: number;
  readonly end: number;
}

/**
 * The authority that begins at `start` (behind `//`). Where the port is none or empty, as in `u:pa/ss@host` and `u:#pass@host`, what follows up to an `@` is
 * taken for the rest of the password; a text that ends there was cut, and what stands for the port is taken for the beginning of a password.
 */
export function findAuthority(text: string, start: number, end: number): Authority {
  const close = authorityEnd(text, start, end);
  const at = findLastCode(text, AT, start, close);
  if (at >= 0) return withUserinfo(text, start, at, close);
  // The colons of an IPv6 address stand in brackets.
  const colon = text.charCodeAt(start) === OPEN_BRACKET ? -1 : findCode(text, COLON, start, close);
  // of `u:#pass@host` the port is empty
  const isBare = colon >= 0 && colon + 1 === close && close < end;
  if (isBare || (colon >= 0 && !isPort(text, colon + 1, close))) {
    if (close === end) return { start, userEnd: colon, userinfoEnd: end, hostStart: end, end };
    const late = lateAt(text, close, end);
    if (late >= 0) return withUserinfo(text, start, late, authorityEnd(text, late, end));
  }
  return { start, userEnd: start, userinfoEnd: start, hostStart: start, end: close };
}

/** User and password are masked apart, so that `https://REDACTED:REDACTED@host/` remains, as the semantic conventions have it. */
export function readAuthority(text: string, authority: Authority, slices: Slices): Slices {
  const { start, userEnd, userinfoEnd, hostStart, end } = authority;
  let all = slices;
  // `ssh://git@host` names a service, not a person.
  if (userinfoEnd > start && !(userinfoEnd - start === 3 && text.startsWith('git', start))) {
    all = add(all, urlMask(start, userEnd, 'credential.url-userinfo'));
    all = add(all, urlMask(userEnd + 1, userinfoEnd, 'credential.url-userinfo'));
  }
  return hasLongRun(text, hostStart, end) ? add(all, urlIdentifier(hostStart, end)) : all;
}

function withUserinfo(text: string, start: number, at: number, end: number): Authority {
  const colon = findCode(text, COLON, start, at);
  return { start, userEnd: colon < 0 ? at : colon, userinfoEnd: at, hostStart: at + 1, end };
}

function authorityEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 47 || code === 63 || code === 35 || code === 92 || isBlank(code)) return i;
  }
  return end;
}

/** The `@` of a userinfo that holds `/`, `?` or `#`: the last one before the next of these behind the first one. */
function lateAt(text: string, from: number, end: number): number {
  const first = findCode(text, AT, from, end);
  if (first < 0) return -1;
  for (let i = from; i < first; i++) if (isBlank(text.charCodeAt(i))) return -1;
  return findLastCode(text, AT, first, authorityEnd(text, first, end));
}

/** Nothing, up to five digits (a comma and another host may follow), or a placeholder such as `{port}`. */
export function isPort(text: string, start: number, end: number): boolean {
  if (start === end) return true;
  const last = text.charCodeAt(end - 1);
  if (last === 125 || last === 62 || last === 42) return isPlaceholder(text.charCodeAt(start));
  const comma = findCode(text, 44, start, end);
  const to = comma > start ? comma : end;
  if (to - start > 5) return false;
  for (let i = start; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** `{port}`, `${PORT}`, `<port>`, `*`. */
function isPlaceholder(first: number): boolean {
  return first === 123 || first === 36 || first === 60 || first === 42;
}
