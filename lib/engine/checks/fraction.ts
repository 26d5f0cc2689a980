import { isDigit } from './ascii.js';
import { OF_CARD } from './number-list.js';
import { isUnitBehind } from './units.js';

const GROUPED = /\D/;
/** A decimal point with no digit before it, where a number may begin. */
const BARE_POINT = /(?:^|[\s=:,;([{<>"'|+*/-])\.$/;
/** `0,4628`: a whole number before the comma. In a list or a row a comma separates. */
const DECIMAL_COMMA = /(?:^|[^\d.,])\d{1,3},$/;
const DOT = 46;
const COMMA = 44;

/**
 * Whether digits are the fraction of a decimal number: behind a decimal point, whatever is glued to them (`0.6266099981113358ms`, `2.6014189859334213e-7`), and
 * behind a decimal comma where a unit follows. Groups of digits are none.
 */
export function isFraction(before: string, match: string, behind: string): boolean {
  const sign = before.charCodeAt(before.length - 1);
  if ((sign !== DOT && sign !== COMMA) || GROUPED.test(match)) return false;
  if (sign === COMMA) return DECIMAL_COMMA.test(before) && isUnitBehind(behind);
  return isDigit(before.charCodeAt(before.length - 2)) || (BARE_POINT.test(before) && !OF_CARD.test(before));
}
