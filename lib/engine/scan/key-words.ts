import type { Detector } from '../../model.js';
import { lowerCode } from './charsets.js';

const MAX_KEY = 256;
const MAX_WORDS = 4;

/** Words that may follow the telling ones and change nothing: `card.number.value`. */
const NEUTRAL = new Set([
  'value',
  'raw',
  'text',
  'string',
  'plain',
  'plaintext',
  'field',
  'param',
  'input',
  'header',
  '0',
  '1',
  '2',
]);

/** Names that end like a telling one and are harmless. */
const HARMLESS = [
  'page token', 'next token', 'next page token', 'continuation token', 'sync token', 'resume token', 'start token', 'token type', 'public key', 'primary key', 'foreign key',
  'partition key', 'routing key', 'sort key', 'cache key', 'message key', 'idempotency key', 'publishable key', 'translation key', 'i18n key', 'lock key', 'max token', 'stop token',
  'shard key', 'hash key', 'range key', 'group key', 'object key', 's3 key', 'no card', 'business card', 'credential type', 'auth type', 'secret name', 'secret type',
]; // biome-ignore format: a table

/**
 * A name in lower-case words: camelCase, snake_case, kebab-case, dots, slashes and brackets all separate. `x-apiKey` -> `x api key`.
 */
export function nameWords(name: string): string {
  const text = name.length > MAX_KEY ? name.slice(-MAX_KEY) : name;
  let words = '';
  let separate = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const upper = code >= 65 && code <= 90;
    const alnum = upper || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
    if (!alnum) {
      separate = true;
      continue;
    }
    if (upper && i > 0) {
      const before = text.charCodeAt(i - 1);
      const after = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      const lowerBefore = (before >= 97 && before <= 122) || (before >= 48 && before <= 57);
      const upperBefore = before >= 65 && before <= 90;
      if (lowerBefore || (upperBefore && after >= 97 && after <= 122)) separate = true;
    }
    if (separate && words !== '') words += ' ';
    separate = false;
    words += upper || code > 127 ? String.fromCharCode(lowerCode(code)) : text[i];
  }
  return words;
}

/** Names -> index of the detector whose type a value under that name is. The last words of a name decide; the longest match wins. */
export class KeyWords {
  readonly #byWords = new Map<string, number>();
  /** By a hash of their last four characters: what a name in a text must end with to be looked up. */
  readonly #endings = new Uint8Array(ENDINGS);

  constructor(detectors: readonly Detector[]) {
    detectors.forEach((detector, index) => {
      for (const key of detector.keys ?? []) this.#add(key, index);
    });
    for (const key of HARMLESS) if (!this.#byWords.has(key)) this.#byWords.set(key, -1);
  }

  #add(key: string, index: number): void {
    for (const words of [key, key.replaceAll(' ', '')]) if (!this.#byWords.has(words)) this.#byWords.set(words, index);
    for (const words of [key, key.replaceAll(' ', '')]) this.#addEnding(` ${words}`);
  }

  /** A name shorter than the hash may follow any other character. */
  #addEnding(words: string): void {
    if (words.length >= ENDING) this.#endings[endingHash(words, words.length)] = 1;
    else for (const before of BEFORE_NAMES) this.#addEnding(before + words);
  }

  /** Index of the detector for a name in `nameWords` form, or -1. */
  find(words: string): number {
    const whole = this.#suffix(words);
    if (whole !== -1) return whole;
    const cut = words.lastIndexOf(' ');
    return cut > 0 && NEUTRAL.has(words.slice(cut + 1)) ? this.#suffix(words.slice(0, cut)) : -1;
  }

  /** Whether a name that ends at `end` can be a telling one. */
  mayEnd(text: string, end: number): boolean {
    return this.#endings[endingHash(text, end)] === 1;
  }

  #suffix(words: string): number {
    const starts: number[] = [];
    let from = words.length;
    for (let count = 0; count < MAX_WORDS && from > 0; count++) {
      const blank = words.lastIndexOf(' ', from - 1);
      starts.push(blank + 1);
      from = blank;
      if (blank < 0) break;
    }
    for (let i = starts.length - 1; i >= 0; i--) {
      const found = this.#byWords.get(words.slice(starts[i]));
      if (found !== undefined) return found;
    }
    return -1;
  }
}

const ENDING = 4;
const ENDINGS = 1 << 14;
/** Longest name that is looked up in a text, with what separates its words. */
const MAX_NAME = 48;
const BLANK = 32;
/** Stands for every letter that is no ASCII. */
const FOREIGN = 128;
/** One of each kind of character that may stand before a name. */
const BEFORE_NAMES = [...'0123456789abcdefghijklmnopqrstuvwxyz ', String.fromCharCode(FOREIGN)];

/** Of the last four characters before `end` in `nameWords` form: lower case, one blank for all that separates words, none behind the last. */
function endingHash(text: string, end: number): number {
  let hash = 0;
  let at = end - 1;
  while (at >= 0 && isGap(text.charCodeAt(at)) && end - at < MAX_NAME) at--;
  for (let count = 0; count < ENDING; count++) {
    const code = at >= 0 ? text.charCodeAt(at) : BLANK;
    const character = lowerAlnum(code);
    hash = (hash * 31 + character) & (ENDINGS - 1);
    at--;
    if (character === BLANK) while (at >= 0 && isGap(text.charCodeAt(at)) && end - at < MAX_NAME) at--;
    else if (count < ENDING - 1 && startsWord(text, at + 1)) {
      hash = (hash * 31 + BLANK) & (ENDINGS - 1);
      count++;
      while (at >= 0 && isGap(text.charCodeAt(at)) && end - at < MAX_NAME) at--;
    }
  }
  return hash;
}

/** Digits and lower-case letters as they are, capitals in lower case, FOREIGN for what is no ASCII, a blank for the rest. */
function lowerAlnum(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  if (code > 127) return FOREIGN;
  return code >= 65 && code <= 90 ? code + 32 : BLANK;
}

/** What may stand between and behind the words of a name in a text. */
const isGap = (code: number): boolean => code === BLANK || code === 45 || code === 46 || code === 91 || code === 95;

/** Whether a capital at a place begins a word: `apiKey`, `APIKey`. */
function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 65 && code <= 90) || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  if ((before >= 97 && before <= 122) || (before >= 48 && before <= 57)) return true;
  const after = text.charCodeAt(at + 1);
  return before >= 65 && before <= 90 && after >= 97 && after <= 122;
}
