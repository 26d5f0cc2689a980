/** Check digits, computed from the algorithms as their standards print them: what otel-mask itself checks with is not used here. */

const digitsOf = (text: string): number[] => [...text].map(Number);

export function weighted(digits: string, weights: readonly number[]): number {
  return digitsOf(digits).reduce((sum, digit, i) => sum + digit * (weights[i] ?? 0), 0);
}

/** ISO/IEC 7812-1, annex B. */
export function luhn(digits: string): string {
  const sum = digitsOf(digits)
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return String((10 - (sum % 10)) % 10);
}

/** The remainder of a number of any length. */
export function remainder(digits: string, modulus: number): number {
  return digitsOf(digits).reduce((rest, digit) => (rest * 10 + digit) % modulus, 0);
}

/** ISO 13616: letters stand for 10 to 35. */
export const lettersAsNumbers = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));

/** ISO/IEC 7064, MOD 11,10. */
export function mod11And10(digits: string): string {
  let product = 10;
  for (const digit of digitsOf(digits)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** ISO/IEC 7064, MOD 11-2: the last may be an X. */
export function mod11And2(digits: string): string {
  const rest = digitsOf(digits).reduce((total, digit) => ((total + digit) * 2) % 11, 0);
  const check = (12 - rest) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Multiplication in the dihedral group of ten elements. */
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
  return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
}

/** Verhoeff, Error Detecting Decimal Codes (1969). */
export function verhoeff(digits: string): string {
  const base = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permuted = (digit: number, times: number): number => {
    let at = digit;
    for (let i = 0; i < times % 8; i++) at = base[at] ?? 0;
    return at;
  };
  const sum = digitsOf(digits)
    .reverse()
    .reduce((total, digit, i) => dihedral(total, permuted(digit, i + 1)), 0);
  return String(sum < 5 ? (5 - sum) % 5 : sum);
}
