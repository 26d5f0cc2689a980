import type { Category } from '../../model.js';
import { isAlnum } from '../checks/ascii.js';
import { WordSet } from '../checks/word-set.js';
import { isDigit } from './charsets.js';
import { lowerCode } from './lower-case.js';
import { byteOf } from './shapes.js';

/**
 * What may stand behind a telling name and leave it one, by how much it needs to be told of what:
 * - SAME changes nothing: `card.number.value`;
 * - WHICH says which one of several: `password2`, `passwordConfirm`, `ACCESS_TOKEN_OLD`;
 * - WHERE says where a credential is used and how it is written: `DB_PASSWORD_PROD`, `PRIVATE_KEY_BASE64`.
 * What says something about the value (`password_length`, `token_type`, `secret_name`, `api_key_enabled`) is none.
 */
export const NO_VARIANT = 0;
export const SAME = 1;
export const WHICH = 2;
export const WHERE = 3;

/** How many of them may stand one behind the other: `API_KEY_US_EAST_1`. */
export const MAX_VARIANTS = 3;

const SAME_WORDS = ['value', 'raw', 'text', 'string', 'plain', 'plaintext', 'field', 'param', 'input', 'header'];
const WHICH_WORDS = (
  'confirm confirmation again repeat repeated retype retyped reenter reentered wiederholung wiederholen bestätigung ' +
  'old new current previous prev next prior former original orig initial default temp temporary tmp ' +
  'primary secondary main backup bak fallback alt alternate alternative ' +
  'bestätigen bestaetigen nochmals neu alt aktuell actuel actuelle nouveau nueva nuevo actual anterior repetir confirmación confirmacion atual nova novo confirmação confirmacao ' +
  'attuale nuova nuovo conferma ripeti huidig nieuw herhaal znovu tekrar eski'
).split(' ');
const WHERE_WORDS = (
  'prod production prd live dev devel development stage staging stg test testing qa uat sandbox sbx local localhost preprod preproduction nonprod ' +
  'preview demo ci integration e2e canary beta alpha us eu ap apac emea east west north south central ' +
  'admin root master superuser readonly ro rw replica replication slave standby ios android mobile web ' +
  'base64 base64url b64 base32 b32 hex enc encoded encrypted decoded decrypted cipher ciphertext cleartext clear unencrypted json pem der jwk blob data'
).split(' ');

/** All of them but for numbers, as endings of names. */
export const VARIANT_WORDS: readonly string[] = [...SAME_WORDS, ...WHICH_WORDS, ...WHERE_WORDS].map(
  (word) => ` ${word}`,
);

const ALL_OF_THEM = new WordSet([...SAME_WORDS, ...WHICH_WORDS, ...WHERE_WORDS]);
const SAME_ONES = new WordSet(SAME_WORDS);
const WHICH_ONES = new WordSet(WHICH_WORDS);
const LONGEST = 16;
/** Digits of a number or a year. */
export const MAX_DIGITS = 4;
const LOWER = 32;
const ZERO = 48;
const TWO = 50;

/** Names that stand alone for other things with a number or a word behind them: `auth0`, `session-1`, `Cookie2`, `pass_2`. */
const SOLE = new WordSet([
  'auth', 'authorization', 'bearer', 'cookie', 'cookies', 'mnemonic', 'session', 'sess', 'sessid', 'sessionid', 'jsessionid', 'phpsessid', 'sid',
]); // biome-ignore format: a table

/** The same where it stands alone: there is a `DB_PASS_PROD`. */
const PASS = new WordSet(['pass']);

/** What names of a category may have behind them. */
export function variantsOf(category: Category): number {
  switch (category) {
    case 'secret':
    case 'credential':
      return WHERE;
    case 'location':
    case 'network':
      return SAME;
    default:
      return WHICH;
  }
}

/** Whether a name of so many words, of which the last is text[start, end), may have nothing behind it that changes anything. */
export const isSole = (text: string, start: number, end: number, words: number): boolean =>
  SOLE.has(text, start, end) || (words === 1 && PASS.has(text, start, end));

/** Where the variant begins that a name ends with at `end`, which is behind a letter or a digit; `end` where there is none. */
export function startOfVariant(text: string, from: number, end: number): number {
  if (!mayEnd(text, end)) return end;
  const start = startOfWord(text, from, end);
  if (isVariant(text, start, end)) return start;
  let digits = end;
  while (digits > start && isDigit(text.charCodeAt(digits - 1))) digits--;
  return digits < end && isNumber(text, digits, end) ? digits : end;
}

