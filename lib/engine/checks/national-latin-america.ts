/** Check digits and structure of Latin America's national numbers beside those of its largest countries. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { type WeightedRow, weighted, weightedSum } from './weighted.js';

const ELEVEN_LESS = '00987654321';
/** The same, modulo 10. */
const ELEVEN_LESS_TEN = '10987654321';

const ROWS = {
  // Numbers of persons and companies have zeros before them up to this length.
  nit: { weights: [41, 37, 29, 23, 19, 17, 13, 7, 3], modulus: 11, checks: '01987654321' },
  nitLong: { weights: [43, 41, 37, 29, 23, 19, 17, 13, 7, 3], modulus: 11, checks: '01987654321' },
  ruc: { weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: ELEVEN_LESS_TEN },
  cui: { weights: [3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '65432110987' },
  cuiLetter: { weights: [3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: 'KJIHGFEDCBA' },
  uruguay: { weights: [2, 9, 8, 7, 6, 3, 4], modulus: 10, checks: '0987654321' },
  uruguayRut: { weights: [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '0 987654321' },
  paraguay: { weights: [9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: ELEVEN_LESS_TEN },
  rif: { weights: [4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: ELEVEN_LESS },
  guatemala: { weights: [2, 3, 4, 5, 6, 7, 8, 9], modulus: 11, checks: '01234567890' },
  guatemalaNit: { weights: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '0K987654321' },
  dui: { weights: [9, 8, 7, 6, 5, 4, 3, 2], modulus: 10, checks: '0987654321' },
  salvadorNit: { weights: [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '00987654321' },
  // Orders up to 100.
  salvadorOld: { weights: [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '01234567890' },
  ecPublic: { weights: [3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
  ecPrivate: { weights: [4, 3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
  pis: { weights: [3, 2, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: ELEVEN_LESS },
} satisfies Record<string, WeightedRow>;

/** Colombia: a company's nine digits or a person's identity card, and a check digit (DIAN, administrative order 4 of 1989). */
export function coNit(text: string): boolean {
  const nit = digits(text);
  if (!/^[1-9][0-9]{7,10}$/.test(nit)) return false;
  return nit.length === 11 ? weighted(nit, ROWS.nitLong) : weighted(nit.padStart(10, '0'), ROWS.nit);
}

/** Six to eight digits, ten since 2000. */
export const coCedula = (text: string): boolean => /^[1-9](?:[0-9]{5,7}|[0-9]{9})$/.test(digits(text));

/** Peru: eight digits, and a check character where nine are written. */
export function peDni(text: string): boolean {
  const dni = compact(text);
  if (/^[0-9]{8}$/.test(dni)) return true;
  return /^[0-9]{8}[0-9A-K]$/.test(dni) && (weighted(dni, ROWS.cui) || weighted(dni, ROWS.cuiLetter));
}

/** 10 and 15 to 17 are persons, 20 companies. */
export const peRuc = (text: string): boolean =>
  /^(?:1[0567]|20)/.test(digits(text)) && weighted(digits(text), ROWS.ruc);

/** Seven digits, six until the first million was given, and a check digit. */
export const uyCi = (text: string): boolean =>
  /^(?!0+.$)[0-9]{7,8}$/.test(digits(text)) && weighted(digits(text).padStart(8, '0'), ROWS.uruguay);

/** Registration 01 to 22, number, 001, check digit. */
export const uyRut = (text: string): boolean =>
  /^(?:0[1-9]|1[0-9]|2[0-2])(?!000000)[0-9]{6}001[0-9]$/.test(digits(text)) && weighted(digits(text), ROWS.uruguayRut);

/** An identity card or a company's 80 million and more, and a check digit. */
export const pyRuc = (text: string): boolean =>
  /^[1-9][0-9]{5,8}$/.test(digits(text)) && weighted(digits(text).padStart(9, '0'), ROWS.paraguay);

/** Venezuela: V for citizens, E for foreigners, J, P and G for others; the letter counts as its place. */
export function veRif(text: string): boolean {
  const rif = compact(text);
  const letter = 'VEJPG'.indexOf(rif.slice(0, 1)) + 1;
  return letter > 0 && rif.length === 10 && weighted(letter + rif.slice(1), ROWS.rif);
}

export const veCi = (text: string): boolean => /^[VE][1-9][0-9]{5,7}$/.test(compact(text));

/** Costa Rica: province, volume, entry. */
export const crCedula = (text: string): boolean => /^[1-9](?!00000000)[0-9]{8}$/.test(digits(text));

/** Foreigners' eleven or twelve digits. */
export const crDimex = (text: string): boolean => /^1[0-9]{10,11}$/.test(digits(text));

/** Guatemala's municipalities by department, 01 to 22. */
const GT_MUNICIPALITIES = [17, 8, 16, 16, 13, 14, 19, 8, 24, 21, 9, 30, 32, 21, 8, 17, 14, 5, 11, 11, 7, 17] as const;

/** Eight digits, check digit, department, municipality. */
export function gtCui(text: string): boolean {
  const cui = digits(text);
  const municipality = Number(cui.slice(11));
  const most = GT_MUNICIPALITIES[Number(cui.slice(9, 11)) - 1] ?? 0;
  return cui.length === 13 && municipality >= 1 && municipality <= most && weighted(cui.slice(0, 9), ROWS.guatemala);
}

/** Up to eight digits and a check digit or K. */
export const gtNit = (text: string): boolean =>
  /^[1-9][0-9]{5,7}[0-9K]$/.test(compact(text)) && weighted(compact(text).padStart(12, '0'), ROWS.guatemalaNit);

export const svDui = (text: string): boolean => /[1-9]/.test(digits(text)) && weighted(digits(text), ROWS.dui);

/** Municipality of birth (9 abroad), birth date, order, check digit. */
export function svNit(text: string): boolean {
  const nit = digits(text);
  if (!/^[019][0-9]{13}$/.test(nit) || !birthDate(nit.slice(4), 'DDMMYY')) return false;
  return weighted(nit, nit.slice(10, 13) <= '100' ? ROWS.salvadorOld : ROWS.salvadorNit);
}

/** Cuba: birth date, century, order, a check digit whose rule is not published. */
export const cuNi = (text: string): boolean => /^[0-9]{11}$/.test(digits(text)) && birthDate(digits(text), 'YYMMDD');

/** Bolivia: seven or eight digits, department, and two characters where two cards share a number. */
export const boCi = (text: string): boolean =>
  /^[1-9][0-9]{6,7}(?:LP|OR|PT|CB|CH|TJ|SC|BE|PD)(?:[0-9][A-Z])?$/.test(compact(text));

/** Panama: province (or E, N, PE, PI, AV), volume, entry. */
export const paCedula = (text: string): boolean =>
  /^(?:[1-9]|1[0-3]|E|N|PE|[1-9]-?PI|[1-9]-?AV)-[0-9]{1,4}-[0-9]{1,6}$/.test(text.trim().toUpperCase());

/** Honduras: department, municipality, year of registration, order; a taxpayer's has one digit more. */
export const hnDni = (text: string): boolean =>
  /^(?:0[1-9]|1[0-8])(?:0[1-9]|1[0-9]|2[0-8])(?:19|20)[0-9]{7,8}$/.test(digits(text));

/** Nicaragua: municipality, birth date, order, a letter whose rule is not published. */
export function niCedula(text: string): boolean {
  const cedula = compact(text);
  return /^[0-6][0-9]{12}[A-Y]$/.test(cedula) && birthDate(cedula.slice(3), 'DDMMYY');
}

/** Ecuador: a person's identity card or the number of a public or private body, and an establishment. */
export function ecRuc(text: string): boolean {
  const ruc = digits(text);
  if (!/^(?:0[1-9]|1[0-9]|2[0-4]|30)[0-9]{11}$/.test(ruc)) return false;
  const isPrivate = ruc[2] === '9' && weighted(ruc.slice(0, 10), ROWS.ecPrivate);
  const isPublic = ruc[2] === '6' && !ruc.endsWith('0000') && weighted(ruc.slice(0, 9), ROWS.ecPublic);
  const isPerson = ruc[2]! < '7' && luhnDigits(ruc.slice(0, 10));
  return isPublic || (!ruc.endsWith('000') && (isPrivate || isPerson));
}

/** Brazil: number of an employee (PIS, PASEP) or of social assistance (NIS, NIT). */
export const brPis = (text: string): boolean => !/^([0-9])\1*$/.test(digits(text)) && weighted(digits(text), ROWS.pis);

const VOTER_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Brazil: order, state 01 to 28, two check digits modulo 11; São Paulo and Minas Gerais write 1 for 0. */
export function brTitulo(text: string): boolean {
  const titulo = digits(text);
  if (!/^[0-9]{8}(?:0[1-9]|1[0-9]|2[0-8])[0-9]{2}$/.test(titulo)) return false;
  const isOld = titulo.slice(8, 10) <= '02';
  const fold = (sum: number): number => (sum % 11 === 10 ? 0 : sum % 11 === 0 && isOld ? 1 : sum % 11);
  const first = fold(weightedSum(titulo, VOTER_WEIGHTS));
  const second = fold(weightedSum(titulo.slice(8, 10), [7, 8]) + first * 9);
  return titulo.endsWith(`${first}${second}`);
}

/** Mexico: office, year of registration, year of birth, order, Luhn's check (Instituto Mexicano del Seguro Social). */
export const mxNss = (text: string): boolean => /^(?!0{11})[0-9]{11}$/.test(digits(text)) && luhnDigits(digits(text));

/** Argentina: seven or eight digits. */
export const arDni = (text: string): boolean => /^[1-9][0-9]{6,7}$/.test(digits(text));
