import { createHash } from 'node:crypto';
import type { Draw } from '../draw.js';
import { keccak256 } from '../keccak.js';
import type { SensitiveType } from '../sensitive-type.js';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function base58(bytes: Uint8Array): string {
  let number = BigInt(`0x${hex(bytes)}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58[Number(number % 58n)] + text;
  for (const byte of bytes) {
    if (byte !== 0) break;
    text = `1${text}`;
  }
  return text;
}

/** A version byte, a payload, and four bytes of the double SHA-256 of both. */
export function base58check(payload: Uint8Array): string {
  return base58(Uint8Array.from([...payload, ...sha256(sha256(payload)).subarray(0, 4)]));
}

/** BIP 173: the generator of the BCH code. */
function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) check ^= generator[i] ?? 0;
  }
  return check;
}

const toFives = (bytes: Uint8Array): number[] => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2));
};

/** A human-readable part, `1`, the data and six characters of a checksum. */
function bech32(prefix: string, data: readonly number[], constant: number): string {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const check = polymod([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ constant;
  const sum = Array.from({ length: 6 }, (_, i) => (check >>> (5 * (5 - i))) & 31);
  return `${prefix}1${[...data, ...sum].map((five) => BECH32[five]).join('')}`;
}

/** BIP 173 for witness version 0, BIP 350 for those after it. */
export const segwit = (version: number, program: Uint8Array): string =>
  bech32('bc', [version, ...toFives(program)], version === 0 ? 1 : 0x2bc830a3);

/** EIP-55: a letter is upper case where the hash of the lower-case address has a digit of 8 or more. */
export function ethereum(address: Uint8Array): string {
  const lower = hex(address);
  const hash = hex(keccak256(new TextEncoder().encode(lower)));
  return `0x${[...lower].map((digit, i) => (Number.parseInt(hash[i] ?? '0', 16) >= 8 ? digit.toUpperCase() : digit)).join('')}`;
}

/** A standard address: network byte 18, two keys, four bytes of Keccak-256, in blocks of eight bytes as eleven characters. */
export function monero(draw: Draw): string {
  const payload = Uint8Array.from([18, ...draw.bytes(64)]);
  const whole = [...payload, ...keccak256(payload).subarray(0, 4)];
  let text = '';
  for (let at = 0; at < whole.length; at += 8) {
    const block = Uint8Array.from(whole.slice(at, at + 8));
    text += base58(block)
      .replace(/^1+/, '')
      .padStart(block.length === 8 ? 11 : 7, '1');
  }
  return text;
}

const swapped = (text: string): string => {
  const at = text.length - 3;
  return text.slice(0, at) + (text[at] === 'q' ? 'p' : 'q') + text.slice(at + 1);
};

const bitcoin = (draw: Draw): string =>
  draw.pick([
    () => base58check(Uint8Array.from([0, ...draw.bytes(20)])),
    () => base58check(Uint8Array.from([5, ...draw.bytes(20)])),
    () => segwit(0, draw.bytes(20)),
    () => segwit(1, draw.bytes(32)),
  ])();

export const crypto: readonly SensitiveType[] = [
  {
    id: 'crypto.bitcoin-address',
    category: 'financial',
    group: 'structured',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki, bip-0350, and Base58Check',
    names: ['wallet', 'bitcoin_address', 'payout', 'value'],
    make: bitcoin,
    near: (draw) => [{ why: 'check digit', text: swapped(bitcoin(draw)) }],
  },
  {
    id: 'crypto.ethereum-address',
    category: 'financial',
    group: 'structured',
    source: 'https://eips.ethereum.org/EIPS/eip-55',
    names: ['wallet', 'ethereum_address', 'eth_address', 'wallet_address'],
    make: (draw) => ethereum(draw.bytes(20)),
    near: (draw) => [{ why: 'length', text: ethereum(draw.bytes(20)).slice(0, 18) }],
  },
  {
    id: 'crypto.monero-address',
    category: 'financial',
    group: 'structured',
    source: 'https://docs.getmonero.org/public-address/standard-address/',
    names: ['wallet', 'monero_address', 'xmr_address', 'value'],
    make: monero,
    near: (draw) => [{ why: 'check digit', text: swapped(monero(draw)) }],
  },
  {
    id: 'crypto.private-key',
    variant: 'WIF',
    category: 'secret',
    group: 'secret',
    source: 'https://en.bitcoin.it/wiki/Wallet_import_format',
    names: ['private_key', 'wif', 'wallet_key'],
    make: (draw) => base58check(Uint8Array.from([0x80, ...draw.bytes(32), 1])),
  },
  {
    id: 'crypto.private-key',
    variant: 'hex',
    category: 'secret',
    group: 'secret',
    source: 'https://ethereum.org/en/developers/docs/accounts/',
    names: ['private_key', 'wallet_private_key', 'eth_private_key'],
    make: (draw) => `0x${draw.chars('hex', 64)}`,
  },
  {
    id: 'key.age-secret-key',
    category: 'secret',
    group: 'secret',
    source: 'https://age-encryption.org/v1',
    names: ['value', 'input', 'api_key', 'token'],
    make: (draw) => bech32('age-secret-key-', toFives(draw.bytes(32)), 1).toUpperCase(),
  },
];
