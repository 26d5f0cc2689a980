import { TELLING_LENGTH } from './long-run.js';
import { TELLING_DIGITS } from './url-slices.js';
import { isLetter } from './url-start.js';

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SLASH = 3;
const COLON = 4;
const DOT = 5;

/** Characters that a harmless URL is made of; `{}` of route templates too. */
const CLASSES = new Uint8Array(128);
for (let code = 97; code <= 122; code++) CLASSES[code] = CLASSES[code - 32] = LETTER;
for (let code = 48; code <= 57; code++) CLASSES[code] = DIGIT;
for (const character of '-_~{}*') CLASSES[character.charCodeAt(0)] = LETTER;
CLASSES[47] = SLASH;
CLASSES[58] = COLON;
CLASSES[46] = DOT;

/** Shorter than what a segment must have to be named by the one before it. */
const CODE_LENGTH = 8;

/**
 * Whether a URL or a path holds nothing at all, told in one pass: no delimiter but `/`, `.` and `:` before `//` or a port, no long or numeric
 * segment. This is what most spans carry (`https://api.example.com/v2/users/42`); `false` says nothing.
 */
export function isPlainUrl(text: string): boolean {
  let length = 0;
  let digits = 0;
  let letters = false;
  // -1 before, 1 in, 0 behind the host.
  let host = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? CLASSES[code] : OTHER;
    length++;
    if (kind === LETTER) letters = true;
    else if (kind === DIGIT) digits++;
    else if (kind === DOT) {
      if (host === 1) length = 0;
    } else if (kind === SLASH) {
      if (host === 1) host = 0;
      length = digits = 0;
      letters = false;
    } else if (kind === COLON && isSchemeColon(text, i, host)) {
      host = 1;
      i += 2;
      length = digits = 0;
      letters = false;
    } else if (kind === COLON && host === 1 && isPort(text, i + 1)) {
      length = digits = 0;
    } else return false;
    if (length >= TELLING_LENGTH || digits >= TELLING_DIGITS) return false;
    if (length >= CODE_LENGTH && digits > 0 && letters && host !== 1) return false;
  }
  return true;
}

function isSchemeColon(text: string, at: number, host: number): boolean {
  // The path of `file:` is looked at as a whole.
  if (at === 4 && (text.charCodeAt(0) | 32) === 102) return false;
  if (host >= 0 || at < 2 || at > 8) return false;
  for (let i = 0; i < at; i++) if (!isLetter(text.charCodeAt(i))) return false;
  return text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47;
}

/** Up to five digits, then a slash or the end. */
function isPort(text: string, start: number): boolean {
  let i = start;
  while (i < start + 5 && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i++;
  return i === text.length || text.charCodeAt(i) === 47;
}
