/** Check digits and structure of numbers of the Caucasus, central Asia and Iran. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { type WeightedRow, weighted, weightedSum } from './weighted.js';

const ROWS = {
  iin: { weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], modulus: 11, checks: '0123456789 ' },
  // Only where the first row leaves 10.
  iin2: { weights: [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2], modulus: 11, checks: '0123456789 ' },
  melli: { weights: [10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '01987654321' },
} satisfies Record<string, WeightedRow>;

/** Kazakhstan: birth date, sex and century (0 where it is unknown), order, check digit of two rounds (resolution 565 of 11 June 2003). */
export function kzIin(text: string): boolean {
  const iin = digits(text);
  if (!/^[0-9]{6}[0-6]/.test(iin) || !birthDate(iin, 'YYMMDD')) return false;
  return weighted(iin, weightedSum(iin, ROWS.iin.weights) % 11 === 10 ? ROWS.iin2 : ROWS.iin);
}

/** Kyrgyzstan: sex, birth date, order. */
export const kgPin = (text: string): boolean =>
  /^[12][0-9]{13}$/.test(digits(text)) && birthDate(digits(text).slice(1), 'DDMMYYYY');

/** Uzbekistan: sex and century, birth date, district, order, a check digit whose rule is not published. */
export const uzPinfl = (text: string): boolean =>
  /^[1-6][0-9]{13}$/.test(digits(text)) && birthDate(digits(text).slice(1), 'DDMMYY');

/** Georgia: eleven digits without structure. */
export const gePn = (text: string): boolean => /^(?!0{5})[0-9]{11}$/.test(digits(text));

/** Armenia: day of birth with sex and century in its tens, month, year, order. */
export function amPsn(text: string): boolean {
  const psn = digits(text);
  const month = Number(psn.slice(2, 4)) % 50;
  return /^[1-9][0-9]{9}$/.test(psn) && month >= 1 && month <= 12;
}

/** Azerbaijan: the last digit is 1 for companies, 2 for persons. */
export const azVoen = (text: string): boolean => /^(?!0{9})[0-9]{9}[12]$/.test(digits(text));

/** Azerbaijan: seven letters and digits, without I and O. */
export const azFin = (text: string): boolean => /^(?=.*[0-9])[0-9A-HJ-NP-Z]{7}$/.test(compact(text));

/** Iran: ten digits that are not all the same, the last one a check digit. */
export const irMelli = (text: string): boolean =>
  !/^([0-9])\1*$/.test(digits(text)) && weighted(digits(text), ROWS.melli);
