import type { MaskContext, Reader, Slice } from '../../model.js';
import { isGrant, mayGrant } from '../checks/url-grants.js';
import { decode } from './encodings.js';
import { findCode } from './find-code.js';
import { TELLING_LENGTH } from './long-run.js';
import { add, REDACTED, type Slices, TELLING_DIGITS, urlIdentifier, urlMask, urlText } from './url-slices.js';
import { beginsJson, beginsUrl } from './url-start.js';

/** `a=b&c=d`, with or without `?` in front; form bodies too. A text without `=` is one text slice. */
export const urlQueryReader: Reader = {
  id: 'url-query',
  read(text: string, _context: MaskContext): readonly Slice[] | undefined {
    return readQuery(text, text.charCodeAt(0) === 63 ? 1 : 0, text.length, undefined);
  },
};

/** Parameters that are a secret by their name, in lower case with `_`: whatever stands there but a flag, a number of two digits or a placeholder. */
const SECRETS: ReadonlySet<string> = new Set(
  (
    'token access_token refresh_token id_token auth_token session_token bearer_token api_token private_token user_token accesstoken refreshtoken ' +
    'idtoken authtoken apitoken api_key apikey x_api_key client_secret clientsecret api_secret apisecret jwt'
  ).split(' '),
);
const MAX_SECRET_NAME = 16;

function isSecretName(name: string): boolean {
  if (name.length > MAX_SECRET_NAME) return false;
  const lower = name.toLowerCase();
  return SECRETS.has(lower.includes('-') ? lower.replaceAll('-', '_') : lower);
}

/** Flags, small numbers, what stands in place of a value, and several words: those are looked at as under any other telling name. */
const NO_SECRET =
  /^(?:true|false|null|undefined|none|yes|no|on|off|\d{1,2}|\$?\{[^{}]*\}|\{\{[^{}]*\}\}|\$[A-Z_]+|:[A-Za-z_]+|<[A-Za-z_ -]*>|\*+|\[[A-Za-z]+:[^\]]*\]|%[A-Z_]+%|[^+%]*(?:\+|%20).*)$/i;
const MAX_FLAG = 64;

/** Whether a parameter of this name may grant access whatever its value looks like. */
export const isGrantName = (name: string): boolean => mayGrant(name) || isSecretName(name);

/** Slices of the pairs in [start, end), which has no `?` in front. */
export function readQuery(text: string, start: number, end: number, slices: Slices): Slices {
  const separator = separatorOf(text, start, end);
  let all = slices;
  let at = start;
  while (at < end) {
    const found = findCode(text, separator, at, end);
    const next = found < 0 ? end : found;
    all = readPair(text, at, next, all);
    at = next + 1;
  }
  return all;
}

const PERCENT = 37;
const AMPERSAND = 38;
const SEMICOLON = 59;
const EQUALS = 61;
const AT = 64;

/** `;` only where no `&` is (an old recommendation of HTML 4.01, B.2.2) and where it separates pairs: a password may hold one. */
function separatorOf(text: string, start: number, end: number): number {
  const semicolon = findCode(text, SEMICOLON, start, end);
  if (semicolon < 0 || findCode(text, AMPERSAND, start, end) >= 0) return AMPERSAND;
  return findCode(text, EQUALS, semicolon, end) >= 0 ? SEMICOLON : AMPERSAND;
}

/** Slices of one pair, [from, end). */
export function readPair(text: string, from: number, end: number, slices: Slices): Slices {
  // `&amp;` of HTML and XML.
  const start = from + 4 <= end && text.startsWith('amp;', from) ? from + 4 : from;
  const equals = findCode(text, EQUALS, start, end);
  if (equals < 0) return start < end ? add(slices, readValue(text, start, end, undefined)) : slices;
  const all = withName(text, start, equals, slices);
  if (equals + 1 >= end) return all;
  const name = equals > start ? decode(text.slice(start, equals), 'form') : undefined;
  return add(all, readValue(text, equals + 1, end, name));
}

/** Names stay, but for what is data: an address or a number may stand there (`?jane@corp.com=1`). */
function withName(text: string, start: number, end: number, slices: Slices): Slices {
  if (isDataName(text.slice(start, end))) return add(slices, urlText(start, end, 'form'));
  return end - start > TELLING_LENGTH ? add(slices, urlIdentifier(start, end)) : slices;
}

/** Whether the name of a parameter holds an address, an escape, or as many digits as a number has. */
export function isDataName(name: string): boolean {
  let digits = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === AT || code === PERCENT || (code >= 48 && code <= 57 && ++digits >= TELLING_DIGITS)) return true;
  }
  return false;
}

function readValue(text: string, start: number, end: number, name: string | undefined): Slice {
  if (name !== undefined && isGranting(text, start, end, name)) return urlMask(start, end, undefined, name);
  if (beginsUrl(text, start, end)) {
    return { start, end, as: 'url', name, detector: undefined, substitute: REDACTED, encoding: 'percent' };
  }
  if (beginsJson(text, start, end)) {
    return { start, end, as: 'json', name, detector: undefined, substitute: REDACTED, encoding: 'form' };
  }
  return urlText(start, end, 'form', name);
}

function isGranting(text: string, start: number, end: number, name: string): boolean {
  if (isSecretName(name)) return end - start > MAX_FLAG || !NO_SECRET.test(text.slice(start, end));
  return isGrant(name, text, start, end);
}
