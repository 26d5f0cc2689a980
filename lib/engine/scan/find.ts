import type { Span } from './anchors.js';
import { type Assignment, AssignmentReader } from './assignments.js';
import { charsetTables, lowerCode, RunEnds } from './charsets.js';
import { CONTEXT_WEIGHT, ContextWindow } from './context.js';
import {
  type Anchor,
  ASSIGNS,
  BUCKET,
  DEFAULT_CONFIDENCE,
  DIGITS,
  type FunctionEntry,
  gateIndex,
  MAX_DIGITS,
  type Scanner,
  SECOND_WIDTH,
  type ShapeEntry,
} from './scanner.js';
import { MAX_SECOND, plainSeparator, previousKind } from './shapes.js';

/** A candidate that was confirmed, by offsets in the text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index into the scanner's detectors. */
  readonly detector: number;
  readonly confidence: number;
}

/**
 * What is looked for: `all`; `secrets`: only what a telling literal gives away, for ids, hosts and other values that are made of
 * digits and letters by their nature.
 */
export type Scope = 'all' | 'secrets';

/** Finds everything in a text in one pass. Holds the state of one scan at a time; checks must not call back into it. */
export class Finder {
  readonly #scanner: Scanner;
  readonly #assignments: AssignmentReader;
  readonly #context: ContextWindow;
  readonly #span: Span = { start: -1, end: -1 };
  readonly #assignment: Assignment = { detector: -1, start: -1, end: -1 };
  readonly #threshold: number;
  readonly #word = new RunEnds(charsetTables.alnum);
  /** By function: whether one of its literals was seen. */
  readonly #wanted: Uint8Array;
  #matches: Match[] | undefined;
  #used = false;
  #words = '';

  /** @param threshold least confidence of a match, 0 to 1 */
  constructor(scanner: Scanner, threshold: number) {
    this.#scanner = scanner;
    this.#assignments = new AssignmentReader(scanner);
    this.#context = new ContextWindow(scanner.context);
    this.#threshold = threshold;
    this.#wanted = new Uint8Array(scanner.functions.length);
  }

