import type { ReaderId } from '../model.js';
import { beginsAsGraphql } from './readers/graphql.js';
import { isPhpMember } from './readers/php-member.js';

const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const QUOTE = 34;
const APOSTROPHE = 39;
const BACKSLASH = 92;
const COLON = 58;
const SLASH = 47;
const LOWER_F = 102;
const LOWER_M = 109;
const LOWER_Q = 113;
const LOWER_S = 115;
const MAX_SCHEME = 24;
const MAX_BLANKS = 16;

/** JSON, a URL or GraphQL, by how text[from, to) begins; `undefined` for any other text. */
export function formatOf(text: string, from = 0, to = text.length): ReaderId | undefined {
  const first = text.charCodeAt(from);
  switch (first) {
    case OPEN_BRACE:
      return looksLikeJson(text, from, to) ? 'json' : beginsAsGraphql(text, from, to) ? 'graphql' : undefined;
    case OPEN_BRACKET:
      return looksLikeJson(text, from, to) ? 'json' : undefined;
    case LOWER_F:
    case LOWER_M:
    case LOWER_Q:
    case LOWER_S:
      if (beginsAsGraphql(text, from, to)) return 'graphql';
  }
  return isLetter(first) && isUrl(text, from, to) ? 'url' : undefined;
}

/** `scheme://` and no blank, quote or angle bracket up to the end. */
function isUrl(text: string, from: number, to: number): boolean {
  let at = from + 1;
  const limit = Math.min(to, from + MAX_SCHEME);
  while (at < limit && isSchemeCode(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== COLON || text.charCodeAt(at + 1) !== SLASH || text.charCodeAt(at + 2) !== SLASH)
    return false;
  if (at >= limit || at + 3 >= to) return false;
  for (let i = at + 3; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === QUOTE || code === 60 || code === 62 || (code >= 9 && code <= 13)) return false;
    if (code > 159 && isBlank(text, i)) return false;
  }
  return true;
}

const BLANK = /\s/;
const isBlank = (text: string, at: number): boolean => BLANK.test(text[at] ?? '');

/** `{"`, `[{`, `["`, `[[` or the matching bracket at the end: not `[INFO] started`, and no member that PHP prints. */
function looksLikeJson(text: string, from: number, to: number): boolean {
  const isObject = text.charCodeAt(from) === OPEN_BRACE;
  let i = from + 1;
  const limit = Math.min(to, from + MAX_BLANKS);
  while (i < limit && isWhiteSpace(text.charCodeAt(i))) i++;
  if (i >= to) return false;
  const next = text.charCodeAt(i);
  if (next === QUOTE || next === BACKSLASH) return isObject || !isPhpMember(text, i);
  if (!isObject && (next === OPEN_BRACE || next === OPEN_BRACKET)) return !isPrinted(text, i + 1, to);
  let end = to;
  while (end > i && isBlank(text, end - 1)) end--;
  if (text.charCodeAt(end - 1) !== (isObject ? CLOSE_BRACE : CLOSE_BRACKET)) return false;
  return isObject ? next === CLOSE_BRACE : BEGINS_ITEM.test(text[i] ?? '');
}

/** Whether what stands behind a second bracket is what programs print and JSON has not: `[{'a': 1}]`, `[ [ 'a' ] ]`. */
function isPrinted(text: string, from: number, to: number): boolean {
  let at = from;
  const limit = Math.min(to, from + MAX_BLANKS);
  while (at < limit && isWhiteSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === APOSTROPHE;
}

const BEGINS_ITEM = /[\d\-tfn\]]/;

const isWhiteSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isSchemeCode = (code: number): boolean =>
  isLetter(code) || (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
