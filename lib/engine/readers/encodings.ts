import type { Encoding } from '../../model.js';
import { decodeBase64Text, encodeBase64Text } from '../escapes/base64.js';
import { hexValue, pointAt, utf8Length } from '../escapes/percent.js';
import { findCode } from './find-code.js';

const PERCENT = 37;
const AMPERSAND = 38;
const QUOTE = 39;
const PLUS = 43;
const BACKSLASH = 92;

/**
 * The text as it was before it was written in `encoding`. Lenient: an escape that is cut or malformed stays as it stands. Never throws; linear.
 * `decode(encode(text, e), e) === text` for every text without lone surrogates.
 */
export function decode(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'percent':
    case 'path':
      return text.includes('%') ? decodePercent(text) : text;
    case 'form':
      return decode(text.includes('+') ? text.replaceAll('+', ' ') : text, 'percent');
    case 'json':
      return text.includes('\\') ? decodeJson(text) : text;
    case 'xml':
    case 'xml-attribute':
      return text.includes('&') ? decodeXml(text) : text;
    case 'sql':
      return text.includes("''") ? text.replaceAll("''", "'") : text;
    case 'base64':
    case 'base64url':
      return decodeBase64Text(text);
    case 'none':
      return text;
  }
}

/** Whether text[from, to) may be another one when it is decoded. */
export function isEncoded(text: string, from: number, to: number, encoding: Encoding): boolean {
  switch (encoding) {
    case 'none':
      return false;
    case 'json':
      return findCode(text, BACKSLASH, from, to) >= 0;
    case 'xml':
    case 'xml-attribute':
      return findCode(text, AMPERSAND, from, to) >= 0;
    case 'percent':
    case 'path':
      return findCode(text, PERCENT, from, to) >= 0;
    case 'base64':
    case 'base64url':
      return true;
    default:
      for (let i = from; i < to; i++) {
        const code = text.charCodeAt(i);
        if (code === PERCENT || code === PLUS || (code === QUOTE && encoding === 'sql')) return true;
      }
      return false;
  }
}

/** The text written in `encoding`: legal in a URL component (`percent`, `form`) or in a path of several segments (`path`), between JSON quotes, between SQL quotes, in an element or a quoted attribute of XML. Never throws. */
export function encode(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'percent':
      return encodePercent(text);
    case 'path':
      return encodePercent(text).replace(/%(?:2F|5C|3A)/g, decodeURIComponent);
    case 'form':
      return encodePercent(text).replaceAll('%20', '+');
    case 'json':
      return JSON.stringify(text).slice(1, -1);
    case 'xml':
      return text.replace(/[&<>]/g, reference);
    case 'xml-attribute':
      return text.replace(/[&<>"']/g, reference);
    case 'sql':
      return text.includes("'") ? text.replaceAll("'", "''") : text;
    case 'base64':
      return encodeBase64Text(text, false);
    case 'base64url':
      return encodeBase64Text(text, true);
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
    const point = pointAt(text, at, PERCENT);
    if (point < 0) {
      at = text.indexOf('%', at + 1);
      continue;
    }
    decoded += text.slice(from, at) + String.fromCodePoint(point);
    from = at + 3 * utf8Length(point);
    at = text.indexOf('%', from);
  }
  return from === 0 ? text : decoded + text.slice(from);
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

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** XML 1.0, sections 4.1 and 4.6. */
const XML_REFERENCE = /&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_POINT = 0x10ffff;

function decodeXml(text: string): string {
  return text.replace(XML_REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return XML_ENTITIES[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    return point <= LAST_POINT ? String.fromCodePoint(point) : whole;
  });
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
