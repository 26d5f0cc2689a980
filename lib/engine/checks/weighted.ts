/** A checksum that is a weighted sum, as data. */
export interface WeightedRow {
  /** One for each character that is summed, left to right. */
  readonly weights: readonly number[];
  readonly modulus: number;
  /**
   * The check character for each remainder, a blank where no number has that remainder. Given: the check character follows the summed ones.
   * Left out: it is one of the summed ones, and the remainder has to be 0.
   */
  readonly checks?: string;
  /** Character -> value, by position. Default: digits, then upper-case letters from 10. */
  readonly alphabet?: string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sum of values times weights; NaN when a character is not in the alphabet. The text may be longer than the weights, not shorter. */
export function weightedSum(text: string, weights: readonly number[], alphabet = ALPHABET): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const value = i < text.length ? alphabet.indexOf(text[i]!) : -1;
    if (value < 0) return Number.NaN;
    sum += value * weights[i]!;
  }
  return sum;
}

/** Whether a text without separators has exactly the length of the row and the check character that the row asks for. */
export function weighted(text: string, row: WeightedRow): boolean {
  const { weights, modulus, checks, alphabet } = row;
  if (text.length !== weights.length + (checks === undefined ? 0 : 1)) return false;
  const sum = weightedSum(text, weights, alphabet);
  const remainder = ((sum % modulus) + modulus) % modulus;
  if (checks === undefined) return remainder === 0;
  const check = checks[remainder];
  return check !== undefined && check !== ' ' && check === text[weights.length];
}
