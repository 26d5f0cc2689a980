const APOSTROPHE = 39;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;

/**
 * The column that each literal of a statement is compared with or written to, as far as the text beside it says: `email = 'x'`, `email LIKE 'x%'`,
 * `email IN ('x', 'y')`, `INSERT INTO users (email, name) VALUES ('x', 'y')`. Linear.
 * @param offsets [start, end) of each literal, one behind the other; a list of literals is one
 */
export function sqlColumns(text: string, offsets: ArrayLike<number>, count: number): (string | undefined)[] {
  const rows = new Rows(text);
  const columns: (string | undefined)[] = [];
  for (let i = 0; i < 2 * count; i += 2)
    columns.push(columnBefore(text, offsets[i] as number) ?? rows.column(offsets, i));
  return columns;
}

/** Strings of text[start, end) without their quotes, wildcards and doubled quotes; or the number that stands there. */
export function literalValues(text: string, start: number, end: number, take: (value: string) => void): void {
  let isString = false;
  for (let at = start; at < end; at++) {
    const quote = text.charCodeAt(at);
    if (quote !== APOSTROPHE && quote !== QUOTE) continue;
    isString = true;
    let close = at + 1;
    let isDoubled = false;
    while (close < end) {
      if (text.charCodeAt(close) !== quote) close++;
      else if (text.charCodeAt(close + 1) === quote && close + 1 < end) {
        isDoubled = true;
        close += 2;
      } else break;
    }
    const value = text.slice(at + 1, close);
    take(unwrapped(isDoubled ? value.replaceAll(quote === QUOTE ? '""' : "''", quote === QUOTE ? '"' : "'") : value));
    at = close;
  }
  if (!isString) take(text.slice(start, end));
}

/** Without the wildcards of LIKE around it. */
function unwrapped(value: string): string {
  let from = 0;
  let to = value.length;
  while (from < to && value.charCodeAt(from) === 37) from++;
  while (to > from && value.charCodeAt(to - 1) === 37) to--;
  return from === 0 && to === value.length ? value : value.slice(from, to);
}

/** Words between a column and a literal; one before a bracket may also be that of a function or of a list. */
const COMPARES = /^(?:like|ilike|is|rlike|regexp|similar|glob|match)$/i;
const WRAPS = /^(?:all|any|some|lower|upper|trim)$/i;
const MAX_NAME = 64;

/** Name of the column that the literal at `start` is compared with or set to: read backwards, word by word. */
function columnBefore(text: string, start: number): string | undefined {
  let at = pastBlanks(text, start);
  if (text.charCodeAt(at - 1) === OPEN) {
    at = pastBlanks(text, at - 1);
    const word = wordBefore(text, at);
    at = pastBlanks(text, at - word.length);
    if (IN.test(word)) return nameBefore(text, pastNot(text, at));
    if (!WRAPS.test(word)) return undefined;
  }
  const operator = pastOperator(text, at);
  if (operator < at) return nameBefore(text, pastBlanks(text, operator));
  let word = wordBefore(text, at);
  if (word === '') return undefined;
  if (BETWEEN.test(word)) {
    at = pastBlanks(text, at - word.length);
    word = wordBefore(text, at);
  }
  return COMPARES.test(word) ? nameBefore(text, pastNot(text, pastBlanks(text, at - word.length))) : undefined;
}

/** Words behind the one that compares: `SIMILAR TO`, `LIKE BINARY`. */
const BETWEEN = /^(?:to|binary)$/i;
const IN = /^in$/i;
const NOT = /^not$/i;

function pastNot(text: string, at: number): number {
  const word = wordBefore(text, at);
  return NOT.test(word) ? pastBlanks(text, at - word.length) : at;
}

function pastBlanks(text: string, end: number): number {
  let at = end;
  while (at > 0 && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}

/** `=`, `<>`, `!=`, `~*` ... */
function pastOperator(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 4 && '=<>!~*'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Letters, digits and signs of names directly before `end`; empty where there are none, or too many. */
function wordBefore(text: string, end: number): string {
  let at = end;
  while (at > 0 && isOfName(text.charCodeAt(at - 1))) if (end - --at > MAX_NAME) return '';
  return at === end ? '' : text.slice(at, end);
}

/** A name, in the quotes of any dialect. */
function nameBefore(text: string, end: number): string | undefined {
  const last = text.charCodeAt(end - 1);
  const name = wordBefore(text, last === QUOTE || last === BACKTICK || last === CLOSE_BRACKET ? end - 1 : end);
  return name === '' || isDigit(name.charCodeAt(0)) ? undefined : name;
}

const BACKTICK = 96;
const CLOSE_BRACKET = 93;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isOfName = (code: number): boolean =>
  isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;

const INSERT = /^\s*(?:insert|replace|merge)\b[^(]{0,256}\(([^()]{1,4096})\)[^(]{0,64}?\bvalues?$/i;

/** Follows the rows of an INSERT: which of its columns a literal is written to. */
class Rows {
  #columns: readonly string[] | undefined;
  #depth = 0;
  #index = 0;
  /** Up to here the text was looked at, which the literals before this one end. */
  #at = -1;
  #next = 0;

  constructor(readonly text: string) {}

  /** Of the literal whose offsets stand at an index, asked for in order. */
  column(offsets: ArrayLike<number>, index: number): string | undefined {
    if (this.#at < 0) {
      this.#at = 0;
      this.#columns = columnsOf(this.text);
    }
    if (this.#columns === undefined) return undefined;
    for (; this.#next <= index; this.#next += 2) {
      this.#follow(this.#at, offsets[this.#next] as number);
      this.#at = offsets[this.#next + 1] as number;
    }
    return this.#depth > 0 ? this.#columns[this.#index] : undefined;
  }

  #follow(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const code = this.text.charCodeAt(i);
      if (code === OPEN) {
        if (this.#depth++ === 0) this.#index = 0;
      } else if (code === CLOSE) this.#depth--;
      else if (code === COMMA && this.#depth === 1) this.#index++;
    }
  }
}

const MAX_STATEMENTS = 256;
const known = new Map<string, readonly string[] | undefined>();

/** The columns of an INSERT, which are the same in every one that a program sends. */
function columnsOf(text: string): readonly string[] | undefined {
  if (!BEGINS.test(text)) return undefined;
  const values = VALUES.exec(text)?.index ?? -1;
  if (values < 0) return undefined;
  const head = text.slice(0, values + MAX_WORD);
  if (known.has(head)) return known.get(head);
  const columns = INSERT.exec(head)?.[1]
    ?.split(',')
    .map((name) => name.replace(/["`[\]\s]/g, ''));
  // what has a literal in it is not remembered
  if (known.size < MAX_STATEMENTS && !/['\d]/.test(head)) known.set(head, columns);
  return columns;
}

const MAX_WORD = 6;
const BEGINS = /^\s{0,64}(?:insert|replace|merge)\b/i;
const VALUES = /\bvalues?\b/i;
