import { WordSet } from './word-set.js';

/**
 * Which letters follow a letter in English words and identifiers (96 % of all pairs). Machine-made text ignores this: six of its ten letter pairs
 * are not here.
 */
const FOLLOWERS = [
  'bcdgiklmnprstuvwy', // a
  'aeilorsu',
  'acehiklorstu',
  'adeilorsu',
  'acdefgilmnpqrstvwxy', // e
  'aefiloruy',
  'aeghilnorsu',
  'aeiort',
  'abcdefglmnoprstvxz', // i
  'es',
  'eis',
  'adeilostuy',
  'abeimopsu',
  'acdefgiknostuv',
  'abcdfgiklmnoprstuvw', // o
  'aehiloprstu',
  'u',
  'acdegikmnorstuvy',
  'acehiklopstuy',
  'acehilorstuy',
  'abcdegilmnprst', // u
  'aeio',
  'aehinor',
  'eipt',
  'inps',
  'e', // z
].map((letters) => [...letters].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) - 97)), 0));

const LONGEST_LOOK = 512;

/**
 * Whether a text is machine-made: a key, a token, a hash, a generated password. False for words in any case style, sequences, repetitions, versions,
 * dates, digits alone, anything with a blank or a character beyond ASCII, and what stands in place of a secret. Looks at 512 characters at most, and
 * needs 4 (the tail of a cut token); the shorter the text, the stranger it must be.
 */
export function looksRandom(text: string): boolean {
  return isSurprising(text) && !isPlaceholderText(text);
}

/** One pass: how many neighbours would not be neighbours in a word, a number or a sequence. */
function isSurprising(text: string): boolean {
  const length = Math.min(text.length, LONGEST_LOOK);
  if (length < 4) return false;
  let surprises = 0;
  let regular = 0;
  let low = 0; // distinct characters seen, as bits: 32 to 63
  let middle = 0; // 64 to 95
  let high = 0; // 96 to 127
  let previous = -1;
  let beforePrevious = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f) return false;
    if (code < 64) low |= 1 << (code - 32);
    else if (code < 96) middle |= 1 << (code - 64);
    else high |= 1 << (code - 96);
    if (i > 0) {
      const step = code - previous;
      const doubleStep = code - beforePrevious;
      if ((step >= -1 && step <= 1) || (i > 1 && doubleStep >= -1 && doubleStep <= 1)) regular++;
      if (step !== 0 && isSurprisingPair(previous, code)) surprises++;
    }
    beforePrevious = previous;
    previous = code;
  }
  const pairs = length - 1;
  const distinct = countBits(low) + countBits(middle) + countBits(high);
  if (distinct < (length < 8 ? length - 2 : length < 12 ? 5 : 7) || regular > pairs * 0.6) return false;
  return pairs < 7 ? surprises >= 2 && surprises >= pairs * 0.4 : surprises >= 3 && surprises >= pairs * 0.22;
}

function isSurprisingPair(a: number, b: number): boolean {
  const first = letterIndex(a);
  const second = letterIndex(b);
  if (first >= 0 && second >= 0) return (FOLLOWERS[first]! & (1 << second)) === 0;
  if (isOddSymbol(a) || isOddSymbol(b)) return true;
  return (first >= 0 && isDigit(b)) || (second >= 0 && isDigit(a));
}

