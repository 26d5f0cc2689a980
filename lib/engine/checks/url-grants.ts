import { isRecordId } from './link-tokens.js';
import { isOpaqueCode } from './opaque-code.js';

/** Parameters whose value the semantic conventions replace, case-sensitive (attribute `url.full`). */
const SIGNATURES: readonly string[] = [
  'X-Amz-Signature',
  'X-Amz-Credential',
  'X-Amz-Security-Token',
  'AWSAccessKeyId',
  'Signature',
  'sig',
  'X-Goog-Signature',
];

/** What OAuth 2.0 (RFC 6749, RFC 7521), OpenID Connect and SAML 2.0 bindings hand over in a query: it grants access, or is a whole identity. */
const GRANTS: readonly string[] = [
  'id_token_hint',
  'SAMLRequest',
  'SAMLResponse',
  'SAMLart',
  'RelayState',
  'assertion',
  // links of Firebase Authentication
  'oobCode',
  'client_assertion',
];

/** Codes of OAuth 2.0, tickets of the Central Authentication Service. `state=completed` and `code=NOT_FOUND` are what other interfaces say with the same names. */
const CODES: readonly string[] = ['code', 'state', 'ticket'];

/** Of requests and links that are signed or sent to somebody: Ory, Akamai, Shopify, Laravel, Clerk. Other interfaces have ids of records there. */
const MADE: readonly string[] = (
  'login_challenge login_verifier consent_challenge consent_verifier logout_challenge logout_verifier hdnts hdnea hdntl hmac signature ' +
  '__clerk_ticket magic invite invitation reset'
).split(' ');

const GRANT_LENGTH = 8;
const MADE_LENGTH = 16;

type IsGrant = (text: string, start: number, end: number) => boolean;
const isLong: IsGrant = (_text, start, end) => end - start >= GRANT_LENGTH;
const isCode: IsGrant = (text, start, end) => isLong(text, start, end) && isOpaqueCode(text, start, end);
const isMade: IsGrant = (text, start, end) =>
  end - start >= MADE_LENGTH && isOpaqueCode(text, start, end) && !isRecordId(text.slice(start, end));

const KINDS: ReadonlyMap<string, IsGrant> = new Map<string, IsGrant>([
  ...SIGNATURES.map((name) => [name, () => true] as const),
  ...GRANTS.map((name) => [name, isLong] as const),
  ...CODES.map((name) => [name, isCode] as const),
  ...MADE.map((name) => [name, isMade] as const),
]);

/** Parameters of a query whose value may grant access. */
export const GRANT_NAMES: readonly string[] = [...KINDS.keys()];

/** Whether text[start, end), the value of a parameter, grants access. */
export const isGrant = (name: string, text: string, start: number, end: number): boolean =>
  KINDS.get(name)?.(text, start, end) ?? false;

/** Whether a parameter of this name may grant access whatever its value looks like. */
export const mayGrant = (name: string): boolean => KINDS.has(name);

/** What a value is made of where it stands in a text: up to a blank, a quote, a bracket, the next parameter, or the sign that ends a sentence. */
const VALUE = /[\w.~%+/:=!*$@|-]{7,4095}[\w%/=*~-]/y;

/** [start, end) of what grants access behind a parameter in a text that holds a URL, whole or in part. Signatures and grants must look made there. */
export function* urlGrants(text: string): Generator<readonly [start: number, end: number]> {
  PARAMETER.lastIndex = 0;
  for (let match = PARAMETER.exec(text); match !== null; match = PARAMETER.exec(text)) {
    const start = PARAMETER.lastIndex;
    VALUE.lastIndex = start;
    if (!VALUE.test(text)) continue;
    const end = VALUE.lastIndex;
    if (isGrant(match[1] as string, text, start, end) && isOpaqueCode(text, start, end)) yield [start, end];
    // who takes the places may look at another text in between
    PARAMETER.lastIndex = end;
  }
}

const PARAMETER = new RegExp(`[?&#](${GRANT_NAMES.map((name) => name.replace('.', '\\.')).join('|')})=`, 'g');

/** What every one of them stands behind. */
export const GRANT_LITERALS: readonly string[] = GRANT_NAMES.flatMap((name) =>
  ['?', '&', '#'].map((sign) => `${sign}${name}=`),
);
