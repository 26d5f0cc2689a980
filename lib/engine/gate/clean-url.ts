import { TELLING_LENGTH } from '../readers/long-run.js';
import { TELLING_DIGITS } from '../readers/url-slices.js';
import { secretPath } from '../readers/url-webhooks.js';
import type { FieldNames } from './field-names.js';
import type { Gate } from './gate.js';
import type { TextBytes } from './text-bytes.js';

const SPACE = 32;
const HASH = 35;
const AMPERSAND = 38;
const PLUS = 43;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const QUESTION = 63;
const MAX_SCHEME = 8;
/** As the path's reader has it: from here on a segment is named by the one before it. */
const CODE_LENGTH = 8;
const MAX_WORD = 40;

/** What a character of a URL is; what is not here is left to the reader. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
const CLASS = new Uint8Array(129);
for (let i = 0; i < 26; i++) CLASS[97 + i] = CLASS[65 + i] = LETTER;
for (let i = 48; i < 58; i++) CLASS[i] = DIGIT;
for (const c of '-_~.') CLASS[c.charCodeAt(0)] = MARK;

/**
 * Tells of the URLs that most clients and servers record that nothing in them is masked: `https://host:port/path?name=value`, no user, no escapes, names
 * that tell nothing, and nothing begins in a segment or a value. `false` says nothing: the reader decides.
 */
export class CleanUrl {
  readonly #gate: Gate;
  readonly #names: FieldNames;

  constructor(gate: Gate, names: FieldNames) {
    this.#gate = gate;
    this.#names = names;
  }

  /** A URL with or without scheme and host, or a path. The bytes may be written to. */
  isClean(source: TextBytes): boolean {
    const { bytes, length, isPlain } = source;
    if (!isPlain) return false;
    const hostStart = behindScheme(bytes, length);
    if (hostStart < 0) return bytes[0] === SLASH && bytes[1] !== SLASH && this.#isCleanPath(source, 0, -1);
    const hostEnd = this.#hostEnd(bytes, hostStart, length);
    return hostEnd >= 0 && this.#isCleanPath(source, hostEnd, hostStart);
  }

  /** A query without `?` in front. */
  isCleanQuery(source: TextBytes, from: number, to: number): boolean {
    const { bytes, isPlain } = source;
    if (!isPlain) return false;
    let at = from;
    while (at < to) {
      let equals = -1;
      let plus = -1;
      let end = at;
      for (; end < to; end++) {
        const code = bytes[end] as number;
        if (code === AMPERSAND) break;
        if (code === EQUALS) {
          if (equals < 0) equals = end;
        } else if (code === PLUS) {
          if (equals < 0) return false;
          if (plus < 0) plus = end;
        } else if (CLASS[code] === OTHER && !(code === COLON || code === 44 || (code === SLASH && end !== equals + 1)))
          return false;
      }
      if (plus >= 0 && !this.#isCleanWithPlus(source, equals + 1, plus, end)) return false;
      if (equals < 0 ? end > at && !this.#isCleanValue(source, at, end) : !this.#isCleanPair(source, at, equals, end))
        return false;
      at = end + 1;
    }
    return true;
  }

  /** The signs stand for blanks, and are written as such; or are part of a base64 that was put into the query as it stands. */
  #isCleanWithPlus(source: TextBytes, from: number, plus: number, end: number): boolean {
    if (this.#gate.mayHold(source, from, end, 'secrets')) return false;
    for (let i = plus; i < end; i++) if (source.bytes[i] === PLUS) source.bytes[i] = SPACE;
    source.isAltered = true;
    return true;
  }

  #isCleanPair(source: TextBytes, from: number, equals: number, end: number): boolean {
    if (equals === from || equals - from >= TELLING_LENGTH) return false;
    if (equals + 1 === end) return true;
    const field = this.#names.at(source.bytes, from, equals);
    if (field === undefined || field.isGrant || field.treatment.kind !== 'text') return false;
    return this.#isCleanValue(source, equals + 1, end, field.treatment.words);
  }

  /** A value that is no URL of its own (`next=https://...`). */
  #isCleanValue(source: TextBytes, from: number, to: number, words?: string): boolean {
    const { bytes } = source;
    for (let i = from; i < to; i++) if (bytes[i] === COLON && bytes[i + 1] === SLASH) return false;
    return !this.#gate.mayHold(source, from, to, 'all', words);
  }