/** 0 to 25, -1 for what is no letter. */
function letterIndex(code: number): number {
  const index = (code | 0x20) - 97;
  return code >= 65 && index >= 0 && index < 26 ? index : -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Punctuation that passwords have and identifiers, paths, versions and pairs have not: `! # $ % * ^ ~`. */
function isOddSymbol(code: number): boolean {
  return (code >= 33 && code <= 37 && code !== 34) || code === 42 || code === 94 || code === 126;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const LONGEST_PLACEHOLDER = 128;

/** Whole values that say that there is no secret here, in lower case. */
const PLACEHOLDER_WORDS = new WordSet(
  (
    'null undefined none nil nan void empty blank unset n/a na tbd tba true false yes no on off ok enabled disabled ' +
    'redacted masked hidden filtered removed omitted sanitized scrubbed protected censored encrypted obfuscated ' +
    'changeme change_me change-me replaceme replace_me replace-me placeholder dummy example sample foobar ' +
    'required optional missing invalid incorrect expired wrong unknown revoked rejected denied failed accepted ' +
    'string secret_here (null) (none) (empty) (redacted) (hidden) <null> [object ... … ? %s %d %v'
  ).split(' '),
);

const PLACEHOLDER_STARTS = ['your', 'insert', 'replace', 'enter', 'redacted', 'process.env.', 'os.environ', 'env:'];

/**
 * Whether a text stands in place of a secret: `${VAR}`, `{{x}}`, `<token>`, `%VAR%`, `$VAR`, `:param`, `****`, `xxxx`, `changeme`, `your-api-key`,
 * `[REDACTED:...]`, `[contact.email:k1:5f3a...]`, `null`, `true`, `expired`. Brackets around something machine-made are no placeholder.
 */
export function isPlaceholderText(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  if (text.length === 0 || PLACEHOLDER_WORDS.has(text, 0, text.length)) return true;
  return isFiller(text) || isBracketed(text) || isVariable(text) || isInstruction(text);
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

function isBracketed(text: string): boolean {
  const inner = bracketed(text);
  if (inner === undefined) return false;
  if (text.charCodeAt(0) === 0x5b) return isOperatorOutput(inner);
  return inner.length > 0 && isPlainName(inner) && !isSurprising(inner);
}

/** `$#%{<([`: as a table, since every value under a telling name is asked for it. */
const BRACKET_STARTS = new Uint8Array(128);
for (const character of '$#%{<([') BRACKET_STARTS[character.charCodeAt(0)] = 1;

/** What stands inside `${}`, `#{}`, `%{}`, `{{}}`, `{}`, `<>`, `$()`, `%%`, `[]`. */
function bracketed(text: string): string | undefined {
  if (BRACKET_STARTS[text.charCodeAt(0)] !== 1) return undefined;
  const start = '$#%'.includes(text.charAt(0)) && '{('.includes(text.charAt(1)) ? 1 : 0;
  const pair = text.charAt(start) + text.charAt(text.length - 1);
  if (text.length < start + 2 || !['{}', '<>', '()', '[]', '%%'].includes(pair)) return undefined;
  const isDouble = text.startsWith('{{') && text.endsWith('}}') && text.length >= 4;
  return text.slice(start + (isDouble ? 2 : 1), text.length - (isDouble ? 2 : 1)).trim();
}

/** `REDACTED`, `REDACTED:contact.email`, `Filtered`, `contact.email:k1:5f3a...`. */
function isOperatorOutput(inner: string): boolean {
  const colon = inner.indexOf(':');
  const word = colon < 0 ? inner : inner.slice(0, colon);
  if (PLACEHOLDER_WORDS.has(word, 0, word.length)) return colon < 0 || isPlainName(inner.slice(colon + 1));
  return colon > 0 && word.includes('.') && isPlainName(word);
}

function isVariable(text: string): boolean {
  if (text.charCodeAt(0) !== 0x24 && text.charCodeAt(0) !== 0x3a) return false;
  const name = text.slice(1);
  if (text.startsWith('$'))
    return name.length > 0 && isMadeOf(name, (code) => isUpper(code) || isDigit(code)) && !isSurprising(name);
  if (text.startsWith(':'))
    return name.length > 0 && isMadeOf(name, (code) => letterIndex(code) >= 0) && !isSurprising(name);
  return false;
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

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Every character is `_` or one that `accepts` takes. */
function isMadeOf(text: string, accepts: (code: number) => boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x5f && !accepts(code)) return false;
  }
  return true;
}
