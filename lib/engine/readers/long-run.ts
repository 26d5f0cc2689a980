/** Below this length nothing has a telling shape: the shortest secrets with a prefix have 16 characters and more. */
export const TELLING_LENGTH = 16;

/** Whether [start, end) has that many letters, digits, `-` and `_` in one piece, or an escape that could hide them. */
export function hasLongRun(text: string, start: number, end: number): boolean {
  let run = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    if (code === 37) return true;
    run = (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 95 ? run + 1 : 0;
    if (run >= TELLING_LENGTH) return true;
  }
  return false;
}
