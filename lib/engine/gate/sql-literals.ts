import type { Slice } from '../../model.js';
import { readSqlComment } from '../readers/sql-comment.js';
import { nextSqlStop } from '../readers/sql-plain.js';
import type { TextBytes } from '../scan/text-bytes.js';
import { formatOf } from '../text-format.js';
import type { Gate } from './gate.js';

const LINE_FEED = 10;
const SPACE = 32;
const EXCLAMATION = 33;
const PERCENT = 37;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const OPEN = 40;
const CLOSE = 41;
const STAR = 42;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const BACKSLASH = 92;
const MAX_LITERALS = 64;
const NONE = -1;
const NOT_SURE = -1;

/**
 * Finds the literals of the statements that drivers send, in one pass over their bytes and the same for every dialect: strings in single quotes without a
 * backslash, plain numbers, lists of them behind IN, which are one, and comments in which nothing is masked. Whatever else may be a literal or a quoted name is
 * left to the reader. Holds the result of one statement at a time.
 */
export class SqlLiterals {
  /** [start, end) of each literal, one behind the other. */
  readonly offsets = new Int32Array(2 * MAX_LITERALS);
  /** [bodyStart, bodyEnd) is the statement without a comment before it and one behind it, which tracers write anew each time. */
  bodyStart = 0;
  bodyEnd = 0;
  readonly #gate: Gate;
  readonly #slices: Slice[] = [];

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** Whether a secret may begin somewhere: a statement may be malformed, and literals are told by their quotes. */
  mayHoldSecret(source: TextBytes): boolean {
    return this.#gate.mayHold(source, 0, source.length, 'secrets');
  }

