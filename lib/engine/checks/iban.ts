import { compact } from './compact.js';
import { mod97 } from './mod97.js';

/** Length -> countries of the IBAN registry (SWIFT, ISO 13616), and of those whose banks use IBANs without being in it. */
export const IBAN_LENGTHS: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FK FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'AO CV GW LY MZ PT ST',
  26: 'DZ IR IS TR',
  27: 'BI CF CG CM DJ FR GA GQ GR IT KM MC MG MR SM TD',
  28: 'AL AZ BF BJ BY CI CY DO GT HN HU LB MA ML NE NI PL SN SV TG',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
};

/** By the two letters of a country. */
const LENGTH_OF = new Uint8Array(26 * 26);
for (const [length, countries] of Object.entries(IBAN_LENGTHS))
  for (const country of countries.split(' ')) LENGTH_OF[countryIndex(country)] = Number(length);

/** -1 where the text does not begin with two upper-case letters. */
function countryIndex(text: string): number {
  const first = text.charCodeAt(0) - 65;
  const second = text.charCodeAt(1) - 65;
  return first >= 0 && first < 26 && second >= 0 && second < 26 ? first * 26 + second : -1;
}

/** International bank account number: the country's length, and mod 97 with the first four characters moved to the end. Blanks and dashes are ignored. */
export function iban(text: string): boolean {
  if (text.length > 80) return false;
  const plain = compact(text);
  if (LENGTH_OF[countryIndex(plain)] !== plain.length || !isDigit(plain.charCodeAt(2)) || !isDigit(plain.charCodeAt(3)))
    return false;
  return mod97(plain.slice(4) + plain.slice(0, 4));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
