import { isAlnum } from './charsets.js';

/** RFC 9562, section 4: blocks of 8, 4, 4, 4 and 12 hexadecimal digits. */
export const UUID_LENGTH = 36;
const FIRST_BLOCK = 8;
const LAST_BLOCK = 12;
const MINUS = 45;
/** Where the dashes of a UUID stand, and by place whether one does. */
const DASH_PLACES: readonly number[] = [8, 13, 18, 23];
const LAST_DASH = 23;
const DASHES = new Uint8Array(UUID_LENGTH);
for (const place of DASH_PLACES) DASHES[place] = 1;
const HEX = new Uint8Array(256);
for (const c of '0123456789abcdefABCDEF') HEX[c.charCodeAt(0)] = 1;

/**
 * Where the UUID ends in whose first block, in bytes[lo, hi), a place stands, and with which no other letter or digit goes on; -1 where there is none.
 */
export function uuidEndFrom(bytes: Uint8Array, at: number, lo: number, hi: number): number {
  const last = Math.min(at + FIRST_BLOCK, hi - 1);
  let dash = at;
  while (dash < last && HEX[bytes[dash] as number] === 1) dash++;
  const start = dash - FIRST_BLOCK;
  if (bytes[dash] !== MINUS || start < lo || start + UUID_LENGTH > hi) return -1;
  return isUuid(bytes, start, lo, hi) ? start + UUID_LENGTH : -1;
}

/** Whether a UUID stands at a place of bytes[lo, hi), with at least as many characters from there on, and no letter or digit beside it. */
export function isUuid(bytes: Uint8Array, start: number, lo: number, hi: number): boolean {
  if (!hasDashes(bytes, start) || !isAllHex(bytes, start)) return false;
  if (start > lo && isAlnum(bytes[start - 1] as number)) return false;
  return start + UUID_LENGTH >= hi || !isAlnum(bytes[start + UUID_LENGTH] as number);
}

const hasDashes = (bytes: Uint8Array, start: number): boolean =>
  bytes[start + 8] === MINUS &&
  bytes[start + 13] === MINUS &&
  bytes[start + 18] === MINUS &&
  bytes[start + 23] === MINUS;

/** In blocks of four: a branch for each character takes four times as long. */
const isAllHex = (bytes: Uint8Array, start: number): boolean =>
  areHex(bytes, start) &&
  areHex(bytes, start + 4) &&
  areHex(bytes, start + 9) &&
  areHex(bytes, start + 14) &&
  areHex(bytes, start + 19) &&
  areHex(bytes, start + 24) &&
  areHex(bytes, start + 28) &&
  areHex(bytes, start + 32);

const areHex = (bytes: Uint8Array, at: number): boolean =>
  ((HEX[bytes[at] as number] as number) &
    (HEX[bytes[at + 1] as number] as number) &
    (HEX[bytes[at + 2] as number] as number) &
    (HEX[bytes[at + 3] as number] as number)) !==
  0;

/** Whether a place in a text stands in a UUID: a number that begins there is none. */
export function isInUuid(text: string, at: number): boolean {
  // a dash ends the block of the place, whichever of the four that is, or the last block begins behind one
  const ahead = dashAhead(text, at);
  if (ahead >= 0) for (const place of DASH_PLACES) if (isUuidAt(text, ahead - place)) return true;
  const behind = dashBehind(text, at);
  return behind >= 0 && isUuidAt(text, behind - LAST_DASH);
}

function dashAhead(text: string, at: number): number {
  const last = at + FIRST_BLOCK;
  let i = at;
  while (i < last && isHex(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === MINUS ? i : -1;
}

function dashBehind(text: string, at: number): number {
  const last = at - LAST_BLOCK;
  let i = at - 1;
  while (i >= last && isHex(text.charCodeAt(i))) i--;
  return text.charCodeAt(i) === MINUS ? i : -1;
}

/** The same as `isUuid`, of a text. */
function isUuidAt(text: string, start: number): boolean {
  if (start < 0 || start + UUID_LENGTH > text.length) return false;
  for (let i = 0; i < UUID_LENGTH; i++) {
    const code = text.charCodeAt(start + i);
    if (DASHES[i] === 1 ? code !== MINUS : !isHex(code)) return false;
  }
  return !isAlnum(text.charCodeAt(start - 1)) && !isAlnum(text.charCodeAt(start + UUID_LENGTH));
}

const isHex = (code: number): boolean => code < 256 && HEX[code] === 1;
