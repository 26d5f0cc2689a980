import type { Slice } from '../../model.js';
import { isShellVariable } from '../checks/shell-variable.js';
import type { OptionKind } from './command-options.js';
import { cookieReader } from './cookie.js';
import { findCode } from './find-code.js';
import { headerReader } from './header.js';
import { beginsAsJson } from './json-lexer.js';

const MAX_URL_SCHEME = 32;

/** Slices for a value [start, end) of a command line, by what its option says it is. Quotes around it stay outside. */
export function readCommandValue(
  text: string,
  start: number,
  end: number,
  kind: OptionKind,
  name: string | undefined,
): readonly Slice[] {
  let from = start;
  let to = end;
  let quote = 0;
  while (to - from >= 2 && isQuote(text.charCodeAt(from)) && text.charCodeAt(to - 1) === text.charCodeAt(from)) {
    quote = text.charCodeAt(from);
    from++;
    to--;
  }
  return from >= to ? [] : readUnquoted(text, from, to, kind, name, quote === 0x27);
}

/** @param isLiteral the quotes around it were single ones */
function readUnquoted(
  text: string,
  start: number,
  end: number,
  kind: OptionKind,
  name: string | undefined,
  isLiteral: boolean,
): readonly Slice[] {
  switch (kind) {
    case 'secret':
      return isReference(text, start, end, isLiteral) ? [] : [secretSlice(start, end, name)];
    case 'user':
      return readUser(text, start, end);
    case 'header':
      return readHeader(text, start, end);
    case 'cookie':
      return text.slice(start, end).includes('=') ? shift(cookieReader.read(text.slice(start, end), {}), start) : [];
    case 'pairs':
      return readPairs(text, start, end);
    case 'command':
      return [{ start, end, as: 'command-line' }];
    default:
      return [{ start, end, as: formOf(text, start, end), name }];
  }
}

/** `url`, `connection-string` or `json` when the value begins as one does; else `text`. */
export function formOf(text: string, start: number, end: number): 'url' | 'connection-string' | 'json' | 'text' {
  if (text.startsWith('jdbc:', start)) return 'connection-string';
  if (beginsWithScheme(text, start, Math.min(end, start + MAX_URL_SCHEME))) return 'url';
  if (beginsAsJson(text, start, end)) return 'json';
  if (findCode(text, 0x3b, start, end) <= start) return 'text';
  return /^[A-Za-z][\w ]{1,30}=/.test(text.slice(start, Math.min(end, start + MAX_URL_SCHEME)))
    ? 'connection-string'
    : 'text';
}

/** `scheme://`, of two characters or more (RFC 3986, section 3.1). */
function beginsWithScheme(text: string, start: number, end: number): boolean {
  if (!isLetter(text.charCodeAt(start))) return false;
  let at = start + 1;
  while (at < end && isOfScheme(text.charCodeAt(at))) at++;
  return at - start >= 2 && at - start <= MAX_SCHEME && at + 3 <= end && text.startsWith('://', at);
}

const MAX_SCHEME = 29;

const isQuote = (code: number): boolean => code === 0x22 || code === 0x27;

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const isOfScheme = (code: number): boolean =>
  isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;

function secretSlice(start: number, end: number, name: string | undefined): Slice {
  return { start, end, as: 'mask', name, detector: 'credential.secret' };
}

/** `user:password` of curl, `user%password` of smbclient. */
function readUser(text: string, start: number, end: number): readonly Slice[] {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x3a && code !== 0x25) continue;
    const user: readonly Slice[] = at > start ? [{ start, end: at, as: 'text', name: 'user' }] : [];
    return at + 1 < end ? [...user, secretSlice(at + 1, end, 'password')] : user;
  }
  return [{ start, end, as: 'text', name: 'user' }];
}

/** `a.b=1,c.password=x` of Helm; a comma behind a backslash separates nothing. */
function readPairs(text: string, start: number, end: number): readonly Slice[] {
  const slices: Slice[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (text.charCodeAt(at) !== 0x2c || text.charCodeAt(at - 1) === 0x5c)) continue;
    const equals = findCode(text, 0x3d, from, at);
    if (equals < 0) slices.push(...readCommandValue(text, from, at, 'text', undefined));
    else slices.push(...readCommandValue(text, equals + 1, at, 'text', text.slice(from, equals)));
    from = at + 1;
  }
  return slices;
}

/** `Authorization: Bearer ...` */
function readHeader(text: string, start: number, end: number): readonly Slice[] {
  const line = text.slice(start, end);
  const colon = line.indexOf(':');
  if (colon < 0 || colon > 100) return [{ start, end, as: 'text' }];
  const key = `http.request.header.${line.slice(0, colon).trim().toLowerCase()}`;
  return shift(headerReader.read(line.slice(colon + 1), { key }), start + colon + 1);
}

function shift(slices: readonly Slice[] | undefined, by: number): readonly Slice[] {
  return (slices ?? []).map((slice) => ({ ...slice, start: slice.start + by, end: slice.end + by }));
}

const REFERENCE_STARTS = '$%@-.~/efntybdsEFNTYBDS';

/** A variable, a file or a word in place of a secret: `$TOKEN`, `@token.txt`, `env:KEY`, `./key.pem`, `true`. */
function isReference(text: string, start: number, end: number, isLiteral: boolean): boolean {
  if (!REFERENCE_STARTS.includes(text.charAt(start))) return false;
  const value = text.slice(start, Math.min(end, start + 200));
  return (
    isShellVariable(value, isLiteral) ||
    /^(?:%\w{1,100}%|@[\w./~-]+|(?:env|file|fd):\S+|-|(?:\.{1,2}|~)\/\S+|\/[\w.-]+\/\S*\.\w{1,12}|true|false|none|null|yes|no|basic|digest|stdin)$/i.test(
      value,
    )
  );
}
