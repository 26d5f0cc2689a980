import type { Slice } from '../../model.js';
import { readSqlComment } from '../readers/sql-comment.js';
import { nextSqlStop } from '../readers/sql-plain.js';
import type { Gate } from './gate.js';
import type { TextBytes } from './text-bytes.js';

const SPACE = 32;
const EXCLAMATION = 33;
const PERCENT = 37;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const OPEN = 40;
const STAR = 42;
const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const BACKSLASH = 92;
const MAX_LITERALS = 64;
const NOT_SURE = -1;

/**
 * Finds the literals of the statements that drivers send, in one pass over their bytes and the same for every dialect: strings in single quotes without a
 * backslash, plain numbers, and comments that hold a trace id or a code location only (sqlcommenter). Whatever else may be a literal, a list behind IN, a
 * quoted name or a secret is left to the reader. Holds the result of one statement at a time.
 */
export class SqlLiterals {
  /** [start, end) of each literal, one behind the other. */
  readonly offsets = new Int32Array(2 * MAX_LITERALS);
  readonly #gate: Gate;
  readonly #slices: Slice[] = [];

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** How many literals there are; 0 where nothing in the statement is masked, -1 where it is not sure. */
  find(source: TextBytes): number {
    const { bytes, length, isPlain } = source;
    if (!isPlain) return NOT_SURE;
    let count = 0;
    for (let from = 0; ; ) {
      const stop = nextSqlStop(bytes, from, length);
      if (stop < 0) break;
      if (bytes[stop] === STAR && bytes[stop - 1] === SLASH) {
        from = this.#commentEnd(source, stop + 1);
      } else {
        from = count < MAX_LITERALS && !isInList(bytes, stop) ? literalEnd(bytes, stop, length) : NOT_SURE;
        this.offsets[2 * count] = stop;
        this.offsets[2 * count + 1] = from;
        count++;
      }
      if (from < 0) return NOT_SURE;
    }
    return this.#gate.mayHold(source, 0, length, 'secrets') ? NOT_SURE : count;
  }

  /** End of a comment whose inside begins at `start` and is kept, or -1. */
  #commentEnd(source: TextBytes, start: number): number {
    const { text, bytes } = source;
    const close = text.indexOf('*/', start);
    // `/*!50100 code */` of MySQL is no comment
    if (close < 0 || bytes[start] === EXCLAMATION) return NOT_SURE;
    for (let i = start; i < close; i++) {
      const code = bytes[i] as number;
      if (code === PERCENT || code > 127 || (code === SLASH && bytes[i + 1] === STAR)) return NOT_SURE;
    }
    this.#slices.length = 0;
    readSqlComment(text, start, close, this.#slices);
    // a slice of its own, so that a token may be cut where it ends
    for (const { start: from, end, as } of this.#slices)
      if (as !== 'identifier' || this.#gate.mayHold(source, from, end, 'secrets')) return NOT_SURE;
    return close + 2;
  }
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

/** Whether a literal may be the first of a list behind IN, which collapses: `IN (1, 2)`. */
function isInList(bytes: Uint8Array, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && ((bytes[i] as number) <= SPACE || bytes[i] === MINUS || bytes[i] === PLUS)) i--;
  if (i < 0 || bytes[i] !== OPEN) return false;
  i--;
  while (i >= 0 && (bytes[i] as number) <= SPACE) i--;
  return i >= 1 && ((bytes[i] as number) | 32) === 110 && ((bytes[i - 1] as number) | 32) === 105;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters, digits, `_`, `$`, and what is no ASCII. */
const isWord = (code: number): boolean =>
  isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 95 || code === 36 || code > 127;
