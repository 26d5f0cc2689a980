/** Check digits and structure of Africa's national numbers. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { type WeightedRow, weighted } from './weighted.js';

const ROWS = {
  ghana: { weights: [1, 2, 3, 4, 5, 6, 7, 8, 9], modulus: 11, checks: '0123456789X' },
  mauritius: { weights: [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 17, checks: '0GFEDCBA987654321' },
  nuit: { weights: [8, 9, 4, 5, 6, 7, 8, 9], modulus: 11, checks: '01234567891' },
} satisfies Record<string, WeightedRow>;

/** Tunisia: eight digits, the first 0 or 1. */
export const tnCin = (text: string): boolean => /^[01][0-9]{7}$/.test(digits(text)) && !/^0+$/.test(digits(text));

/** Tunisia: seven digits, a key without I, O and U, and kind of VAT, kind of taxpayer, establishment. */
export const tnMf = (text: string): boolean =>
  /^[0-9]{7}[A-HJ-NPQRSTV-Z](?:[ABDNP](?:[CMNP]000|E[0-9]{3}))?$/.test(compact(text));

/** Morocco: one or two letters of the office, four to six digits. */
export const maCin = (text: string): boolean => /^[A-Z]{1,2}[0-9]{4,6}$/.test(compact(text));

/** Algeria: eighteen digits. */
export const dzNin = (text: string): boolean => /^[1-9][0-9]{17}$/.test(digits(text));

/** Kenya: A for persons, P for companies. */
export const kePin = (text: string): boolean => /^[AP][0-9]{9}[A-Z]$/.test(compact(text));

/** Ghana: the country of the holder, nine digits, a check digit whose rule is not published. */
export const ghCard = (text: string): boolean => /^GHA[0-9]{10}$/.test(compact(text));

/** Ghana: kind of taxpayer (P are persons), 00, number, check character. */
export function ghTin(text: string): boolean {
  const tin = compact(text);
  return /^[PCGQV]00[0-9]{7}[0-9X]$/.test(tin) && weighted(tin.slice(1), ROWS.ghana);
}

/** Mauritius: initial of the surname, birth date, order, check character. */
export function muNid(text: string): boolean {
  const nid = compact(text);
  return /^[A-Z][0-9]{12}[0-9A-G]$/.test(nid) && birthDate(nid.slice(1), 'DDMMYY') && weighted(nid, ROWS.mauritius);
}

/** Tanzania: birth date, postal code, order, sex and check. */
export const tzNin = (text: string): boolean => /^[0-9]{20}$/.test(digits(text)) && birthDate(digits(text), 'YYYYMMDD');

/** Uganda: C for citizens, A for others, sex, year of birth, ten letters and digits. */
export const ugNin = (text: string): boolean => /^[AC][FM][0-9]{2}[0-9A-Z]{10}$/.test(compact(text));

/** Rwanda: kind of holder, year of birth, sex (8 men, 7 women), order, issue, security code. */
export const rwNid = (text: string): boolean => /^[1-3](?:19|20)[0-9]{2}[78][0-9]{10}$/.test(digits(text));

const ZIMBABWE = 'ZABCDEFGHJKLMNPQRSTVWXY';

/** Zimbabwe: office and number, their remainder modulo 23 as a letter, district of origin. */
export function zwNid(text: string): boolean {
  const match = /^([0-9]{8,9})([A-Z])[0-9]{2}$/.exec(compact(text));
  return match !== null && ZIMBABWE[Number(match[1]) % 23] === match[2];
}

/** Angola: nine digits, province of birth, three digits. */
export const aoBi = (text: string): boolean => /^[0-9]{9}[A-Z]{2}[0-9]{3}$/.test(compact(text));

export const mzNuit = (text: string): boolean => /^[1-9]/.test(digits(text)) && weighted(digits(text), ROWS.nuit);

/** Mozambique: twelve digits and a letter. */
export const mzBi = (text: string): boolean => /^(?!0{12})[0-9]{12}[A-Z]$/.test(compact(text));

/** South Africa: the kind of taxpayer, nine digits with Luhn's check. */
export const zaTax = (text: string): boolean =>
  /^[01239][0-9]{9}$/.test(digits(text)) && /[1-9]/.test(digits(text)) && luhnDigits(digits(text));
