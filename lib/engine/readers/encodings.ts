import type { Encoding } from '../../model.js';

/**
 * The text as it was before it was written in `encoding`. Lenient: an escape that is cut or malformed stays as it stands. Never throws; linear.
 * `decode(encode(text, e), e) === text` for every text without lone surrogates.
 */
export function decode(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'percent':
      return text.includes('%') ? decodePercent(text) : text;
    case 'form':
      return decode(text.includes('+') ? text.replaceAll('+', ' ') : text, 'percent');
    case 'json':
      return text.includes('\\') ? decodeJson(text) : text;
    case 'sql':
      return text.includes("''") ? text.replaceAll("''", "'") : text;
    case 'none':
      return text;
  }
}

/** The text written in `encoding`: legal in a URL component (`percent`, `form`), between JSON quotes, between SQL quotes. Never throws. */
export function encode(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'percent':
      return encodePercent(text);
    case 'form':
      return encodePercent(text).replaceAll('%20', '+');
    case 'json':
      return JSON.stringify(text).slice(1, -1);
    case 'sql':
      return text.includes("'") ? text.replaceAll("'", "''") : text;
    case 'none':
      return text;
  }
}

function encodePercent(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // A lone surrogate has no UTF-8: it becomes U+FFFD, as the URL standard has it.
    let encoded = '';
    for (const character of text) encoded += isLoneSurrogate(character) ? '%EF%BF%BD' : encodeURIComponent(character);
    return encoded;
  }
}

function isLoneSurrogate(character: string): boolean {
  return character.length === 1 && (character.charCodeAt(0) & 0xf800) === 0xd800;
}

function decodePercent(text: string): string {
  let decoded = '';
  let from = 0;
  let at = text.indexOf('%');
  while (at >= 0) {
    const first = byteAt(text, at);
    const length = sequenceLength(first);
    const point = length === 0 ? -1 : length === 1 ? first : multiByte(text, at, first, length);
    if (point < 0) {
      at = text.indexOf('%', at + 1);
      continue;
    }
    decoded += text.slice(from, at) + String.fromCodePoint(point);
    from = at + 3 * length;
    at = text.indexOf('%', from);
  }
  return from === 0 ? text : decoded + text.slice(from);
}

/** The byte that `%XX` at this place stands for, or -1. */
function byteAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== 37) return -1;
  const high = hexValue(text.charCodeAt(at + 1));
  const low = hexValue(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** How many bytes the UTF-8 sequence has that this byte begins (RFC 3629); 0 for none. */
function sequenceLength(byte: number): number {
  if (byte < 0) return 0;
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

const LEAST_POINT = [0, 0, 0x80, 0x800, 0x10000];

function multiByte(text: string, at: number, first: number, length: number): number {
  let point = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = byteAt(text, at + 3 * i);
    if (next < 0 || (next & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (next & 0x3f);
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  return point < (LEAST_POINT[length] ?? 0) || point > 0x10ffff || surrogate ? -1 : point;
}

function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** RFC 8259, section 7. */
const JSON_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function decodeJson(text: string): string {
  let decoded = '';
  let from = 0;
  let at = text.indexOf('\\');
  while (at >= 0) {
    const letter = text.charAt(at + 1);
    const character = letter === 'u' ? unicodeEscape(text, at + 2) : JSON_ESCAPES[letter];
    if (character === undefined) {
      at = text.indexOf('\\', at + 1);
      continue;
    }
    decoded += text.slice(from, at) + character;
    from = at + (letter === 'u' ? 6 : 2);
    at = text.indexOf('\\', from);
  }
  return from === 0 ? text : decoded + text.slice(from);
}

/** One UTF-16 unit; the halves of a surrogate pair meet in the result. */
function unicodeEscape(text: string, at: number): string | undefined {
  let unit = 0;
  for (let i = at; i < at + 4; i++) {
    const digit = hexValue(text.charCodeAt(i));
    if (digit < 0) return undefined;
    unit = unit * 16 + digit;
  }
  return String.fromCharCode(unit);
}