/** By all their letters, in any case, what no ASCII is as one of them. */
const HASHES: ReadonlySet<number> = new Set(
  VARIANT_WORDS.map((words) =>
    hashOfWord(
      Uint8Array.from(words.trim(), (c) => byteOf(c.charCodeAt(0))),
      0,
      words.length - 1,
    ),
  ),
);

function hashOfWord(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + ((bytes[i] as number) | LOWER)) | 0;
  return hash;
}

/** Whether bytes[start, end), as `byteOf` has them, may be one of the words. */
export const mayBeVariant = (bytes: Uint8Array, start: number, end: number): boolean =>
  HASHES.has(hashOfWord(bytes, start, end));

const LETTERS = 26;
/** By the last three letters of a word, or the two of a short one: whether one of the words ends so. Most names end with none. */
const ENDINGS = new Uint8Array(LETTERS ** 3);
const PAIRS = new Uint8Array(LETTERS ** 2);
for (const word of VARIANT_WORDS.map((words) => words.trim())) {
  const [table, length] = word.length > 2 ? ([ENDINGS, 3] as const) : ([PAIRS, 2] as const);
  const ending = endingOf(word, word.length, length);
  // those with a digit there are told by it
  if (ending >= 0) table[ending] = 1;
}

function mayEnd(text: string, end: number): boolean {
  if (isDigit(text.charCodeAt(end - 1)) || isDigit(text.charCodeAt(end - 2))) return true;
  const two = endingOf(text, end, 2);
  if (two < 0) return false;
  if (PAIRS[two] === 1) return true;
  const three = endingOf(text, end, 3);
  return three >= 0 && ENDINGS[three] === 1;
}

/** The last letters before a place as one number, in any case; -1 where another character is among them. */
function endingOf(text: string, end: number, length: number): number {
  let ending = 0;
  for (let i = end - length; i < end; i++) {
    const letter = (text.charCodeAt(i) | 32) - 97;
    if (!(letter >= 0 && letter < LETTERS)) return -1;
    ending = ending * LETTERS + letter;
  }
  return ending;
}

/** What a variant is, text[start, end). */
export function variantKind(text: string, start: number, end: number): number {
  if (ALL_OF_THEM.has(text, start, end))
    return SAME_ONES.has(text, start, end) ? SAME : WHICH_ONES.has(text, start, end) ? WHICH : WHERE;
  return isPlace(text, start, end) ? SAME : isNumber(text, start, end) ? WHICH : NO_VARIANT;
}

const isVariant = (text: string, start: number, end: number): boolean => variantKind(text, start, end) !== NO_VARIANT;

/** A place in a list: a digit that is a word. */
function isPlace(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return end - start === 1 && code >= ZERO && code <= TWO && !isAlnum(text.charCodeAt(start - 1));
}

/** `2`, `v12`, `2024`; another number of four digits is one of a message or an order. */
function isNumber(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  let at = first === LOWER_V || first === UPPER_V ? start + 1 : start;
  if (at === end || end - at > MAX_DIGITS || (end - at === MAX_DIGITS && !isYear(text, at))) return false;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at === end;
}

const isYear = (text: string, at: number): boolean => text.startsWith('20', at) || text.startsWith('19', at);

const UPPER_V = 86;
const LOWER_V = 118;

/** Start of the word that ends at `end`; of a longer one than any variant some place inside it. */
function startOfWord(text: string, from: number, end: number): number {
  const lowest = Math.max(from, end - LONGEST);
  let start = end;
  while (start > lowest && isOfWord(text.charCodeAt(start - 1))) {
    start--;
    if (startsWord(text, start)) break;
  }
  return start;
}

const isOfWord = (code: number): boolean => code > 127 || isAlnum(code);

/** Whether a capital at a place begins a word: `apiKey`, `APIKey`, `codeDeSécuritéSociale`. */
export function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!((code >= 65 && code <= 90) || (code > 127 && lowerCode(code) !== code)) || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  if ((before >= 97 && before <= 122) || (before >= 48 && before <= 57)) return true;
  if (before > 127) return lowerCode(before) === before;
  if (code > 127) return false;
  const after = text.charCodeAt(at + 1);
  return before >= 65 && before <= 90 && after >= 97 && after <= 122;
}
