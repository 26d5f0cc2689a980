/** Check digits and structure of national numbers of the Middle East and Africa. Every check takes a number written with or without separators. */

import { birthDate } from './birth-date.js';
import { digits } from './compact.js';
import { luhnDigits } from './luhn.js';

/** Five to nine digits, written with zeros before them. */
export function ilTz(text: string): boolean {
  const id = digits(text);
  return id.length === 9 && /[1-9]/.test(id) && luhnDigits(id);
}

/** Birth date, sex, order, citizenship 0 to 2 (refugees), Luhn's check. */
export function zaId(text: string): boolean {
  const id = digits(text);
  return /^[0-9]{10}[0-2][0-9]{2}$/.test(id) && birthDate(id, 'YYMMDD') && luhnDigits(id);
}

/** Century, birth date, governorate, order, check digit whose rule is not published. */
export function egTn(text: string): boolean {
  const id = digits(text);
  return /^[23][0-9]{6}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)[0-9]{5}$/.test(id) && birthDate(id.slice(1), 'YYMMDD');
}

/** Eleven digits without structure. */
export const ngNin = (text: string): boolean => /^[0-9]{11}$/.test(digits(text));

const EID_WRITTEN = /^784[- ](?:19|20)[0-9]{2}[- ][0-9]{7}[- ][0-9]$/;

/** The United Arab Emirates' 784, year of birth, order, Luhn's check, which is not published: written out in groups a number needs none. */
export const aeEid = (text: string): boolean =>
  EID_WRITTEN.test(text) || (/^784(?:19|20)[0-9]{10}$/.test(digits(text)) && luhnDigits(digits(text)));

/** 1 for citizens, 2 for residents, Luhn's check. */
export const saNid = (text: string): boolean => /^[12][0-9]{9}$/.test(digits(text)) && luhnDigits(digits(text));
