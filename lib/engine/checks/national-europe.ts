/** Check digits and structure of Europe's national numbers. Every check takes a number written with or without separators. */

import { birthDate, isCalendarDay } from './birth-date.js';
import { compact, digits } from './compact.js';
import { mod11And10 } from './iso7064.js';
import { luhnDigits } from './luhn.js';
import { oddEvenSum } from './odd-even-sum.js';
import { type WeightedRow, weighted, weightedSum } from './weighted.js';

const ROWS = {
  utr: { weights: [6, 7, 8, 9, 10, 5, 4, 3, 2], modulus: 11, checks: '21987654321' },
  // Eight digits as one number modulo 23, by powers of ten.
  dni: { weights: [14, 6, 19, 18, 11, 8, 10, 1], modulus: 23, checks: 'TRWAGMYFPDXBNJZSQVHLCKE' },
  nif: { weights: [9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '00987654321' },
  bsn: { weights: [9, 8, 7, 6, 5, 4, 3, 2, -1], modulus: 11 },
  ahv: { weights: [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1], modulus: 10 },
  svnr: { weights: [3, 7, 9, 5, 8, 4, 2, 1, 6], modulus: 11, checks: '0123456789 ' },
  fnr1: { weights: [3, 7, 6, 1, 8, 9, 4, 5, 2, 1], modulus: 11 },
  fnr2: { weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
  // Nine digits as one number modulo 31.
  hetu: { weights: [14, 20, 2, 25, 18, 8, 7, 10, 1], modulus: 31, checks: '0123456789ABCDEFHJKLMNPRSTUVWXY' },
  kennitala: { weights: [3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
  pesel: { weights: [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], modulus: 10 },
  cnp: { weights: [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], modulus: 11, checks: '01234567891' },
  egn: { weights: [2, 4, 8, 5, 10, 9, 7, 3, 6], modulus: 11, checks: '01234567890' },
  jmbg: { weights: [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '00987654321' },
  baltic1: { weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 1], modulus: 11, checks: '0123456789 ' },
  // Only where the first row leaves 10.
  baltic2: { weights: [3, 4, 5, 6, 7, 8, 9, 1, 2, 3], modulus: 11, checks: '01234567890' },
  latvia: { weights: [10, 5, 8, 4, 2, 1, 6, 3, 7, 9], modulus: 11, checks: '12345678900' },
  tckn1: { weights: [7, 9, 7, 9, 7, 9, 7, 9, 7], modulus: 10, checks: '0123456789' },
  tckn2: { weights: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], modulus: 10, checks: '0123456789' },
  inn1: { weights: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8], modulus: 11, checks: '01234567890' },
  inn2: { weights: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], modulus: 11, checks: '01234567890' },
  rntrc: { weights: [-1, 5, 7, 9, 4, 6, 10, 5, 7], modulus: 11, checks: '01234567890' },
} satisfies Record<string, WeightedRow>;

// HMRC's manual NIM39110: letters that are not used, and prefixes that are not given. The suffix is often left out.
const NINO = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]?$/;
export const ukNino = (text: string): boolean => NINO.test(compact(text));

/** The check digit comes first. */
export function ukUtr(text: string): boolean {
  const utr = digits(text);
  return weighted(utr.slice(1) + utr.slice(0, 1), ROWS.utr);
}

const PPS = 'WABCDEFGHIJKLMNOPQRSTUV';

