import { NONE, VALUES } from './base64.js';

/** Shorter runs are words more often than tokens or texts: 12 bytes in base64. */
export const SHORTEST = 16;

/** Whether a character is one of base64 or base64url. */
export const isOfRun = (code: number): boolean => code < 256 && VALUES[code] !== NONE;

/**
 * The runs of at least 16 letters, digits and `+/-_` in a part of a text, one after the other: what keys, tokens and base64 are made of, and most words are not. Sixteen characters are
 * looked at from the last one back: what is none of a run is passed over with all before it.
 */
export class LongRuns {
  /** [start, end) of the run. */
  start = 0;
  end = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #to = 0;

  begin(bytes: Uint8Array, from: number, to: number): void {
    this.#bytes = bytes;
    this.#to = to;
    this.end = from;
  }

  /** Goes to the next run; `false` behind the last one. */
  next(): boolean {
    const bytes = this.#bytes;
    const to = this.#to;
    let start = this.end;
    for (let last = start + SHORTEST - 1; last < to; last = start + SHORTEST - 1) {
      let at = last;
      while (at >= start && VALUES[bytes[at] as number] !== NONE) at--;
      if (at >= start) {
        start = at + 1;
        continue;
      }
      let end = last + 1;
      while (end < to && VALUES[bytes[end] as number] !== NONE) end++;
      this.start = start;
      this.end = end;
      return true;
    }
    this.end = to;
    return false;
  }
}
