import type { Slice } from '../../model.js';
import { readSqlComment } from '../readers/sql-comment.js';
import { nextSqlStop } from '../readers/sql-plain.js';
import type { Gate } from './gate.js';
import type { TextBytes } from './text-bytes.js';

const EXCLAMATION = 33;
const PERCENT = 37;
const STAR = 42;
const SLASH = 47;

/**
 * Tells of the statements that drivers send with parameters that nothing in them is masked: no literals, no quoted names, and comments that hold a trace id
 * or a code location only (sqlcommenter). `false` says nothing: the reader decides.
 */
export class CleanSql {
  readonly #gate: Gate;
  readonly #slices: Slice[] = [];

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  isClean(source: TextBytes): boolean {
    const { bytes, length, isPlain } = source;
    if (!isPlain) return false;
    for (let from = 0; ; ) {
      const stop = nextSqlStop(bytes, from, length);
      if (stop < 0) break;
      from = bytes[stop] === STAR && bytes[stop - 1] === SLASH ? this.#commentEnd(source, stop + 1) : -1;
      if (from < 0) return false;
    }
    return !this.#gate.mayHold(source, 0, length, 'secrets');
  }

  /** End of a comment whose inside begins at `start` and is kept, or -1. */
  #commentEnd(source: TextBytes, start: number): number {
    const { text, bytes } = source;
    const close = text.indexOf('*/', start);
    // `/*!50100 code */` of MySQL is no comment
    if (close < 0 || bytes[start] === EXCLAMATION) return -1;
    for (let i = start; i < close; i++) {
      const code = bytes[i] as number;
      if (code === PERCENT || code > 127 || (code === SLASH && bytes[i + 1] === STAR)) return -1;
    }
    this.#slices.length = 0;
    readSqlComment(text, start, close, this.#slices);
    // a slice of its own, so that a token may be cut where it ends
    for (const { start: from, end, as } of this.#slices)
      if (as !== 'identifier' || this.#gate.mayHold(source, from, end, 'secrets')) return -1;
    return close + 2;
  }
}
