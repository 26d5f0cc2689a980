import { keccak256 } from './keccak256.js';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/**
 * Ethereum address by EIP-55: `0x` and 40 hex digits, whose letters are upper-case where the Keccak-256 of the lower-case digits has a nibble of 8 or
 * more. Letters of one case alone carry no checksum and are accepted.
 */
export function eip55(text: string): boolean {
  if (text.length !== 42 || !ADDRESS.test(text)) return false;
  const digits = text.slice(2);
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return true;
  const hash = keccak256(Uint8Array.from(lower, (digit) => digit.charCodeAt(0)));
  return [...digits].every((digit, i) => {
    const nibble = (hash[i >> 1]! >> (i % 2 === 0 ? 4 : 0)) & 15;
    return digit === (nibble >= 8 ? digit.toUpperCase() : digit.toLowerCase());
  });
}
