/** Values of the letters A to Z in 49 CFR 565.15; I, O and Q are never in a VIN. */
const LETTER_VALUES = '12345678 12345 7 923456789';
/** Regions whose vehicles must have the check digit: North America, and China (GB 16735). */
const CHECKED = /^[1-5L]/;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number (ISO 3779): 17 characters with the check digit at the ninth place (49 CFR 565.15: North America and China). */
export function vin(text: string): boolean {
  const upper = text.toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(upper) || /^\d{17}$/.test(upper)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => {
    const character = upper.charAt(i);
    return (
      total + weight * Number(/\d/.test(character) ? character : LETTER_VALUES.charAt(character.charCodeAt(0) - 65))
    );
  }, 0);
  return upper.charAt(8) === (sum % 11 === 10 ? 'X' : String(sum % 11));
}

/**
 * The same where the text or the key says that it is one: elsewhere than in North America and China the ninth place is the maker's own. The last four are
 * digits everywhere (ISO 3779).
 */
export function namedVin(text: string): boolean {
  if (vin(text)) return true;
  const upper = text.toUpperCase();
  return (
    /^[A-HJ-NPR-Z0-9]{13}\d{4}$/.test(upper) &&
    !CHECKED.test(upper) &&
    !upper.startsWith('0') &&
    /^(?:.*?[A-Z]){3}/.test(upper) &&
    !/^[A-F0-9]+$/.test(upper)
  );
}
