import { looksRandom } from './random.js';

/** The end of a key, a hash or other base64 before a match: so many characters, and machine-made. */
const KEY_BEFORE = /[\w+/-]{12,40}$/;

/** Whether a match is a part of a longer key: what two or three letters begin stands in the middle of any base64. */
export function isInKey(before: string): boolean {
  const key = KEY_BEFORE.exec(before)?.[0];
  return key !== undefined && looksRandom(key);
}
