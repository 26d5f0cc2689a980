/** Check digits and structure of health numbers. Every check takes a number written with or without separators. */

import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { type WeightedRow, weighted, weightedSum } from './weighted.js';

const ROWS = {
  nhs: { weights: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
  medicare: { weights: [1, 3, 7, 9, 1, 3, 7, 9], modulus: 10, checks: '0123456789' },
  phn: { weights: [2, 4, 8, 5, 10, 9, 7, 3], modulus: 11, checks: '0 987654321' },
} satisfies Record<string, WeightedRow>;

/** Ten times the same digit may pass the sum and is not given. */
export function ukNhs(text: string): boolean {
  const nhs = digits(text);
  return !/^([0-9])\1*$/.test(nhs) && weighted(nhs, ROWS.nhs);
}

/** Luhn's check with 80840, the card issuer of the United States' health applications, before it (45 CFR 162.406). */
export const usNpi = (text: string): boolean =>
  /^[12][0-9]{9}$/.test(digits(text)) && luhnDigits(`80840${digits(text)}`);

// Each place has its kind of character; S, L, O, I, B and Z are not used (CMS, Understanding the MBI Format).
const MBI =
  /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$/;
// What Medicare had until 2020: a social security number and a code of one or two characters.
const HICN = /^(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}[A-Z][0-9A-Z]?$/;
export const usMbi = (text: string): boolean => MBI.test(compact(text)) || HICN.test(compact(text));

/** Two letters (the second may be a 9), six digits, check digit: the 1st, 3rd, 5th and twice the 2nd, 4th, 6th. */
export function usDea(text: string): boolean {
  const dea = compact(text);
  if (!/^[ABCDEFGHJKLMPRSTUX][A-Z9][0-9]{7}$/.test(dea)) return false;
  return weightedSum(dea.slice(2), [1, 2, 1, 2, 1, 2]) % 10 === Number(dea[8]);
}

/** A letter, eight digits, check digit: the letter counts as two digits (A = 01), weights 1 and 2 in turn, digit sums (SGB V, section 290). */
export function deKvnr(text: string): boolean {
  const kvnr = compact(text);
  if (!/^[A-Z][0-9]{9}$/.test(kvnr)) return false;
  const number = String(kvnr.charCodeAt(0) - 64).padStart(2, '0') + kvnr.slice(1, 9);
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const value = Number(number[i]) * (i % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === Number(kvnr[9]);
}

/** Eight digits (the first 2 to 6), check digit, issue number, and one more digit for the person. */
export function auMedicare(text: string): boolean {
  const card = digits(text);
  return /^[2-6][0-9]{8}[1-9][0-9]?$/.test(card) && weighted(card.slice(0, 9), ROWS.medicare);
}

/** Ontario: Luhn's check over ten digits, then the card's version of one letter or two. */
export function caOhip(text: string): boolean {
  const card = compact(text);
  return /^[1-9][0-9]{9}[A-Z]{0,2}$/.test(card) && luhnDigits(card.slice(0, 10));
}

/** British Columbia: begins with 9. */
export const caBcPhn = (text: string): boolean =>
  digits(text).startsWith('9') && weighted(digits(text).slice(1), ROWS.phn);
