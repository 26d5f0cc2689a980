import { isCalendarDay } from './birth-date.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FIRST_YEAR = 1900;
const LAST_YEAR = 2049;

/** Written date at which somebody can have been born: `1980-05-17`, `1980/5/7`, `17.05.1980`, `05/17/1980`, `17 May 1980`, `May 17, 1980`, `19800517`. */
export function dateOfBirth(text: string): boolean {
  if (text.length > 32) return false;
  const iso =
    /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:$|T)/.exec(text) ?? /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (iso) return isDay(iso[1], Number(iso[2]), iso[3]);
  const numbers = /^(\d{1,2})[-./ ]{1,2}(\d{1,2})[-./ ]{1,2}(\d{4}|\d{2})$/.exec(text);
  if (numbers)
    return isDay(numbers[3], Number(numbers[2]), numbers[1]) || isDay(numbers[3], Number(numbers[1]), numbers[2]);
  const day = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  if (day) return isDay(day[3], month(day[2]), day[1]);
  const american = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  return american !== null && isDay(american[3], month(american[1]), american[2]);
}

function month(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isDay(year = '', monthNumber: number, day = ''): boolean {
  const isYear = year.length === 2 || (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR);
  return isYear && isCalendarDay(Number(year), monthNumber, Number(day));
}
