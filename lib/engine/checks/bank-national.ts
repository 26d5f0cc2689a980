/** Check digits and structure of bank accounts as countries write them, and of securities. Every check takes a number written with or without separators. */

import { compact, digits } from './compact.js';
import { isCountryCode } from './country-code.js';
import { iban } from './iban.js';
import { luhnDigits } from './luhn.js';
import { mod97 } from './mod97.js';
import { oddEvenSum } from './odd-even-sum.js';
import { type WeightedRow, weighted, weightedSum } from './weighted.js';

const ROWS = {
  clabe: { weights: [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7], modulus: 10, checks: '0987654321' },
  cbuBank: { weights: [7, 1, 3, 9, 7, 1, 3], modulus: 10, checks: '0987654321' },
  cbuAccount: { weights: [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3], modulus: 10, checks: '0987654321' },
  nzAccount: { weights: [0, 0, 6, 3, 7, 9, 0, 10, 5, 8, 4, 2, 1], modulus: 11 },
  // Account numbers from 990000 on leave the branch out.
  nzHigh: { weights: [0, 0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1], modulus: 11 },
  norway: { weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '0 987654321' },
  cccBank: { weights: [4, 8, 5, 10, 9, 7, 3, 6], modulus: 11, checks: '01987654321' },
  cccAccount: { weights: [1, 2, 4, 8, 5, 10, 9, 7, 3, 6], modulus: 11, checks: '01987654321' },
  dutch: { weights: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
  czech: { weights: [6, 3, 7, 9, 10, 5, 8, 4, 2, 1], modulus: 11 },
  giro: { weights: [9, 7, 3, 1, 9, 7, 3, 1], modulus: 10 },
  giroAccount: { weights: [9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1], modulus: 10 },
} satisfies Record<string, WeightedRow>;

/** A security: country (or XS, EU), nine letters and digits, Luhn's check over letters as two digits (ISO 6166). */
export function isin(text: string): boolean {
  const code = compact(text);
  if (!/^[A-Z]{2}[0-9A-Z]{9}[0-9]$/.test(code)) return false;
  const country = code.slice(0, 2);
  if (!isCountryCode(country) && country !== 'XS' && country !== 'EU') return false;
  return luhnDigits(code.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)));
}

/** A legal entity: eighteen letters and digits, mod 97 (ISO 17442). */
export const lei = (text: string): boolean => /^[0-9A-Z]{18}[0-9]{2}$/.test(compact(text)) && mod97(compact(text));

/** Mexico: bank, place, account, check digit. */
export const mxClabe = (text: string): boolean =>
  /^[0-9]{3}(?!000)/.test(digits(text)) && weighted(digits(text), ROWS.clabe);

/** Argentina: bank and branch with a check digit, account with another one. */
export function arCbu(text: string): boolean {
  const cbu = digits(text);
  if (cbu.length !== 22 || /^0+$/.test(cbu)) return false;
  return weighted(cbu.slice(0, 8), ROWS.cbuBank) && weighted(cbu.slice(8), ROWS.cbuAccount);
}

/** Banks whose account numbers have one check digit in common (Inland Revenue, resident withholding tax specification). */
const NZ_BANKS = '01 02 03 06 11 12 13 14 15 16 17 18 19 20 21 22 23 24 27 30 35 38';
const NZ_OTHERS = '04 05 08 09 10 25 26 28 29 31 33 88';

/** New Zealand: bank, branch, account of seven digits, suffix of two or three. */
export function nzAccount(text: string): boolean {
  const account = digits(text);
  const bank = account.slice(0, 2);
  if (!/^[0-9]{15,16}$/.test(account)) return false;
  if (!NZ_BANKS.split(' ').includes(bank)) return NZ_OTHERS.split(' ').includes(bank);
  return weighted(account.slice(0, 13), Number(account.slice(6, 13)) < 990_000 ? ROWS.nzAccount : ROWS.nzHigh);
}

export const noAccount = (text: string): boolean => /[1-9]/.test(digits(text)) && weighted(digits(text), ROWS.norway);

/** Spain: bank and branch, a check digit for them and one for the account, account. */
export function esCcc(text: string): boolean {
  const ccc = digits(text);
  if (ccc.length !== 20 || /^0+$/.test(ccc)) return false;
  return weighted(ccc.slice(0, 9), ROWS.cccBank) && weighted(ccc.slice(10) + ccc[9], ROWS.cccAccount);
}

/** Portugal: 21 digits, mod 97. */
export const ptNib = (text: string): boolean => /^[0-9]{21}$/.test(digits(text)) && mod97(digits(text));

