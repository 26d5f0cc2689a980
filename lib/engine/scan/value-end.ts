import { endOfReference } from '../checks/reference.js';
import type { Span } from './anchors.js';
import { characterTable, isLetter } from './charsets.js';
import { isBlank, isNameCharacter, MAX_BLANKS, MAX_KEY } from './name-before.js';

const DOLLAR = 36;
const PERCENT = 37;
const OPEN_ROUND = 40;
const CLOSE_ROUND = 41;
const EQUALS = 61;
const UNDERSCORE = 95;
const OPEN_BRACE = 123;
const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>', '(': ')' };
/** By the bracket that opens: the one that closes. */
const CLOSING = new Uint8Array(128);
for (const [open, close] of Object.entries(BRACKETS)) CLOSING[open.charCodeAt(0)] = close.charCodeAt(0);

/** What ends a sentence, and no value that stands in one. */
const SENTENCE_END = characterTable('.!?:');

/** End of text[start, end) without what ends a sentence. */
export function trimSentence(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && text.charCodeAt(to - 1) < 128 && SENTENCE_END[text.charCodeAt(to - 1)] === 1) to--;
  return to;
}

/** What stands behind a value with blanks in it, and not behind the first word of a message. */
export const ENDS_VALUE = '\n\r,;)]}';

/** Whether a blank and the next pair stand behind a value: `name=Jane Roe status=ok`. */
export function isPairBehind(text: string, at: number): boolean {
  let start = at;
  while (start - at < MAX_BLANKS && isBlank(text.charCodeAt(start))) start++;
  return start > at && isNextPair(text, { start, end: text.length });
}

/** Whether the bracket that ends a value is one that it has opened, so that it belongs to it: `hunter2(x)y`. */
export function isOpen(text: string, { start, end }: Span): boolean {
  if (text.charCodeAt(end) !== CLOSE_ROUND) return false;
  let open = 0;
  for (let i = start; i < Math.min(end, start + MAX_KEY); i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN_ROUND) open++;
    else if (code === CLOSE_ROUND) open--;
  }
  return open > 0;
}

/** Whether the value begins with a bracket that closes right behind it: `[REDACTED:x]`, `${VAR}`, `<token>`. */
export function closes(text: string, { start, end }: Span): boolean {
  const open = text.charCodeAt(text.charCodeAt(start) === DOLLAR ? start + 1 : start);
  return open < 128 && CLOSING[open] !== 0 && text.charCodeAt(end) === CLOSING[open];
}

/** End of what stands in the place of a value, blanks and quotes and all, or -1: `{{ name }}`, `$(cat file)`, `os.environ["X"]`. */
export function endOfTemplate(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  // one brace begins an object, and a percent sign alone a character
  if (isLetter(first) || first === DOLLAR || second === OPEN_BRACE || (first === PERCENT && second === OPEN_ROUND))
    return endOfReference(text, start);
  return -1;
}

/** Whether a value looks like the next pair, `name=x`, within the length of a name. */
export function isNextPair(text: string, { start, end }: Span): boolean {
  const limit = Math.min(end, start + MAX_KEY);
  const first = text.charCodeAt(start);
  if (start >= limit || (!isLetter(first) && first !== UNDERSCORE)) return false;
  let at = start + 1;
  while (at < limit && isNameCharacter(text.charCodeAt(at))) at++;
  if (at >= limit || text.charCodeAt(at) !== EQUALS) return false;
  if (at + 1 < end) return text.charCodeAt(at + 1) !== EQUALS;
  // nothing stands behind it either: the padding of base64 does not look like that
  return isNameOfWords(text, start, at);
}

/** Several words in small letters, or with capitals inside: `lastName`, `last_name`. */
function isNameOfWords(text: string, start: number, end: number): boolean {
  return /^[a-z]+(?:[A-Z][a-z]+|[_.-][a-z]+)+$/.test(text.slice(start, end));
}
