/** Check digits and structure of more numbers of the Middle East. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { digits } from './compact.js';
import { type WeightedRow, weighted } from './weighted.js';

const KUWAIT: WeightedRow = { weights: [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], modulus: 11, checks: '  987654321' };

/** Kuwait: century, birth date, order, check digit. */
export function kwCivil(text: string): boolean {
  const id = digits(text);
  return /^[23]/.test(id) && birthDate(id.slice(1), 'YYMMDD') && weighted(id, KUWAIT);
}

/** Qatar: century, year of birth, country (ISO 3166-1), order. */
export const qaQid = (text: string): boolean => /^[23][0-9]{2}(?!000)[0-8][0-9]{7}$/.test(digits(text));

/** Bahrain: year and month of birth, order, check digit whose rule is not published. */
export const bhCpr = (text: string): boolean => /^[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{5}$/.test(digits(text));

/** Jordan: 9 and nine digits, 2 and the year of birth since 2000. */
export const joNid = (text: string): boolean => /^(?:9[0-9]{9}|20[0-4][0-9]{7})$/.test(digits(text));

/** Iraq: the year of birth and eight digits. */
export const iqNid = (text: string): boolean => /^(?:19|20)[0-9]{10}$/.test(digits(text));
