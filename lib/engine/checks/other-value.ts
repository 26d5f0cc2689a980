import { looksRandom } from './random.js';

/** What stands under telling names and is no secret and nobody's name: the working directory, a version, the name of a method. All look at a bounded part. */

const LONGEST_PATH = 256;
const ROOT = /^(?:[A-Z]:)?[\\/]/;
/** Whose home it is may be written in any way, and is masked before the path is looked at again. */
const HOME = /^(?:[A-Z]:)?[\\/](?:home|Users)[\\/][^\\/]{1,80}/;
/** Of a path: letters first, and no more digits than a version has. */
const SEGMENT = /^[.@_-]?[A-Za-z]{2}[A-Za-z._-]{0,40}\d{0,3}$/;

/** An absolute path of words: `PWD=/srv/app`, `password: /run/secrets/db-password`. A word with digits alone behind the slash may be a password. */
export function isPath(text: string): boolean {
  const root = text.length > LONGEST_PATH ? undefined : ROOT.exec(text)?.[0];
  if (root === undefined) return false;
  const home = HOME.exec(text)?.[0];
  const segments = text.slice((home ?? root).length).split(/[\\/]/);
  if (segments.at(-1) === '') segments.pop();
  if (home !== undefined) return segments.every((segment) => segment === '' || SEGMENT.test(segment));
  if (segments.length < 2) return /^[a-z._-]{0,40}$/.test(segments[0] ?? '');
  return segments.every((segment) => SEGMENT.test(segment) && !looksRandom(segment));
}

/** A version that a package depends on: `^0.7.1`, `1.18.0`. A date has a year. */
export const isVersion = (text: string): boolean =>
  /^(?:[~^v]|[<>]=)?(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d?)\.(?:0|[1-9]\d{0,2})(?:-[a-z]{2,5}[.\d]{0,8})?$/.test(text) &&
  !/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(text);

/** A measure: `-0.23451`, the log probability of a token. */
export const isDecimal = (text: string): boolean => /^[-+]?\d{1,6}\.\d{1,20}(?:e[-+]?\d{1,3})?$/i.test(text);

/** Algorithms and protocols of encryption and signing in: `AES-256-GCM`, `RS256`, `scram-sha-256`, `oauth2`. */
const METHOD =
  /^(?:[EHPR]S(?:256|384|512)|EdDSA|Ed25519|X25519|x509|(?:HMAC-)?SHA-?\d{1,3}|MD5|(?:AES|RSA|EC|ECDSA|CHACHA20)[-_]?\d{0,4}(?:[-_](?:GCM|CBC|CTR|OAEP|PSS|SHA\d{1,3}|P\d{3}|POLY1305|PKCS\d|\d{3,4})){0,4}|(?:AWS4|SCRAM|HMAC|DIGEST|CRAM)[-_](?:HMAC[-_])?(?:SHA|MD5)[-_]?\d{0,3}(?:[-_]PLUS)?|SigV4A?|X?OAuth[12]?|OAuthBearer|GSSAPI|CRAM|OIDC|OpenID|SAML2?|NTLMv2|mTLS|WebAuthn|FIDO2)$/i;

export const isMethod = (text: string): boolean => text.length <= 40 && METHOD.test(text);

/** How the fetch standard sends credentials, and the types of Kubernetes' secrets. */
export const isOption = (text: string): boolean =>
  /^(?:include|omit|same-origin|(?:[a-z]{2,20}\.){0,2}(?:kubernetes\.io|helm\.sh)\/[\w./-]{1,60})$/.test(text);

/** The full name of a repository, an image, a class or a module: `octocat/Hello-World`, `com.shop.TokenService`, `shop::Order`. People have blanks. */
export function isNameOfThing(text: string): boolean {
  if (text.length > LONGEST_PATH || /[\s,']/.test(text)) return false;
  return /^[/\\]?[\w.@-]+(?:[/\\][\w.@:-]+)+$|^\w+(?:(?:::|[#$])\w+)+$|^(?:System|Microsoft)(?:\.\w+)+$|^[\w-]+(?:\.[\w-]+){2,}$|^[\w./-]+:[\w.-]+$/.test(
    text,
  );
}

/** Words with hyphens between, a path, an address, a number. */
const NAME_OF_SECRET = /^[a-z]{3,}(?:-[a-z\d]+)+$/;
const NO_PASSWORD = /[/\s]|^0x|^\d+(?:[.,]\d+)*$/;
const SIGN = /[!#$^*?~&%]/;
/** Of a regular expression, a call, a list, a format or a URL. */
const WRITTEN = /\\|[[({].*[\])}]|%(?:s|d|[\dA-F]{2})/;

/** Whether one of several values is a secret, where names say only that there are some: machine-made, or a password as people choose them. */
export function isOneOfSecrets(text: string): boolean {
  if (text.length < 8 || text.length > 4096 || !/^[!-~]+$/.test(text) || WRITTEN.test(text)) return false;
  if (NAME_OF_SECRET.test(text)) return false;
  return (text.length >= 16 && looksRandom(text)) || (text.length <= 64 && !NO_PASSWORD.test(text) && isMixed(text));
}

/** Letters, a digit, and a sign that stands in no identifier, version or address. */
const isMixed = (text: string): boolean => /[A-Za-z]/.test(text) && /\d/.test(text) && SIGN.test(text);
