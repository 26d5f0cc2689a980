import { isBracketed, type Region, type Regions } from './scan/own-regions.js';

/** What is left of a key beside what stands in it for a secret is so long at most. */
const MAX_REST = 64;
const MAX_BLANKS = 8;
const QUOTE = 34;
const COLON = 58;
const APOSTROPHE = 39;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** A key that an operator's output stands in: [start, end) between its quotes. */
interface MaskedKey {
  readonly start: number;
  readonly end: number;
}

/**
 * A masked text in which keys of one object that became equal get a suffix (`#2`), as those of objects do: `{"[...]":1,"[...]#2":2}`. It may be JSON, what programs
 * print of objects, or JSON in a string of JSON, with anything around it: quotes and braces tell.
 * @param own what operators made in it
 */
export function distinctKeys(text: string, own: Regions | undefined): string {
  const keys = own === undefined || own.length < 2 || !text.includes('{') ? NONE : maskedKeys(text, own);
  if (keys.length < 2) return text;
  let out = '';
  let from = 0;
  const objects = new OpenObjects();
  let at = 0;
  for (const { start, end } of keys) {
    objects.read(text, at, start);
    at = end;
    const key = text.slice(start, end);
    const distinct = objects.distinct(key);
    if (distinct === key) continue;
    out += text.slice(from, start) + distinct;
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

const NONE: readonly MaskedKey[] = [];

/** How often each key was seen in the objects around a place. Braces tell of them; those in strings are taken for some too, so that a suffix may be missing there. */
class OpenObjects {
  readonly #open: (Map<string, number> | undefined)[] = [];

  read(text: string, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === OPEN_BRACE) this.#open.push(undefined);
      else if (code === CLOSE_BRACE) this.#open.pop();
    }
  }

  /** A key that was seen with the first number that makes it another one. Outside of objects nothing is lost. */
  distinct(key: string): string {
    const last = this.#open.length - 1;
    if (last < 0) return key;
    const seen = this.#open[last] ?? new Map<string, number>();
    this.#open[last] = seen;
    let distinct = key;
    let count = seen.get(key) ?? 0;
    for (; seen.has(distinct); count++) distinct = `${key}#${count + 1}`;
    seen.set(key, count).set(distinct, 1);
    return distinct;
  }
}

/** Of placeholders and tokens: what is left of a value by `partial` would be masked with its suffix. */
function maskedKeys(text: string, own: Regions): readonly MaskedKey[] {
  const keys: MaskedKey[] = [];
  let at = 0;
  for (const region of own) {
    const key = region[0] < at || !isBracketed(text, region) ? undefined : keyAround(text, region);
    if (key === undefined) continue;
    keys.push(key);
    at = key.end;
  }
  return keys;
}

/** The key that a region stands in: between two quotes of the same kind and level, before a colon. */
function keyAround(text: string, [from, to]: Region): MaskedKey | undefined {
  const end = nextQuote(text, to);
  if (end < 0) return undefined;
  let behind = end;
  while (text.charCodeAt(behind) === BACKSLASH) behind++;
  const quote = text.charCodeAt(behind++);
  for (let n = 0; n < MAX_BLANKS && text.charCodeAt(behind) === 32; n++) behind++;
  if (text.charCodeAt(behind) !== COLON) return undefined;
  const lowest = Math.max(0, from - MAX_REST);
  let start = from;
  while (start > lowest && !isQuote(text.charCodeAt(start - 1))) start--;
  return start > 0 && text.charCodeAt(start - 1) === quote ? { start, end } : undefined;
}

/** The next quote, or the backslashes that escape it; -1 where it is too far. */
function nextQuote(text: string, from: number): number {
  const highest = Math.min(text.length, from + MAX_REST);
  for (let at = from; at < highest; at++) {
    const code = text.charCodeAt(at);
    if (isQuote(code) || code === BACKSLASH) return at;
  }
  return -1;
}

const isQuote = (code: number): boolean => code === QUOTE || code === APOSTROPHE;
