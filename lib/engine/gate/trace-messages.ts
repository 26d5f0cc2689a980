import { readExceptionLine } from '../readers/exception-line.js';
import { findMailboxes } from '../readers/frame-mailboxes.js';
import { findHomeUsers } from '../readers/home-directory.js';
import { holdsObject } from '../readers/objects.js';
import { isFrame } from '../readers/stack-frame.js';
import type { TextBytes } from '../scan/text-bytes.js';
import { formatOf } from '../text-format.js';
import type { Gate } from './gate.js';

const NOT_SURE = -1;
const MAX_MESSAGES = 8;
const SET_BITS = 12;
/** Two to a set. */
const SLOTS = 2 << SET_BITS;
const MAX_PREFIX = 256;
/** Spreads what differs in a few bits over all of them (Knuth, TAOCP, 6.4). */
const MULTIPLIER = 0x9e3779b1 | 0;
const MAX_POSITION_DIGITS = 7;
const CLOSE = 41;
const COLON = 58;
const QUESTION = 63;
const QUOTE = 34;

/** What stands behind the prefix of a frame: how many numbers, and whether a parenthesis closes behind them. */
type Form = number;

/**
 * Tells of the stack traces that Node and Java print where something may be masked: in a message at most, as no frame has a home directory or a query. Frames are the same from trace to trace but for their numbers: those that were looked at are known again by what stands before the numbers.
 * What is no such trace is left to the reader.
 */
