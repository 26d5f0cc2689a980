/** ISO/IEC 7064 check character systems; the check character stands last. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A pure system: Horner's rule modulo `modulus`; only the last place may hold the whole of `alphabet`, the others digits. */
function pure(text: string, modulus: number, radix: number, alphabet: string): boolean {
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const value = alphabet.indexOf(text[i]!);
    if (value < 0 || (value > 9 && i < text.length - 1)) return false;
    state = (state * radix + value) % modulus;
  }
  return text.length > 1 && state === 1;
}

/** A hybrid system: modulus `size + 1` and `size`, over the first `size` characters of the alphabet. */
function hybrid(text: string, size: number): boolean {
  let state = size;
  for (let i = 0; i < text.length; i++) {
    const value = ALPHABET.indexOf(text[i]!);
    if (value < 0 || value >= size) return false;
    const sum = (state + value) % size;
    if (i === text.length - 1) return i > 0 && sum === 1;
    state = ((sum || size) * 2) % (size + 1);
  }
  return false;
}

/** MOD 11-2: digits, the last may be X. */
export const mod11And2 = (text: string): boolean => pure(text, 11, 2, '0123456789X');

/** MOD 11,10: digits. */
export const mod11And10 = (text: string): boolean => hybrid(text, 10);

/** MOD 37,36: digits and upper-case letters. */
export const mod37And36 = (text: string): boolean => hybrid(text, 36);
