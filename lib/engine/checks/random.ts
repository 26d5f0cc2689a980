import { isDigit, isUpper, letterIndex } from './ascii.js';
import { isFilledIn } from './filled-in.js';
import { isReference } from './reference.js';
import { isSurprising } from './surprising.js';
import { WordSet } from './word-set.js';

/**
 * Whether a text is machine-made: a key, a token, a hash, a generated password. False for words in any case style, sequences, repetitions, versions,
 * dates, digits alone, anything with a blank or a character beyond ASCII, and what stands in place of a secret. Looks at 512 characters at most, and
 * needs 4 (the tail of a cut token); the shorter the text, the stranger it must be.
 */
export function looksRandom(text: string): boolean {
  return isSurprising(text) && !isPlaceholderText(text);
}

const LONGEST_PLACEHOLDER = 128;

/** Whole values that say that there is no secret here, in lower case. */
const PLACEHOLDER_WORDS = new WordSet(
  (
    'null undefined none nil nan void empty blank unset n/a na tbd tba true false yes no on off ok enabled disabled ' +
    'redacted masked hidden filtered removed omitted sanitized scrubbed protected censored encrypted obfuscated ' +
    'changeme change_me change-me replaceme replace_me replace-me placeholder dummy example sample foobar ' +
    'required optional missing invalid incorrect expired wrong unknown revoked rejected denied failed accepted passed skipped pending ' +
    'string secret_here (null) (none) (empty) (redacted) (hidden) <null> [object ... … ? %s %d %v {} [] ()'
  ).split(' '),
);

const PLACEHOLDER_STARTS = ['your', 'insert', 'replace', 'enter', 'redacted', 'process.env.', 'os.environ', 'env:'];

/**
 * Whether a text stands in place of a secret: `${VAR}`, `{{x}}`, `<token>`, `%VAR%`, `$VAR`, `:param`, `****`, `xxxx`, `changeme`, `your-api-key`,
 * `[REDACTED:...]`, `[contact.email:k1:5f3a...]`, `null`, `true`, `expired`, `AES-256-GCM`, `^1.2.3`. Brackets around something machine-made are no placeholder.
 */
export function isPlaceholderText(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return isFilledIn(text);
  if (text.length === 0 || PLACEHOLDER_WORDS.has(text, 0, text.length)) return true;
  return (
    isFiller(text) ||
    isFilledIn(text) ||
    isReference(text) ||
    isOutput(text) ||
    isParameter(text) ||
    isAlgorithm(text) ||
    isInstruction(text)
  );
}

/** `****`, `xxxx-xxxx`, `....`, and `********1234`: fill characters and at most the last four. */
function isFiller(text: string): boolean {
  const visible = text.length > 7 ? text.length - 4 : text.length;
  let last = 0;
  while (last < text.length && isFillCode(text.charCodeAt(last))) last++;
  return last === text.length ? text.length >= 3 : last >= visible && text.startsWith('****');
}

/** `*xX•●.-_#?`. */
const isFillCode = (code: number): boolean =>
  code === 0x2a ||
  (code | 0x20) === 0x78 ||
  code === 0x2e ||
  code === 0x2d ||
  code === 0x5f ||
  code === 0x23 ||
  code === 0x3f ||
  code === 0x2022 ||
  code === 0x25cf;

/** `[REDACTED:contact.email]`: what an operator put there; `[Function: login]`: what programs print of what is no text. */
function isOutput(text: string): boolean {
  if (text.charCodeAt(0) !== 0x5b || !text.endsWith(']')) return false;
  const inner = text.slice(1, -1).trim();
  return isOperatorOutput(inner) || INSPECTED.test(inner);
}

/** `REDACTED`, `REDACTED:contact.email`, `Filtered`, `contact.email:k1:5f3a...`. */
function isOperatorOutput(inner: string): boolean {
  const colon = inner.indexOf(':');
  const word = colon < 0 ? inner : inner.slice(0, colon);
  if (PLACEHOLDER_WORDS.has(word, 0, word.length)) return colon < 0 || isPlainName(inner.slice(colon + 1));
  return colon > 0 && word.includes('.') && isPlainName(word);
}

