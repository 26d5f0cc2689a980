/** UTF-8 (RFC 3629) as bytes of two hexadecimal digits each, behind a mark: `%C3%A9` in URLs (RFC 3986), `=C3=A9` in mail (RFC 2045). */

/** The byte that the mark and two hexadecimal digits at this place stand for, or -1. */
export function byteAt(text: string, at: number, mark: number): number {
  if (text.charCodeAt(at) !== mark) return -1;
  const high = hexValue(text.charCodeAt(at + 1));
  const low = hexValue(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** How many bytes the UTF-8 sequence has that this byte begins; 0 for none. */
export function sequenceLength(byte: number): number {
  if (byte < 0) return 0;
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

const LEAST_POINT = [0, 0, 0x80, 0x800, 0x10000];

/** The code point that the escaped bytes at this place stand for, or -1 where they are malformed or cut. It takes 3 characters for each byte of its UTF-8. */
export function pointAt(text: string, at: number, mark: number): number {
  const first = byteAt(text, at, mark);
  const length = sequenceLength(first);
  if (length < 2) return length === 0 ? -1 : first;
  let point = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = byteAt(text, at + 3 * i, mark);
    if (next < 0 || (next & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (next & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < (LEAST_POINT[length] as number) || point > 0x10ffff || isSurrogate ? -1 : point;
}

/** Bytes of a code point in UTF-8. */
export const utf8Length = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** Value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
