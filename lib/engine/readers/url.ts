import type { MaskContext, Reader, Slice } from '../../model.js';
import { findCode, findLastCode, skipBlanks } from './find-code.js';
import { isPlainUrl } from './plain-url.js';
import { type Authority, findAuthority, readAuthority } from './url-authority.js';
import { readPath } from './url-path.js';
import { readQuery } from './url-query.js';
import { add, isTelling, REDACTED, type Slices, urlText } from './url-slices.js';
import { beginsEscapedUrl, schemeEnd } from './url-start.js';
import { secretPath } from './url-webhooks.js';

const HASH = 35;
const COMMA = 44;
const SLASH = 47;
const QUESTION = 63;
const AT = 64;

/**
 * A URL of any form: absolute, relative, scheme-relative, opaque (`mailto:`, `data:`, `urn:`), or escaped as a whole. RFC 3986 with the leniency of
 * the URL standard; what is between the slices is scheme, delimiters, host and harmless path segments.
 */
export const urlReader: Reader = {
  id: 'url',
  read(text: string, _context: MaskContext): readonly Slice[] | undefined {
    return isPlainUrl(text) ? undefined : readUrl(text, skipBlanks(text, 0, text.length), text.length, undefined);
  },
};

/** Slices of the URL in [start, end). */
export function readUrl(text: string, start: number, end: number, slices: Slices): Slices {
  const first = schemeEnd(text, start, end);
  const colon = hierarchyColon(text, first, end);
  if (first >= 0 && colon !== first) {
    if (text.startsWith('jdbc:', start)) return add(slices, connectionString(start, end));
    if (colon < 0 || isOpaqueScheme(text, start, first)) return readOpaque(text, start, first, end, slices);
  }
  if (colon >= 0)
    return isFile(text, start, colon)
      ? readFile(text, colon + 3, end, slices)
      : readHierarchy(text, colon + 3, end, slices);
  if (isDoubleSlash(text, start)) return readHierarchy(text, start + 2, end, slices);
  if (beginsEscapedUrl(text, start, end)) {
    return add(slices, {
      start,
      end,
      as: 'url',
      name: undefined,
      detector: undefined,
      substitute: REDACTED,
      encoding: 'percent',
    });
  }
  return readReference(text, start, end, slices);
}

/** The colon before `//`, behind any number of outer schemes (`view-source:https://`, `blob:https://`); -1 when there is none. */
function hierarchyColon(text: string, first: number, end: number): number {
  let colon = first;
  while (colon >= 0 && !isDoubleSlash(text, colon + 1)) colon = schemeEnd(text, colon + 1, end);
  return colon;
}

function isFile(text: string, start: number, colon: number): boolean {
  return colon - start === 4 && schemeAt(text, start, colon) === 'file';
}

/** A path in a file system is looked at as a whole: what is a home directory is told by the segment before. */
function readFile(text: string, start: number, end: number, slices: Slices): Slices {
  const path = findCode(text, SLASH, start, end);
  return path < 0 ? slices : add(slices, urlText(path, end, 'path'));
}

function connectionString(start: number, end: number): Slice {
  return {
    start,
    end,
    as: 'connection-string',
    name: undefined,
    detector: undefined,
    substitute: undefined,
    encoding: undefined,
  };
}

function isDoubleSlash(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return (first === SLASH || first === 92) && (second === SLASH || second === 92);
}

function readHierarchy(text: string, start: number, end: number, slices: Slices): Slices {
  const authority = findAuthority(text, start, end);
  const all = readAuthority(text, authority, slices);
  return authority.end < end ? readBehindAuthority(text, authority, end, all) : all;
}

function readBehindAuthority(text: string, authority: Authority, end: number, slices: Slices): Slices {
  const pathEnd = endOfPath(text, authority.end, end);
  const secret = secretPath(text, authority.hostStart, authority.end, pathEnd);
  if (secret === undefined) return readReference(text, authority.end, end, slices);
  const all = add(slices, secret);
  if (secret.end <= pathEnd) return readBehindPath(text, pathEnd, end, all);
  // a parameter was the secret: the others are behind it
  const found = findCode(text, HASH, secret.end, end);
  const hash = found < 0 ? end : found;
  const more = secret.end < hash ? readQuery(text, secret.end + 1, hash, all) : all;
  return hash < end ? readFragment(text, hash + 1, end, more) : more;
}

