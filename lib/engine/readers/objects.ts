import type { Slice } from '../../model.js';
import { readBareList } from './bare-list.js';
import { findCode } from './find-code.js';
import { readObject } from './json.js';
import { isPhpMember } from './php-member.js';

const QUOTE = 34;
const DOLLAR = 36;
const APOSTROPHE = 39;
const OPEN_PAREN = 40;
const MINUS = 45;
const DOT = 46;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const OPEN_BRACKET = 91;
const UNDERSCORE = 95;
const OPEN_BRACE = 123;
const OPENINGS = ['{', '[', '('];
const MAX_BLANKS = 16;
const MAX_NAME = 64;

/** [start, end) of a name. */
type Name = readonly [start: number, end: number];

/**
 * Values under telling names in objects that stand in a text: JSON, and what JavaScript, Python and Ruby print of an object (`{ path: [ 'pin' ], received: 'x' }`);
 * of lists, tuples and sets behind a name (`passwords=('a', 'b')`), of pairs (`headers.set('X-Api-Key', '...')`) and commands. Each character is read once.
 * @param isTelling whether values under a name are to be looked at
 */
export function readObjects(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  const brace = text.indexOf('{');
  const bracket = text.indexOf('[');
  const paren = text.indexOf('(');
  return brace < 0 && bracket < 0 && paren < 0 ? undefined : readFrom(text, [brace, bracket, paren], isTelling);
}

/** @param next where the next one of each opening stands, or -1 */
function readFrom(text: string, next: number[], isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  let found: Slice[] | undefined;
  for (let at = first(next); at >= 0; at = first(next)) {
    const name = nameBefore(text, at);
    let from = at + 1;
    if (begins(text, at, name !== undefined)) {
      const { slices, end } = readObject(text, at, isTelling, name);
      for (const slice of slices) {
        if (slice.as !== 'mask' && (slice.name === undefined || !isTelling(slice.name))) continue;
        if (found === undefined) found = [];
        found.push(slice);
      }
      from = end;
    } else if (name !== undefined && text.charCodeAt(at) === OPEN_BRACKET) {
      const told = text.slice(name[0], name[1]);
      const items = isTelling(told) ? readBareList(text, at, told) : undefined;
      if (items !== undefined) {
        found ??= [];
        // onto the one list: a new one for each would be copied again and again
        for (const item of items) found.push(item);
        from = (items.at(-1) as Slice).end;
      }
    }
    for (let i = 0; i < next.length; i++) {
      const place = next[i] as number;
      if (place >= 0 && place < from) next[i] = text.indexOf(OPENINGS[i] as string, from);
    }
  }
  return found;
}

const begins = (text: string, at: number, isNamed: boolean): boolean =>
  text.charCodeAt(at) === OPEN_BRACE
    ? beginsObject(text, at)
    : (isNamed && beginsList(text, at)) || beginsEntries(text, at) || beginsCall(text, at);

/** The first of several places, or -1 where there is none. */
function first(places: readonly number[]): number {
  let least = -1;
  for (const place of places) if (place >= 0 && (least < 0 || place < least)) least = place;
  return least;
}

/** Whether an object, or a list of texts or lists, may begin in text[from, to). */
export function holdsObject(text: string, from: number, to: number): boolean {
  if (findCode(text, OPEN_BRACE, from, to) >= 0) return true;
  for (let at = findCode(text, OPEN_BRACKET, from, to); at >= 0; at = findCode(text, OPEN_BRACKET, at + 1, to)) {
    const code = text.charCodeAt(skipBlanks(text, at + 1));
    if (code === OPEN_BRACKET || code === OPEN_PAREN || code === QUOTE || code === APOSTROPHE) return true;
  }
  for (let at = findCode(text, OPEN_PAREN, from, to); at >= 0; at = findCode(text, OPEN_PAREN, at + 1, to))
    if (isQuote(text, skipBlanks(text, at + 1))) return true;
  return false;
}

/** Whether a bracket has a quote behind it, or another one and a quote behind that: pairs, entries, commands: `['a', 'b']`, `[('a', 'b')]`. */
function beginsEntries(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== OPEN_BRACKET) return false;
  const second = skipBlanks(text, at + 1);
  const code = text.charCodeAt(second);
  if (code === QUOTE || code === APOSTROPHE) return !isPhpMember(text, second);
  if (code !== OPEN_BRACKET && code !== OPEN_PAREN) return false;
  const third = text.charCodeAt(skipBlanks(text, second + 1));
  return third === QUOTE || third === APOSTROPHE;
}

/** Whether a bracket has a quote behind it: arguments and tuples, `define('a', 'b')`, `('a', 'b')`. */
const beginsCall = (text: string, at: number): boolean =>
  text.charCodeAt(at) === OPEN_PAREN && isQuote(text, skipBlanks(text, at + 1));

function isQuote(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === QUOTE || code === APOSTROPHE;
}

/** Whether a brace has a quote behind it, or a name and a colon. */
function beginsObject(text: string, at: number): boolean {
  const start = skipBlanks(text, at + 1);
  const code = text.charCodeAt(start);
  if (code === QUOTE || code === APOSTROPHE) return true;
  let end = start;
  while (end - start < MAX_NAME && isOfName(text.charCodeAt(end))) end++;
  return end > start && text.charCodeAt(end) === COLON;
}

/** Whether a bracket has a quote behind it, or another bracket. */
function beginsList(text: string, at: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, at + 1));
  return code === QUOTE || code === APOSTROPHE || code === OPEN_BRACE || code === OPEN_BRACKET || code === OPEN_PAREN;
}

/** The name before a bracket, with `=`, `:` or `=>` between: `passwords = [`, `"user": {`. */
function nameBefore(text: string, at: number): Name | undefined {
  let end = skipBlanksBefore(text, at);
  const sign = text.charCodeAt(end - 1);
  if (sign === EQUALS || sign === COLON) end--;
  else if (sign === GREATER && text.charCodeAt(end - 2) === EQUALS) end -= 2;
  else return undefined;
  end = skipBlanksBefore(text, end);
  const last = text.charCodeAt(end - 1);
  if (last === QUOTE || last === APOSTROPHE) end--;
  let start = end;
  while (end - start < MAX_NAME && start > 0 && isOfPath(text.charCodeAt(start - 1))) start--;
  return start < end ? [start, end] : undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at - from < MAX_BLANKS && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanksBefore(text: string, to: number): number {
  let at = to;
  while (to - at < MAX_BLANKS && at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const isOfName = (code: number): boolean =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === UNDERSCORE || code === DOLLAR;

const isOfPath = (code: number): boolean => isOfName(code) || code === DOT || code === MINUS;
