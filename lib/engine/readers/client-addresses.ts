import type { Slice } from '../../model.js';
import { findCode, skipBlanks, trimEnd } from './find-code.js';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const OPEN = 91;
const CLOSE = 93;
/** What may follow an address: its bracket, a port, or a name that hides one (RFC 7239, section 6.2), which is shorter than a token, and a quote. */
const PORT = /^\]?(?::(?:\d{0,5}|_[\w.-]{1,15}))?"?$/;

/** `X-Forwarded-For: a, b, c`: a slice for each address, without port and brackets. */
export function addressSlices(text: string, start: number, end: number): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  forEachPart(text, COMMA, start, end, (from, to) => pushAddress(text, from, to, slices));
  return slices.length === 0 ? undefined : slices;
}

/** RFC 7239: `for=192.0.2.60;proto=http;by=203.0.113.43`. Only `for` is the client's; `by`, `host` and `proto` are infrastructure. */
export function forwardedSlices(text: string, start: number, end: number): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  forEachPart(text, COMMA, start, end, (elementStart, elementEnd) => {
    forEachPart(text, SEMICOLON, elementStart, elementEnd, (from, to) => {
      const isFor =
        (text.charCodeAt(from) | 32) === 102 &&
        (text.charCodeAt(from + 1) | 32) === 111 &&
        (text.charCodeAt(from + 2) | 32) === 114;
      const equals = findCode(text, 61, from, to);
      if (equals < 0) slices.push({ start: from, end: to, as: 'text' });
      else if (isFor && trimEnd(text, from, equals) === from + 3)
        pushAddress(text, skipBlanks(text, equals + 1, to), to, slices);
    });
  });
  return slices.length === 0 ? undefined : slices;
}

function forEachPart(
  text: string,
  separator: number,
  start: number,
  end: number,
  read: (from: number, to: number) => void,
): void {
  let at = start;
  while (at < end) {
    const found = findCode(text, separator, at, end);
    const next = found < 0 ? end : found;
    const from = skipBlanks(text, at, next);
    const to = trimEnd(text, from, next);
    if (from < to) read(from, to);
    at = next + 1;
  }
}

/** An address that may have quotes, brackets and a port around it; anything else is text. */
function pushAddress(text: string, start: number, end: number, slices: Slice[]): void {
  let from = start;
  let to = end;
  if (text.charCodeAt(from) === QUOTE) {
    from++;
    if (to > from && text.charCodeAt(to - 1) === QUOTE) to--;
  }
  if (text.charCodeAt(from) === OPEN) {
    const close = findCode(text, CLOSE, from, to);
    from++;
    if (close >= 0) to = close;
  } else {
    const colon = findCode(text, COLON, from, to);
    // One colon is a port, more are an IPv6 address.
    if (colon >= 0 && findCode(text, COLON, colon + 1, to) < 0) to = colon;
  }
  if (from >= to || !isAddressText(text, from, to)) {
    if (start < end) slices.push({ start, end, as: 'text' });
    return;
  }
  slices.push({ start: from, end: to, as: 'client-address' });
  if (!PORT.test(text.slice(to, end))) slices.push({ start: to, end, as: 'text' });
}

/** Digits, `.` and `:`, hexadecimal letters, at most as long as an IPv6 address with an embedded IPv4 one; a zone (`%eth0`) may follow. */
function isAddressText(text: string, start: number, end: number): boolean {
  const zone = findCode(text, 37, start, end);
  const to = zone < 0 ? end : zone;
  if (to - start > 45) return false;
  let separators = 0;
  for (let i = start; i < to; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    if (code === 46 || code === COLON) separators++;
    else if (!((code >= 48 && code <= 57) || (lower >= 97 && lower <= 102))) return false;
  }
  return separators > 0;
}
