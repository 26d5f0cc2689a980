/** Check digits and structure of more numbers of Europe's east. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { type WeightedRow, weighted } from './weighted.js';

const ROWS = {
  hungary: { weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], modulus: 11, checks: '0123456789 ' },
  // Births since 1997.
  hungary1997: { weights: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11, checks: '0123456789 ' },
  ado: { weights: [1, 2, 3, 4, 5, 6, 7, 8, 9], modulus: 11, checks: '0123456789 ' },
  adoszam: { weights: [9, 7, 3, 1, 9, 7, 3, 1], modulus: 10 },
  idnp: { weights: [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1], modulus: 10, checks: '0123456789' },
  belarus: { weights: [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7], modulus: 10, checks: '0123456789' },
  unp: { weights: [29, 23, 19, 17, 13, 7, 5, 3], modulus: 11, checks: '0123456789 ' },
  lnch: { weights: [21, 19, 17, 13, 11, 9, 7, 3, 1], modulus: 10, checks: '0123456789' },
} satisfies Record<string, WeightedRow>;

/** Sex and century (1 to 4), birth date, order, check digit (Act XX of 1996, annex 2). */
export function huSzemelyi(text: string): boolean {
  const number = digits(text);
  if (!/^[1-4]/.test(number) || !birthDate(number.slice(1), 'YYMMDD')) return false;
  const isLate = number[0]! > '2' || number.slice(1, 3) > '96';
  return weighted(number, isLate ? ROWS.hungary1997 : ROWS.hungary);
}

/** 8, the days from 1867 to the birth, order, check digit (Act XX of 1996, annex 3). */
export function huAdoazonosito(text: string): boolean {
  const number = digits(text);
  const days = Number(number.slice(1, 6));
  // 1880 to 2049
  return number.startsWith('8') && days >= 4748 && days < 66_839 && weighted(number, ROWS.ado);
}

/** Eight digits, the last one a check digit; kind of taxation; county. */
export function huAdoszam(text: string): boolean {
  const number = digits(text);
  return /^[1-9][0-9]{7}(?:[1-5](?:0[2-9]|[1-4][0-9]|51))?$/.test(number) && weighted(number.slice(0, 8), ROWS.adoszam);
}

/** 2 for persons, 0 for those without a nationality; 1 are companies. */
export const mdIdnp = (text: string): boolean => /^[02]/.test(digits(text)) && weighted(digits(text), ROWS.idnp);

/** Sex and century, birth date, region, order, nationality, check digit as in machine-readable travel documents. */
export function byNumber(text: string): boolean {
  const number = compact(text);
  if (!/^[1-6][0-9]{6}[ABCEHKM][0-9]{3}(?:PB|BA|BI)[0-9]$/.test(number)) return false;
  return birthDate(number.slice(1), 'DDMMYY') && weighted(number, ROWS.belarus);
}

const UNP_SECOND = 'ABCEHKMOPT';

/** Companies have digits only, persons two letters before them. */
export function byUnp(text: string): boolean {
  const unp = compact(text);
  if (!/^(?:[0-9]{2}|[0-9ABCEHKM][ABCEHKMOPT])[0-9]{7}$/.test(unp)) return false;
  const second = UNP_SECOND.indexOf(unp[1]!);
  return weighted(second < 0 ? unp : unp[0] + String(second) + unp.slice(2), ROWS.unp);
}

/** Decade as a letter (A is 1900), year, month (women add 50, those born abroad 30), day, order, a letter whose rule is not published. */
export function alNid(text: string): boolean {
  const match = /^([A-T])([0-9])([0-9]{2})([0-9]{2})[0-9]{3}[A-W]$/.exec(compact(text));
  if (!match) return false;
  const [, decade = '', year = '', month, day = ''] = match;
  const number = `${1900 + (decade.charCodeAt(0) - 65) * 10 + Number(year)}${String(monthOf(Number(month))).padStart(2, '0')}${day}`;
  return birthDate(number, 'YYYYMMDD');
}

const monthOf = (month: number): number => (month % 50 > 30 ? (month % 50) - 30 : month % 50);

/** A foreigner's personal number. */
export const bgLnch = (text: string): boolean => weighted(digits(text), ROWS.lnch) && /[1-9]/.test(digits(text));
