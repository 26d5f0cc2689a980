import { isDigit } from './ascii.js';
import { digits } from './compact.js';
import { hasPlan, isOverlong } from './e164.js';
import { isIpv4 } from './ip.js';

const DATE = /^(?:(?:19|20)\d\d[-./](?:0\d|1[0-2])[-./]|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d$)/;

/**
 * Phone number: international (`+`, `%2B` or `00`; the country's plan decides) or in a national form of 7 to 12 digits. Three groups of a North American
 * number need an area from 2 to 9 and an exchange without a leading zero (NANP, https://www.nanpa.com; `555-123-4567` stands in many examples though an
 * exchange may not begin with 1), or a leading zero as trunk prefix.
 */
export function phone(text: string): boolean {
  if (text.length > 48) return false;
  const trimmed = isBare(text) ? text : text.trim().replace(SCHEME, '');
  const prefix = prefixOf(trimmed);
  if (prefix > 0) {
    if (!isSpelled(trimmed, prefix) || (prefix !== 2 && isOverlong(trimmed, prefix))) return false;
    const number = trimmed.includes('(0)') ? trimmed.slice(prefix).replace('(0)', '') : undefined;
    return (
      (number === undefined ? hasPlan(trimmed, prefix) : hasPlan(number, 0)) || (prefix === 2 && national(trimmed))
    );
  }
  return isSpelled(trimmed, 0) && national(trimmed);
}

/** Whether nothing is before the number: no blank, and no scheme. */
function isBare(text: string): boolean {
  const first = text.charCodeAt(0);
  return (
    isDigit(first) ||
    ((first === PLUS || first === OPEN || first === PERCENT) && isDigit(text.charCodeAt(text.length - 1)))
  );
}

const PERCENT = 0x25;
const OPEN = 0x28;
const PLUS = 0x2b;

const SCHEME = /^(?:tel|sms|fax|callto|whatsapp):/i;

/** Length of the `+`, `%2B` or `00` that a calling code follows; 0 where none does. */
function prefixOf(text: string): number {
  const first = text.charCodeAt(0);
  const length = first === PLUS ? 1 : text.startsWith('00') ? 2 : first === PERCENT && /^%2B/i.test(text) ? 3 : 0;
  const next = text.charCodeAt(length);
  const digit = next === 0x20 || next === 0x28 ? text.charCodeAt(length + 1) : next;
  return digit >= 0x31 && digit <= 0x39 ? length : 0;
}

/** Digits with blanks, dashes, dots, slashes and brackets between them, 7 to 26 characters from `from` on. */
function isSpelled(text: string, from: number): boolean {
  const length = text.length - from;
  if (length < 7 || length > 26 || !isDigit(text.charCodeAt(text.length - 1))) return false;
  if (!isDigit(text.charCodeAt(from)) && text.charCodeAt(from) !== 0x28) return false;
  for (let i = from + 1; i < text.length; i++) if (!isOfNumber(text.charCodeAt(i))) return false;
  return true;
}

/** Digits, blanks, and `.()/-`. */
const isOfNumber = (code: number): boolean =>
  isDigit(code) ||
  code === 0x20 ||
  (code >= 0x2d && code <= 0x2f) ||
  code === 0x28 ||
  code === 0x29 ||
  code === 0xa0 ||
  (code >= 0x2010 && code <= 0x2013);

/** A number of nine digits, and what stands behind it. */
const FOURS = /^[1-9]\d\d \d{3} \d{3} \d{3}$/;

function national(text: string): boolean {
  const number = digits(text);
  if (number.length < 7 || number.length > 12 || isOneDigit(number)) return false;
  if (number.length === text.length) return true;
  if (DATE.test(text) || isIpv4(text) || FOURS.test(text)) return false;
  const groups = /^(?:1[ .-])?\(?(\d)\d\d\)?[ .-]{1,2}(\d)\d\d[ .-]\d{4}$/.exec(text);
  return !groups || groups[1] === '0' || (groups[1] !== '1' && groups[2] !== '0');
}

function isOneDigit(number: string): boolean {
  for (let i = 1; i < number.length; i++) if (number.charCodeAt(i) !== number.charCodeAt(0)) return false;
  return true;
}
