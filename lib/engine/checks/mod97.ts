/**
 * Letters and digits of a text as one number modulo 97 (A = 10 ... Z = 35, either case; other characters are ignored);
 * -1 when there are none.
 */
export function mod97Remainder(text: string): number {
  let remainder = -1;
  for (let i = 0; i < text.length; i++) {
    const value = digitOf(text.charCodeAt(i));
    if (value < 0) continue;
    remainder = (Math.max(remainder, 0) * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** `0` to `9` and `A` to `Z` in either case as 0 to 35; -1 for the rest. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 97;
  return code >= 65 && letter >= 0 && letter < 26 ? letter + 10 : -1;
}

/**
 * ISO 7064 MOD 97-10: the remainder is 1. The text is read as it stands: an IBAN's first four characters have to be moved to its end first.
 */
export const mod97 = (text: string): boolean => mod97Remainder(text) === 1;
