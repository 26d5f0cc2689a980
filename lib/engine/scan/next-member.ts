import type { Span } from './anchors.js';
import { characterTable, isAlnum, isLetter, isUpper } from './charsets.js';
import { isBlank, isNameCharacter, isQuote, MAX_KEY } from './name-before.js';

const BLANK = 32;
const COLON = 58;
const OPEN_BRACE = 123;
const OF_WORD = characterTable('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_');

/**
 * Whether behind an empty member of a struct, as `%+v` of Go prints one, the next begins: `{User:jane Password: Token: Enabled:true}`. Members have capitals, and no blank before their
 * colons; the one before it tells that it is a struct. Bounded.
 */
export function isNextMember(text: string, { start, end }: Span): boolean {
  if (!isUpper(text.charCodeAt(start))) return false;
  const limit = Math.min(end, start + MAX_KEY);
  let at = start + 1;
  while (at < limit && OF_WORD[text.charCodeAt(at)] === 1) at++;
  return at < limit && text.charCodeAt(at) === COLON && isMember(text, start - 1);
}

/** Whether the name before the colon and blank that end at a place is a member's: behind the brace, or behind another member. */
function isMember(text: string, blank: number): boolean {
  const nameEnd = blank - 1;
  const lowest = Math.max(0, nameEnd - MAX_KEY);
  let start = nameEnd;
  while (start > lowest && OF_WORD[text.charCodeAt(start - 1)] === 1) start--;
  if (text.charCodeAt(nameEnd) !== COLON || !isUpper(text.charCodeAt(start))) return false;
  const before = text.charCodeAt(start - 1);
  return before === OPEN_BRACE || (before === BLANK && isPairBefore(text, start - 1));
}

function isPairBefore(text: string, end: number): boolean {
  const lowest = Math.max(0, end - MAX_KEY);
  let start = end;
  while (start > lowest && text.charCodeAt(start - 1) > BLANK) start--;
  if (text.charCodeAt(start) === OPEN_BRACE) start++;
  if (!isUpper(text.charCodeAt(start))) return false;
  let at = start + 1;
  while (at < end && OF_WORD[text.charCodeAt(at)] === 1) at++;
  return text.charCodeAt(at) === COLON;
}

/** Whether the colon at a place begins a keyword, with a text in quotes before it that is the value of another: `{:secret "shop-db" :region "eu"}` of Clojure. */
export function isKeyword(text: string, at: number): boolean {
  if (!isBlank(text.charCodeAt(at - 1)) || !isQuote(text.charCodeAt(at - 2)) || !isLetter(text.charCodeAt(at + 1)))
    return false;
  const limit = at + MAX_KEY;
  let end = at + 2;
  while (end < limit && isNameCharacter(text.charCodeAt(end))) end++;
  return isAlnum(text.charCodeAt(end - 1)) && text.charCodeAt(end) === BLANK;
}