  /** End of a host and a port in which nothing is looked for, or -1. */
  #hostEnd(bytes: Uint8Array, from: number, length: number): number {
    let run = 0;
    let at = from;
    for (; at < length; at++) {
      const code = bytes[at] as number;
      if (code === SLASH || code === QUESTION || code === HASH) return at;
      if (code === COLON) return portEnd(bytes, at + 1, length);
      if (CLASS[code] === OTHER) return -1;
      run = code === DOT ? 0 : run + 1;
      if (run >= TELLING_LENGTH) return -1;
    }
    return at;
  }

  #isCleanPath(source: TextBytes, from: number, hostStart: number): boolean {
    const { text, bytes, length } = source;
    let start = from;
    let isWord = false;
    let wordStart = -1;
    let wordEnd = -1;
    let digits = 0;
    let letters = 0;
    let marks = 0;
    let at = from;
    for (; ; at++) {
      const code = at < length ? (bytes[at] as number) : SLASH;
      const kind = CLASS[code];
      if (kind === LETTER) letters++;
      else if (kind === DIGIT) digits++;
      else if (kind === MARK) marks += code === DOT || code === 126 ? 256 : 1;
      else if (code === SLASH || code === QUESTION || code === HASH) {
        if (at > start) {
          const isNamed = isWord && at - start >= CODE_LENGTH && digits > 0 && letters > 0;
          const isTelling = isNamed || digits >= TELLING_DIGITS || at - start >= TELLING_LENGTH;
          if (isTelling && !this.#isCleanSegment(source, start, at, isNamed, wordStart, wordEnd)) return false;
          isWord = digits === 0 && marks < 256 && at - start <= MAX_WORD;
          wordStart = start;
          wordEnd = at;
        }
        if (at >= length || code !== SLASH) break;
        start = at + 1;
        digits = letters = marks = 0;
      } else return false;
    }
    if (hostStart >= 0 && secretPath(text, hostStart, from, Math.min(at, length)) !== undefined) return false;
    if (at >= length) return true;
    // a fragment is the reader's, but for an empty one
    if (bytes[at] === HASH) return at + 1 === length;
    return this.isCleanQuery(source, at + 1, length);
  }

  #isCleanSegment(
    source: TextBytes,
    from: number,
    to: number,
    isNamed: boolean,
    wordStart: number,
    wordEnd: number,
  ): boolean {
    let words: string | undefined;
    if (isNamed) {
      const field = this.#names.at(source.bytes, wordStart, wordEnd);
      if (field === undefined || field.treatment.kind !== 'text') return false;
      words = field.treatment.words;
    }
    return !this.#gate.mayHold(source, from, to, 'all', words);
  }
}

/** Offset behind `scheme://`, or -1. The path of `file:` is the reader's. */
function behindScheme(bytes: Uint8Array, length: number): number {
  let at = 0;
  while (at < length && at <= MAX_SCHEME && CLASS[bytes[at] as number] === LETTER) at++;
  if (at < 2 || bytes[at] !== COLON || bytes[at + 1] !== SLASH || bytes[at + 2] !== SLASH || at + 3 > length) return -1;
  return ((bytes[0] as number) | 32) === 102 && at === 4 ? -1 : at + 3;
}

/** Up to five digits, then the path or the end. */
function portEnd(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && at < from + 5 && CLASS[bytes[at] as number] === DIGIT) at++;
  if (at === length) return at;
  const code = bytes[at];
  return code === SLASH || code === QUESTION || code === HASH ? at : -1;
}
