/** From here on even mixed letters alone are no word. */
const LONG = 20;

/**
 * Whether [start, end) looks like a code that a machine made: letters and digits in turns (`4/0AX4Xf`), or very long with both cases.
 * Words, numbers, and words with a number behind them (`summer2024`, `ERR_42`) do not.
 */
export function isOpaqueCode(text: string, start: number, end: number): boolean {
  let turns = 0;
  let last = 0;
  let lower = false;
  let upper = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // The digits of an escape (`%20`) are none of the text's.
    if (code === 37) i += 2;
    const kind = kindOf(code);
    if (kind === 0) continue;
    if (kind === LOWER) lower = true;
    if (kind === UPPER) upper = true;
    const now = kind === DIGIT ? DIGIT : LOWER;
    if (last !== 0 && now !== last) turns++;
    last = now;
  }
  const length = end - start;
  return (
    turns >= 2 || (turns === 1 && length >= LONG) || (length >= LONG && lower && upper && !hasBlank(text, start, end))
  );
}

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  return code >= 48 && code <= 57 ? DIGIT : 0;
}

function hasBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 43 || code === 37) return true;
  }
  return false;
}
