/** Longest value that is looked for, and longest text that stands where a template has a name. */
const MAX_VALUE = 4000;
const MAX_NAME = 2000;
const MAX_INDENT = 64;
const MAX_CELL = 256;

/** Where a message that was cut inside of a value goes on with something else. */
const NEXT_PART = /\n(?:[ \t]{0,12}at |[ \t]{0,12}File "|[A-Z]{4,12}: |Caused by: )/;

const QUOTES = '"\'`';
const OPENING = '([{';
const CLOSING = ')]}';

/** The templates that are looked for by one mark. */
export interface TemplateRule {
  readonly rule: 'function';
  readonly literals: readonly [mark: string];
  readonly find: (text: string) => readonly (readonly [start: number, end: number])[];
}

/** A message's grammar, split at its value. */
interface Template {
  /** The fixed texts before the value. */
  readonly before: readonly string[];
  /** By gap between two of them: whether what stands there may go over lines. */
  readonly crosses: readonly boolean[];
  /** One of them ends the value. */
  readonly ends: readonly string[];
  /** Without an end there is no value. */
  readonly mustEnd: boolean;
  /** It begins a line, blanks aside. */
  readonly beginsLine: boolean;
  readonly isValue: ((value: string) => boolean) | undefined;
}

/** A template, and what of its values is one. */
type Written = string | readonly [template: string, isValue: (value: string) => boolean];

/**
 * Values that messages of a fixed grammar print, as function rules: one for each mark, so that a text is looked through for those templates only whose mark it
 * holds. In a template `%v` is the value, `%n` a name of one line that stays, `%N` one of
 * several, everything else itself. What stands behind `%v` ends the value; alternatives are separated by `|`. A quote mark alone is the one that closes it, a bracket
 * is the one that pairs, `$` at its end is the end of the line; `^` in front of a template is the begin of one. A template that begins with the value, or with the
 * quote mark before it, is looked for by what stands behind. Where no end is there the message was cut, and the value goes on to where something else begins;
 * `%V` must have one. Linear.
 * @param marks parts of the templates that are rare in texts: each template is looked for by the first that it holds
 */
export function templates(list: readonly Written[], marks: readonly string[]): readonly TemplateRule[] {
  const byMark = new Map<string, MarkedTemplate[]>();
  for (const written of list) {
    const template = parse(written);
    for (const [mark, part] of marksOf(template, marks)) {
      const marked = { template, part, offset: part.indexOf(mark) };
      const known = byMark.get(mark);
      if (known === undefined) byMark.set(mark, [marked]);
      else known.push(marked);
    }
  }
  return [...byMark].map(([mark, group]) => ({ rule: 'function', literals: [mark], find: finderOf(mark, group) }));
}

/** A template by one of its fixed texts and where in that the mark is. */
interface MarkedTemplate {
  readonly template: Template;
  readonly part: string;
  readonly offset: number;
}

/** Most templates of a mark are not there: only what stands around the mark is looked at for those. */
function finderOf(mark: string, group: readonly MarkedTemplate[]): TemplateRule['find'] {
  const isThere = new Uint8Array(group.length);
  return (text) => {
    isThere.fill(0);
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      for (let i = 0; i < group.length; i++) {
        const { part, offset } = group[i] as MarkedTemplate;
        if (isThere[i] === 0 && standsAt(text, part, at - offset)) isThere[i] = 1;
      }
    }
    let found = NONE;
    let last: Template | undefined;
    for (let i = 0; i < group.length; i++) {
      const { template } = group[i] as MarkedTemplate;
      if (isThere[i] === 0 || template === last) continue;
      last = template;
      const values = valuesOf(text, template);
      if (values.length > 0) found = found.length === 0 ? values : found.concat(values);
    }
    return found;
  };
}

function standsAt(text: string, part: string, from: number): boolean {
  if (from < 0 || from + part.length > text.length) return false;
  for (let i = 0; i < part.length; i++) if (text.charCodeAt(from + i) !== part.charCodeAt(i)) return false;
  return true;
}