/** Seven digits, a check letter, and since 2013 one more letter that counts nine times; W, T and X are spouses' of old and do not count. */
export function iePps(text: string): boolean {
  const match = /^([0-9]{7})([A-W])([ABHWTX]?)$/.exec(compact(text));
  if (!match) return false;
  const [, number = '', check, second = ''] = match;
  const extra = second && 'ABH'.includes(second) ? PPS.indexOf(second) * 9 : 0;
  return PPS[(weightedSum(number, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23] === check;
}

/** Among the first ten digits exactly one comes twice or three times (three in a row are not given), no other more than once. */
export function deIdnr(text: string): boolean {
  const idnr = digits(text);
  return /^[1-9][0-9]{10}$/.test(idnr) && repeatsOneDigit(idnr) && mod11And10(idnr);
}

function repeatsOneDigit(idnr: string): boolean {
  const counts = new Uint8Array(10);
  let repeated = 0;
  for (let i = 0; i < 10; i++) {
    const digit = idnr.charCodeAt(i);
    if (i > 1 && digit === idnr.charCodeAt(i - 1) && digit === idnr.charCodeAt(i - 2)) return false;
    const count = ++counts[digit - 48]!;
    if (count > 3 || (count === 2 && ++repeated > 1)) return false;
  }
  return repeated === 1;
}

/** Sex, year, month (20 to 42 and 50 to 99 where it is unknown), department (2A and 2B are Corsica), commune, order, key modulo 97, which is left out at times. */
export function frNir(text: string): boolean {
  const nir = compact(text);
  if (!/^[123478][0-9]{2}(?:0[1-9]|1[0-2]|[2-9][0-9])(?:[0-9]{2}|2[AB])[0-9]{6}(?:[0-9]{2})?$/.test(nir)) return false;
  if (nir.length === 13) return !nir.endsWith('000');
  const number = nir.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - (Number(number) % 97) === Number(nir.slice(13));
}

/** Eight digits, often without the zero before seven, and a check letter. */
export function esDni(text: string): boolean {
  const dni = compact(text);
  return dni.length >= 8 && weighted(dni.padStart(9, '0'), ROWS.dni);
}

/** A DNI whose first digit is written X, Y or Z; K, L and M stand for none in the tax numbers of people who have neither. */
export function esNie(text: string): boolean {
  const nie = compact(text);
  const first = 'XYZ'.indexOf(nie.slice(0, 1));
  if (nie.length !== 9 || (first < 0 && !/^[KLM]/.test(nie))) return false;
  return weighted(Math.max(first, 0) + nie.slice(1), ROWS.dni);
}

const CODICE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const OMOCODIA = 'LMNPQRSTUV';

/** Digits may be written as letters where two people would share a code (omocodia). Decree of 23 December 1976, n. 345. */
export function itCodiceFiscale(text: string): boolean {
  const code = compact(text);
  if (!CODICE.test(code)) return false;
  const day = Number(code.slice(9, 11).replace(/[A-Z]/g, (letter) => String(OMOCODIA.indexOf(letter)))) % 40;
  if (!isCalendarDay(4, 'ABCDEHLMPRST'.indexOf(code[8]!) + 1, day)) return false;
  return code.charCodeAt(15) - 65 === oddEvenSum(code.slice(0, 15)) % 26;
}

/** With PT before it for VAT; 45 is given to people who live abroad. */
export function ptNif(text: string): boolean {
  const nif = digits(text.replace(/^PT/i, ''));
  return /^(?:[1-35-9]|45)/.test(nif) && weighted(nif, ROWS.nif);
}

/** Citizen card: nine digits, two letters or digits, check digit; Luhn's check with values up to 35. */
export function ptCc(text: string): boolean {
  const card = compact(text);
  if (!/^[0-9]{9}[0-9A-Z]{2}[0-9]$/.test(card)) return false;
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const value = Number.parseInt(card[i]!, 36) * (i % 2 === 0 ? 2 : 1);
    sum += i % 2 === 0 && value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Nine digits, or eight without the zero before them; the "elfproef", which only zeros would pass too. */
export function nlBsn(text: string): boolean {
  const bsn = digits(text);
  return bsn.length >= 8 && /[1-9]/.test(bsn) && weighted(bsn.padStart(9, '0'), ROWS.bsn);
}

/** 97 less the remainder of nine digits, with a 2 before them for births since 2000. BIS numbers add 20 or 40 to the month. */
export function beNn(text: string): boolean {
  const number = digits(text);
  if (number.length !== 11) return false;
  const [year, month, day] = [number.slice(0, 2), number.slice(2, 4), number.slice(4, 6)].map(Number);
  const unknown = month! % 20 === 0 || day === 0;
  if (month! >= 53 || (!unknown && !isCalendarDay(year!, month! % 20, day!))) return false;
  const base = Number(number.slice(0, 9));
  const check = Number(number.slice(9));
  return 97 - (base % 97) === check || (year! < 50 && 97 - ((2_000_000_000 + base) % 97) === check);
}

export function chAhv(text: string): boolean {
  const ahv = digits(text);
  return ahv.startsWith('756') && weighted(ahv, ROWS.ahv);
}

/** The check digit is the fourth; a birth date follows it (months 13 to 15 where it is unknown). */
export function atSvnr(text: string): boolean {
  const svnr = digits(text);
  if (svnr.length !== 10 || svnr[0] === '0') return false;
  const date = svnr.slice(4).replace(/^(..)1[345]/, '$101');
  return birthDate(date, 'DDMMYY') && weighted(svnr.slice(0, 3) + svnr.slice(4) + svnr[3], ROWS.svnr);
}

/** The check digit was given up in 2007: the date is all that can be checked. Numbers that stand in for one add 60 to the day. */
export function dkCpr(text: string): boolean {
  const cpr = digits(text);
  const date = cpr.replace(/^[6-9]/, (tens) => String(Number(tens) - 6));
  return cpr.length === 10 && birthDate(date, 'DDMMYY');
}

/** Ten or twelve digits; coordination numbers add 60 to the day. */
export function sePnr(text: string): boolean {
  const number = digits(text);
  const short = number.slice(-10);
  const date = number.slice(0, -4).replace(/[6-9](?=.$)/, (tens) => String(Number(tens) - 6));
  if (number.length === 12) return birthDate(date, 'YYYYMMDD') && luhnDigits(short);
  return number.length === 10 && birthDate(date, 'YYMMDD') && luhnDigits(short);
}

/** D numbers add 40 to the day, H numbers of hospitals 40 to the month, synthetic ones 80. */
export function noFnr(text: string): boolean {
  const number = digits(text);
  const day = number.slice(0, 2).replace(/^[4-7]/, (tens) => String(Number(tens) - 4));
  const date = day + String(Number(number.slice(2, 4)) % 40).padStart(2, '0') + number.slice(4, 6);
  return birthDate(date, 'DDMMYY') && weighted(number.slice(0, 10), ROWS.fnr1) && weighted(number, ROWS.fnr2);
}

/** The sign between date and number tells the century; A to F and U to Y since 2023 as well. */
export function fiHetu(text: string): boolean {
  const match = /^([0-9]{6})[-+A-FU-Y]([0-9]{3}[0-9A-Y])$/.exec(text.trim().toUpperCase());
  if (!match) return false;
  const [, date = '', rest = ''] = match;
  return birthDate(date, 'DDMMYY') && !/^00[01]/.test(rest) && weighted(date + rest, ROWS.hetu);
}

/** Companies, which add 40 to the day, are left out. */
export function isKennitala(text: string): boolean {
  const number = digits(text);
  return /^[0-9]{9}[089]$/.test(number) && birthDate(number, 'DDMMYY') && weighted(number.slice(0, 9), ROWS.kennitala);
}

/** The month is offset by 20, 40, 60 or 80 for other centuries than the twentieth. */
export function plPesel(text: string): boolean {
  const pesel = digits(text);
  const month = Number(pesel.slice(2, 4)) % 20;
  return isCalendarDay(Number(pesel.slice(0, 2)), month, Number(pesel.slice(4, 6))) && weighted(pesel, ROWS.pesel);
}

/** Czech and Slovak birth number of ten digits (nine until 1953, without a check digit); women add 50 to the month, 20 when numbers run out. */
export function czRc(text: string): boolean {
  const number = digits(text);
  const year = Number(number.slice(0, 2));
  if (!isCalendarDay(year, (Number(number.slice(2, 4)) % 50) % 20, Number(number.slice(4, 6)))) return false;
  if (number.length !== 10) return number.length === 9 && year < 54 && !number.endsWith('000');
  const remainder = Number(number.slice(0, 9)) % 11;
  // A remainder of 10 was written 0 until 1984.
  return Number(number[9]) === (year >= 54 && year < 85 ? remainder % 10 : remainder);
}

/** Sex and century, birth date, county (01 to 52, 70, 80 to 83), order, check digit. */
export function roCnp(text: string): boolean {
  const cnp = digits(text);
  if (!/^[1-9]/.test(cnp) || !birthDate(cnp.slice(1), 'YYMMDD')) return false;
  return /^(?:0[1-9]|[1-4][0-9]|5[12]|70|8[0-3])$/.test(cnp.slice(7, 9)) && weighted(cnp, ROWS.cnp);
}

/** The month is offset by 20 before 1900 and by 40 since 2000. */
export function bgEgn(text: string): boolean {
  const egn = digits(text);
  const month = Number(egn.slice(2, 4));
  if (month > 52 || !isCalendarDay(Number(egn.slice(0, 2)), month % 20, Number(egn.slice(4, 6)))) return false;
  return weighted(egn, ROWS.egn);
}

export function grAmka(text: string): boolean {
  const amka = digits(text);
  return amka.length === 11 && birthDate(amka, 'DDMMYY') && luhnDigits(amka);
}

/** The number that Yugoslavia's successors share (EMSO, JMBG, EMBG): DDMM, three digits of the year, region, order, check digit. */
export function siEmso(text: string): boolean {
  const number = digits(text);
  const century = number[4] === '0' ? '2' : '1';
  return birthDate(number.slice(0, 4) + century + number.slice(4), 'DDMMYYYY') && weighted(number, ROWS.jmbg);
}

export const hrOib = (text: string): boolean => digits(text).length === 11 && mod11And10(digits(text));

/** Estonia's and Lithuania's personal code: sex and century (9 in Lithuania where there is no date), birth date, order, check digit of two rounds. */
export function eeIk(text: string): boolean {
  const code = digits(text);
  if (!/^9/.test(code) && (!/^[1-8]/.test(code) || !birthDate(code.slice(1), 'YYMMDD'))) return false;
  const second = weightedSum(code, ROWS.baltic1.weights) % 11 === 10;
  return weighted(code, second ? ROWS.baltic2 : ROWS.baltic1);
}

/** Codes with a birth date (until 2017); those since begin with 32 to 39 and have no date and no published check digit. */
export function lvPk(text: string): boolean {
  const code = digits(text);
  if (/^3[2-9][0-9]{9}$/.test(code)) return true;
  return /^[0-9]{6}[0-2]/.test(code) && birthDate(code, 'DDMMYY') && weighted(code, ROWS.latvia);
}

export function trTckn(text: string): boolean {
  const tckn = digits(text);
  return /^[1-9]/.test(tckn) && weighted(tckn.slice(0, 10), ROWS.tckn1) && weighted(tckn, ROWS.tckn2);
}

/** A person's number has twelve digits, a company's ten. */
export function ruInn(text: string): boolean {
  const inn = digits(text);
  return inn.length === 12 && weighted(inn.slice(0, 11), ROWS.inn1) && weighted(inn, ROWS.inn2);
}

/** Nine digits and two of the sum modulo 101, where 100 is written 00; the first million has no such sum. */
export function ruSnils(text: string): boolean {
  const snils = digits(text);
  if (!/^(?!0{9})[0-9]{11}$/.test(snils)) return false;
  if (Number(snils.slice(0, 9)) <= 1_001_998) return true;
  return (weightedSum(snils, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(snils.slice(9));
}

export const uaRntrc = (text: string): boolean => weighted(digits(text), ROWS.rntrc);