/** Letters as digits: A and J are 1, B, K and S are 2. */
const RIB_DIGITS = '12345678912345678923456789';

/** France: bank, branch, account of eleven digits or letters, key. */
export function frRib(text: string): boolean {
  const rib = compact(text);
  if (!/^[0-9]{10}[0-9A-Z]{11}[0-9]{2}$/.test(rib) || /^0+$/.test(rib)) return false;
  const account = rib.slice(10, 21).replace(/[A-Z]/g, (letter) => RIB_DIGITS[letter.charCodeAt(0) - 65]!);
  const sum = 89 * Number(rib.slice(0, 5)) + 15 * Number(rib.slice(5, 10)) + 3 * Number(account);
  return 97 - (sum % 97) === Number(rib.slice(21));
}

/** Italy: check letter, bank, branch, account of twelve digits or letters. */
export function itBban(text: string): boolean {
  const bban = compact(text);
  return /^[A-Z][0-9]{10}[0-9A-Z]{12}$/.test(bban) && bban.charCodeAt(0) - 65 === oddEvenSum(bban.slice(1)) % 26;
}

/** Belgium: ten digits and their remainder modulo 97, where 0 is written 97. */
export function beAccount(text: string): boolean {
  const account = digits(text);
  return (
    /^[0-9]{3}(?!0{7})[0-9]{9}$/.test(account) &&
    (Number(account.slice(0, 10)) % 97 || 97) === Number(account.slice(10))
  );
}

/** Netherlands: nine or ten digits with the "elfproef". */
export const nlAccount = (text: string): boolean =>
  /^[0-9]{9,10}$/.test(digits(text)) &&
  /[1-9]/.test(digits(text)) &&
  weighted(digits(text).padStart(10, '0'), ROWS.dutch);

/** Czechia and Slovakia: prefix, number, bank; prefix and number have check digits of their own (decree 169/2011). */
export function czAccount(text: string): boolean {
  const match = /^(?:([0-9]{1,6})-)?([0-9]{2,10})\/([0-9]{4})$/.exec(text.trim());
  if (!match) return false;
  const [, prefix = '', number = ''] = match;
  return (
    Number(number) > 0 &&
    weighted(number.padStart(10, '0'), ROWS.czech) &&
    weighted(prefix.padStart(10, '0'), ROWS.czech)
  );
}

/** Poland: an IBAN without its country. */
export const plNrb = (text: string): boolean => /^[0-9]{26}$/.test(digits(text)) && iban(`PL${digits(text)}`);

/** Hungary: bank and branch with a check digit, account of 8 or 16 with another one. */
export function huAccount(text: string): boolean {
  const account = digits(text);
  if (!/^(?!0{8})(?!([0-9])\1*$)[0-9]{16}(?:[0-9]{8})?$/.test(account) || !weighted(account.slice(0, 8), ROWS.giro))
    return false;
  return weightedSum(account.slice(8).padEnd(16, '0'), ROWS.giroAccount.weights) % 10 === 0;
}

/** Sweden's bank giro (seven or eight digits) and plus giro (two to eight): Luhn's check. */
export const seGiro = (text: string): boolean => /^[1-9][0-9]{4,7}$/.test(digits(text)) && luhnDigits(digits(text));

/** United Kingdom: six digits of the branch, and eight of the account where they follow. */
export const ukSortCode = (text: string): boolean => /^(?!0{6})[0-9]{6}(?:[0-9]{8})?$/.test(digits(text));

/** Australia: bank, state, branch; and up to nine digits of the account where they follow. */
export const auBsb = (text: string): boolean => /^(?!0{6})[0-9]{6}(?:[0-9]{5,9})?$/.test(digits(text));

/** Canada: branch of five digits, institution of three; or 0, institution and branch as in electronic payments. */
export const caTransit = (text: string): boolean => /^(?:[0-9]{5}[0-8][0-9]{2}|0[0-8][0-9]{7})$/.test(digits(text));

/** India: bank, 0, branch. */
export const inIfsc = (text: string): boolean => /^[A-Z]{4}0[0-9A-Z]{6}$/.test(compact(text));

/** Germany: clearing area 1 to 8, bank. */
export const deBlz = (text: string): boolean => /^[1-8][0-9]{7}$/.test(digits(text));

/** Russia: kind of account 301 to 476, currency, a check digit that takes the bank's number, account. */
export const ruAccount = (text: string): boolean => /^(?:3[0-2]|4[0-7])[0-9]{18}$/.test(digits(text));

/** Peru: bank, branch, account, two digits. */
export const peCci = (text: string): boolean => /^0[0-9]{2}(?!0{15})[0-9]{17}$/.test(digits(text));