  /** All matches, in no order, overlapping; `undefined` where there is none. `words` is the key in `nameWords` form. */
  find(text: string, words: string, scope: Scope): Match[] | undefined {
    this.#matches = undefined;
    this.#words = words;
    this.#scan(text, scope === 'all');
    if (scope === 'all') this.#functions(text);
    if (this.#used) this.#forget();
    const matches = this.#matches;
    this.#matches = undefined;
    return matches;
  }

  /** What was remembered of the text; only where anything was. */
  #forget(): void {
    this.#used = false;
    for (const ends of this.#scanner.runEnds) ends.reset();
    this.#assignments.reset();
    this.#word.reset();
    this.#context.reset();
  }

  #functions(text: string): void {
    const { functions } = this.#scanner;
    for (let i = 0; i < functions.length; i++) {
      const entry = functions[i] as FunctionEntry;
      if (!entry.always && this.#wanted[i] === 0) continue;
      this.#wanted[i] = 0;
      this.#used = true;
      this.#call(text, entry);
    }
  }

  #scan(text: string, all: boolean): void {
    const { pairs, buckets, trigrams } = this.#scanner;
    const triggers = all ? DIGITS | ASSIGNS : 0;
    const length = text.length;
    let previous = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        previous = 0;
        continue;
      }
      const entry = pairs[(previous << 7) | code] as number;
      previous = code;
      if (entry === 0) continue;
      const bucket = entry & BUCKET;
      if (bucket !== 0) {
        const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
        if (trigrams[((bucket - 1) << 7) | (next > 127 ? 0 : next)] === 1)
          this.#anchors(text, i, buckets[bucket - 1] as readonly Anchor[]);
      }
      if ((entry & triggers) === 0) continue;
      if ((entry & DIGITS) !== 0) {
        i = this.#digits(text, i) - 1;
        previous = text.charCodeAt(i);
      } else this.#assign(text, i);
    }
  }

  #anchors(text: string, at: number, anchors: readonly Anchor[]): void {
    for (let i = 0; i < anchors.length; i++) this.#anchor(text, at, anchors[i] as Anchor);
  }

  #anchor(text: string, at: number, anchor: Anchor): void {
    const { literal, offset } = anchor;
    const from = at - offset;
    const to = from + literal.length;
    if (from < 0 || to > text.length) return;
    for (let i = 0; i < literal.length; i++) {
      const code = text.charCodeAt(from + i);
      if (code !== literal.charCodeAt(i) && !(anchor.ignoreCase && lowerCode(code) === literal.charCodeAt(i))) return;
    }
    if (anchor.match === undefined) {
      this.#wanted[anchor.wanted] = 1;
      return;
    }
    this.#used = true;
    anchor.match(text, from, to, this.#span);
    if (this.#span.start >= 0)
      this.#confirm(text, this.#span.start, this.#span.end, anchor.detector, anchor.confidence);
  }

  /** A digit group begins at `at`; gives its end. */
  #digits(text: string, at: number): number {
    let end = at + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code < 48 || code > 57) break;
    }
    const length = end - at;
    if (length > MAX_DIGITS) return end;
    const next = end < text.length ? text.charCodeAt(end) : 0;
    const previous = at > 0 ? text.charCodeAt(at - 1) : 0;
    const { nextClass, shapeGate, shapeRows, shapeLists } = this.#scanner;
    const kind = nextClass[next < 128 ? next : plainSeparator(next)] as number;
    const row = shapeGate[gateIndex(previousKind(previous), length, kind)] as number;
    if (row === 0) return end;
    const list = shapeRows[row * SECOND_WIDTH + digitsAt(text, end + 1)] as number;
    if (list !== 0) this.#shapes(text, at, end, shapeLists[list - 1] as readonly ShapeEntry[]);
    return end;
  }

  #shapes(text: string, at: number, end: number, entries: readonly ShapeEntry[]): void {
    this.#used = true;
    const word = this.#word.end(text, end) - at;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as ShapeEntry;
      if (entry.word !== 0 && entry.word !== word) continue;
      const start = at - entry.lead;
      const to = entry.end(text, start);
      if (to > 0) this.#confirm(text, start, to, entry.detector, entry.confidence);
    }
  }

  #assign(text: string, at: number): void {
    const found = this.#assignment;
    this.#used = true;
    this.#assignments.read(text, at, found);
    if (found.start < 0) return;
    const detector = this.#scanner.detectors[found.detector];
    const confidence = detector?.confidence ?? DEFAULT_CONFIDENCE;
    this.#add(found.start, found.end, found.detector, Math.min(1, confidence + CONTEXT_WEIGHT));
  }

  #call(text: string, entry: FunctionEntry): void {
    for (const [start, end] of entry.find(text)) {
      if (start >= 0 && end > start && end <= text.length)
        this.#confirm(text, start, end, entry.detector, entry.confidence);
    }
  }

  /** Context and the threshold first: most weak candidates end there. Then the check. */
  #confirm(text: string, start: number, end: number, index: number, base: number): void {
    const detector = this.#scanner.detectors[index];
    if (!detector) return;
    const { check, context, unless } = detector;
    let confidence = base;
    if (context || unless) confidence += this.#context.weight(text, start, this.#words, index);
    if (confidence < this.#threshold || (check && !check(text.slice(start, end)))) return;
    this.#add(start, end, index, Math.min(1, confidence));
  }

  #add(start: number, end: number, detector: number, confidence: number): void {
    (this.#matches ??= []).push({ start, end, detector, confidence });
  }
}

/** How many digits stand at a place, up to MAX_SECOND. */
function digitsAt(text: string, from: number): number {
  let count = 0;
  while (count < MAX_SECOND && from + count < text.length) {
    const code = text.charCodeAt(from + count);
    if (code < 48 || code > 57) break;
    count++;
  }
  return count;
}
