import type { Slice } from '../../model.js';
import { isBlank } from './find-code.js';

const DOUBLE_QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'TO', '&&', '||', '_exists_']);
/** Signs that belong to no term: groups, ranges, must and must not, boosts, fuzziness. */
const SIGNS = new Uint8Array(128);
for (const character of '()[]{}<>=+-!^~*?|&,;') SIGNS[character.charCodeAt(0)] = 1;

/**
 * Query strings of Lucene (https://lucene.apache.org/core/9_0_0/queryparser/): terms, phrases and the ends of ranges are masked to `?`; names of fields, operators and signs stay.
 */
export function readLucene(text: string): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === COLON || (code < 128 && SIGNS[code] === 1)) {
      at++;
      continue;
    }
    const end = code === DOUBLE_QUOTE ? phraseEnd(text, at + 1) : termEnd(text, at);
    const isName = code !== DOUBLE_QUOTE && text.charCodeAt(end) === COLON;
    if (!isName && !OPERATORS.has(text.slice(at, Math.min(end, at + 10))))
      slices.push({ start: at, end, as: 'mask', detector: 'database.value', substitute: '?' });
    at = end;
  }
  return slices.length === 0 ? undefined : slices;
}

function phraseEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== DOUBLE_QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.min(text.length, at + 1);
}

/** A term goes on over `-`, `*` and `?`, and over what a backslash stands before. */
function termEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (isBlank(code) || code === COLON || code === DOUBLE_QUOTE) break;
    else if (code < 128 && SIGNS[code] === 1 && code !== 45 && code !== 42 && code !== 63) break;
  }
  return Math.max(from + 1, Math.min(at, text.length));
}
