/** So many characters are passed over faster by `indexOf` than by a loop. */
const LONG = 64;

/**
 * Offset of the first character with this code in [start, end), or -1. Unlike `indexOf` it stops at `end`, so that a search within many short
 * parts of one long text stays linear.
 */
export function findCode(text: string, code: number, start: number, end: number): number {
  if (end - start > LONG && end === text.length) return text.indexOf(String.fromCharCode(code), start);
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === code) return i;
  return -1;
}

/** Offset of the last character with this code in [start, end), or -1. */
export function findLastCode(text: string, code: number, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) if (text.charCodeAt(i) === code) return i;
  return -1;
}

/** Offset of the first character in [at, end) that is no blank, tab or line break; `end` when there is none. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** Offset behind the last character in [start, end) that is no blank; `start` when there is none. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}

export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
