import type { MaskContext, Reader, Slice } from '../../model.js';
import { readConnectionPairs } from './connection-pairs.js';
import { readConnectionUris } from './connection-uri.js';
import { connectionMask, connectionText } from './connection-values.js';
import { findCode, findLastCode, isBlank } from './find-code.js';
import type { Slices } from './url-slices.js';
import { add } from './url-slices.js';
import { schemeEnd } from './url-start.js';

const AT = 64;
const COLON = 58;
const COMMA = 44;
const SLASH = 47;
const SEMICOLON = 59;
const EQUALS = 61;

/**
 * How to reach a database or a broker: URIs (several hosts, several URIs), `Server=...;Password=...` of ADO.NET and ODBC, `host=... password='...'` of
 * libpq, JDBC with the forms of its vendors, `user:password@tcp(...)`. Passwords and keys are masked, the user is text. Anything else is one text.
 */
export const connectionStringReader: Reader = {
  id: 'connection-string',
  read(text: string, _context: MaskContext): readonly Slice[] | undefined {
    if (text === '') return undefined;
    const end = text.length;
    const start = text.startsWith('jdbc:') ? 5 : 0;
    const slices = start > 0 ? readJdbc(text, start, end) : readOther(text, end);
    return slices ?? (hasForm(text) ? undefined : [connectionText(0, end, undefined)]);
  },
};

/** Whether a text without slices was understood and is only structure. */
function hasForm(text: string): boolean {
  const colon = schemeEnd(text, 0, text.length);
  return colon >= 0 && text.startsWith('//', colon + 1);
}

function readOther(text: string, end: number): Slices {
  const colon = schemeEnd(text, 0, end);
  if (colon >= 0 && text.startsWith('//', colon + 1)) return readConnectionUris(text, 0, end, undefined);
  const equals = findCode(text, EQUALS, 0, end);
  const at = findCode(text, AT, 0, end);
  if (at >= 0 && (equals < 0 || at < equals || isUserBefore(text, equals))) return readBareUser(text, 0, end);
  return equals < 0 ? undefined : readConnectionPairs(text, 0, end, undefined);
}

/** `user:password@tcp(host:3306)/db?x=y` of Go, `scott/tiger@host/service` of Oracle: up to the last `@` before a query. */
function readBareUser(text: string, start: number, end: number): Slices {
  const query = findLastCode(text, 63, start, end);
  let at = findLastCode(text, AT, start, query < 0 ? end : query);
  if (at < 0) at = findLastCode(text, AT, start, end);
  const split = at < 0 ? -1 : firstOf(text, start, at);
  if (split < 0) return undefined;
  let slices = add(undefined, connectionText(start, split, 'user'));
  slices = add(slices, connectionMask(split + 1, at));
  const rest = findCode(text, 63, at, end);
  return rest < 0 ? slices : readConnectionPairs(text, rest + 1, end, slices);
}

/** Whether what stands before the first `=` is `user:pass` of a password with `=` in it, and not a list (`host:6379,password=`). */
function isUserBefore(text: string, equals: number): boolean {
  const split = firstOf(text, 0, equals);
  if (split < 0) return false;
  for (let i = split; i < equals; i++) {
    const code = text.charCodeAt(i);
    if (code === SEMICOLON || code === COMMA || isBlank(code)) return false;
  }
  return true;
}

function firstOf(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON || code === SLASH) return i;
    if (code === SEMICOLON || code === COMMA || isBlank(code)) return -1;
  }
  return -1;
}

/** Behind `jdbc:`. */
function readJdbc(text: string, start: number, end: number): Slices {
  const vendor = schemeEnd(text, start, end);
  if (vendor < 0) return readConnectionPairs(text, start, end, undefined);
  if (text.startsWith('//', vendor + 1)) return readConnectionUris(text, start, end, undefined);
  // `jdbc:oracle:thin:scott/tiger@//host`, `jdbc:h2:tcp://host/db;USER=sa`, `jdbc:h2:mem:test;PASSWORD=x`.
  const driver = schemeEnd(text, vendor + 1, end);
  if (driver >= 0 && text.startsWith('//', driver + 1)) return readConnectionUris(text, vendor + 1, end, undefined);
  if (text.startsWith('oracle', start) && driver >= 0) return readBareUser(text, driver + 1, end);
  return readConnectionPairs(text, driver < 0 ? vendor + 1 : driver + 1, end, undefined);
}
