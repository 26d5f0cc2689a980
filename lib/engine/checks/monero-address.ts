import { BASE58 } from './base58check.js';
import { keccak256 } from './keccak256.js';

/** Of CryptoNote's base58: bytes by characters of a block. */
const BLOCK = 11;
const BLOCK_BYTES = 8;
const LAST_BLOCK = 7;
const LAST_BYTES = 5;
const CHECKSUM = 4;

/**
 * Whether a text is a Monero address of the main network: 95 characters (standard, or of a subaddress) or 106 (integrated), whose last four bytes are the
 * start of the Keccak-256 of the bytes before.
 */
export function moneroAddress(text: string): boolean {
  if (!/^(?:[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}|4[1-9A-HJ-NP-Za-km-z]{105})$/.test(text)) return false;
  const bytes = decode(text);
  if (bytes === undefined) return false;
  const digest = keccak256(bytes.subarray(0, bytes.length - CHECKSUM));
  return bytes.subarray(bytes.length - CHECKSUM).every((byte, i) => byte === digest[i]);
}

/** Blocks of 11 characters are 8 bytes each, the last one of 7 characters is 5. */
function decode(text: string): Uint8Array | undefined {
  const blocks = (text.length - LAST_BLOCK) / BLOCK;
  const bytes = new Uint8Array(blocks * BLOCK_BYTES + LAST_BYTES);
  for (let block = 0; block <= blocks; block++) {
    const from = block * BLOCK;
    const size = block < blocks ? BLOCK_BYTES : LAST_BYTES;
    let number = 0n;
    for (const character of text.slice(from, from + BLOCK)) {
      const digit = BASE58.indexOf(character);
      if (digit < 0) return undefined;
      number = number * 58n + BigInt(digit);
    }
    if (number >> BigInt(8 * size) !== 0n) return undefined;
    for (let i = size - 1; i >= 0; i--) {
      bytes[block * BLOCK_BYTES + i] = Number(number & 0xffn);
      number >>= 8n;
    }
  }
  return bytes;
}
