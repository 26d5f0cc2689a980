import type { AnchorRule, Run } from '../../model.js';
import { charsetTables, isAlnum, type RunEnds } from './charsets.js';

/** Where an anchor rule matched: `start` is -1 where it did not. One object for each scanner, written anew for each candidate. */
export interface Span {
  start: number;
  end: number;
}

/** Tries a rule at a literal that stands at [from, to) and writes what matched into `span`. */
export type AnchorMatcher = (text: string, from: number, to: number, span: Span) => void;

/** What is remembered of one text. */
export interface Remembered {
  reset(): void;
}

const DISTINCTIVE_LENGTH = 8;
const CUT_MIN = 4;

/** The matcher of one rule. Bounded: a run is measured once for all anchors in it, patterns are bounded by their own quantifiers. */
export function compileAnchor(
  rule: AnchorRule,
  runEnds: (run: Run) => RunEnds,
  used: Remembered[] = [],
): AnchorMatcher {
  const { before, keepLiteral = false, exact = false } = rule;
  const left = isBoundLeft(rule);
  const right = rule.boundary === 'right' || rule.boundary === 'both';
  const beforeTable = before && charsetTables[before.charset];
  const beforeMax = before ? (before.max ?? before.min) : 0;
  const run = runBehind(rule);
  const pattern = rule.after === undefined || run ? undefined : new PatternEnds(rule, used);
  const ends = run && runEnds(run);
  for (let next = run; next; next = next.next?.run) runEnds(next);
  const cut = rule.cut ?? CUT_MIN;

  return (text, from, to, span) => {
    span.start = -1;
    let start = from;
    if (before && beforeTable) {
      const lowest = Math.max(0, from - beforeMax);
      while (start > lowest) {
        const code = text.charCodeAt(start - 1);
        if (code > 127 || beforeTable[code] === 0) break;
        start--;
      }
      if (from - start < before.min) return;
      // beyond ASCII the table has nothing
      if (exact && start === lowest && start > 0 && beforeTable[text.charCodeAt(start - 1)] === 1) return;
    }
    if (left && start > 0 && isAlnum(text.charCodeAt(start - 1))) return;
    let end = to;
    if (run && ends) {
      end = ends.end(text, to);
      const length = end - to;
      if (length < run.min) {
        const isCut = end === text.length && cut > 0 && length >= cut;
        if (!isCut || (to - from < DISTINCTIVE_LENGTH && !mixed(text, to, end))) return;
      }
      if (exact && length > (run.max ?? run.min)) return;
      if (run.next) end = afterSegments(text, end, run.next, runEnds);
      if (end < 0) return;
    } else if (pattern) {
      end = pattern.end(text, to);
      if (end < 0) return;
    }
    if (right && end < text.length && isAlnum(text.charCodeAt(end))) return;
    span.start = keepLiteral ? to : start;
    span.end = end;
    if (span.end <= span.start) span.start = -1;
  };
}

/** What stands behind a rule's literal, where that is a run. */
export const runBehind = ({ after }: AnchorRule): Run | undefined =>
  typeof after === 'function' || after instanceof RegExp ? undefined : after;

/** The same where it is a pattern. */
export const patternBehind = ({ after }: AnchorRule): RegExp | undefined =>
  typeof after === 'function' ? after() : after instanceof RegExp ? after : undefined;

/** Whether no letter or digit may stand before what the rule matches. */
export function isBoundLeft({ boundary, literals }: AnchorRule): boolean {
  if (boundary !== undefined) return boundary === 'left' || boundary === 'both';
  const shortest = Math.min(...literals.map((literal) => literal.length));
  return shortest < 4 && isAlnum(literals[0]?.charCodeAt(0) ?? 0);
}