export class TraceMessages {
  /** [start, end) of each message, one behind the other. */
  readonly offsets = new Int32Array(2 * MAX_MESSAGES);
  readonly #gate: Gate;
  #count = 0;
  readonly #prefixes: string[] = new Array<string>(SLOTS).fill('');
  readonly #forms = new Uint8Array(SLOTS);

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** How many messages there are in which something may be masked; 0 where nothing in the text is, -1 where it is not sure. */
  find(source: TextBytes): number {
    const { text, bytes, length } = source;
    this.#count = 0;
    /** The message that goes on: its line, itself behind the type, its end. */
    let lineOfMessage = -1;
    let messageStart = -1;
    let messageEnd = -1;
    for (let lineStart = 0; lineStart < length; ) {
      const newline = text.indexOf('\n', lineStart);
      const lineEnd = newline < 0 ? length : newline;
      let start = lineStart;
      let end = lineEnd;
      while (start < end && isBlank(bytes[start] as number)) start++;
      while (end > start && isBlank(bytes[end - 1] as number)) end--;
      lineStart = lineEnd + 1;
      if (start === end) continue;
      if (this.#isKnownFrame(source, start, end)) {
        if (messageStart >= 0 && !this.#closes(source, lineOfMessage, messageStart, messageEnd)) return NOT_SURE;
        messageStart = -1;
        continue;
      }
      if (isFrame(text, start, end, true)) return NOT_SURE;
      const { at, isNew } = readExceptionLine(text, start, end);
      // where a message ends a token may be cut
      if (isNew && messageStart >= 0) {
        if (!this.#closes(source, lineOfMessage, messageStart, messageEnd)) return NOT_SURE;
        messageStart = -1;
      }
      // JSON may go on in the lines behind
      if (at < end && (isOpen(bytes[at] as number) || formatOf(text, at, end) !== undefined)) return NOT_SURE;
      if (messageStart < 0) {
        lineOfMessage = start;
        messageStart = at;
      }
      messageEnd = end;
    }
    return messageStart < 0 || this.#closes(source, lineOfMessage, messageStart, messageEnd) ? this.#count : NOT_SURE;
  }

  /** Ends a message: notes it where something may be masked in it; whether it is sure that nothing is in the line of its type. */
  #closes(source: TextBytes, line: number, from: number, to: number): boolean {
    if (this.#isCleanMessage(source, line, from, to)) return true;
    if (this.#count === MAX_MESSAGES || this.#gate.mayHoldLines(source, line, from, 'all')) return false;
    this.offsets[2 * this.#count] = from;
    this.offsets[2 * this.#count + 1] = to;
    this.#count++;
    return from < to;
  }

  /**
   * In the line of the type the reader looks for secrets only, as in the whole text. Most messages say nothing with their type; but a type with its colon
   * may end like a telling name.
   */
  #isCleanMessage(source: TextBytes, line: number, from: number, to: number): boolean {
    // in an object names around a value tell, too
    if (holdsObject(source.text, from, to)) return false;
    if (!this.#gate.mayHoldLines(source, line, to, 'all')) return true;
    return (
      from > line &&
      !this.#gate.mayHoldLines(source, line, to, 'secrets') &&
      !this.#gate.mayHoldLines(source, from, to, 'all')
    );
  }

  /** Whether a line is a frame in which nothing is masked. */
  #isKnownFrame(source: TextBytes, start: number, end: number): boolean {
    const { text, bytes } = source;
    if (bytes[start] !== 97 || bytes[start + 1] !== 116 || bytes[start + 2] !== 32) return false;
    let at = bytes[end - 1] === CLOSE ? end - 1 : end;
    let form: Form = at < end ? 1 : 0;
    for (let numbers = 0; numbers < 2; numbers++) {
      const colon = colonBefore(bytes, start, at);
      if (colon < 0) break;
      at = colon;
      form += 2;
    }
    if (form < 2 || at - start > MAX_PREFIX) return false;
    const slot = slotOf(bytes, start, at);
    // compared as it is: a part of a text costs less than a search in it
    const prefix = text.substring(start, at);
    if (this.#knows(slot, prefix, form) || this.#knows(slot + 1, prefix, form)) return true;
    if (!this.#isCleanFrame(source, start, end)) return false;
    // the one that came last but one gives way
    this.#prefixes[slot + 1] = this.#prefixes[slot] as string;
    this.#forms[slot + 1] = this.#forms[slot] as number;
    this.#prefixes[slot] = String.fromCharCode(...bytes.subarray(start, at));
    this.#forms[slot] = form;
    return true;
  }

  #knows(slot: number, prefix: string, form: Form): boolean {
    return this.#forms[slot] === form && this.#prefixes[slot] === prefix;
  }

  #isCleanFrame(source: TextBytes, start: number, end: number): boolean {
    const { text, bytes, isPlain } = source;
    if (!isPlain) return false;
    for (let i = start; i < end; i++) {
      const code = bytes[i] as number;
      if (code === QUESTION || code === QUOTE || code > 127) return false;
    }
    return (
      isFrame(text, start, end, true) &&
      !this.#gate.mayHoldLines(source, start, end, 'secrets') &&
      findHomeUsers(text, start, end).length === 0 &&
      findMailboxes(text, start, end).length === 0
    );
  }
}

/** The first of the two slots: by all characters of a prefix, three at a time: frames may differ in one. */
function slotOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let i = from + 3;
  for (; i + 2 < to; i += 3) {
    const three = (bytes[i] as number) | ((bytes[i + 1] as number) << 7) | ((bytes[i + 2] as number) << 14);
    hash = (Math.imul(hash, MULTIPLIER) + three) | 0;
  }
  for (; i < to; i++) hash = (Math.imul(hash, MULTIPLIER) + (bytes[i] as number)) | 0;
  // the upper bits depend on all of those below
  return (Math.imul(hash ^ (hash >>> 15), MULTIPLIER) >>> (32 - SET_BITS)) << 1;
}

/** The colon before the number that ends at `end`, or -1. */
function colonBefore(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && end - at <= MAX_POSITION_DIGITS && isDigit(bytes[at - 1] as number)) at--;
  return at < end && at > start && end - at <= MAX_POSITION_DIGITS && bytes[at - 1] === COLON ? at - 1 : -1;
}

const isOpen = (code: number): boolean => code === 123 || code === 91;
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
