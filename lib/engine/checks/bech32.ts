const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

/** Bech32 (BIP 173) or Bech32m (BIP 350) checksum, at most 90 characters, in one case throughout. */
export function bech32(text: string): boolean {
  const lower = text.toLowerCase();
  const separator = lower.lastIndexOf('1');
  if (lower.length > 90 || separator < 1 || separator + 7 > lower.length) return false;
  if (text !== lower && text !== text.toUpperCase()) return false;
  let sum = 1;
  const prefix = Array.from(lower.slice(0, separator), (character) => character.charCodeAt(0));
  for (const code of prefix) sum = step(sum, code >> 5);
  sum = step(sum, 0);
  for (const code of prefix) sum = step(sum, code & 31);
  for (const character of lower.slice(separator + 1)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return false;
    sum = step(sum, value);
  }
  return sum === BECH32 || sum === BECH32M;
}

function step(sum: number, value: number): number {
  const next = ((sum & 0x1ffffff) << 5) ^ value;
  return GENERATOR.reduce((acc, generator, i) => ((sum >> (25 + i)) & 1 ? acc ^ generator : acc), next);
}
