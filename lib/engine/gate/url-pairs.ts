import { LINK_TOKEN } from '../checks/link-tokens.js';
import { TELLING_LENGTH } from '../readers/long-run.js';
import { REDACTED, TELLING_DIGITS } from '../readers/url-slices.js';
import { secretPath } from '../readers/url-webhooks.js';
import type { TextBytes } from '../scan/text-bytes.js';
import type { FieldNames } from './field-names.js';
import type { Gate } from './gate.js';

const SPACE = 32;
const HASH = 35;
const AMPERSAND = 38;
const PLUS = 43;
const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
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

const NOT_SURE = -1;
const MAX_PAIRS = 32;
/** What a reader has put in the place of a value is left by every reader. */
const MASKED = Uint8Array.from(REDACTED, (c) => c.charCodeAt(0));

/**
 * Finds the pairs of a query in which something may be masked, in the URLs that most clients and servers record: `https://host:port/path?name=value`, no user,
 * no fragment, and nothing begins in a segment of the path. Whatever else a URL may be is left to the reader. Holds the result of one URL at a time.
 */
export class UrlPairs {
  /** [start, end) of each pair, one behind the other. */
  readonly offsets = new Int32Array(2 * MAX_PAIRS);
  readonly #gate: Gate;
  readonly #names: FieldNames;
  #count = 0;
  /** Where the path of the URL that was asked about last begins; 0 where it has no host. */
  pathStart = 0;

  constructor(gate: Gate, names: FieldNames) {
    this.#gate = gate;
    this.#names = names;
  }

  /** Of a URL with or without scheme and host, or a path: how many pairs; 0 where nothing in it is masked, -1 where it is not sure. The bytes may be written to. */
  find(source: TextBytes): number {
    const { bytes, length, isPlain } = source;
    if (!isPlain) return NOT_SURE;
    this.#count = 0;
    this.pathStart = 0;
    const hostStart = behindScheme(bytes, length);
    if (hostStart < 0) return bytes[0] === SLASH && bytes[1] !== SLASH ? this.#inPath(source, 0, -1) : NOT_SURE;
    const hostEnd = this.#hostEnd(bytes, hostStart, length);
    if (hostEnd < 0) return NOT_SURE;
    this.pathStart = hostEnd;
    return this.#inPath(source, hostEnd, hostStart);
  }

  /** The same of a query, without `?` in front. */
  findInQuery(source: TextBytes, from: number, to: number): number {
    if (!source.isPlain) return NOT_SURE;
    this.#count = 0;
    return this.#inQuery(source, from, to);
  }

