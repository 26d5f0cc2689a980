import type { Detector } from '../../model.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { characterTable, isAlnum, isDigit, RunEnds } from './charsets.js';
import { nameWords } from './key-words.js';
import type { Scanner } from './scanner.js';

const MAX_KEY = 48;
const MAX_BLANKS = 3;
const OPAQUE_MIN = 6;
const MAX_OPAQUE = 4096;
const MAX_SCHEME = 16;
const EQUALS = 61;
const BLANK = 32;
const TAB = 9;
const BACKSLASH = 92;
const SLASH = 47;
const NEXT_PAIR = /^[A-Za-z_][\w.-]*=[^=]/;
const DOLLAR = 36;
const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>', '(': ')' };
const QUOTES = '"\'`';

/** What an unquoted value may hold: everything but blanks, quotes, brackets that close, and separators. */
const VALUE = characterTable(
  Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
    .filter((c) => !'"\'`,;&|<>)]}\\'.includes(c))
    .join(''),
);

/** Authentication schemes: the value is the next word. */
const SCHEMES = new Set([
  'basic',
  'bearer',
  'digest',
  'token',
  'apikey',
  'negotiate',
  'ntlm',
  'hawk',
  'jwt',
  'sso-key',
  'aws4-hmac-sha256',
  'key',
]);

/** What stands behind a telling name in prose and is no value of it: `password: invalid`. */
const PROSE = new Set(
  `a an the is was are be been not no yes none nil null true false ok on off in of or and to for from with by at as it its this that must may should
   can cannot could will would has have had does did invalid incorrect wrong bad missing required empty expired expires mismatch unknown unset undefined optional
   changed reset updated set rejected accepted denied failed failure error success successful successfully valid too short long weak strong hidden redacted
   masked removed filtered string number object boolean array function any text value field parameter param key name type id hash hashed encrypted plain
   enabled disabled found provided given used using use reused needed please enter try again login user username email new old current confirm confirmation`
    .split(/\s+/)
    .filter(Boolean),
);

/** Where a telling name's value stands: `start` is -1 where there is none. */
export interface Assignment {
  detector: number;
  start: number;
  end: number;
}

/** Reads `name = value`, `"name": "value"`, `name: value` around a separator, in bounded steps. One for each scanner. */
export class AssignmentReader {
  readonly #unquoted = new RunEnds(VALUE);
  /** By quote and escape level: from here on the text holds no such quote. Found out once. */
  readonly #noQuoteFrom = new Map<number, number>();
  readonly #scanner: Scanner;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  reset(): void {
    this.#unquoted.reset();
    if (this.#noQuoteFrom.size > 0) this.#noQuoteFrom.clear();
  }

  /** Looks at the separator (`=` or `:`) at `at`. */
  read(text: string, at: number, found: Assignment): void {
    found.start = -1;
    const isColon = text.charCodeAt(at) !== EQUALS;
    if (isColon && text.charCodeAt(at + 1) === SLASH) return;
    const nameEnd = endOfName(text, at);
    if (nameEnd < 2 || !this.#scanner.keyWords.mayEnd(text, nameEnd)) return;
    const name = nameBefore(text, nameEnd);
    // `https://token:x@host`: a user of a URL, and what is behind the colon is its password
    if (isColon && text.startsWith('//', nameEnd - name.length - 2)) return;
    const detector = this.#scanner.keyWords.find(nameWords(name));
    if (detector < 0) return;
    this.#value(text, at, nameEnd !== at, isColon, found);
    if (found.start < 0) return;
    const rule = this.#scanner.detectors[detector];
    const value = text.slice(found.start, found.end);
    if (!rule || !accepts(rule, value)) found.start = -1;
    found.detector = detector;
  }

  #value(text: string, at: number, apart: boolean, isColon: boolean, found: Assignment): void {
    let i = at + 1;
    if (text.charCodeAt(i) === EQUALS || text.charCodeAt(i) === 62) i++; // `==`, `=>`
    const afterSeparator = i;
    while (i - afterSeparator < MAX_BLANKS && (text.charCodeAt(i) === BLANK || text.charCodeAt(i) === TAB)) i++;
    let slashes = 0;
    while (slashes < 8 && text.charCodeAt(i + slashes) === BACKSLASH) slashes++;
    const quote = text.charCodeAt(i + slashes);
    if (QUOTES.includes(String.fromCharCode(quote)) && i + slashes < text.length) {
      found.start = i + slashes + 1;
      found.end = this.#closing(text, found.start, quote, slashes);
      skipQuotedScheme(text, found);
    } else if (slashes === 0) {
      found.start = i;
      found.end = this.#unquoted.end(text, i);
      this.#skipScheme(text, found);
      if (closes(text, found)) found.end = this.#unquoted.end(text, found.end + 1);
      const template = endOfTemplate(text, found.start);
      if (template > found.end) found.end = this.#unquoted.end(text, template);
      found.end = endOfDigits(text, found);
      // an empty value: what stands behind the blank is the next name
      if (
        !isColon &&
        !apart &&
        i > afterSeparator &&
        NEXT_PAIR.test(text.slice(found.start, Math.min(found.end, found.start + MAX_KEY)))
      )
        found.start = found.end;
      const prose = isColon || apart || i > afterSeparator;
      if (
        prose &&
        PROSE.has(
          text
            .slice(found.start, Math.min(found.end, found.start + 16))
            .replace(/[.!?:]+$/, '')
            .toLowerCase(),
        )
      )
        found.start = -1;
      while (found.end > found.start && prose && '.!?:'.includes(text[found.end - 1] ?? '')) found.end--;
    }
    if (found.end <= found.start) found.start = -1;
  }

