import type { Reader, Slice } from '../../model.js';
import { readExceptionLine } from './exception-line.js';
import { findMailboxes } from './frame-mailboxes.js';
import { findHomeUsers } from './home-directory.js';
import { phpArguments } from './php-arguments.js';
import { isFrame, positionStart } from './stack-frame.js';

/**
 * Stack traces of any language, line by line. Lines that are no frames are messages (neighbours are one slice, so that what goes over several lines is
 * seen whole), a source line that Python shows is text. In frames only the user of a home directory, a mailbox in a path, the query of a URL and the strings
 * that PHP shows are slices.
 */
export const stackTraceReader: Reader = {
  id: 'stack-trace',
  read(text) {
    const trace = new Trace(text);
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      trace.line(start, end);
      start = end + 1;
    }
    return trace.finish();
  },
};

class Trace {
  readonly #text: string;
  readonly #slices: Slice[] = [];
  readonly #homes: readonly (readonly [number, number])[];
  readonly #hasQuery: boolean;
  readonly #hasQuotes: boolean;
  readonly #hasAt: boolean;
  #nextHome = 0;
  /** The message that goes on until a frame or another exception; -1: none. */
  #messageStart = -1;
  #messageEnd = -1;
  /** Indentation of the Python frame on the line before; -1: there was none. */
  #pythonIndent = -1;

  constructor(text: string) {
    this.#text = text;
    this.#homes = findHomeUsers(text);
    this.#hasQuery = text.includes('?');
    this.#hasQuotes = text.includes('"');
    this.#hasAt = text.includes('@');
  }

  line(lineStart: number, lineEnd: number): void {
    const text = this.#text;
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    const pythonIndent = this.#pythonIndent;
    this.#pythonIndent = -1;
    if (start >= end) return;
    if (isFrame(text, start, end, this.#hasQuotes)) {
      this.#endMessage();
      this.#frame(start, end);
      if (this.#hasQuotes && text.startsWith('File "', start)) this.#pythonIndent = start - lineStart;
    } else if (pythonIndent >= 0 && start - lineStart > pythonIndent) {
      this.#slices.push({ start, end, as: 'text' });
    } else {
      this.#message(start, end);
    }
  }

  finish(): readonly Slice[] | undefined {
    this.#endMessage();
    return this.#slices.length === 0 ? undefined : this.#slices;
  }

  #message(start: number, end: number): void {
    const { at, isNew } = readExceptionLine(this.#text, start, end);
    if (isNew) this.#endMessage();
    if (at >= end) return;
    if (this.#messageStart < 0) this.#messageStart = at;
    this.#messageEnd = end;
  }

  #endMessage(): void {
    if (this.#messageStart >= 0) this.#slices.push({ start: this.#messageStart, end: this.#messageEnd, as: 'message' });
    this.#messageStart = -1;
  }

  #frame(start: number, end: number): void {
    const query = this.#hasQuery && this.#mayHaveUrl(start, end) ? findQuery(this.#text, start, end) : undefined;
    if (this.#homes.length > 0) this.#pushHomes(start, query?.start ?? end);
    if (this.#hasAt) this.#pushMailboxes(start, query?.start ?? end);
    if (query !== undefined) this.#slices.push(query);
    if (this.#text.charCodeAt(start) === 0x23) {
      for (const slice of phpArguments(this.#text, start, end, query?.end ?? start)) this.#slices.push(slice);
    }
  }

  /** Go ends arguments it is not sure of with `?`, so not every question mark starts a query. */
  #mayHaveUrl(start: number, end: number): boolean {
    return this.#text.startsWith('at ', start) || this.#text.slice(start, end).includes('://');
  }

  /** Behind the homes, one of which they may be. */
  #pushMailboxes(start: number, end: number): void {
    const last = this.#slices[this.#slices.length - 1];
    for (const [from, to] of findMailboxes(this.#text, start, end))
      if (last === undefined || from >= last.end) this.#slices.push({ start: from, end: to, as: 'text' });
  }

  #pushHomes(start: number, end: number): void {
    for (; this.#nextHome < this.#homes.length; this.#nextHome++) {
      const home = this.#homes[this.#nextHome];
      if (home === undefined || home[0] >= end) return;
      if (home[0] >= start && home[1] <= end) this.#slices.push(homeSlice(home[0], home[1]));
    }
  }
}

function homeSlice(start: number, end: number): Slice {
  return { start, end, as: 'mask', detector: 'identity.home-directory', substitute: 'REDACTED' };
}

/** The query of the URL in a frame, without the position behind it. */
function findQuery(text: string, start: number, end: number): Slice | undefined {
  let from = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (from < 0) {
      if (code === 0x3f) from = at + 1;
    } else if (code === 0x29 || isBlank(code) || code === 0x2c) {
      return querySlice(text, from, at);
    }
  }
  return from < 0 ? undefined : querySlice(text, from, end);
}

function querySlice(text: string, start: number, end: number): Slice | undefined {
  const position = positionStart(text, start, end);
  const last = position < 0 ? end : position;
  return last > start ? { start, end: last, as: 'url-query' } : undefined;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
