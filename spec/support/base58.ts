import { createHash } from 'node:crypto';
import { keccak256 } from '../eval/keccak.js';
import { ALPHABETS, random } from './random.js';

/** A Monero address: network byte, two keys, perhaps a payment id, and four bytes of the Keccak-256, in CryptoNote's base58. */
export function moneroText(network: number, length = 64, seed = 1): string {
  const next = random(seed);
  const body = Buffer.from([network, ...Array.from({ length }, () => Math.floor(next() * 256))]);
  const bytes = Buffer.concat([body, keccak256(body).subarray(0, 4)]);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8) {
    const block = bytes.subarray(at, at + 8);
    let digits = '';
    for (let rest = BigInt(`0x${block.toString('hex')}`); rest > 0n; rest /= 58n)
      digits = (ALPHABETS.base58[Number(rest % 58n)] ?? '') + digits;
    text += digits.padStart(block.length === 8 ? 11 : 7, '1');
  }
  return text;
}

/** Base58Check text of a version and seeded random bytes, made at run time so that no key stands in a file. */
export function base58checkText(
  version: readonly number[],
  length: number,
  suffix: readonly number[] = [],
  seed = 1,
): string {
  const next = random(seed);
  const payload = Buffer.from([...version, ...Array.from({ length }, () => Math.floor(next() * 256)), ...suffix]);
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  const bytes = Buffer.concat([payload, hash(hash(payload)).subarray(0, 4)]);
  let text = '';
  for (let rest = BigInt(`0x${bytes.toString('hex')}`); rest > 0n; rest /= 58n)
    text = (ALPHABETS.base58[Number(rest % 58n)] ?? '') + text;
  for (const byte of bytes) {
    if (byte !== 0) break;
    text = `1${text}`;
  }
  return text;
}
