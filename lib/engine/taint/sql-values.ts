const APOSTROPHE = 39;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;

/**
 * The values of a statement's literals, as they read, and the column that each is compared with or written to, as far as the text beside it says: `email = 'x'`,
 * `email LIKE 'x%'`, `email IN ('x', 'y')`, `INSERT INTO users (email, name) VALUES ('x', 'y')`. Linear.
 * @param offsets [start, end) of each literal, one behind the other; a list of literals is one
 */
export function sqlValues(
  text: string,
  offsets: ArrayLike<number>,
  count: number,
  take: (value: string, column: string | undefined) => void,
): void {
  const rows = new Rows(text);
  let before = 0;
  for (let i = 0; i < 2 * count; i += 2) {
    const start = offsets[i] as number;
    const end = offsets[i + 1] as number;
    const column = columnBefore(text, start) ?? rows.column(before, start);
    valuesIn(text, start, end, (value) => take(value, column));
    before = end;
  }
}

/** Strings of text[start, end) without their quotes, wildcards and doubled quotes; or the number that stands there. */
function valuesIn(text: string, start: number, end: number, take: (value: string) => void): void {
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

const MAX_NAME = 64;
/** An operator between a column and a literal, and what may stand around it; the column's name in quotes of any dialect. */
const COMPARED =
  /([A-Za-z_][\w$]{0,63})["`\]]?\s{0,8}(?:(?:[=<>!~*]{1,3}|(?:not\s{1,4})?i?like|(?:not\s{1,4})?in\s{0,4}\(|is|rlike|regexp|similar\s+to)\s{0,8})(?:binary\s|any\s?\(|all\s?\(|lower\s?\(|upper\s?\()?\s{0,4}$/i;

/** Name of the column that the literal at `start` is compared with. */
function columnBefore(text: string, start: number): string | undefined {
  return COMPARED.exec(text.slice(Math.max(0, start - MAX_NAME - 32), start))?.[1];
}

const INSERT = /^\s*(?:insert|replace|merge)\b[^(]{0,256}\(([^()]{1,4096})\)[^(]{0,64}?\bvalues?\b/i;

/** Follows the rows of an INSERT: which of its columns a literal is written to. */
class Rows {
  readonly #columns: readonly string[] | undefined;
  #depth = 0;
  #index = 0;

  constructor(readonly text: string) {
    this.#columns = INSERT.exec(text)?.[1]
      ?.split(',')
      .map((name) => name.replace(/["`[\]\s]/g, ''));
  }

  /** Of the literal at `start`, with no literal between `from` and it. */
  column(from: number, start: number): string | undefined {
    const columns = this.#columns;
    if (columns === undefined) return undefined;
    for (let i = from; i < start; i++) {
      const code = this.text.charCodeAt(i);
      if (code === OPEN) {
        if (this.#depth++ === 0) this.#index = 0;
      } else if (code === CLOSE) this.#depth--;
      else if (code === COMMA && this.#depth === 1) this.#index++;
    }
    return this.#depth > 0 ? columns[this.#index] : undefined;
  }
}
