const LONGEST = 4096;

/**
 * Decodes base64 or base64url (RFC 4648), padded or not, to Latin-1: one character for each byte. Longer input is cut to its first 4096 characters.
 * `undefined` where another character stands in it, or where no whole byte is left.
 */
export function decodeBase64(text: string): string | undefined {
  const cut = text.slice(0, LONGEST);
  let end = cut.length;
  while (end > 0 && cut.length - end < 2 && cut.charCodeAt(end - 1) === 0x3d) end--;
  if (end % 4 === 1 || end === 0) return undefined;
  let decoded = '';
  let bits = 0;
  let held = 0;
  for (let i = 0; i < end; i++) {
    const value = sextet(cut.charCodeAt(i));
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      decoded += String.fromCharCode((bits >> held) & 0xff);
    }
  }
  return decoded;
}

/** Printable characters in UTF-8, the last of them perhaps cut. */
const UTF_8_TEXT =
  /^(?:[\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*[\xc2-\xf4]?[\x80-\xbf]{0,2}$/;

/** Whether bytes, one character each, are a text in UTF-8 (RFC 3629) without control characters: hardly any word or hash decodes to one. */
export const isUtf8Text = (bytes: string): boolean => UTF_8_TEXT.test(bytes);

function sextet(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  if (code === 0x2b || code === 0x2d) return 62;
  return code === 0x2f || code === 0x5f ? 63 : -1;
}