function valuesOf(text: string, template: Template): readonly (readonly [number, number])[] {
  const found = (isBackward(template) ? findBefore : findBehind)(text, template);
  return template.isValue ? found.filter(([start, end]) => template.isValue?.(text.slice(start, end))) : found;
}

function parse(written: Written): Template {
  const [template, isValue] = typeof written === 'string' ? [written] : written;
  const beginsLine = template.startsWith('^');
  const at = template.search(/%v/i);
  if (at < 0) throw new TypeError('a template needs a value');
  const head = template.slice(beginsLine ? 1 : 0, at);
  return {
    before: head.split(/%n/i),
    crosses: [...head.matchAll(/%n/gi)].map(([gap]) => gap === '%N'),
    ends: template.slice(at + 2).split('|'),
    mustEnd: template[at + 1] === 'V',
    beginsLine,
    isValue,
  };
}

const isBackward = ({ before }: Template): boolean => before.length === 1 && (before[0] as string).length < 2;

/** By which marks a text is looked for, and the fixed text of each: one stands before the value, or in the end that it must have, or in each of its ends where it stands first. */
function marksOf(template: Template, marks: readonly string[]): (readonly [mark: string, part: string])[] {
  const { before, ends, mustEnd } = template;
  const [end = ''] = ends;
  const isSure = mustEnd && ends.length === 1 && !end.endsWith('$');
  const parts = isBackward(template) ? ends.map((one) => [one]) : [isSure ? [...before, end] : before];
  return parts.flatMap((fixed) => {
    for (const mark of marks)
      for (const part of fixed) if (part.includes(mark)) return [[mark, part.endsWith('$') ? part.slice(0, -1) : part]];
    throw new TypeError(`no mark in ${fixed.join()}`);
  });
}

const NONE: readonly (readonly [number, number])[] = [];

function findBehind(text: string, template: Template): readonly (readonly [number, number])[] {
  const { before, crosses, ends, mustEnd, beginsLine } = template;
  const [first = '', ...others] = before;
  // most templates of a mark have nothing in a text: nothing is made for those
  const firstAt = text.indexOf(first);
  if (firstAt < 0) return NONE;
  const found: [number, number][] = [];
  const names = others.map((part) => new NextPlace(text, part));
  const lines = new NextPlace(text, '\n');
  const places = ends.map((end) => new NextPlace(text, end));
  for (let at = firstAt; at >= 0; ) {
    const isThere = !beginsLine || isLineStart(text, at);
    const start = isThere ? behindNames(at + first.length, names, crosses, lines) : -1;
    if (start < 0) {
      at = text.indexOf(first, at + first.length);
      continue;
    }
    const nearest = nearestOf(places, start);
    const end = nearest >= 0 || mustEnd ? nearest : cutEnd(text, start);
    if (end > start) found.push([start, end]);
    at = text.indexOf(first, Math.max(end, start));
  }
  return found;
}

function isLineStart(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && at - before < MAX_INDENT && ' \t'.includes(text.charAt(before - 1))) before--;
  return before === 0 || text.charAt(before - 1) === '\n';
}

/** Offset behind the last fixed text before the value, or -1. */
function behindNames(from: number, names: readonly NextPlace[], crosses: readonly boolean[], lines: NextPlace): number {
  let at = from;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as NextPlace;
    const found = name.from(at);
    if (found < 0 || found - at > MAX_NAME) return -1;
    const line = crosses[i] === true ? -1 : lines.from(at);
    if (line >= 0 && line < found) return -1;
    at = found + name.literal.length;
  }
  return at;
}

function nearestOf(places: readonly NextPlace[], start: number): number {
  let nearest = -1;
  for (const place of places) {
    const at = place.from(start);
    if (at >= 0 && (nearest < 0 || at < nearest)) nearest = at;
  }
  return nearest - start <= MAX_VALUE ? nearest : -1;
}

function cutEnd(text: string, start: number): number {
  const part = text.slice(start, start + MAX_VALUE);
  const at = part.search(NEXT_PART);
  return start + (at < 0 ? part.length : at);
}

/** The places of one fixed text, asked for in order: none is looked for twice. */
class NextPlace {
  readonly literal: string;
  readonly #text: string;
  readonly #isLine: boolean;
  #at = -2;

