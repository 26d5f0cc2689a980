/** Check digits and structure of Asia's and the Pacific's national numbers. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { mod11And2 } from './iso7064.js';
import { verhoeff } from './verhoeff.js';
import { type WeightedRow, weighted, weightedSum } from './weighted.js';

const ROWS = {
  myNumber: { weights: [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '00987654321' },
  thai: { weights: [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '10987654321' },
  tfn: { weights: [1, 4, 3, 7, 5, 8, 6, 9, 10], modulus: 11 },
  tfn8: { weights: [10, 7, 8, 4, 6, 3, 5, 1], modulus: 11 },
  ird: { weights: [3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '0 987654321' },
  // Only where the first row leaves no digit.
  ird2: { weights: [7, 4, 3, 2, 5, 2, 7, 6], modulus: 11, checks: '0 987654321' },
  // The letter's two digits (A = 10 ... in the order of the offices) weigh 1 and 9.
  taiwan: { weights: [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1], modulus: 10 },
  // A blank before numbers with one letter counts 36.
  hkid: { weights: [9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11, alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ' },
} satisfies Record<string, WeightedRow>;

/** Neither begins with 0 or 1 nor reads the same backwards (UIDAI). */
export function inAadhaar(text: string): boolean {
  const aadhaar = digits(text);
  return /^[2-9][0-9]{11}$/.test(aadhaar) && aadhaar !== [...aadhaar].reverse().join('') && verhoeff(aadhaar);
}

/** The fourth letter tells what the holder is; there is no published check. */
export const inPan = (text: string): boolean => /^[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)[0-9]{4}[A-Z]$/.test(compact(text));

const CHINA_PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** Province, birth date, order, check character (GB 11643-1999); until 1999 the year had two digits and nothing was checked. */
export function cnRic(text: string): boolean {
  const ric = compact(text);
  if (!CHINA_PROVINCE.test(ric)) return false;
  if (/^[0-9]{15}$/.test(ric)) return birthDate(ric.slice(6), 'YYMMDD');
  return /^[0-9]{17}[0-9X]$/.test(ric) && birthDate(ric.slice(6), 'YYYYMMDD') && mod11And2(ric);
}

/** Birth date, sex and century; numbers given since October 2020 are random behind them and have no check digit. */
export function krRrn(text: string): boolean {
  const match = /^([0-9]{6})([1-8])[0-9]{6}$/.exec(digits(text));
  if (!match) return false;
  const [, date, century = ''] = match;
  return birthDate(`${'1256'.includes(century) ? 19 : 20}${date}`, 'YYYYMMDD');
}

export const jpMyNumber = (text: string): boolean => weighted(digits(text), ROWS.myNumber);

export const thIdnr = (text: string): boolean => /^[1-8]/.test(digits(text)) && weighted(digits(text), ROWS.thai);

/** S and T are citizens (born before or since 2000), F, G and since 2022 M foreigners. */
export function sgNric(text: string): boolean {
  const match = /^([STFGM])([0-9]{7})([A-Z])$/.exec(compact(text));
  if (!match) return false;
  const [, first = '', number = '', check] = match;
  const offset = { S: 0, T: 4, F: 0, G: 4, M: 3 }[first]!;
  const letters = { S: 'JZIHGFEDCBA', T: 'JZIHGFEDCBA', F: 'XWUTRQPNMLK', G: 'XWUTRQPNMLK', M: 'XWUTRQPNJLK' }[first]!;
  const remainder = (weightedSum(number, [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  return letters[remainder] === check;
}

/** Birth date and place of birth (National Registration Department). */
export function myNric(text: string): boolean {
  const nric = digits(text);
  return (
    /^[0-9]{12}$/.test(nric) &&
    birthDate(nric, 'YYMMDD') &&
    !/^(?:00|1[7-9]|20|69|70|73|80|81|9[4-7])/.test(nric.slice(6))
  );
}

/** District, birth date (women add 40 to the day), order. */
export function idNik(text: string): boolean {
  const nik = digits(text);
  if (!/^[1-9][0-9]{15}$/.test(nik) || /0000$/.test(nik)) return false;
  return birthDate(
    nik.slice(6).replace(/^[4-7]/, (tens) => String(Number(tens) - 4)),
    'DDMMYY',
  );
}

/** Province 1 to 7, 8 in Azad Kashmir, 9 abroad; sex in the last digit. */
export const pkCnic = (text: string): boolean => /^[1-9][0-9]{11}[1-9]$/.test(digits(text));

const TAIWAN_OFFICES = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Office, sex (1 and 2 are citizens, 8 and 9 foreigners, who until 2021 had a letter A to D that counts its last digit), order, check digit. */
export function twNatid(text: string): boolean {
  const id = compact(text);
  if (!/^[A-Z][1289A-D][0-9]{8}$/.test(id)) return false;
  const sex = 'ABCD'.indexOf(id[1]!);
  const office = TAIWAN_OFFICES.indexOf(id[0]!) + 10;
  return weighted(`${office}${sex < 0 ? id[1] : sex}${id.slice(2)}`, ROWS.taiwan);
}

export function hkId(text: string): boolean {
  const id = compact(text);
  if (!/^[A-NP-Z]{1,2}[0-9]{6}[0-9A]$/.test(id)) return false;
  return weighted(id.padStart(9, ' '), ROWS.hkid);
}

export const auTfn = (text: string): boolean =>
  weighted(digits(text), digits(text).length === 8 ? ROWS.tfn8 : ROWS.tfn);

/** Ten to a hundred and fifty million (Inland Revenue, resident withholding tax specification). */
export function nzIrd(text: string): boolean {
  const ird = digits(text).padStart(9, '0');
  const first = weightedSum(ird, ROWS.ird.weights) % 11;
  return Number(ird) >= 10_000_000 && Number(ird) <= 150_000_000 && weighted(ird, first === 1 ? ROWS.ird2 : ROWS.ird);
}
