/** Check digits and structure of more countries' health numbers. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { type WeightedRow, weighted } from './weighted.js';

const ROWS = {
  taj: { weights: [3, 7, 3, 7, 3, 7, 3, 7], modulus: 10, checks: '0123456789' },
  cns: { weights: [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
} satisfies Record<string, WeightedRow>;

/** Hungary: nine digits (Act XX of 1996, annex 4). */
export const huTaj = (text: string): boolean => /[1-9]/.test(digits(text)) && weighted(digits(text), ROWS.taj);

/** Letters count from 1, without I and O. */
const NHI = ' ABCDEFGHJKLMNPQRSTUVWXYZ';
const NHI_WEIGHTS = [7, 6, 5, 4, 3, 2] as const;

/** New Zealand: three letters, three digits and a check digit modulo 11; or two digits, a letter and a check letter modulo 23 (HISO 10046). */
export function nzNhi(text: string): boolean {
  const nhi = compact(text);
  const isOld = /^[A-HJ-NP-Z]{3}[0-9]{4}$/.test(nhi);
  if (!isOld && !/^[A-HJ-NP-Z]{3}[0-9]{2}[A-HJ-NP-Z]{2}$/.test(nhi)) return false;
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += (nhi[i]! > '9' ? NHI.indexOf(nhi[i]!) : Number(nhi[i])) * NHI_WEIGHTS[i]!;
  if (isOld) return sum % 11 > 0 && (11 - (sum % 11)) % 10 === Number(nhi[6]);
  return NHI[23 - (sum % 23)] === nhi[6];
}

/** Quebec: three letters of the surname and one of the first name, birth date (women add 50 to the month), two digits. */
export function caRamq(text: string): boolean {
  const match = /^[A-Z]{4}([0-9]{2})([0156][0-9])([0-9]{2})[0-9]{2}$/.exec(compact(text));
  if (!match) return false;
  const [, year = '', month = '', day = ''] = match;
  return birthDate(year + String(Number(month) % 50).padStart(2, '0') + day, 'YYMMDD');
}

/** Australia: 80036, 0 for persons, 1 for practitioners, 2 for organisations, Luhn's check (AS 5017). */
export const auIhi = (text: string): boolean =>
  text.startsWith('8003') && /^80036[0-2][0-9]{10}$/.test(digits(text)) && luhnDigits(digits(text));

/** India: fourteen digits. */
export const inAbha = (text: string): boolean => /^[1-9][0-9]{13}$/.test(digits(text));

/** Brazil: fifteen digits, 1 and 2 for good, 7 to 9 for a while. */
export const brCns = (text: string): boolean => /^[12789]/.test(digits(text)) && weighted(digits(text), ROWS.cns);

/** European health insurance card: 80 for health, country, institution, number (CEN/TS 15974). */
export const euEhic = (text: string): boolean => /^80(?!000)[0-9]{18}$/.test(digits(text));

/** Portugal: nine digits. */
export const ptUtente = (text: string): boolean => /^[1-9][0-9]{8}$/.test(digits(text));
