import type { Slice } from '../../model.js';
import { decode } from './encodings.js';
import { trimEnd } from './find-code.js';
import { lineEnd, type MessageHeader, readMessageHeaders } from './message-headers.js';

const MAX_BOUNDARY = 72;
const MAX_NAME = 200;
const RETURN = 13;
const LINE_FEED = 10;

/**
 * Values of the parts of a multipart body (RFC 2046, RFC 7578), alone or behind the headers of a message: those with a telling name, and those that are JSON, XML or
 * a multipart body again, as slices without a name. `undefined` where there is none. A body that is cut ends with the text. Linear; never throws.
 */
export function readMultipart(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  const start = firstDelimiter(text);
  if (start < 0) return undefined;
  const slices: Slice[] = [];
  const delimiter = text.slice(start, boundaryEnd(text, start));
  for (let at = start; at >= 0; ) {
    const line = lineEnd(text, at, text.length);
    const next = text.indexOf(`\n${delimiter}`, line);
    const end = next < 0 ? text.length : next;
    if (line < end) readPart(text, line + 1, end, next < 0 ? delimiter : '', isTelling, slices);
    at = next < 0 ? -1 : next + 1;
  }
  return slices.length === 0 ? undefined : slices;
}

/** A line that begins with `--` and has a header of a part below it. */
function firstDelimiter(text: string): number {
  for (let at = text.startsWith('--') ? 0 : behindLine(text, 0); at >= 0; at = behindLine(text, at)) {
    const end = boundaryEnd(text, at);
    const below = lineEnd(text, end, text.length) + 1;
    if (end > at + 2 && end - at <= MAX_BOUNDARY && CONTENT.test(text.slice(below, below + 9))) return at;
  }
  return -1;
}

const CONTENT = /^content-\w$/i;

function behindLine(text: string, from: number): number {
  const at = text.indexOf('\n--', from);
  return at < 0 ? -1 : at + 1;
}

/** End of the line without blanks. */
function boundaryEnd(text: string, start: number): number {
  const end = lineEnd(text, start, Math.min(text.length, start + MAX_BOUNDARY + 2));
  return trimEnd(text, start, end);
}

/** @param cut the delimiter that the end of the text may have cut */
function readPart(
  text: string,
  from: number,
  to: number,
  cut: string,
  isTelling: (name: string) => boolean,
  slices: Slice[],
): void {
  const { headers, body, isWhole } = readMessageHeaders(text, from, to);
  if (!isWhole) return;
  let end = to;
  if (cut !== '') end = withoutCut(text, body, to, cut);
  while (end > body && isBreak(text.charCodeAt(end - 1))) end--;
  if (end <= body) return;
  const disposition = headers.find(({ name }) => name === 'content-disposition');
  const name = disposition && nameOf(text, disposition);
  if (name !== undefined && isTelling(name)) slices.push({ start: body, end, as: 'text', name });
  else if (isFormat(text, body, headers)) slices.push({ start: body, end, as: 'text' });
}

/** Before what may be the beginning of the delimiter at the end of the text. */
function withoutCut(text: string, from: number, to: number, delimiter: string): number {
  const line = text.lastIndexOf('\n', to - 1);
  if (line < from || to - line > delimiter.length) return to;
  return delimiter.startsWith(text.slice(line + 1, to)) ? line : to;
}

/** What a part begins with that is read on. */
function isFormat(text: string, body: number, headers: readonly MessageHeader[]): boolean {
  const first = text.charAt(body);
  if (first === '{' || first === '[' || first === '<' || first === '-') return true;
  const type = headers.find(({ name }) => name === 'content-type');
  return type !== undefined && /^(?:multipart|message)\//i.test(text.slice(type.start, type.start + 10));
}

/** `form-data; name="x"`, `name=x`, `name*=UTF-8''x` (RFC 8187). */
function nameOf(text: string, { start, end }: MessageHeader): string | undefined {
  const value = text.slice(start, Math.min(end, start + MAX_NAME));
  const [, , extended, quoted, token] = NAME.exec(value) ?? [];
  if (extended !== undefined) return decode(extended, 'percent');
  return quoted ?? token;
}

const NAME = /;[ \t]{0,4}name(\*=[\w-]{0,20}'[\w-]{0,20}'([^\s;"]*)|=[ \t]{0,4}"([^"]*)|=[ \t]{0,4}([^\s;"]+))/i;
const isBreak = (code: number): boolean => code === RETURN || code === LINE_FEED;
