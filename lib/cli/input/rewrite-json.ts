const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;

/** Deeper texts are written by nobody, and cannot be walked. */
const MAX_DEPTH = 512;

/**
 * Whether a JSON text is parsed to all that is in it: of two members of one name the parser gives the last only.
 * @param value what the text is parsed to
 */
export const isWhole = (text: string, value: unknown): boolean => memberCount(text) === memberCountOf(value);

/**
 * A JSON text with the values that were masked: everything else is kept as it is written, numbers and blanks too.
 * @param original what the text is parsed to, all of it: see `isWhole`
 */
export function rewriteJson(text: string, original: unknown, masked: unknown): string {
  if (Object.is(original, masked)) return text;
  return new Rewriter(text).rewrite(original, masked);
}

class Rewriter {
  readonly #text: string;
  readonly #out: string[] = [];
  #at = 0;
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  rewrite(original: unknown, masked: unknown): string {
    this.#value(original, masked);
    this.#out.push(this.#text.slice(this.#from));
    return this.#out.join('');
  }

  #value(original: unknown, masked: unknown): void {
    this.#blanks();
    const start = this.#at;
    if (Object.is(original, masked)) this.#skip();
    else if (Array.isArray(original) && Array.isArray(masked) && original.length === masked.length)
      this.#array(original, masked);
    else if (isMap(original) && isMap(masked) && haveSameKeys(original, masked)) this.#map(original, masked);
    else {
      this.#skip();
      this.#out.push(this.#text.slice(this.#from, start), JSON.stringify(masked) ?? 'null');
      this.#from = this.#at;
    }
  }

  #array(original: readonly unknown[], masked: readonly unknown[]): void {
    this.#at++;
    for (let i = 0; i < original.length; i++) {
      this.#value(original[i], masked[i]);
      this.#blanks();
      this.#at++; // the comma, or the bracket at the end
    }
    if (original.length === 0) this.#close();
  }

  #map(original: Record<string, unknown>, masked: Record<string, unknown>): void {
    const { length } = Object.keys(original);
    this.#at++;
    for (let i = 0; i < length; i++) {
      this.#blanks();
      const start = this.#at;
      this.#string();
      const key: string = JSON.parse(this.#text.slice(start, this.#at));
      this.#blanks();
      this.#at++; // the colon
      this.#value(original[key], masked[key]);
      this.#blanks();
      this.#at++; // the comma, or the brace at the end
    }
    if (length === 0) this.#close();
  }

  #close(): void {
    this.#blanks();
    this.#at++;
  }

  #blanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at++;
    }
  }

  /** Goes behind a value of any depth. */
  #skip(): void {
    let depth = 0;
    do {
      this.#blanks();
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) this.#string();
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        depth++;
        this.#at++;
      } else if (code === 125 || code === 93) {
        depth--;
        this.#at++;
      } else if (code === COMMA || code === COLON) this.#at++;
      else this.#plain();
    } while (depth > 0);
  }

  #string(): void {
    this.#at = endOfString(this.#text, this.#at);
  }

  /** A number or a word. */
  #plain(): void {
    PLAIN.lastIndex = this.#at;
    PLAIN.test(this.#text);
    this.#at = Math.max(PLAIN.lastIndex, this.#at + 1);
  }
}

const PLAIN = /[-+.\w]*/y;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function haveSameKeys(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
}

/** Where the string that begins at `at` ends: behind its quote. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}

/** Members of all objects in a JSON text, as they are written. */
function memberCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfString(text, at);
    while (text.charCodeAt(at) <= 32) at++;
    if (text.charCodeAt(at) === COLON) count++;
  }
  return count;
}

/** Members of all objects in a value; -1 where they are too deep. */
function memberCountOf(value: unknown): number {
  let count = 0;
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return -1;
    const below: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      const items = Array.isArray(one) ? one : Object.values(one);
      if (!Array.isArray(one)) count += items.length;
      for (const item of items) if (typeof item === 'object' && item !== null) below.push(item);
    }
    level = below;
  }
  return count;
}
