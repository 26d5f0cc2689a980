/** Check digits and structure of numbers of southern and south-eastern Asia. Every check takes a number written with or without separators. */

import { compact, digits } from './compact.js';
import { luhnDigits } from './luhn.js';
import { idNik, inPan } from './national-asia-pacific.js';
import { verhoeff } from './verhoeff.js';
import { type WeightedRow, weighted } from './weighted.js';

const ROWS = {
  mst: { weights: [31, 29, 23, 19, 17, 13, 7, 5, 3], modulus: 11, checks: ' 9876543210' },
} satisfies Record<string, WeightedRow>;

/** India: sixteen digits that stand for an Aadhaar number for a while. */
export function inVid(text: string): boolean {
  const vid = digits(text);
  return /^[2-9][0-9]{15}$/.test(vid) && vid !== [...vid].reverse().join('') && verhoeff(vid);
}

/** India's voter card: three letters, seven digits with Luhn's check. */
export const inEpic = (text: string): boolean =>
  /^[A-Z]{3}[0-9]{7}$/.test(compact(text)) && luhnDigits(compact(text).slice(3));

/** India: state, the holder's PAN, registration, Z, Luhn's check modulo 36 (CGST rules, rule 10). */
export function inGstin(text: string): boolean {
  const gstin = compact(text);
  if (!/^(?:0[1-9]|[12][0-9]|3[0-8]|9[79])[A-Z0-9]{10}[1-9A-Z]Z[0-9A-Z]$/.test(gstin)) return false;
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = Number.parseInt(gstin[i]!, 36) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return inPan(gstin.slice(2, 12)) && (36 - (sum % 36)) % 36 === Number.parseInt(gstin[14]!, 36);
}

/** Sri Lanka: year and day of birth (women add 500), order; nine digits and V or X, twelve since 2016. */
export function lkNic(text: string): boolean {
  const nic = compact(text);
  const isOld = /^[0-9]{9}[VX]$/.test(nic);
  if (!isOld && !/^(?:19|20)[0-9]{10}$/.test(nic)) return false;
  const day = Number(isOld ? nic.slice(2, 5) : nic.slice(4, 7)) % 500;
  return day >= 1 && day <= 366;
}

/** Bangladesh: ten digits of a smart card, thirteen of old, seventeen with the year of birth before them. */
export const bdNid = (text: string): boolean => /^(?:[1-9][0-9]{9}|[0-9]{13}|(?:19|20)[0-9]{15})$/.test(digits(text));

/** Vietnam: province 001 to 096, sex and century, year of birth, order. */
export const vnCccd = (text: string): boolean =>
  /^(?:0(?!00)(?:[0-8][0-9]|9[0-6])[0-9]{9}|(?!0{9})[0-9]{9})$/.test(digits(text));

/** Vietnam: province, order, check digit, and a branch. */
export function vnMst(text: string): boolean {
  const mst = digits(text);
  if (!/^(?!00)[0-9]{2}(?!0000000)[0-9]{8}(?:(?!000)[0-9]{3})?$/.test(mst)) return false;
  return weighted(mst.slice(0, 10), ROWS.mst);
}

/** Philippines: the card's sixteen digits or the system's twelve. */
export const phPsn = (text: string): boolean => /^(?!0{12})(?:[0-9]{12}|[0-9]{16})$/.test(digits(text));

/** Philippines: nine digits, and a branch of three or five. */
export const phTin = (text: string): boolean => /^(?!000)[0-9]{9}(?:[0-9]{3}|[0-9]{5})?$/.test(digits(text));

/** Philippines: social security, ten digits. */
export const phSss = (text: string): boolean => /^(?!00)[0-9]{10}$/.test(digits(text));

const NPWP_WRITTEN = /^[0-9]{2}(?:\.[0-9]{3}){2}\.[0-9][-.][0-9]{3}\.[0-9]{3}$/;

/**
 * Indonesia: kind of taxpayer, number, Luhn's check digit, office, branch. The tax service does not publish the check: written out with its dots a number needs
 * none. Since 2024 a zero stands before the fifteen digits, or the taxpayer's identity number for them.
 */
export function idNpwp(text: string): boolean {
  const number = digits(text);
  if (idNik(number)) return true;
  const npwp = number.replace(/^0(?=[0-9]{15}$)/, '');
  return /^(?!0{9})[0-9]{15}$/.test(npwp) && (NPWP_WRITTEN.test(text) || luhnDigits(npwp.slice(0, 9)));
}
