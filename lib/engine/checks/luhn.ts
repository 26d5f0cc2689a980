/** Luhn's check (ISO/IEC 7812-1, annex B) over a text of ASCII digits only; at least two of them. */
export function luhnDigits(text: string): boolean {
  if (text.length < 2) return false;
  let sum = 0;
  for (let i = text.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    const value = double ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Luhn's check over the digits of a text; all other characters are ignored. */
export const luhn = (text: string): boolean => luhnDigits(text.replace(/[^0-9]/g, ''));
