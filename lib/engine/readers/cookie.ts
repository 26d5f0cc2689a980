import type { MaskContext, Reader, Slice } from '../../model.js';
import { cookieValue } from './cookie-values.js';
import { findCode, skipBlanks, trimEnd } from './find-code.js';

/** `Cookie: a=b; c=d` (RFC 6265, section 4.2). A value without a name is a cookie too. */
export const cookieReader: Reader = {
  id: 'cookie',
  read(text: string, _context: MaskContext): readonly Slice[] | undefined {
    const slices: Slice[] = [];
    let at = 0;
    while (at < text.length) {
      const semicolon = text.indexOf(';', at);
      const end = semicolon < 0 ? text.length : semicolon;
      const slice = readCookie(text, at, end);
      if (slice !== undefined) slices.push(slice);
      at = end + 1;
    }
    return slices.length === 0 ? undefined : slices;
  },
};

/** The value of the one cookie in [start, end), as a slice. */
export function readCookie(text: string, start: number, end: number): Slice | undefined {
  const from = skipBlanks(text, start, end);
  const to = trimEnd(text, from, end);
  const equals = findCode(text, 61, from, to);
  if (equals < 0) return cookieValue(text, from, to, undefined);
  return cookieValue(text, skipBlanks(text, equals + 1, to), to, text.slice(from, trimEnd(text, from, equals)));
}
