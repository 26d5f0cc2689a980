import { looksSecret } from '../checks/chosen-password.js';
import type { Span } from './anchors.js';

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const COLON = 58;
const MAX_INDENT = 16;
/** A line between a name and its value is empty in a letter, and some letters have two. */
const MAX_BREAKS = 3;

/**
 * A secret that has the line below its name for itself, as in letters: `Your new password is:\n\n  Maple6948#\n`. Of a document's lines others say what stands below (`password:\n  minLength: 8`), and in
 * prose a word may stand there: only what looks like a secret is taken. `found` is left as it is where nothing is.
 * @param at behind the sign and the blanks there
 * @param endOf end of a value without quotes at a place
 */
export function findBelow(text: string, at: number, endOf: (text: string, at: number) => number, found: Span): void {
  const start = startBelow(text, at);
  if (start < 0) return;
  const end = endOf(text, start);
  if (end === start || text.charCodeAt(end - 1) === COLON || !endsLine(text, end)) return;
  if (!looksSecret(text.slice(start, end))) return;
  found.start = start;
  found.end = end;
}

/** Where the first line below begins that is not empty, behind its indentation; -1 where there is none so near. */
function startBelow(text: string, at: number): number {
  let i = at;
  for (let breaks = 0; isBreak(text.charCodeAt(i)); ) {
    if (++breaks > MAX_BREAKS) return -1;
    i += text.charCodeAt(i) === RETURN && text.charCodeAt(i + 1) === LINE_FEED ? 2 : 1;
    const first = i;
    while (i - first < MAX_INDENT && isIndent(text.charCodeAt(i))) i++;
  }
  return i === at || i >= text.length ? -1 : i;
}

function endsLine(text: string, at: number): boolean {
  let end = at;
  while (end - at < MAX_INDENT && isIndent(text.charCodeAt(end))) end++;
  return end === text.length || isBreak(text.charCodeAt(end));
}

/** Whether a line ends at a character. */
export const isBreak = (code: number): boolean => code === LINE_FEED || code === RETURN;
const isIndent = (code: number): boolean => code === BLANK || code === TAB;
