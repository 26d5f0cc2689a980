/** How the digits of a date are laid out. */
export type DateLayout = 'YYMMDD' | 'DDMMYY' | 'YYYYMMDD' | 'DDMMYYYY';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

// Fixed bounds keep the check pure: nobody alive was born before the first, and the second is far enough off.
const FIRST_YEAR = 1880;
const LAST_YEAR = 2049;

/** Whether a day is in the calendar. A year below 100 is one of any century, so that 29 February is given whenever one of them had it. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const days = DAYS[month - 1];
  if (days === undefined || !(day >= 1 && day <= days)) return false;
  if (month !== 2 || day < 29) return true;
  return year % 4 === 0 && (year < 100 || year % 100 !== 0 || year % 400 === 0);
}

/** Whether the first six or eight digits of a text are a date at which somebody can have been born. */
export function birthDate(text: string, layout: DateLayout): boolean {
  if (!/^[0-9]{6}/.test(text) || text.length < layout.length) return false;
  const part = (letter: string) => Number(text.slice(layout.indexOf(letter), layout.lastIndexOf(letter) + 1));
  const year = part('Y');
  if (layout.length === 8 && !(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
  return isCalendarDay(year, part('M'), part('D'));
}
