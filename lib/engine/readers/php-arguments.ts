import type { Slice } from '../../model.js';

/** Functions whose arguments are secrets, by a word of their name. */
const SECRET_FUNCTION = /log_?in|passw|auth|verify|token|secret|credential|crypt|hash|sign|connect|PDO|mysqli/i;
/** What a program itself passes: names, classes, routes; files; statements. */
const OWN_NAME = /^[A-Za-z_$][\w$]{0,63}(?:[.:\\/-]{1,2}[A-Za-z_$][\w$]{0,63}){0,16}(?:\.{3})?$/;
const FILE = /^(?:[A-Za-z]:)?[\\/]/;
const STATEMENT = /^(?:select|insert|update|delete|replace|create|alter|set|with|begin|commit|show) /i;

function isOwn(value: string): boolean {
  if (FILE.test(value) || STATEMENT.test(value) || value === '...') return true;
  // a single word with a digit in it may be a password
  return OWN_NAME.test(value) && (!/\d/.test(value) || /[.:\\/_-]/.test(value));
}

/**
 * What PHP shows of the strings in a call, text[start, end): `#0 /app/x.php(12): login('bob', 'secret')`. What the program passes itself is text, what its user may
 * have entered is masked.
 */
export function phpArguments(text: string, start: number, end: number, from: number): readonly Slice[] {
  const line = text.slice(start, end);
  const call = line.indexOf(': ');
  if (call < 0) return [];
  const isSecret = SECRET_FUNCTION.test(line.slice(call, Math.max(call, line.indexOf('(', call))));
  const slices: Slice[] = [];
  for (let at = line.indexOf("'", call); at >= 0; ) {
    const close = line.indexOf("'", at + 1);
    const to = close < 0 ? line.length : close;
    // what a query holds is its reader's
    if (to > at + 1 && start + at >= from) {
      const value = line.slice(at + 1, to);
      const place = { start: start + at + 1, end: start + to };
      slices.push(
        !isSecret && isOwn(value) ? { ...place, as: 'text' } : { ...place, as: 'mask', detector: 'input.value' },
      );
    }
    at = close < 0 ? -1 : line.indexOf("'", close + 1);
  }
  return slices;
}
