import { sha256 } from './sha256.js';

/** Letters and digits but 0, I, O and l, in the order of their values. */
export const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LONGEST = 112;

/**
 * Base58Check (Bitcoin): the last four bytes are the start of the double SHA-256 of the bytes before. Texts of more than 112 characters (an extended
 * key) are refused.
 */
export function base58check(text: string): boolean {
  const bytes = text.length <= LONGEST ? decodeBase58(text) : undefined;
  if (!bytes || bytes.length < 5) return false;
  const payload = bytes.subarray(0, bytes.length - 4);
  const digest = sha256(sha256(payload));
  return bytes.subarray(bytes.length - 4).every((byte, i) => byte === digest[i]);
}

/** Leading `1`s are zero bytes; `undefined` where a character is not of the alphabet. */
function decodeBase58(text: string): Uint8Array | undefined {
  const reversed: number[] = [];
  for (const character of text) {
    let carry = BASE58.indexOf(character);
    if (carry < 0) return undefined;
    for (let i = 0; i < reversed.length; i++) {
      carry += reversed[i]! * 58;
      reversed[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) reversed.push(carry & 0xff);
  }
  let zeros = 0;
  while (text.charAt(zeros) === '1') zeros++;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...reversed.reverse()]);
}