/** End of the segments behind `at`, `at` itself where an optional one is missing, or -1. A segment that the text's end cuts is one. */
function afterSegments(
  text: string,
  at: number,
  next: NonNullable<Run['next']>,
  runEnds: (run: Run) => RunEnds,
): number {
  if (at === text.length) return at;
  const from = at + next.literal.length;
  const end = text.startsWith(next.literal, at) ? runEnds(next.run).end(text, from) : -1;
  if (end < 0 || (end - from < next.run.min && end < text.length)) return next.optional ? at : -1;
  return next.run.next ? afterSegments(text, end, next.run.next, runEnds) : end;
}

/** Whether text[from, to) has two classes of characters: a cut token has, a word has not. */
function mixed(text: string, from: number, to: number): boolean {
  let classes = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    classes |= code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 4 : 0;
  }
  return (classes & 4) !== 0 || classes === 3 || classes === 2;
}

const LONG = 64;
const MAX_NESTED = 16;

/**
 * Ends of what a pattern matches in one text. A text made of anchors would have the pattern run over the same characters for each: where many stand inside
 * one match, everything up to the end of the text is taken for it.
 */
class PatternEnds implements Remembered {
  readonly #rule: AnchorRule;
  #pattern: RegExp | undefined;
  readonly #otherwise: RegExp | undefined;
  readonly #ahead: Ahead | undefined;
  /** The last long match ends here; so many began inside it. */
  #end = 0;
  #nested = 0;
  /** Where it says that it holds something, so that only those that do are reset. */
  readonly #list: Remembered[];
  #isListed = false;

  constructor(rule: AnchorRule, used: Remembered[]) {
    const { ahead } = rule;
    this.#list = used;
    this.#rule = rule;
    this.#otherwise = ahead?.otherwise && sticky(ahead.otherwise);
    this.#ahead = ahead && new Ahead(ahead.pattern, ahead.within);
  }

  reset(): void {
    this.#isListed = false;
    this.#end = 0;
    this.#nested = 0;
    this.#ahead?.reset();
  }

  #whole(): RegExp | undefined {
    this.#pattern ??= sticky(patternBehind(this.#rule) as RegExp);
    return this.#pattern;
  }

  /** End of the match that begins at `from`, or -1. */
  end(text: string, from: number): number {
    if (!this.#isListed) {
      this.#isListed = true;
      this.#list.push(this);
    }
    const pattern = !this.#ahead || this.#ahead.has(text, from) ? this.#whole() : this.#otherwise;
    if (pattern === undefined) return -1;
    if (from < this.#end && this.#nested >= MAX_NESTED) return text.length;
    pattern.lastIndex = from;
    if (!pattern.test(text)) return -1;
    const end = pattern.lastIndex;
    if (from < this.#end) this.#nested++;
    else this.#nested = 0;
    if (end - from >= LONG) this.#end = Math.max(this.#end, end);
    return this.#nested >= MAX_NESTED ? text.length : end;
  }
}

/** Whether something stands within reach: looked for once for all places before it. */
class Ahead implements Remembered {
  readonly #pattern: RegExp;
  readonly #within: number;
  #from = 0;
  #next = -1;

  constructor(pattern: RegExp, within: number) {
    this.#pattern = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
    this.#within = within;
  }

  reset(): void {
    this.#from = 0;
    this.#next = -1;
  }

  has(text: string, from: number): boolean {
    if (from < this.#from || from > this.#next) {
      this.#pattern.lastIndex = from;
      this.#from = from;
      this.#next = this.#pattern.test(text) ? this.#pattern.lastIndex - 1 : Number.POSITIVE_INFINITY;
    }
    return this.#next - from <= this.#within;
  }
}

/** Whether what a pattern says of one line may have to do with the next: it holds more than characters that end with their line. */
export function mayCrossLines({ source, dotAll }: RegExp): boolean {
  const withinLine = source.replace(/\[\^(?:\\.|[^\]\\])*\]/g, (set) => (/\\[sn]/.test(set) ? '' : set));
  return dotAll || /\\(?:[snrWDvfcpP]|u000[a-dA-D]|u202[89]|x0[a-dA-D])|\[\^|\n/.test(withinLine);
}

/** The pattern with flag `y` and no state shared with the one declared. */
export function sticky(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
}