  /** The same of what stands around the body. */
  mayHoldSecretAround(source: TextBytes): boolean {
    const { bodyStart, bodyEnd } = this;
    const { length } = source;
    return (
      (bodyStart > 0 && this.#gate.mayHold(source, 0, bodyStart, 'secrets')) ||
      (bodyEnd < length && this.#gate.mayHold(source, bodyEnd, length, 'secrets'))
    );
  }

  /** How many literals there are; -1 where it is not sure. */
  find(source: TextBytes): number {
    const { bytes, length, isPlain } = source;
    this.bodyStart = 0;
    this.bodyEnd = length;
    if (!isPlain) return NOT_SURE;
    let count = 0;
    for (let from = 0; ; ) {
      const stop = nextSqlStop(bytes, from, length);
      if (stop < 0) break;
      if (bytes[stop] === STAR && bytes[stop - 1] === SLASH) {
        from = this.#commentEnd(source, stop + 1);
        if (stop === 1) this.bodyStart = Math.max(0, from);
        else if (from > 0 && endsAt(bytes, from, length)) this.bodyEnd = stop - 1;
      } else {
        if (count === MAX_LITERALS) return NOT_SURE;
        const list = startOfList(bytes, stop);
        from = literalEnd(bytes, stop, length);
        const end = from < 0 || list < 0 ? from : listEnd(bytes, from, length);
        // more than one: the list is one literal, from the first one's sign on
        this.offsets[2 * count] = end > from ? list : stop;
        this.offsets[2 * count + 1] = end;
        from = end;
        count++;
      }
      if (from < 0) return NOT_SURE;
    }
    return count;
  }

  /** End of a comment whose inside begins at `start` and is kept, or -1. */
  #commentEnd(source: TextBytes, start: number): number {
    const { text, bytes } = source;
    const close = text.indexOf('*/', start);
    // `/*!50100 code */` of MySQL is no comment
    if (close < 0 || bytes[start] === EXCLAMATION) return NOT_SURE;
    for (let i = start; i < close; i++) {
      const code = bytes[i] as number;
      if (code === PERCENT || code === LINE_FEED || code > 127 || (code === SLASH && bytes[i + 1] === STAR))
        return NOT_SURE;
    }
    if (this.#slices.length > 0) this.#slices.length = 0;
    readSqlComment(text, start, close, this.#slices);
    // a slice of its own, so that a token may be cut where it ends
    for (const { start: from, end, as, name } of this.#slices) {
      const isPlain =
        as === 'identifier' || (as === 'text' && name === undefined && formatOf(text, from, end) === undefined);
      if (!isPlain || this.#gate.mayHold(source, from, end, as === 'text' ? 'all' : 'secrets')) return NOT_SURE;
    }
    return close + 2;
  }
}

/** Whether nothing but blanks and the end of a statement follows. */
function endsAt(bytes: Uint8Array, at: number, length: number): boolean {
  let i = at;
  while (i < length && ((bytes[i] as number) <= SPACE || bytes[i] === SEMICOLON)) i++;
  return i === length;
}

/** End of the string or number at `start`, or -1 for anything else. */
function literalEnd(bytes: Uint8Array, start: number, length: number): number {
  const code = bytes[start] as number;
  const before = start > 0 ? (bytes[start - 1] as number) : SPACE;
  if (code === APOSTROPHE) {
    // `E'...'`, `U&'...'`, `'''...'''` are of some dialect
    if (isWord(before) || before === AMPERSAND || before === APOSTROPHE || bytes[start + 1] === APOSTROPHE)
      return NOT_SURE;
    for (let at = start + 1; at < length; at++) {
      const here = bytes[at] as number;
      if (here === BACKSLASH) return NOT_SURE;
      if (here !== APOSTROPHE) continue;
      if (bytes[at + 1] !== APOSTROPHE || at + 1 >= length) return at + 1;
      at++;
    }
    return NOT_SURE;
  }
  if (!isDigit(code) || before === COLON || before === DOT) return NOT_SURE;
  let at = start;
  while (at < length && isDigit(bytes[at] as number)) at++;
  if (at < length && bytes[at] === DOT && isDigit(bytes[at + 1] as number)) {
    at++;
    while (at < length && isDigit(bytes[at] as number)) at++;
  }
  return at < length && (isWord(bytes[at] as number) || bytes[at] === DOT) ? NOT_SURE : at;
}

/** Where the list behind IN begins whose first literal is at `at`, at its sign where it has one: `IN (1, 2)`; -1 where there is none. */
function startOfList(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i > 0 && ((bytes[i - 1] as number) <= SPACE || isSign(bytes[i - 1] as number))) i--;
  if (i === 0 || bytes[i - 1] !== OPEN) return NONE;
  let word = i - 1;
  while (word > 0 && (bytes[word - 1] as number) <= SPACE) word--;
  if (word < 2 || ((bytes[word - 1] as number) | 32) !== 110 || ((bytes[word - 2] as number) | 32) !== 105) return NONE;
  if (word > 2 && isWord(bytes[word - 3] as number)) return NONE;
  while (i < at && (bytes[i] as number) <= SPACE) i++;
  return i;
}

/** End of the last literal of a list whose first one ends at `from`; `from` itself where there are no others, -1 where there is anything else. */
function listEnd(bytes: Uint8Array, from: number, length: number): number {
  let end = from;
  for (;;) {
    let at = end;
    while (at < length && (bytes[at] as number) <= SPACE) at++;
    if (bytes[at] === CLOSE && at < length) return end;
    if (bytes[at] !== COMMA || at >= length) return NOT_SURE;
    at++;
    while (at < length && ((bytes[at] as number) <= SPACE || isSign(bytes[at] as number))) at++;
    end = at < length ? literalEnd(bytes, at, length) : NOT_SURE;
    if (end < 0) return NOT_SURE;
  }
}

const isSign = (code: number): boolean => code === MINUS || code === PLUS;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters, digits, `_`, `$`, and what is no ASCII. */
const isWord = (code: number): boolean =>
  isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 95 || code === 36 || code > 127;
