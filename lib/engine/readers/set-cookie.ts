import type { MaskContext, Reader, Slice } from '../../model.js';
import { readCookie } from './cookie.js';
import { findCode, skipBlanks, trimEnd } from './find-code.js';

const COMMA = 44;
const SEMICOLON = 59;
const EQUALS = 61;

/** Attributes of RFC 6265 and its successor, which stay; and of RFC 2965. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'path',
  'domain',
  'expires',
  'max-age',
  'samesite',
  'secure',
  'httponly',
  'partitioned',
  'priority',
  'version',
  'comment',
  'port',
  'discard',
]);

const LONGEST_ATTRIBUTE = 11;

/** `Set-Cookie: a=b; Path=/; HttpOnly`. Several of them may be joined by commas or line breaks; the comma of a date joins nothing. */
export const setCookieReader: Reader = {
  id: 'set-cookie',
  read(text: string, _context: MaskContext): readonly Slice[] | undefined {
    const slices: Slice[] = [];
    let at = 0;
    let inAttributes = false;
    while (at < text.length) {
      const end = partEnd(text, at);
      // What stands behind `;` and is no attribute is a cookie that some proxy folded in.
      const slice = inAttributes && isAttribute(text, at, end) ? undefined : readCookie(text, at, end);
      if (slice !== undefined) slices.push(slice);
      inAttributes = text.charCodeAt(end) === SEMICOLON;
      at = end + 1;
    }
    return slices.length === 0 ? undefined : slices;
  },
};

/** At the next `;` or line break, or at a comma that a new cookie follows. */
function partEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SEMICOLON || code === 10) return i;
    if (code === COMMA && beginsCookie(text, i + 1)) return i;
  }
  return text.length;
}

/** `name=` behind blanks; a comma, a semicolon or a blank within ends the search, so that no character is looked at twice for long. */
function beginsCookie(text: string, start: number): boolean {
  const from = skipBlanks(text, start, Math.min(text.length, start + 4));
  for (let i = from; i < text.length && i < from + 256; i++) {
    const code = text.charCodeAt(i);
    if (code === EQUALS) return i > from;
    if (code <= 32 || code === COMMA || code === SEMICOLON || code === 34) return false;
  }
  return false;
}

function isAttribute(text: string, start: number, end: number): boolean {
  const from = skipBlanks(text, start, end);
  const equals = findCode(text, EQUALS, from, Math.min(end, from + LONGEST_ATTRIBUTE + 4));
  const nameEnd = trimEnd(text, from, equals < 0 ? end : equals);
  if (nameEnd === from) return true;
  return nameEnd - from <= LONGEST_ATTRIBUTE && ATTRIBUTES.has(text.slice(from, nameEnd).toLowerCase());
}
