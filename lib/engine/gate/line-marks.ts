import { isLineWord } from '../readers/telling-values.js';
import { OTHER } from '../scan/shapes.js';

const LINE_FEED = 10;
const QUOTE = 34;
const MINUS = 45;
const COLON = 58;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;
/** Longest word that tells of a format. */
const MAX_LINE_WORD = 40;

/** What stands in the line of names over a table (`readTable`), and what separates them. */
const NAME_LINE = new Uint8Array(129);
for (let i = 0; i < 26; i++) NAME_LINE[65 + i] = NAME_LINE[97 + i] = 1;
for (const c of '0123456789 _.-"\r') NAME_LINE[c.charCodeAt(0)] = 1;
NAME_LINE[OTHER] = 1;
/** What a name before a colon is made of. */
const WORD = new Uint8Array(129);
for (let i = 0; i < 26; i++) WORD[65 + i] = WORD[97 + i] = 1;
for (const c of '0123456789-_.#$@') WORD[c.charCodeAt(0)] = 1;
for (const c of '\t|;,') NAME_LINE[c.charCodeAt(0)] = 2;

/** Whether a text has lines that other lines are told by: names over a table, a delimiter of parts, the header of a message, a name that the next line has the value of. */
export function holdsLines(bytes: Uint8Array, length: number): boolean {
  return holdsNames(bytes, length) || holdsOpening(bytes, length);
}

/** Whether a text of several lines has one that begins with `--`, JSON, or a word that tells of a format and a colon. */
function holdsOpening(bytes: Uint8Array, length: number): boolean {
  let hasBreak = false;
  let isTold = false;
  for (let from = 0; from < length; ) {
    let end = from;
    while (end < length && bytes[end] !== LINE_FEED) end++;
    if (end < length) hasBreak = true;
    isTold ||= beginsLines(bytes, from, end);
    if (isTold && hasBreak) return true;
    from = end + 1;
  }
  return false;
}

function beginsLines(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && mayLead(bytes, at, to)) at++;
  const first = at < to ? (bytes[at] as number) : 0;
  if (first === MINUS || first === OPEN_BRACE || first === OPEN_BRACKET) return true;
  const start = at;
  while (at < to && at - start <= MAX_LINE_WORD && WORD[bytes[at] as number] === 1) at++;
  let colon = at;
  while (colon < to && (isWhiteSpace(bytes[colon] as number) || bytes[colon] === QUOTE)) colon++;
  if (colon >= to || at === start || bytes[colon] !== COLON) return false;
  // its value stands in the lines below
  if (isBlankTo(bytes, colon + 1, to)) return true;
  return isLineWord(String.fromCharCode(...bytes.subarray(start, at)));
}

function isBlankTo(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isWhiteSpace(bytes[at] as number)) return false;
  return true;
}

/** Blanks, quotes and the dash of an item. */
function mayLead(bytes: Uint8Array, at: number, to: number): boolean {
  const code = bytes[at] as number;
  if (code === MINUS) return at + 1 < to && bytes[at + 1] !== MINUS;
  return isWhiteSpace(code) || code === QUOTE;
}

/** Whether a line with others below it may be one of names over a table: of nothing else, or between bars of a box, which are no ASCII. */
function holdsNames(bytes: Uint8Array, length: number): boolean {
  let from = 0;
  let kinds = 0;
  let isNames = true;
  for (let i = 0; i < length; i++) {
    const code = bytes[i] as number;
    if (code === LINE_FEED) {
      if ((isNames && (kinds & 2) !== 0) || isBoxed(bytes, from, i)) return true;
      from = i + 1;
      kinds = 0;
      isNames = true;
    } else {
      const kind = NAME_LINE[code] as number;
      if (kind === 0) isNames = false;
      kinds |= kind;
    }
  }
  return false;
}

/** `│ user │ password │`. */
function isBoxed(bytes: Uint8Array, from: number, to: number): boolean {
  let start = from;
  while (start < to && bytes[start] === BLANK) start++;
  let end = to;
  while (end > start && (bytes[end - 1] as number) <= BLANK) end--;
  return (
    end - start > LEAST_BOXED &&
    bytes[start] === OTHER &&
    bytes[start + 1] === BLANK &&
    bytes[end - 1] === OTHER &&
    bytes[end - 2] === BLANK
  );
}

const BLANK = 32;
/** A bar, a blank, a letter, and the same again. */
const LEAST_BOXED = 4;

/** What stands between tokens (RFC 8259, section 2). */
const isWhiteSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
