import type { MaskContext, Reader, Slice } from '../../model.js';
import { isLaterLinkToken, isLinkToken } from '../checks/link-tokens.js';
import { decode } from './encodings.js';
import { findCode } from './find-code.js';
import { isPlainUrl } from './plain-url.js';
import { add, isTelling, REDACTED, type Slices, urlText } from './url-slices.js';
import { schemeEnd } from './url-start.js';

const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const EQUALS = 61;

/** The path of a URL, segment by segment, with matrix parameters (`;k=v`). Segments that can hold nothing have no slice. */
export const urlPathReader: Reader = {
  id: 'url-path',
  read(text: string, _context: MaskContext): readonly Slice[] | undefined {
    if (isPlainUrl(text)) return undefined;
    const colon = schemeEnd(text, 0, text.length);
    if (colon >= 0 && text.startsWith('//', colon + 1))
      return [{ start: 0, end: text.length, as: 'url', substitute: REDACTED }];
    return readPath(text, 0, text.length, undefined);
  },
};

/** Slices of the path in [start, end). */
export function readPath(text: string, start: number, end: number, slices: Slices): Slices {
  let all = slices;
  let at = start;
  // Where the two segments before this one begin, -1 where that is no plain word: they may say what this one is (`/reset-token/1a2b3c4d`).
  let beforeStart = -1;
  let wordStart = -1;
  while (at < end) {
    const slash = findCode(text, SLASH, at, end);
    const segmentEnd = slash < 0 ? end : slash;
    // `/proxy/https://user:password@host/`: a URL goes on behind its slashes.
    if (
      at > start &&
      text.charCodeAt(segmentEnd - 1) === COLON &&
      text.charCodeAt(segmentEnd + 1) === SLASH &&
      segmentEnd + 2 < end
    ) {
      return add(all, { start: at, end, as: 'url', substitute: REDACTED });
    }
    if (segmentEnd > at) {
      const name =
        (wordStart < 0 && beforeStart < 0) || !isCode(text, at, segmentEnd)
          ? undefined
          : nameBehind(wordAt(text, beforeStart), wordAt(text, wordStart), text.slice(at, segmentEnd));
      all = readSegment(text, at, segmentEnd, name, all);
      beforeStart = wordStart;
      wordStart = isWord(text, at, segmentEnd) ? at : -1;
    }
    at = segmentEnd + 1;
  }
  return all;
}

const wordAt = (text: string, start: number): string | undefined =>
  start < 0 ? undefined : text.slice(start, findCode(text, SLASH, start, text.length));

/** What a segment is called by the two before it, of which each may be a word. */
function nameBehind(before: string | undefined, last: string | undefined, segment: string): string | undefined {
  if (last !== undefined && isLinkToken(before ?? '', last, segment)) return 'token';
  return before !== undefined && isLaterLinkToken(before, segment) ? 'token' : last;
}

function readSegment(text: string, start: number, end: number, name: string | undefined, slices: Slices): Slices {
  const semicolon = findCode(text, SEMICOLON, start, end);
  const equals = findCode(text, EQUALS, start, end);
  if (semicolon < 0 && equals < 0) {
    return name !== undefined || isTelling(text, start, end)
      ? add(slices, urlText(start, end, 'percent', name))
      : slices;
  }
  let all = slices;
  let at = start;
  while (at < end) {
    const next = findCode(text, SEMICOLON, at, end);
    const partEnd = next < 0 ? end : next;
    all = readParameter(text, at, partEnd, all);
    at = partEnd + 1;
  }
  return all;
}

function readParameter(text: string, start: number, end: number, slices: Slices): Slices {
  const equals = findCode(text, EQUALS, start, end);
  // `=` at the very end is the padding of base64.
  if (equals <= start || equals + 1 >= end)
    return isTelling(text, start, end) ? add(slices, urlText(start, end, 'percent')) : slices;
  const all = isTelling(text, start, equals) ? add(slices, urlText(start, equals, 'percent')) : slices;
  return add(all, urlText(equals + 1, end, 'percent', decode(text.slice(start, equals), 'percent')));
}

const CODE_LENGTH = 8;
const MAX_WORD = 40;

/** At least 8 characters with letters and digits: neither a word (`/token/refresh`) nor a number (`/key/42`) nor a version. */
function isCode(text: string, start: number, end: number): boolean {
  if (end - start < CODE_LENGTH) return false;
  let digit = false;
  let letter = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    // An escape has digits of its own.
    if (code === 37) return false;
    if (code >= 48 && code <= 57) digit = true;
    else if (lower >= 97 && lower <= 122) letter = true;
  }
  return digit && letter;
}

function isWord(text: string, start: number, end: number): boolean {
  if (end - start > MAX_WORD) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    if (!((lower >= 97 && lower <= 122) || code === 45 || code === 95)) return false;
  }
  return true;
}
