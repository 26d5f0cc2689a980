import { VALUES } from './base64.js';
import { LongRuns, SHORTEST } from './long-runs.js';

const EQUALS = 61;
const PADDING = 2;
/** Signs of a run behind which a text may begin: each is read on from, and there may be many. */
const MAX_STARTS = 8;

/** A text that is written in base64, with its padding. */
export interface Base64Run {
  readonly start: number;
  readonly end: number;
  /** As it is written: with the signs of URLs, or without padding where there should be some. */
  readonly encoding: 'base64' | 'base64url';
}

const longRuns = new LongRuns();

/** The runs of base64 in bytes[from, to) that hold a text in UTF-8, in order. Most words and ids are turned down by their first four characters. */
export function base64Runs(bytes: Uint8Array, from: number, to: number): Base64Run[] | undefined {
  let runs: Base64Run[] | undefined;
  for (longRuns.begin(bytes, from, to); longRuns.next(); ) {
    const { end } = longRuns;
    const start = textStart(bytes, longRuns.start, end);
    if (start < 0) continue;
    let padded = end;
    while (padded < to && padded - end < PADDING && bytes[padded] === EQUALS) padded++;
    if (runs === undefined) runs = [];
    runs.push({ start, end: padded, encoding: encodingOf(bytes, start, end, padded) });
  }
  return runs;
}

/** Where in a run a text in base64 begins: at its start, or behind a sign that may be none of its own (`path/to/...`); -1 where there is none. */
export function textStart(bytes: Uint8Array, start: number, end: number): number {
  if (isText(bytes, start, end)) return start;
  for (let at = start, tried = 0; end - at > SHORTEST && tried < MAX_STARTS; at++) {
    if ((VALUES[bytes[at] as number] as number) <= 61) continue;
    tried++;
    if (isText(bytes, at + 1, end)) return at + 1;
  }
  return -1;
}

/** Whether a run is UTF-8 without control characters; what is left over of a run that is cut is not looked at. */
function isText(bytes: Uint8Array, start: number, end: number): boolean {
  let bits = 0;
  let held = 0;
  /** Bytes that are due in a sequence. */
  let due = 0;
  for (let i = start; i < end; i++) {
    bits = ((bits << 6) | (VALUES[bytes[i] as number] as number)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const byte = (bits >> held) & 0xff;
    if (due > 0) {
      if ((byte & 0xc0) !== 0x80) return false;
      due--;
    } else if (byte >= 0x80) {
      if (byte < 0xc2 || byte > 0xf4) return false;
      due = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    } else if (byte < 32 ? byte !== 9 && byte !== 10 && byte !== 13 : byte === 127) return false;
  }
  return true;
}

function encodingOf(bytes: Uint8Array, start: number, end: number, padded: number): Base64Run['encoding'] {
  for (let i = start; i < end; i++) if (bytes[i] === 45 || bytes[i] === 95) return 'base64url';
  return padded === end && (end - start) % 4 !== 0 ? 'base64url' : 'base64';
}
