import { JsonPlace } from './json-place.js';

/** Is told what a JSON text holds, in order. All offsets are [start, end) in the text. */
export interface JsonVisitor {
  /** Whether values under a name, or below it, are what it says. */
  readonly isTelling: (name: string) => boolean;
  /** A key, without its quotes. */
  key(start: number, end: number): void;
  /** A string value, without its quotes; `closed` is false where the text ends in it. */
  string(start: number, end: number, place: JsonPlace, closed: boolean): void;
  number(start: number, end: number, digits: number, place: JsonPlace): void;
  /** The innermost container ends here. */
  close(place: JsonPlace): void;
  /** From here on the text is no JSON. */
  rest(start: number, place: JsonPlace): void;
}

/** Deeper texts are not read on: no sender nests like that, only an attacker does. */
const MAX_DEPTH = 256;

/** `undefined`, `NaN` and the like are what languages print; `?` is a literal that was masked already. */
const LITERALS = new Set([
  'true',
  'false',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-Infinity',
  'None',
  'True',
  'False',
  '?',
]);

/**
 * Reads JSON from `from` on. `documents`: one or several, cut or whole. `object`: one, or a list, which may also have `'single quotes'`, bare keys and tuples, as Python and
 * JavaScript print it; `rest` is told where it ends.
 * @param name [start, end) of a name that stands before it
 */
export function walkJson(
  text: string,
  from: number,
  what: 'documents' | 'object',
  visitor: JsonVisitor,
  name?: readonly [start: number, end: number],
): void {
  const place = new JsonPlace(text, visitor.isTelling);
  if (name !== undefined) place.setKey(...name);
  const lenient = what === 'object';
  let at = from;
  const { length } = text;
  let afterKey = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    if (code === 0x22 || (lenient && code === 0x27)) {
      const close = closingQuote(text, at + 1, code);
      const end = close < 0 ? length : close;
      const colon = afterKey || close < 0 ? -1 : colonAfter(text, close + 1);
      if (colon >= 0) {
        visitor.key(at + 1, end);
        place.setKey(at + 1, end);
        afterKey = true;
        at = colon + 1;
        continue;
      }
      visitor.string(at + 1, end, place, close >= 0);
      at = end + 1;
    } else if (code === 0x7b || code === 0x5b || (lenient && code === 0x28)) {
      if (place.depth >= MAX_DEPTH) {
        visitor.rest(at, place);
        return;
      }
      place.open(code !== 0x7b);
      afterKey = false;
      at++;
      continue;
    } else if (code === 0x7d || code === 0x5d || (lenient && code === 0x29)) {
      visitor.close(place);
      place.close();
      afterKey = false;
      at++;
      if (lenient && place.depth === 0) {
        visitor.rest(at, place);
        return;
      }
      continue;
    } else if (code === 0x2c) {
      place.comma();
      at++;
    } else {
      const end = wordEnd(text, at);
      const isNumeric = code <= 0x39;
      const digits = isNumeric ? numberDigits(text, at, end) : 0;
      if (digits > 0) {
        visitor.number(at, end, digits, place);
      } else if (lenient && isClassName(text, at, end)) {
        at = end;
        continue;
      } else if (!isLiteral(text, at, end)) {
        const colon = lenient && !afterKey && end > at ? colonAfter(text, end) : -1;
        if (colon < 0) {
          visitor.rest(at, place);
          return;
        }
        visitor.key(at, end);
        place.setKey(at, end);
        afterKey = true;
        at = colon + 1;
        continue;
      }
      at = end;
    }
    afterKey = false;
    place.endValue();
  }
}

/** Whether [start, end) is what Node.js prints of an object's class before its brace: `User { a: 1 }`. */
function isClassName(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first < 0x41 || first > 0x5a) return false;
  return text.charCodeAt(text.charCodeAt(end) === 0x20 ? end + 1 : end) === 0x7b;
}

function isLiteral(text: string, start: number, end: number): boolean {
  if (end - start === 4 && (text.startsWith('true', start) || text.startsWith('null', start))) return true;
  return end - start <= 9 && LITERALS.has(text.slice(start, end));
}

/**
 * Whether [start, end) begins as a JSON object or array does, itself inside a JSON string or not. `[INFO] text` and `{name}` do not.
 */
export function beginsAsJson(text: string, start: number, end: number): boolean {
  // Most strings begin with a letter or digit.
  if (isWordCode(text.charCodeAt(start))) return false;
  let at = skipBlanks(text, start, end);
  const open = text.charCodeAt(at);
  if (at >= end || (open !== 0x7b && open !== 0x5b)) return false;
  at = skipBlanks(text, at + 1, end);
  while (at < end && text.charCodeAt(at) === 0x5c) at++;
  const first = text.charCodeAt(at);
  // An opening bracket at the end of the text: cut JSON, or nothing to see.
  if (at >= end || first === 0x22) return true;
  if (open === 0x7b) return first === 0x7d;
  return first === 0x7b || first === 0x5b || first === 0x5d || first === 0x2d || (first >= 0x30 && first <= 0x39);
}

/** Blanks, and line breaks written as `\n`. */
function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (code === 0x5c && isBlankEscape(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

function isWordCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isBlankEscape(code: number): boolean {
  return code === 0x6e || code === 0x72 || code === 0x74;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Offset of the quote that closes a string whose inside starts at `from`; -1: the text ends before. Each run of backslashes is counted once. */
function closingQuote(text: string, from: number, quote: number): number {
  const character = quote === 0x22 ? '"' : "'";
  for (let at = text.indexOf(character, from); at >= 0; at = text.indexOf(character, at + 1)) {
    if (text.charCodeAt(at - 1) !== 0x5c) return at;
    let before = at - 1;
    while (before >= from && text.charCodeAt(before) === 0x5c) before--;
    if ((at - before) % 2 === 1) return at;
  }
  return -1;
}

/** Place of the `:` behind a key, or the end of the `=>` that Ruby, PHP and Elixir have there; -1 where there is none. */
function colonAfter(text: string, from: number): number {
  const next = text.charCodeAt(from);
  if (next === 0x3a) return from;
  if (next === 0x2c || next === 0x7d) return -1;
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === 0x3a) return at;
  return text.charCodeAt(at) === 0x3d && text.charCodeAt(at + 1) === 0x3e ? at + 1 : -1;
}

/** End of a number or bare word: what stands before a blank, a quote or a structural character. */
function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) continue;
    if (isBlank(code) || code === 0x2c || code === 0x3a || code === 0x22 || code === 0x27) break;
    if (code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d || code === 0x28 || code === 0x29) break;
  }
  return at;
}

/** How many digits the number [start, end) has; 0: it is none. */
function numberDigits(text: string, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code === 0x2d || code === 0x2b) {
      if (at > start && (text.charCodeAt(at - 1) | 0x20) !== 0x65) return 0;
    } else if (code !== 0x2e && (code | 0x20) !== 0x65) return 0;
    else if (at === start) return 0;
  }
  return digits;
}
