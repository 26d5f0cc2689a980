import { digits } from './compact.js';
import { e164 } from './e164.js';
import { isIpv4 } from './ip.js';

const DATE = /^(?:(?:19|20)\d\d[-./](?:0\d|1[0-2])[-./]|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d$)/;

/**
 * Phone number: international (`+`, `%2B` or `00`; the country's plan decides) or in a national form of 7 to 12 digits. Three groups of a North American
 * number need an area from 2 to 9 and an exchange without a leading zero (NANP, https://www.nanpa.com; `555-123-4567` stands in many examples though an
 * exchange may not begin with 1), or a leading zero as trunk prefix.
 */
export function phone(text: string): boolean {
  if (text.length > 48) return false;
  const trimmed = text.trim().replace(/^(?:tel|sms|fax|callto|whatsapp):/i, '');
  const international = /^(?:\+|%2B|00)(?=[ (]?[1-9])/i.exec(trimmed);
  if (international) {
    const rest = trimmed.slice(international[0].length);
    return (
      isSpelled(rest) && (e164(digits(rest.replace('(0)', ''))) || (trimmed.startsWith('00') && national(trimmed)))
    );
  }
  return isSpelled(trimmed) && national(trimmed);
}

/** Digits with blanks, dashes, dots, slashes and brackets between them. */
const isSpelled = (text: string): boolean => /^[\d(][\d .()/\u00a0\u2010-\u2013-]{5,24}\d$/.test(text);

function national(text: string): boolean {
  const number = digits(text);
  if (number.length < 7 || number.length > 12 || DATE.test(text) || isIpv4(text) || /^(\d)\1+$/.test(number))
    return false;
  const groups = /^(?:1[ .-])?\(?(\d)\d\d\)?[ .-]{1,2}(\d)\d\d[ .-]\d{4}$/.exec(text);
  return !groups || groups[1] === '0' || (groups[1] !== '1' && groups[2] !== '0');
}
