import { isAccount, isNameCode, isPathStart } from '../checks/home-path.js';

/** Longest account name that is looked for. */
const MAX_USER = 64;

/** `/home/`, `/Users/` and `\Users\` from their first letter on: a search for a letter stops less often than one for a slash. */
const ROOTS = ['home/', 'Users'] as const;

const NONE: readonly (readonly [number, number])[] = [];

/**
 * The user's segment of every home directory in [from, to) of a text: `/home/bob/`, `/Users/bob/`, `C:\Users\bob\` (also with doubled backslashes), as
 * [start, end) pairs in order. Accounts of machines (`/home/node/`) and paths of URLs (`https://host/home/page/`) are none.
 */
export function findHomeUsers(
  text: string,
  from = 0,
  to = text.length,
): readonly (readonly [start: number, end: number])[] {
  // Searched in a part, as indexOf knows no end.
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  if (!ROOTS.some((root) => part.includes(root))) return NONE;
  const found: [number, number][] = [];
  for (const root of ROOTS) {
    for (let at = part.indexOf(root); at >= 0; at = part.indexOf(root, at + root.length)) {
      let start = rootEnd(part, at, at + root.length);
      if (start < 0 || !isPathStart(part, at - 1)) continue;
      if (part.charCodeAt(start) === 0x5c) start++;
      const end = userEnd(part, start);
      if (end > start && isAccount(part.slice(start, end), false)) found.push([from + start, from + end]);
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a[0] - b[0]);
}

/** Offset behind the root whose name starts at `at`; -1: the slashes around it are not those of one. */
function rootEnd(text: string, at: number, nameEnd: number): number {
  const slash = text.charCodeAt(at - 1);
  if (text.charCodeAt(at) === 0x68) return slash === 0x2f ? nameEnd : -1;
  return (slash === 0x2f || slash === 0x5c) && text.charCodeAt(nameEnd) === slash ? nameEnd + 1 : -1;
}

/** End of the segment; `start` when it is no user. Windows accounts may hold blanks. */
function userEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_USER);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2f || code === 0x5c) return at;
    if (!isNameCode(code) && !(code === 0x20 && text.charCodeAt(start - 1) === 0x5c && at > start)) return start;
  }
  return start;
}
