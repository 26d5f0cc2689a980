import { startsWord } from './name-variants.js';
import { isContextLetter } from './phrases.js';

/** What may stand between a name and the number that is its value, with the sign: `\\": [\\"(`. */
const MAX_GAP = 12;
const EQUALS = 61;
const COLON = 58;
const GREATER = 62;

/** End of the name that a number at `start` is the value of (`idNumber=`, `"idNumber": "`, `<idNumber>`), or 0. Signs and blanks only stand between them. */
export function nameEndBefore(text: string, start: number): number {
  const lowest = Math.max(0, start - MAX_GAP);
  let isAssigned = false;
  for (let at = start; at > lowest; at--) {
    const code = text.charCodeAt(at - 1);
    if (isContextLetter(code)) return isAssigned ? at : 0;
    if (code >= 48 && code <= 57) return 0;
    if (code === EQUALS || code === COLON || code === GREATER) isAssigned = true;
  }
  return 0;
}

/** Start of a name of letters that capitals divide and that ends at `end`, or `end` where none do; a word that goes on before `lowest` is left out. */
export function startOfHumps(text: string, end: number, lowest: number): number {
  let from = end;
  let firstHump = end;
  while (from > lowest && isContextLetter(text.charCodeAt(from - 1))) {
    from--;
    if (startsWord(text, from)) firstHump = from;
  }
  const isCut = from > 0 && isContextLetter(text.charCodeAt(from - 1));
  return firstHump === end || isCut ? firstHump : from;
}
