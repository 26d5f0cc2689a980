import { looksRandom } from './random.js';

/** The end of a key, a hash or other base64 before a match: so many characters, and machine-made. */
const KEY_BEFORE = /[\w+/-]{12,40}$/;

/** Whether a match is a part of a longer key: what two or three letters begin stands in the middle of any base64. */
export function isInKey(before: string): boolean {
  const key = KEY_BEFORE.exec(before)?.[0];
  return key !== undefined && looksRandom(key);
}

const HEX_BEFORE = /[0-9a-f-]{0,36}$/i;
const HEX_BEHIND = /^[0-9a-f-]{0,36}/i;
const UUID = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/i;

/** Whether a match is a part of a UUID: `tel-` may stand before one. */
export function isInUuid(before: string, match: string, behind: string): boolean {
  const head = HEX_BEFORE.exec(before)?.[0] ?? '';
  const found = UUID.exec(head + match + (HEX_BEHIND.exec(behind)?.[0] ?? ''));
  if (found === null) return false;
  return found.index <= head.length && found.index + found[0].length >= head.length + match.length;
}
