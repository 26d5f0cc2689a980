import type { Slice } from '../../model.js';
import { readObject } from './json.js';

const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
const DOLLAR = 36;
const UNDERSCORE = 95;
const MAX_BLANKS = 16;
const MAX_NAME = 64;

/**
 * Values under telling names in objects that stand in a text: JSON, and what JavaScript, Python and Ruby print of an object (`{ path: [ 'pin' ], received: 'x' }`).
 * Each character is read once. @param isTelling whether values under a name are to be looked at
 */
export function readObjects(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  let found: Slice[] | undefined;
  for (let at = text.indexOf('{'); at >= 0; ) {
    if (!beginsObject(text, at)) {
      at = text.indexOf('{', at + 1);
      continue;
    }
    const { slices, end } = readObject(text, at, isTelling);
    for (const slice of slices) {
      if (slice.name === undefined || !isTelling(slice.name)) continue;
      if (found === undefined) found = [];
      found.push(slice);
    }
    at = text.indexOf('{', end);
  }
  return found;
}

/** Whether a brace has a quote behind it, or a name and a colon. */
function beginsObject(text: string, at: number): boolean {
  let next = at + 1;
  while (next - at <= MAX_BLANKS && isBlank(text.charCodeAt(next))) next++;
  const first = text.charCodeAt(next);
  if (first === QUOTE || first === APOSTROPHE) return true;
  const start = next;
  while (next - start < MAX_NAME && isOfName(text.charCodeAt(next))) next++;
  return next > start && text.charCodeAt(next) === COLON;
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const isOfName = (code: number): boolean =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === UNDERSCORE || code === DOLLAR;
