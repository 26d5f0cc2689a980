import type { Slice } from '../../model.js';
import { isBlank, skipBlanks, trimEnd } from './find-code.js';

const QUOTE = 34;
const COMMA = 44;
const EQUALS = 61;

/** The IANA registry of HTTP authentication schemes, and what vendors use besides. The word stays, what follows is masked. */
const TOKEN_SCHEMES: ReadonlySet<string> = new Set(
  (
    'bearer basic negotiate ntlm kerberos apikey api-key key token jwt gnap privatetoken splunk geniekey dpop concealed sso-key ssws ' +
    'bot sharedkey sharedkeylite aws twilio klaviyo-api-key dsn'
  ).split(' '),
);

/** Schemes with parameters: `Digest username="...", realm="..."`. */
const PARAMETER_SCHEMES: ReadonlySet<string> = new Set(
  (
    'digest hawk oauth signature vapid mutual hoba scram-sha-1 scram-sha-256 aws4-hmac-sha256 aws4-ecdsa-p256-sha256 goog4-hmac-sha256 ' +
    'goog4-rsa-sha256 hmac-sha256 acs3-hmac-sha256 tc3-hmac-sha256 token sharedaccesssignature mediabrowser eg1-hmac-sha256 sentry'
  ).split(' '),
);

/** Parameters that say how, not who. RFC 7616, RFC 6750, RFC 5849, RFC 7804; AWS Signature Version 4; Hawk. */
const SAFE_PARAMETERS: ReadonlySet<string> = new Set(
  (
    'realm algorithm qop nc stale domain charset userhash signedheaders headers ts version oauth_version oauth_signature_method oauth_timestamp ' +
    'error error_description error_uri scope title type created expires se skn sentry_version sentry_client sentry_timestamp ' +
    // of challenges: registries, RFC 9449, RFC 9728, Entra
    'service algs resource_metadata authorization_uri'
  ).split(' '),
);

/** The value of `Authorization`: the scheme word stays. An unknown scheme is masked with all that follows. */
export function authorizationSlices(text: string, start: number, end: number): readonly Slice[] | undefined {
  const wordEnd = schemeWordEnd(text, start, end);
  const from = skipBlanks(text, wordEnd, end);
  const scheme = text.slice(start, Math.min(wordEnd, start + 32)).toLowerCase();
  if (from === end) return isKnown(scheme) ? undefined : [mask(start, end)];
  if (PARAMETER_SCHEMES.has(scheme) && beginsParameter(text, from, end)) return parameterSlices(text, from, end);
  return [mask(isKnown(scheme) ? from : start, end)];
}

/** The value of `WWW-Authenticate` and its kin: parameters of one or several schemes, or a token of `Negotiate`. */
export function challengeSlices(text: string, start: number, end: number): readonly Slice[] | undefined {
  const slices = parameterSlices(text, start, end);
  return slices.length === 0 ? undefined : slices;
}

function isKnown(scheme: string): boolean {
  return TOKEN_SCHEMES.has(scheme) || PARAMETER_SCHEMES.has(scheme);
}

function mask(start: number, end: number): Slice {
  return { start, end, as: 'mask', detector: 'credential.header' };
}

/** Schemes end at a blank; `Bearer=abc` and `Bearer:abc` are seen too. */
function schemeWordEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isNameCode(text.charCodeAt(i))) i++;
  return i < end && isBlank(text.charCodeAt(i)) ? i : i === end ? end : start;
}

function isNameCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 95 || code === 46;
}

function nameEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isNameCode(text.charCodeAt(i))) i++;
  return i;
}

/** `name=` with something behind it that is no padding. */
function beginsParameter(text: string, start: number, end: number): boolean {
  const equals = skipBlanks(text, nameEnd(text, start, end), end);
  return (
    equals > start &&
    equals < end &&
    text.charCodeAt(equals) === EQUALS &&
    equals + 1 < end &&
    text.charCodeAt(equals + 1) !== EQUALS
  );
}

/** Values of all parameters but the safe ones, quotes left standing. Words that no `=` follows are schemes, other text is masked. */
function parameterSlices(text: string, start: number, end: number): Slice[] {
  const slices: Slice[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === 38 || code === 59 || isBlank(code)) at++;
    else at = readParameter(text, at, end, slices);
  }
  return slices;
}

function readParameter(text: string, start: number, end: number, slices: Slice[]): number {
  const stop = nameEnd(text, start, end);
  const equals = skipBlanks(text, stop, end);
  if (stop === start || !beginsParameter(text, start, end)) {
    const bare = bareEnd(text, start, end);
    const isScheme = bare === stop && isKnown(text.slice(start, Math.min(stop, start + 32)).toLowerCase());
    if (!isScheme) slices.push(mask(start, bare));
    return bare;
  }
  const from = skipBlanks(text, equals + 1, end);
  const quoted = text.charCodeAt(from) === QUOTE && from < end;
  const valueStart = quoted ? from + 1 : from;
  const valueEnd = quoted ? quoteEnd(text, valueStart, end) : trimEnd(text, valueStart, bareEnd(text, valueStart, end));
  if (valueStart < valueEnd)
    slices.push(parameter(text.slice(start, Math.min(stop, start + 40)).toLowerCase(), valueStart, valueEnd));
  return Math.max(quoted ? valueEnd + 1 : valueEnd, start + 1);
}

function parameter(name: string, start: number, end: number): Slice {
  if (SAFE_PARAMETERS.has(name)) return { start, end, as: 'text' };
  return name === 'uri' || name === 'sr' ? { start, end, as: 'url' } : mask(start, end);
}

function bareEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && text.charCodeAt(i) !== COMMA && text.charCodeAt(i) !== 38 && !isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** The closing quote of a quoted-string (RFC 9110, 5.6.4); the end of a text that was cut. */
function quoteEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === QUOTE) return i;
  }
  return end;
}