  #inQuery(source: TextBytes, from: number, to: number): number {
    const { bytes } = source;
    let at = from;
    while (at < to) {
      let equals = -1;
      let plus = -1;
      let isPlain = true;
      let end = at;
      for (; end < to; end++) {
        const code = bytes[end] as number;
        if (code === AMPERSAND) break;
        if (code === EQUALS) {
          if (equals < 0) equals = end;
        } else if (code === PLUS) {
          if (equals < 0) isPlain = false;
          if (plus < 0) plus = end;
        } else if (
          CLASS[code] === OTHER &&
          !(code === COLON || code === COMMA || (code === SLASH && end !== equals + 1))
        ) {
          // what separates pairs in another way, and what makes a text of a URL
          if (code === SEMICOLON || code === HASH || code <= SPACE) return NOT_SURE;
          isPlain = false;
        }
      }
      if (end > at && !(isPlain && this.#isCleanPair(source, at, equals, plus, end))) {
        if (this.#count === MAX_PAIRS) return NOT_SURE;
        this.offsets[2 * this.#count] = at;
        this.offsets[2 * this.#count + 1] = end;
        this.#count++;
      }
      at = end + 1;
    }
    return this.#count;
  }

  /** @param equals where the first `=` stands, @param plus the first `+`, or -1 */
  #isCleanPair(source: TextBytes, from: number, equals: number, plus: number, end: number): boolean {
    if (plus >= 0 && !this.#isCleanWithPlus(source, equals + 1, plus, end)) return false;
    return equals < 0 ? this.#isCleanValue(source, from, end) : this.#isCleanNamed(source, from, equals, end);
  }

  /** The signs stand for blanks, and are written as such; or are part of a base64 that was put into the query as it stands. */
  #isCleanWithPlus(source: TextBytes, from: number, plus: number, end: number): boolean {
    if (this.#gate.mayHold(source, from, end, 'secrets')) return false;
    for (let i = plus; i < end; i++) if (source.bytes[i] === PLUS) source.bytes[i] = SPACE;
    source.isAltered = true;
    return true;
  }

  #isCleanNamed(source: TextBytes, from: number, equals: number, end: number): boolean {
    if (equals === from || equals - from >= TELLING_LENGTH) return false;
    const field = this.#names.at(source.bytes, from, equals);
    if (field === undefined || field.isData) return false;
    if (equals + 1 === end || isMasked(source.bytes, equals + 1, end)) return true;
    if (field.isGrant || field.treatment.kind !== 'text') return false;
    return this.#isCleanValue(source, equals + 1, end, field.treatment.words);
  }

  /** A value that is no URL of its own (`next=https://...`). */
  #isCleanValue(source: TextBytes, from: number, to: number, words?: string): boolean {
    const { bytes } = source;
    for (let i = from; i + 1 < to; i++) if (bytes[i] === COLON && bytes[i + 1] === SLASH) return false;
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

  #inPath(source: TextBytes, from: number, hostStart: number): number {
    const { text, bytes, length } = source;
    let start = from;
    let isWord = false;
    let beforeStart = -1;
    let beforeEnd = -1;
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
          if (isTelling && !this.#isCleanSegment(source, start, at, isNamed, wordStart, wordEnd)) return NOT_SURE;
          // the token of a link, behind the id of whom it was sent to
          if (at - start >= LINK_TOKEN && this.#names.at(bytes, beforeStart, beforeEnd)?.isLink) return NOT_SURE;
          beforeStart = wordStart;
          beforeEnd = wordEnd;
          isWord = digits === 0 && marks < 256 && at - start <= MAX_WORD;
          wordStart = start;
          wordEnd = at;
        }
        if (at >= length || code !== SLASH) break;
        start = at + 1;
        digits = letters = marks = 0;
      } else return NOT_SURE;
    }
    if (hostStart >= 0 && secretPath(text, hostStart, from, Math.min(at, length)) !== undefined) return NOT_SURE;
    if (at >= length) return 0;
    // a fragment is the reader's, but for an empty one
    if (bytes[at] === HASH) return at + 1 === length ? 0 : NOT_SURE;
    return this.#inQuery(source, at + 1, length);
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
      if (field.isLink && to - from >= LINK_TOKEN) return false;
      words = field.treatment.words;
    }
    return !this.#gate.mayHold(source, from, to, 'all', words);
  }
}

function isMasked(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== MASKED.length) return false;
  for (let i = 0; i < MASKED.length; i++) if (bytes[from + i] !== MASKED[i]) return false;
  return true;
}

/** Offset behind `scheme://`, or -1. The path of `file:` is the reader's. */
function behindScheme(bytes: Uint8Array, length: number): number {
  let at = 0;
  while (at < length && at <= MAX_SCHEME && CLASS[bytes[at] as number] === LETTER) at++;
  if (at < 2 || bytes[at] !== COLON || bytes[at + 1] !== SLASH || bytes[at + 2] !== SLASH || at + 3 > length) return -1;
  return ((bytes[0] as number) | 32) === 102 && at === 4 ? -1 : at + 3;
}

/** One to five digits, then the path or the end: behind none a password may begin, which is the reader's. */
function portEnd(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && at < from + 5 && CLASS[bytes[at] as number] === DIGIT) at++;
  if (at === length) return at;
  const code = bytes[at];
  return at > from && (code === SLASH || code === QUESTION || code === HASH) ? at : -1;
}
