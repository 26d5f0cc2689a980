import { looksRandom } from './random.js';

/** The end of a key, a hash or other base64 before a match: so many characters, and machine-made. */
const KEY_BEFORE = /[\w+/-]{12,40}$/;

/** Capitals with a digit among them, which are no word, and whether an escape ends with them. */
const CAPITALS_BEFORE = /(?=[A-Z]{0,39}\d)[\dA-Z]{4,40}$/;
const ESCAPE_BEFORE = /(?:[%=]|\\x|\\u00)[\dA-Fa-f]{2}$/;

/** Whether a match of capitals and digits goes on what stands before it: four of them stand in the middle of ids as well (ULIDs have 26). */
export const isAmidCapitals = (before: string): boolean => CAPITALS_BEFORE.test(before) && !ESCAPE_BEFORE.test(before);

/** Whether a match is a part of a longer key: what two or three letters begin stands in the middle of any base64. */
export function isInKey(before: string): boolean {
  const key = KEY_BEFORE.exec(before)?.[0];
  return key !== undefined && looksRandom(key);
}