/** As Node.js prints them (`util.inspect`), and browsers. */
const INSPECTED =
  /^(?:(?:Async)?(?:Generator)?Function|class|Getter|Setter|Object|Array|Circular|object|Module)(?:[ :/*(][\w$ :/*()<>.[\]-]{0,64})?$/;

/** Names of algorithms, as they stand under `auth` and `key`. */
const ALGORITHM =
  /^(?:AES(?:-?(?:128|192|256))?(?:-(?:GCM|CBC|CTR|CCM|KW|SIV))?|(?:RS|ES|PS|HS)(?:256|384|512)|Ed25519|EdDSA|RSA(?:-?(?:1024|2048|3072|4096))?|EC|ECDSA(?:-?P-?\d{3})?|X?ChaCha20(?:-Poly1305)?|3?DES|(?:HMAC-|SCRAM-|AWS4-HMAC-)?SHA-?(?:1|256|384|512)(?:-PLUS)?|MD5|bcrypt|scrypt|argon2(?:id?|d)?|PBKDF2|OAuth-?2(?:\.0)?|OIDC|SAML2?|Kerberos|LDAP|mTLS|NTLM)$/i;
const LONGEST_ALGORITHM = 24;

/** A range of versions, as lists of dependencies have it. */
const VERSIONS = /^[~^]\d{1,4}(?:\.\d{1,6}){0,2}(?:-[a-z]+(?:\.\d+)?)?$/;

/** What the names of algorithms begin with, as two characters: every value under a telling name is asked for them. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  ['ae', 'rs', 'es', 'ps', 'hs', 'ed', 'ec', 'xc', 'ch', '3d', 'de', 'hm', 'sc', 'aw', 'sh', 'md', 'bc', 'ar', 'pb', 'oa', 'oi', 'sa', 'ke', 'ld', 'mt', 'nt'].map(pairOf),
); // biome-ignore format: a table

function pairOf(text: string): number {
  return ((text.charCodeAt(0) | 0x20) << 8) | (text.charCodeAt(1) | 0x20);
}

function isAlgorithm(text: string): boolean {
  if (text.length > LONGEST_ALGORITHM) return false;
  const first = text.charCodeAt(0);
  return first === CARET || first === TILDE
    ? VERSIONS.test(text)
    : BEGINNINGS.has(pairOf(text)) && ALGORITHM.test(text);
}

const CARET = 0x5e;
const TILDE = 0x7e;

/** `:password`, the parameter of a statement. */
function isParameter(text: string): boolean {
  if (text.charCodeAt(0) !== 0x3a) return false;
  const name = text.slice(1);
  return name.length > 0 && isMadeOf(name, (code) => letterIndex(code) >= 0) && !isSurprising(name);
}

function isInstruction(text: string): boolean {
  // their first letters, and the last of `here`
  const first = text.charCodeAt(0) | 0x20;
  const mayBegin =
    first === 0x65 || first === 0x69 || first === 0x6f || first === 0x70 || first === 0x72 || first === 0x79;
  if (!mayBegin && (text.charCodeAt(text.length - 1) | 0x20) !== 0x65) return false;
  return (
    (isTold(text) || (standsAt(text, text.length - 4, 'here') && hasSeparatorAt(text, text.length - 5))) &&
    isPlainName(text) &&
    !isSurprising(text)
  );
}

function isTold(text: string): boolean {
  for (let i = 0; i < PLACEHOLDER_STARTS.length; i++) {
    const start = PLACEHOLDER_STARTS[i] as string;
    if (standsAt(text, 0, start) && hasSeparatorAt(text, start.length)) return true;
  }
  return false;
}

/** Whether a word in lower case stands at a place, its letters in either case. */
function standsAt(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(at + i);
    if ((isUpper(code) ? code | 0x20 : code) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** A separator or a new word of camelCase stands at `index`, or the start before it ended in one. */
function hasSeparatorAt(text: string, index: number): boolean {
  const character = text.charAt(index);
  const isNewWord = isUpper(text.charCodeAt(index)) && !isUpper(text.charCodeAt(index - 1));
  return ' -_.:'.includes(character) || isNewWord || '.:'.includes(text.charAt(index - 1));
}

function isPlainName(text: string): boolean {
  return isMadeOf(
    text,
    (code) =>
      letterIndex(code) >= 0 || isDigit(code) || code === 0x20 || code === 0x2d || code === 0x2e || code === 0x3a,
  );
}

/** Every character is `_` or one that `accepts` takes. */
function isMadeOf(text: string, accepts: (code: number) => boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x5f && !accepts(code)) return false;
  }
  return true;
}
