/** Values of the letters A to Z in 49 CFR 565.15; I, O and Q are never in a VIN. */
const LETTER_VALUES = '12345678 12345 7 923456789';
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
