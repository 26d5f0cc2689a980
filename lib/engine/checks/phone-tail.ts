import { isDigit } from './ascii.js';
import { phone } from './phone.js';

/** Digits directly before a match, and whether they begin a number: a plus sign, a trunk prefix, or the sign of an assignment before them. */
const HEAD = /(?:(?:\+|%2B)\(?|(?<![\d.-])\(?(?=0)|[=:] ?["']?)(\d[\d ./()-]{0,24}[ ./-])$/i;
const WHOLE = 9;

/**
 * Whether a match begins inside a phone number that ends inside it: `493 931 302` in `0401 493 931 302`. The number itself is another match; with this one
 * what follows it would be taken as well.
 */
export function isPhoneTail(before: string, match: string): boolean {
  const head = HEAD.exec(before);
  if (head === null) return false;
  const start = /^[+%]/.test(head[0]) ? head[0] : (head[1] as string);
  if (isWhole(start.trimEnd())) return false;
  for (let end = match.lastIndexOf(' '); end > 0; end = match.lastIndexOf(' ', end - 1))
    if (isWhole(start + match.slice(0, end))) return true;
  return false;
}

function isWhole(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) digits++;
  return digits >= WHOLE && phone(text);
}
