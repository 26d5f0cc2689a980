/** Check digits and structure of Europe's tax and pension numbers. Every check takes a number written with or without separators. */

import { isCalendarDay } from './birth-date.js';
import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { type WeightedRow, weighted } from './weighted.js';

const ROWS = {
  uid: { weights: [5, 4, 3, 2, 7, 6, 5, 4], modulus: 11, checks: '0 987654321' },
  afm: { weights: [256, 128, 64, 32, 16, 8, 4, 2], modulus: 11, checks: '01234567890' },
  davcna: { weights: [8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '10987654321' },
  nip: { weights: [6, 5, 7, 2, 3, 4, 5, 6, 7, -1], modulus: 11 },
  // Ten digits as one number modulo 11.
  icDph: { weights: [-1, 1, -1, 1, -1, 1, -1, 1, -1, 1], modulus: 11 },
} satisfies Record<string, WeightedRow>;

const RVNR_WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1] as const;

/**
 * German pension insurance: area, birth date (a second row of numbers adds 50 to the day), initial of the name at birth, order, check digit over digit
 * sums, where the letter counts as two digits (VKVV, section 4).
 */
export function deRvnr(text: string): boolean {
  const match = /^([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([A-Z])([0-9]{2})([0-9])$/.exec(compact(text));
  if (!match) return false;
  const [, area = '', day = '', month = '', year = '', initial = '', order = '', check] = match;
  if (area < '02' || !isCalendarDay(Number(year), Number(month), Number(day) % 50)) return false;
  const number = area + day + month + year + String(initial.charCodeAt(0) - 64).padStart(2, '0') + order;
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const value = Number(number[i]) * RVNR_WEIGHTS[i]!;
    sum += Math.floor(value / 10) + (value % 10);
  }
  return sum % 10 === Number(check);
}

/** Tax office, district, number: ten or eleven digits as the states write them, or thirteen for all of Germany. */
export const deSteuernummer = (text: string): boolean =>
  /^(?:[0-9]{10,11}|[1-59][0-9]{3}0[0-9]{8})$/.test(digits(text)) && /[1-9]{2}/.test(digits(text));

/** Ten digits and three of them modulo 511. */
export function frSpi(text: string): boolean {
  const spi = digits(text);
  if (!/^[0-3][0-9]{12}$/.test(spi) || spi.startsWith('0000000000')) return false;
  return Number(spi.slice(0, 10)) % 511 === Number(spi.slice(10));
}

/** Province, number, two digits of both modulo 97; a number below ten million is joined without its first zero. */
export function esNss(text: string): boolean {
  const nss = digits(text);
  if (!/^(?:0[1-9]|[1-4][0-9]|5[0-3]|66)[0-9]{10}$/.test(nss)) return false;
  const check = Number(nss.slice(10));
  return (
    Number(nss.slice(0, 10)) % 97 === check ||
    (nss[2] === '0' && Number(nss.slice(0, 2) + nss.slice(3, 10)) % 97 === check)
  );
}

/** Seven digits, province (or an office of its own), Luhn's check. */
export const itPartitaIva = (text: string): boolean =>
  /^(?!0000000)[0-9]{7}(?:0(?!00)[0-9]{2}|100|12[01]|888|999)[0-9]$/.test(digits(text)) && luhnDigits(digits(text));

/** Tax office, number, Luhn's check. */
export const atAbgabenkonto = (text: string): boolean =>
  /^(?:0[3-9]|[1-9][0-9])[0-9]{7}$/.test(digits(text)) && luhnDigits(digits(text));

/** CHE and nine digits. */
export const chUid = (text: string): boolean =>
  compact(text).startsWith('CHE') && weighted(compact(text).slice(3, 12), ROWS.uid) && compact(text).length === 12;

export const grAfm = (text: string): boolean => /[1-9]/.test(digits(text)) && weighted(digits(text), ROWS.afm);

export const siDavcna = (text: string): boolean => /^[1-9]/.test(digits(text)) && weighted(digits(text), ROWS.davcna);

/** Each digit plus the places behind it, modulo 10, times a power of two, modulo 9 (a multiple of 9 counts 9). */
export function trVkn(text: string): boolean {
  const vkn = digits(text);
  if (vkn.length !== 10) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const value = (Number(vkn[i]) + 9 - i) % 10;
    if (value > 0) sum += (value * 2 ** (9 - i)) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === Number(vkn[9]);
}

export const plNip = (text: string): boolean => /^[1-9][0-9]/.test(digits(text)) && weighted(digits(text), ROWS.nip);

export function skIcDph(text: string): boolean {
  const number = digits(text.replace(/^SK/i, ''));
  return /^[2-47-9]/.test(number) && weighted(number, ROWS.icDph);
}
