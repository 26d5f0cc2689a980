import { NONE, VALUES } from './base64.js';

/** Shorter runs are words more often than tokens or texts: 12 bytes in base64. */
export const SHORTEST = 16;

/** Whether a character is one of base64 or base64url. */
export const isOfRun = (code: number): boolean => code < 256 && VALUES[code] !== NONE;

/**
 * The runs of at least 16 letters, digits and `+/-_` in a part of a text, one after the other: what keys, tokens and base64 are made of, and most words are not. A run is
 * looked for at every 16th character only.
 */
export class LongRuns {
  /** [start, end) of the run. */
  start = 0;
  end = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #to = 0;

  begin(bytes: Uint8Array, from: number, to: number): void {
    this.#bytes = bytes;
    this.#at = from + SHORTEST - 1;
    this.#to = to;
    this.end = from;
  }

  /** Goes to the next run; `false` behind the last one. */
  next(): boolean {
    const bytes = this.#bytes;
    const to = this.#to;
    for (let at = this.#at; at < to; at += SHORTEST) {
      if (VALUES[bytes[at] as number] === NONE) continue;
      let start = at;
      while (start > this.end && VALUES[bytes[start - 1] as number] !== NONE) start--;
      let end = at + 1;
      while (end < to && VALUES[bytes[end] as number] !== NONE) end++;
      this.end = end;
      at = end;
      if (end - start < SHORTEST) continue;
      this.start = start;
      this.#at = end + SHORTEST;
      return true;
    }
    this.#at = to;
    return false;
  }
}
