/** Check digits and structure of numbers of Europe's small countries. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { oddEvenSum } from './odd-even-sum.js';
import { verhoeff } from './verhoeff.js';

/** Birth date, order, Luhn's check digit and Verhoeff's, each over the first eleven digits (Grand-Ducal regulation of 28 November 2013). */
export function luMatricule(text: string): boolean {
  const number = digits(text);
  if (number.length !== 13 || !birthDate(number, 'YYYYMMDD')) return false;
  return luhnDigits(number.slice(0, 12)) && verhoeff(number.slice(0, 11) + number.slice(12));
}

/** A letter for the kind of holder (F and E are persons), six digits, a letter. */
export function adNrt(text: string): boolean {
  const nrt = compact(text);
  if (!/^[ACDEFGLOPU][0-9]{6}[A-Z]$/.test(nrt)) return false;
  const number = Number(nrt.slice(1, 7));
  if (nrt[0] === 'F') return number < 700_000;
  return !/^[AL]/.test(nrt) || number < 700_000 || number >= 800_000;
}

/** Up to seven digits, the last two the year of registration, and a letter for the kind of holder. */
export const mtId = (text: string): boolean => /^[0-9]{3,7}[MGAPLHBZ]$/.test(compact(text));

/** Eight digits and a check letter: persons' begin with 0, companies' with 1 or more. */
export function cyTic(text: string): boolean {
  const tic = compact(text);
  if (!/^[0-9]{8}[A-Z]$/.test(tic) || tic.startsWith('12')) return false;
  return tic.charCodeAt(8) - 65 === oddEvenSum(tic.slice(0, 8)) % 26;
}

/** Birth date and order. */
export const foPtal = (text: string): boolean => /^[0-9]{9}$/.test(digits(text)) && birthDate(digits(text), 'DDMMYY');

/** As many digits as it takes, no more than twelve. */
export const liPeid = (text: string): boolean => /^[0-9]{4,12}$/.test(digits(text));
