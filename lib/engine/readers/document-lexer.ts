import { isBlank } from './find-code.js';

const LINE_FEED = 10;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const OPEN_ROUND = 40;
const STAR = 42;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const OPEN_SQUARE = 91;
const BACKSLASH = 92;
const BACKQUOTE = 96;
const OPEN_BRACE = 123;
/** What a regular expression may stand behind. */
const BEFORE_PATTERN = new Set([...'([{,:=!&|'].map((character) => character.charCodeAt(0)));
const MAX_NAME = 64;
const MAX_PATTERN = 256;

/**
 * Reads objects as JSON, JavaScript, Python and Java write them, and the calls that they stand in, token by token. What is not closed goes to the end of the text.
 * Every character is looked at a bounded number of times.
 */
export class DocumentLexer {
  kind: 'key' | 'value' | 'word' | 'comment' = 'value';
  start = 0;
  end = 0;
  /** Where a string begins behind its quote; -1 for a token that is none. */
  inside = -1;
  depth = 0;
  /** The key that the token stands under. */
  name = '';
  readonly #text: string;
  #at: number;
  /** Last character that is neither blank nor comment. */
  #before = 0;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#at = from;
  }

  /** Goes on to the next key, value, bare word that is neither a name nor called, or comment; false at the end. */
  next(): boolean {
    const text = this.#text;
    while (this.#at < text.length) {
      const at = this.#at;
      const code = text.charCodeAt(at);
      if (isBlank(code)) this.#at++;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACKQUOTE) return this.#string(at, code);
      else if (isNumberStart(text, at)) return this.#take('value', at, wordEnd(text, at + 1, isNumberCode));
      else if (isWordStart(code)) {
        if (this.#word(at)) return true;
      } else if (code === SLASH) {
        if (this.#slash(at)) return true;
      } else this.#sign(code);
    }
    return false;
  }

  #take(kind: 'key' | 'value' | 'word' | 'comment', start: number, end: number, inside = -1): true {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.inside = inside;
    this.#at = end;
    if (kind !== 'comment') this.#before = DOUBLE_QUOTE;
    return true;
  }

  #sign(code: number): void {
    if (code === OPEN_BRACE || code === OPEN_SQUARE || code === OPEN_ROUND) this.depth++;
    else if (code === 125 || code === 93 || code === 41) this.depth = Math.max(0, this.depth - 1);
    if (code === 44 || code === OPEN_BRACE) this.name = '';
    this.#before = code;
    this.#at++;
  }

  #string(at: number, quote: number): true {
    const text = this.#text;
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) !== quote) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
    const isClosed = end < text.length;
    end = Math.min(text.length, end + 1);
    if (!isClosed || this.#isBehindKey() || signBehind(text, end) !== COLON)
      return this.#take('value', at, end, at + 1);
    this.name = text.slice(at + 1, Math.min(end - 1, at + MAX_NAME));
    return this.#take('key', at, end, at + 1);
  }

  /** A name, a function, or a value: `name:`, `call(`, `a.b.c(`, `Document{`; behind a key it is a value unless it is called. */
  #word(at: number): boolean {
    const text = this.#text;
    const end = wordEnd(text, at + 1, isChainCode);
    const behind = signBehind(text, end);
    const isCalled = behind === OPEN_ROUND || (behind === OPEN_BRACE && text.charCodeAt(end) === OPEN_BRACE);
    const isKey = !this.#isBehindKey() && (behind === COLON || behind === EQUALS);
    if (isCalled || isKey || this.#before === DOT) {
      this.name = isKey ? text.slice(at, Math.min(end, at + MAX_NAME)) : this.name;
      this.#before = 97;
      this.#at = end;
      return false;
    }
    return this.#take('word', at, end);
  }

  /** A comment, a regular expression, or a sign. */
  #slash(at: number): boolean {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (next === SLASH || next === STAR) {
      const close = text.indexOf(next === SLASH ? '\n' : '*/', at + 2);
      const end = close < 0 ? text.length : close;
      if (end > at + 2) return this.#take('comment', at + 2, end);
      this.#at = Math.max(end, at + 2);
      return false;
    }
    const end = BEFORE_PATTERN.has(this.#before) ? patternEnd(text, at + 1) : -1;
    if (end > 0) return this.#take('value', at, end);
    this.#sign(SLASH);
    return false;
  }

  #isBehindKey(): boolean {
    return this.#before === COLON || this.#before === EQUALS;
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWordStart = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || code === 95 || code === 36 || code > 127; // biome-ignore format: one line
const isNumberCode = (code: number): boolean => isWordStart(code) || isDigit(code) || code === DOT || code === 43 || code === MINUS; // biome-ignore format: one line
const isChainCode = (code: number): boolean => isWordStart(code) || isDigit(code) || code === DOT || code === 64;

function isNumberStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isDigit(code) || ((code === MINUS || code === DOT) && isDigit(text.charCodeAt(at + 1)));
}

function wordEnd(text: string, from: number, isOf: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && isOf(text.charCodeAt(at))) at++;
  return at;
}

/** The first character behind a place that is no blank; 0 at the end. */
function signBehind(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** End of a regular expression with its flags: it is closed on its line, outside of brackets; -1 where it is not. */
function patternEnd(text: string, from: number): number {
  let isClass = false;
  const limit = Math.min(text.length, from + MAX_PATTERN);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return -1;
    if (code === BACKSLASH) at++;
    else if (code === OPEN_SQUARE) isClass = true;
    else if (code === 93) isClass = false;
    else if (code === SLASH && !isClass) return wordEnd(text, at + 1, isWordStart);
  }
  return -1;
}
