import { isAlnum, isDigit, isLetter } from './ascii.js';

/** Letters and digits of a text, upper case: a written-out number without its separators. */
export const compact = (text: string): string => without(text, isAlnum).toUpperCase();

/** Digits of a written-out number; none at all when a letter is among them. */
export function digits(text: string): string {
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) return '';
  return without(text, isDigit);
}

/** The characters that `isKept` takes; the text itself where it is made of nothing else. */
function without(text: string, isKept: (code: number) => boolean): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (isKept(text.charCodeAt(i))) continue;
    if (i > from) out += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
