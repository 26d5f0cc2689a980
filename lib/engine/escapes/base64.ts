/** No character of base64. */
export const NONE = 64;

/** Value of each character in base64 and base64url (RFC 4648), NONE for any other. */
export const VALUES = new Uint8Array(256).fill(NONE);
for (let i = 0; i < 26; i++) {
  VALUES[65 + i] = i;
  VALUES[97 + i] = 26 + i;
}
for (let i = 0; i < 10; i++) VALUES[48 + i] = 52 + i;
for (const [sign, value] of [
  ['+', 62],
  ['-', 62],
  ['/', 63],
  ['_', 63],
] as const)
  VALUES[sign.charCodeAt(0)] = value;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const PADDED = `${ALPHABET}+/=`;
const FOR_URLS = `${ALPHABET}-_`;

/**
 * The text that is written in base64 or base64url, padded or not. What is left over of one that is cut is lost, bytes that are no UTF-8 become U+FFFD;
 * what holds another character is given back as it is. Never throws; linear.
 */
export function decodeBase64Text(text: string): string {
  let end = text.length;
  while (end > 0 && text.length - end < 2 && text.charCodeAt(end - 1) === 61) end--;
  const bytes = new Uint8Array((end * 3) >> 2);
  let count = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? (VALUES[code] as number) : NONE;
    if (value === NONE) return text;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[count++] = (bits >> held) & 0xff;
  }
  return decoder.decode(bytes);
}

/** UTF-8 of a text in base64: padded, or with the signs of URLs and without padding. Lone surrogates become U+FFFD. */
export function encodeBase64Text(text: string, isForUrl: boolean): string {
  const bytes = encoder.encode(text);
  const alphabet = isForUrl ? FOR_URLS : PADDED;
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    out += left > 1 ? alphabet.charAt((group >> 6) & 63) : alphabet.charAt(64);
    out += left > 2 ? alphabet.charAt(group & 63) : alphabet.charAt(64);
  }
  return out;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
