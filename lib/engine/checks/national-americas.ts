/** Check digits and structure of the Americas' national numbers. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { type WeightedRow, weighted } from './weighted.js';

const ELEVEN_LESS = '00987654321';
/** Digits and letters in the order of their ASCII codes: A is 17. */
const FROM_ASCII = '0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const ROWS = {
  cpf1: { weights: [10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: ELEVEN_LESS },
  cpf2: { weights: [11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, checks: ELEVEN_LESS },
  cnpj1: {
    weights: [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2],
    modulus: 11,
    checks: ELEVEN_LESS,
    alphabet: FROM_ASCII,
  },
  cnpj2: {
    weights: [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2],
    modulus: 11,
    checks: ELEVEN_LESS,
    alphabet: FROM_ASCII,
  },
  cuit: { weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '09987654321' },
  rut: { weights: [3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, checks: '0K987654321' },
  curp: {
    weights: [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2],
    modulus: 10,
    checks: '0987654321',
    alphabet: '0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ',
  },
} satisfies Record<string, WeightedRow>;

// Areas 000, 666 and 900 to 999 are not given, nor group 00, nor serial 0000 (Social Security Administration, POMS RM 10201.035).
const SSN = /^(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}$/;
export const usSsn = (text: string): boolean => SSN.test(digits(text));

// Groups 50 to 65, 70 to 88, 90 to 92, 94 to 99 (Internal Revenue Manual 3.21.263).
const ITIN = /^9[0-9]{2}(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[0-9]{4}$/;
export const usItin = (text: string): boolean => ITIN.test(digits(text));

/** Prefixes that no campus of the IRS gives. */
const EIN = /^(?!0[0789]|1[789]|28|29|49|69|70|78|79|89|96|97)[0-9]{9}$/;
export const usEin = (text: string): boolean => EIN.test(digits(text));

/** Numbers that begin with 8 are no persons'; those with 0 are the Revenue Agency's for people who have no other. */
export const caSin = (text: string): boolean =>
  /^(?!0{9})[0-79][0-9]{8}$/.test(digits(text)) && luhnDigits(digits(text));

/** Eleven times the same digit passes the sum and is not given. */
export function brCpf(text: string): boolean {
  const cpf = digits(text);
  return !/^([0-9])\1*$/.test(cpf) && weighted(cpf.slice(0, 10), ROWS.cpf1) && weighted(cpf, ROWS.cpf2);
}

/** Twelve digits, or letters as well since July 2026 (normative instruction 2229 of 2024), and two check digits. */
export function brCnpj(text: string): boolean {
  const cnpj = compact(text);
  return !/^(.)\1*$/.test(cnpj) && weighted(cnpj.slice(0, 13), ROWS.cnpj1) && weighted(cnpj, ROWS.cnpj2);
}

export function arCuit(text: string): boolean {
  const cuit = digits(text);
  return /^(?:2[03-7]|3[034]|5[015])/.test(cuit) && weighted(cuit, ROWS.cuit);
}

/** Seven or eight digits and a check character, which may be K. */
export function clRut(text: string): boolean {
  const rut = compact(text);
  return rut.length >= 8 && weighted(rut.padStart(9, '0'), ROWS.rut);
}

/** Two-letter codes of the states, and NE for those born abroad (RENAPO's instruction of 18 October 2021, annex 4). */
const MX_STATES = 'AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS';

export function mxCurp(text: string): boolean {
  const curp = compact(text);
  if (!/^[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]$/.test(curp)) return false;
  return (
    MX_STATES.split(' ').includes(curp.slice(11, 13)) && birthDate(curp.slice(4), 'YYMMDD') && weighted(curp, ROWS.curp)
  );
}

/**
 * A person's, of 13 characters, or of ten without the three that the tax service gives (a company's has 12). One in seventy in use is said to have another
 * check character than the rule gives, so that it decides nothing.
 */
export function mxRfc(text: string): boolean {
  const rfc = text.trim().replace(/[ -]/g, '').toUpperCase();
  return /^[A-Z&\u00d1]{4}[0-9]{6}(?:[1-9A-V][1-9A-Z][0-9A])?$/.test(rfc) && birthDate(rfc.slice(4), 'YYMMDD');
}

/** Province 01 to 24 or 30, a third digit below 6, Luhn's check. */
export function ecCi(text: string): boolean {
  const ci = digits(text);
  return /^(?:0[1-9]|1[0-9]|2[0-4]|30)[0-5][0-9]{7}$/.test(ci) && luhnDigits(ci);
}

export const doCedula = (text: string): boolean => /^[0-9]{11}$/.test(digits(text)) && luhnDigits(digits(text));