/** Path, query and fragment. */
function readReference(text: string, start: number, end: number, slices: Slices): Slices {
  const pathEnd = endOfPath(text, start, end);
  return readBehindPath(text, pathEnd, end, readPath(text, start, pathEnd, slices));
}

function endOfPath(text: string, start: number, end: number): number {
  const question = findCode(text, QUESTION, start, end);
  const hash = findCode(text, HASH, start, question < 0 ? end : question);
  return hash >= 0 ? hash : question < 0 ? end : question;
}

function readBehindPath(text: string, start: number, end: number, slices: Slices): Slices {
  let all = slices;
  let hash = start;
  if (text.charCodeAt(start) === QUESTION && start < end) {
    const found = findCode(text, HASH, start, end);
    hash = found < 0 ? end : found;
    all = readQuery(text, start + 1, hash, all);
  }
  return hash < end ? readFragment(text, hash + 1, end, all) : all;
}

/** Single-page applications route in the fragment (`#/reset?token=...`), OAuth's implicit flow answers in it (`#access_token=...`). */
function readFragment(text: string, start: number, end: number, slices: Slices): Slices {
  const question = findCode(text, QUESTION, start, end);
  const first = text.charCodeAt(start);
  if (question >= 0 || first === SLASH) {
    const pathEnd = question < 0 ? end : question;
    const all = readPath(text, start, pathEnd, slices);
    return pathEnd < end ? readQuery(text, pathEnd + 1, end, all) : all;
  }
  if (findCode(text, 61, start, end) >= 0) return readQuery(text, start, end, slices);
  return isTelling(text, start, end) ? add(slices, urlText(start, end, 'percent')) : slices;
}

// ---- URLs without an authority --------------------------------------------------------------------------------------

/** Schemes whose `@` belongs to an address, a package or an image, and is not the end of a userinfo. */
const OPAQUE_SCHEMES: ReadonlySet<string> = new Set(
  (
    'mailto sip sips xmpp im pres acct news mid cid urn data tel sms smsto fax callto geo npm jsr pkg docker node github gitlab bitbucket ' +
    'javascript about did magnet bitcoin ethereum doi tag arn workspace link file'
  ).split(' '),
);

const PHONE_SCHEMES: ReadonlySet<string> = new Set(['tel', 'sms', 'smsto', 'fax', 'callto']);

function schemeAt(text: string, start: number, colon: number): string {
  return text.slice(start, colon).toLowerCase();
}

function isOpaqueScheme(text: string, start: number, colon: number): boolean {
  return OPAQUE_SCHEMES.has(schemeAt(text, start, colon));
}

function readOpaque(text: string, start: number, colon: number, end: number, slices: Slices): Slices {
  const scheme = schemeAt(text, start, colon);
  const from = colon + 1;
  // The drive of a Windows path.
  if (scheme.length === 1) return add(slices, urlText(start, end, 'path'));
  if (scheme === 'data') return readData(text, from, end, slices);
  if (text.charCodeAt(from) === SLASH) return readReference(text, from, end, slices);
  if (!OPAQUE_SCHEMES.has(scheme)) {
    // `host:8080/path`, and `user:password@host/path` of a client that left the scheme out.
    const slash = findCode(text, SLASH, from, end);
    const bareEnd = slash < 0 ? end : slash;
    const isHost = findLastCode(text, AT, from, bareEnd) >= 0 || isHostPort(text, from, endOfPath(text, from, bareEnd));
    if (isHost) return readHierarchy(text, start, end, slices);
  }
  const pathEnd = endOfPath(text, from, end);
  const name = PHONE_SCHEMES.has(scheme) ? 'phone' : undefined;
  return readBehindPath(text, pathEnd, end, add(slices, urlText(from, pathEnd, 'percent', name)));
}

function isHostPort(text: string, start: number, end: number): boolean {
  if (end === start || end - start > 5) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** RFC 2397: the media type stays, the payload is text; base64 is no escape of the URL. */
function readData(text: string, start: number, end: number, slices: Slices): Slices {
  const comma = findCode(text, COMMA, start, end);
  if (comma < 0) return add(slices, urlText(start, end, 'percent'));
  const payload = urlText(comma + 1, end, 'percent');
  return add(slices, text.endsWith(';base64', comma) ? { ...payload, encoding: undefined } : payload);
}
