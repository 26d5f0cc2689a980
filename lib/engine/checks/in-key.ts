import { looksRandom } from './random.js';

/** The end of a key, a hash or other base64 before a match: so many characters, and machine-made. */
const KEY_BEFORE = /[\w+/-]{12,40}$/;

/** Whether a match is a part of a longer key: what two or three letters begin stands in the middle of any base64. */
export function isInKey(before: string): boolean {
  const key = KEY_BEFORE.exec(before)?.[0];
  return key !== undefined && looksRandom(key);
}

const UUID_LENGTH = 36;
const UUID = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/i;

/** Whether a match is a part of a UUID: `tel-` may stand before one. */
export function isInUuid(before: string, match: string, behind: string): boolean {
  let head = 0;
  while (head < UUID_LENGTH && isHexOrDash(before.charCodeAt(before.length - 1 - head))) head++;
  let tail = 0;
  while (tail < UUID_LENGTH && isHexOrDash(behind.charCodeAt(tail))) tail++;
  // most stand alone
  if (head + match.length + tail < UUID_LENGTH) return false;
  const found = UUID.exec(before.slice(before.length - head) + match + behind.slice(0, tail));
  if (found === null) return false;
  return found.index <= head && found.index + found[0].length >= head + match.length;
}

const isHexOrDash = (code: number): boolean =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102) || code === 45;