  /** `Authorization: Bearer abc`: the value is the word behind the scheme. */
  #skipScheme(text: string, found: Assignment): void {
    const { start, end } = found;
    if (
      end - start > MAX_SCHEME ||
      text.charCodeAt(end) !== BLANK ||
      !SCHEMES.has(text.slice(start, end).toLowerCase())
    )
      return;
    let next = this.#unquoted.end(text, end + 1);
    // brackets and what is no ASCII begin no value of their own, but behind a scheme stands nothing else
    if (next === end + 1)
      while (
        next < text.length &&
        next - end < MAX_KEY &&
        text.charCodeAt(next) > BLANK &&
        !QUOTES.includes(text[next] ?? '')
      )
        next++;
    if (next > end + 1) {
      found.start = end + 1;
      found.end = next;
    }
  }

  /** Position of the closing quote of the same escape level, or the end of the text: a value without end is a value to the end. */
  #closing(text: string, from: number, quote: number, slashes: number): number {
    const level = (slashes << 8) | quote;
    if (from >= (this.#noQuoteFrom.get(level) ?? Number.POSITIVE_INFINITY)) return text.length;
    const mark = String.fromCharCode(quote);
    for (let i = text.indexOf(mark, from); i >= 0; i = text.indexOf(mark, i + 1)) {
      let escapes = 0;
      while (escapes <= slashes + 1 && i - 1 - escapes >= from && text.charCodeAt(i - 1 - escapes) === BACKSLASH)
        escapes++;
      if (escapes <= slashes) return i - Math.min(escapes, slashes);
    }
    this.#noQuoteFrom.set(level, from);
    return text.length;
  }
}

/** `"authorization": "Bearer abc"`: the scheme says how, not what. */
function skipQuotedScheme(text: string, found: Assignment): void {
  const head = text.slice(found.start, Math.min(found.end, found.start + MAX_SCHEME + 1));
  const blank = head.indexOf(' ');
  if (blank > 0 && SCHEMES.has(head.slice(0, blank).toLowerCase()) && found.start + blank + 1 < found.end)
    found.start += blank + 1;
}

/** Whether the value begins with a bracket that closes right behind it: `[REDACTED:x]`, `${VAR}`, `<token>`. */
function closes(text: string, { start, end }: Assignment): boolean {
  const open = text.charCodeAt(start) === DOLLAR ? text[start + 1] : text[start];
  const close = open === undefined ? undefined : BRACKETS[open];
  return close !== undefined && text[end] === close;
}

/** `{{ name }}` and `${ NAME }` stand in the place of a value, blanks and all: their end, or -1. */
function endOfTemplate(text: string, start: number): number {
  const close = text.startsWith('{{', start) ? '}}' : text.startsWith('${', start) ? '}' : undefined;
  if (close === undefined) return -1;
  const at = text.slice(start, start + MAX_KEY).indexOf(close);
  return at < 0 ? -1 : start + at + close.length;
}

/** Digits go on behind a blank: `12 34 56`. The groups of one number, up to 40 characters. */
function endOfDigits(text: string, { start, end }: Assignment): number {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i)) && text.charCodeAt(i) !== 45) return end;
  let to = end;
  while (to - start < 40 && text.charCodeAt(to) === BLANK && isDigit(text.charCodeAt(to + 1))) {
    to++;
    while (isDigit(text.charCodeAt(to))) to++;
  }
  return to;
}

/** End of the name before a separator: blanks, a quote and its escapes are passed over. */
function endOfName(text: string, at: number): number {
  let i = at;
  while (at - i < MAX_BLANKS && i > 0 && (text.charCodeAt(i - 1) === BLANK || text.charCodeAt(i - 1) === TAB)) i--;
  if (i > 0 && QUOTES.includes(text[i - 1] ?? '')) {
    i--;
    for (let n = 0; n < 8 && i > 0 && text.charCodeAt(i - 1) === BACKSLASH; n++) i--;
  } else if (i > 0 && text.charCodeAt(i - 1) === 93) i--; // user[password]=
  return i;
}

/** The name that ends at `end`, with the words before it: `api key` may be two words. */
function nameBefore(text: string, end: number): string {
  let from = end;
  const lowest = Math.max(0, end - MAX_KEY);
  while (from > lowest) {
    const code = text.charCodeAt(from - 1);
    if (!(isAlnum(code) || code > 127 || code === 95 || code === 45 || code === 46 || code === 91 || code === BLANK))
      break;
    from--;
  }
  return text.slice(from, end);
}

const HARMLESS_VALUE = 3;

/** Whether a value under a telling name is taken for one, by the detector's `keyed`. Bounded by the placeholders' length and the check's own. */
export function accepts(detector: Detector, value: string): boolean {
  if (value.length === 0 || isPlaceholderText(value)) return false;
  switch (detector.keyed ?? 'any') {
    case 'check':
      return detector.check?.(value) ?? true;
    case 'opaque':
      return (
        value.length >= OPAQUE_MIN &&
        !'{['.includes(value[0] ?? '') &&
        !/\s/.test(value.slice(0, MAX_OPAQUE)) &&
        (looksRandom(value) || !isWordLike(value))
      );
    default:
      return value.length > HARMLESS_VALUE || !isTruth(value);
  }
}

const isTruth = (value: string): boolean => /^(?:yes|no|on|off|0|1|-1)$/i.test(value);

/** Letters of one case, with dashes or dots at most: `refresh`, `page-token`. */
function isWordLike(value: string): boolean {
  if (value.length > 32) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!letter && code !== 45 && code !== 95 && code !== 46) return false;
  }
  return true;
}