  constructor(text: string, written: string) {
    this.#text = text;
    this.#isLine = written.endsWith('$');
    this.literal = this.#isLine ? written.slice(0, -1) : written;
  }

  /** Offset of the first at or behind `from`, or -1. */
  from(from: number): number {
    const { literal } = this;
    if (literal === '') return lineEnd(this.#text, from);
    if (!this.#isLine && literal.length === 1 && QUOTES.includes(literal))
      return closingQuote(this.#text, from, literal);
    const next = this.#next(from);
    const isBracket = !this.#isLine && CLOSING.includes(literal.charAt(0));
    // most that is no value has no end near: then nothing has to be paired
    return isBracket && next >= 0 && next - from <= MAX_VALUE ? closingBracket(this.#text, from, literal) : next;
  }

  #next(from: number): number {
    if (this.#at === -1 || this.#at >= from) return this.#at;
    this.#at = this.#text.indexOf(this.literal, from);
    while (this.#isLine && this.#at >= 0 && !this.#endsLine(this.#at + this.literal.length))
      this.#at = this.#text.indexOf(this.literal, this.#at + 1);
    return this.#at;
  }

  #endsLine(at: number): boolean {
    return at >= this.#text.length || this.#text.charCodeAt(at) === 10 || this.#text.charCodeAt(at) === 13;
  }
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  if (at < 0) return text.length;
  return at > from && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

/** The quote mark that closes what begins at `from`: one inside of it opens behind a blank, and an apostrophe stands in a word. */
function closingQuote(text: string, from: number, quote: string, longest = MAX_VALUE): number {
  let depth = 0;
  const limit = Math.min(text.length, from + longest);
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === quote) {
      const goesOn = isWord(text.charCodeAt(at + 1));
      if (goesOn && at > from && isBlank(text.charCodeAt(at - 1))) depth++;
      else if (!goesOn && depth > 0) depth--;
      else if (!goesOn) return at;
    }
  }
  return -1;
}

/** The bracket that pairs with the one before `from`, with what stands behind it in `end`; brackets in quotes are none. Where none pairs it is the last that can be. */
function closingBracket(text: string, from: number, end: string): number {
  const close = end.charCodeAt(0);
  const open = OPENING.charCodeAt(CLOSING.indexOf(end.charAt(0)));
  const limit = Math.min(text.length, from + MAX_VALUE);
  let depth = 0;
  let hasQuotes = true;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === open) depth++;
    else if (code === close) {
      if (depth > 0) depth--;
      else if (text.startsWith(end, at)) return at;
    } else if (hasQuotes && isQuote(code) && opensAt(text, at)) {
      const to = closingQuote(text, at + 1, text.charAt(at), MAX_CELL);
      hasQuotes = to >= 0;
      if (hasQuotes) at = to;
    }
  }
  return text.lastIndexOf(end, limit);
}

const isQuote = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x60;
const opensAt = (text: string, at: number): boolean => at === 0 || ' \n\t([{,:='.includes(text.charAt(at - 1));

/** A value that stands before its message: `'x' is not a valid Role`. */
function findBefore(text: string, { before, ends }: Template): (readonly [number, number])[] {
  const found: [number, number][] = [];
  const open = before[0] as string;
  for (const behind of ends) {
    let floor = 0;
    for (let at = text.indexOf(behind); at >= 0; at = text.indexOf(behind, floor)) {
      const start = openingQuote(text, Math.max(floor, at - MAX_VALUE), at, open);
      if (start >= 0 && start < at) found.push([start, at]);
      floor = at + behind.length;
    }
  }
  return found;
}

/** Offset behind the last quote mark before `to` that opens, or -1; without one the begin of the line. */
function openingQuote(text: string, from: number, to: number, quote: string): number {
  if (quote === '') return Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
  for (let at = to - 1; at >= from; at--) {
    if (text.charAt(at) === quote && (at === 0 || !isWord(text.charCodeAt(at - 1)))) return at + 1;
  }
  return -1;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x28 || (code >= 9 && code <= 13);

const isWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code === 0x5f || code >= 0x80;
