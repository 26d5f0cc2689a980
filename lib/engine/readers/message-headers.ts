import { skipBlanks } from './find-code.js';

const LINE_FEED = 10;
const RETURN = 13;
const COLON = 58;
const MAX_NAME = 76;
/** More lines of headers are read as text. */
const MAX_HEADERS = 200;

/** One header of a message (RFC 5322, section 2.2), lines that it is folded into included. */
export interface MessageHeader {
  /** In lower case. */
  readonly name: string;
  /** [start, end) of the value without blanks around it. */
  readonly start: number;
  readonly end: number;
}

export interface MessageHeaders {
  readonly headers: readonly MessageHeader[];
  /** Where the body begins; the end of the text where there is none. */
  readonly body: number;
  /** Whether the headers ended with an empty line or with the text, and not with a line that is none. */
  readonly isWhole: boolean;
}

/** Reads header lines from a place on; lines end with a line feed, with or without a carriage return. Linear; never throws. */
export function readMessageHeaders(text: string, from: number, to: number): MessageHeaders {
  const headers: MessageHeader[] = [];
  let at = from;
  while (at < to) {
    let end = lineEnd(text, at, to);
    if (isEmptyLine(text, at, end)) return { headers, body: Math.min(to, end + 1), isWhole: true };
    const colon = nameEnd(text, at, end);
    if (colon < 0 || headers.length === MAX_HEADERS) return { headers, body: at, isWhole: false };
    const line = at;
    while (end + 1 < to && isFold(text.charCodeAt(end + 1)) && !isEmptyLine(text, end + 1, lineEnd(text, end + 1, to)))
      end = lineEnd(text, end + 1, to);
    const start = skipBlanks(text, colon + 1, end);
    headers.push({ name: text.slice(line, colon).toLowerCase(), start, end: trimmed(text, start, end) });
    at = end + 1;
  }
  return { headers, body: to, isWhole: true };
}

/** Offset of the line feed that ends a line, or of the end. */
export function lineEnd(text: string, from: number, to: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at > to ? to : at;
}

/** Offset of the colon behind a name that begins at a place, or -1. */
function nameEnd(text: string, from: number, to: number): number {
  const limit = Math.min(to, from + MAX_NAME);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) return at > from ? at : -1;
    if (!((code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 45 || code === 95))
      return -1;
  }
  return -1;
}

const isFold = (code: number): boolean => code === 32 || code === 9;

const isEmptyLine = (text: string, from: number, to: number): boolean =>
  from === to || (from + 1 === to && text.charCodeAt(from) === RETURN);

function trimmed(text: string, start: number, end: number): number {
  let to = end;
  while (
    to > start &&
    (isFold(text.charCodeAt(to - 1)) || text.charCodeAt(to - 1) === RETURN || text.charCodeAt(to - 1) === LINE_FEED)
  )
    to--;
  return Math.max(start, to);
}
