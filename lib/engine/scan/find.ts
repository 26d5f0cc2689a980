import type { Detector } from '../../model.js';
import { card } from '../checks/card.js';
import type { Anchor } from './anchor.js';
import type { Span } from './anchors.js';
import { type Assignment, AssignmentReader } from './assignments.js';
import { charsetTables, isDigit, RunEnds } from './charsets.js';
import { CONTEXT_WEIGHT, ContextWindow, WINDOW } from './context.js';
import { DigitGroups } from './digit-groups.js';
import { HASH_MASK, HASH_SHIFT } from './frequency.js';
import { ASSIGN, DIGIT, HIT, hitAt, type LiteralFilter, mayStandBetween, SINGLE } from './literal-filter.js';
import { lowerCode } from './lower-case.js';
import { NamedValues } from './named-values.js';
import { isBracketed, type OwnRegions, type Region, SeenRegions } from './own-regions.js';
import { DEFAULT_CONFIDENCE, type FunctionEntry, type Scanner } from './scanner.js';
import { gateIndex, MAX_DIGITS, SECOND_WIDTH, type ShapeEntry } from './shape-tables.js';
import { byteOf, MAX_SECOND, OTHER, plainSeparator, previousKind } from './shapes.js';
import { TextBytes } from './text-bytes.js';
import { isInUuid } from './uuid.js';

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

/** Checks that read a part of a text where it stands: hostile input has a candidate at every group of digits, and each would be copied. */
const IN_PLACE: ReadonlySet<unknown> = new Set([card]);
type PartCheck = typeof card;

/** Finds everything in a text in one pass. Holds the state of one scan at a time; checks must not call back into it. */
export class Finder {
  readonly #scanner: Scanner;
  readonly #assignments: AssignmentReader;
  readonly #named: NamedValues;
  readonly #context: ContextWindow;
  readonly #span: Span = { start: -1, end: -1 };
  readonly #assignment: Assignment = { detector: -1, start: -1, end: -1 };
  readonly #threshold: number;
  readonly #source = new TextBytes();
  /** By byte: what may begin at it, beside literals. */
  readonly #all: Uint8Array;
  readonly #word = new RunEnds(charsetTables.alnum);
  readonly #groups = new DigitGroups();
  /** Finds what the policy's own detectors do. */
  readonly #added: Finder | undefined;
  /** By function: whether one of its literals was seen; and the functions of which one was, or that run over every text. */
  readonly #wanted: Uint8Array;
  readonly #queue: number[] = [];
  readonly #always: readonly number[];
  /** By detector: its check, where it reads a part of a text. */
  readonly #partChecks: readonly (PartCheck | undefined)[];
  #matches: Match[] | undefined;
  #used = false;
  #words = '';
  /** What operators made in this text. */
  #own: OwnRegions | undefined;
  readonly #seen = new SeenRegions();
  /** What was decided about long candidates, by detector. */
  readonly #decided: Decisions;

  /** @param threshold least confidence of a match, 0 to 1 */
  constructor(scanner: Scanner, threshold: number) {
    this.#scanner = scanner;
    this.#assignments = new AssignmentReader(scanner);
    this.#named = new NamedValues(scanner);
    this.#context = new ContextWindow(scanner.context);
    this.#threshold = threshold;
    this.#all = triggersOf(scanner.filter);
    this.#partChecks = scanner.detectors.map((detector) =>
      IN_PLACE.has(detector?.check) ? (detector.check as PartCheck) : undefined,
    );
    this.#wanted = new Uint8Array(scanner.functions.length);
    this.#always = [...scanner.functions.keys()].filter((i) => scanner.functions[i]?.always);
    this.#decided = new Decisions(scanner.detectors.length);
    this.#added = scanner.added && new Finder(scanner.added, threshold);
  }

  /**
   * Matches, in no order, overlapping; `undefined` where there is none. Left out are those inside another one of the same type. `words` is the key in
   * `nameWords` form.
   * @param own what operators made in the text: nothing is found in it
   * @param from nothing of the built-in detectors begins before this place: it is not looked at
   */
  find(text: string, words: string, scope: Scope, own?: OwnRegions, from = 0): Match[] | undefined {
    const source = this.#source.load(text);
    const found = this.#find(source, words, scope, own, from);
    return this.#added === undefined ? found : joined(found, this.#added.#find(source, words, scope, own, 0));
  }

  #find(
    source: TextBytes,
    words: string,
    scope: Scope,
    own: OwnRegions | undefined,
    from: number,
  ): Match[] | undefined {
    const { text } = source;
    const { state } = this.#scanner;
    const { isBusy } = state;
    // a check of the user's masks a text of its own, with tables that all maskers share
    if (isBusy) this.#forget();
    state.isBusy = true;
    try {
      this.#words = words;
      this.#own = own;
      // so far before a place a literal may begin of which the gate speaks there
      this.#scan(source, Math.max(0, from - this.#scanner.longestLiteral), scope === 'all');
      if (scope === 'all') {
        this.#named.find(text, this.#assignment, this.#takeNamed);
        this.#functions(text);
      }
      return this.#matches;
    } finally {
      if (this.#used) this.#forget();
      this.#matches = undefined;
      this.#own = undefined;
      state.isBusy = isBusy;
    }
  }

  /** What was remembered of the text; only where anything was. */
  #forget(): void {
    this.#used = false;
    for (let index = this.#queue.pop(); index !== undefined; index = this.#queue.pop()) this.#wanted[index] = 0;
    const { runEnds, used } = this.#scanner;
    for (let i = 0; i < runEnds.length; i++) (runEnds[i] as RunEnds).reset();
    for (let memory = used.pop(); memory !== undefined; memory = used.pop()) memory.reset();
    this.#assignments.reset();
    this.#word.reset();
    this.#context.reset();
    this.#groups.forget();
    this.#decided.reset();
  }

  #functions(text: string): void {
    for (let i = 0; i < this.#queue.length; i++) this.#function(text, this.#queue[i] as number);
    for (let i = 0; i < this.#always.length; i++) this.#function(text, this.#always[i] as number);
  }

  #function(text: string, index: number): void {
    const entry = this.#scanner.functions[index] as FunctionEntry;
    if (this.#scanner.detectors[entry.detector] === undefined) return;
    this.#used = true;
    let left = text.length + SPARE;
    for (const [start, end] of entry.find(text)) {
      // in order, each begins behind the one before: a function of the user's may not end by itself
      if (--left < 0) throw new RangeError('a detector finds more than a text has places');
      if (!Number.isInteger(start) || !Number.isInteger(end)) throw new TypeError('a detector finds what is no place');
      const [from, to] = [Math.max(0, start), Math.min(end, text.length)];
      if (to > from) this.#confirm(text, from, to, entry.detector, entry.confidence);
    }
  }

  #scan(source: TextBytes, from: number, all: boolean): void {
    const marks = all ? this.#all : this.#scanner.filter.marks;
    const own = this.#scanner.endsAtBracket ? this.#own : undefined;
    if (own === undefined || own.regions.length <= FEW) this.#scanPart(source, from, source.length, marks);
    else this.#scanBeside(source, from, own, marks);
  }

  /** Nothing that begins inside an operator's output counts; once for each it is read all the same, for what it calls in. */
  #scanBeside(source: TextBytes, start: number, { regions }: OwnRegions, marks: Uint8Array): void {
    const { text, length } = source;
    let from = start;
    for (let i = 0; i < regions.length; i++) {
      const region = regions[i] as Region;
      if (region[0] < from) continue;
      if (!isBracketed(text, region) || !this.#seen.has(text, region)) continue;
      this.#scanPart(source, from, region[0] + 1, marks);
      from = region[1] - 1;
    }
    this.#scanPart(source, from, length, marks);
    this.#seen.reset();
  }

  /** Looks at every place of [from, to) where something can begin. */
  #scanPart({ text, bytes, length }: TextBytes, from: number, to: number, marks: Uint8Array): void {
    const { filter } = this.#scanner;
    const { hits } = filter;
    let hash = hashBefore(bytes, from);
    for (let i = from; i < to; i++) {
      const code = bytes[i] as number;
      hash = ((hash << HASH_SHIFT) ^ code) & HASH_MASK;
      const mark = hitAt(hits, hash) | (marks[code] as number);
      if (mark === 0) continue;
      if ((mark & HIT) !== 0)
        for (let n = filter.next(hash, bytes, i, 0, length, 0); n !== 0; n = filter.next(hash, bytes, i, 0, length, n))
          this.#anchor(text, filter.startOf(n, i), filter.anchor(n));
      if (mark <= HIT) continue;
      if ((mark & SINGLE) !== 0)
        for (const anchor of filter.single(code))
          if (mayStandBetween(anchor, bytes, i, length)) this.#anchor(text, i, anchor);
      // of the digits of a group the first one counts
      if ((mark & DIGIT) !== 0) {
        if (i === 0 || !isDigit(bytes[i - 1] as number)) this.#digits(text, i);
      } else if ((mark & ASSIGN) !== 0) this.#assign(text, i);
    }
  }

  /** Compares a literal of which some characters stand where they should. */
  #anchor(text: string, from: number, anchor: Anchor): void {
    const { literal } = anchor;
    const to = from + literal.length;
    // from the end on: words are more often alike in how they begin
    for (let i = literal.length - 1; i >= 0; i--) {
      const code = text.charCodeAt(from + i);
      if (code !== literal.charCodeAt(i) && !(anchor.ignoreCase && lowerCode(code) === literal.charCodeAt(i))) return;
    }
    this.#used = true;
    if (anchor.match === undefined) {
      this.#want(anchor.wanted);
      return;
    }
    anchor.match(text, from, to, this.#span);
    if (this.#span.start >= 0)
      this.#confirm(text, this.#span.start, this.#span.end, anchor.detector, anchor.confidence);
  }

  #want(index: number): void {
    if (this.#wanted[index] === 1) return;
    this.#wanted[index] = 1;
    this.#queue.push(index);
  }

  /** A digit group begins at `at`. */
  #digits(text: string, at: number): void {
    let end = at + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code < 48 || code > 57) break;
    }
    const length = end - at;
    if (length > MAX_DIGITS) return;
    const next = end < text.length ? text.charCodeAt(end) : 0;
    const previous = at > 0 ? text.charCodeAt(at - 1) : 0;
    const { nextClass, shapeGate, shapeChoice } = this.#scanner;
    const kind = nextClass[next < 128 ? next : plainSeparator(next)] as number;
    const row = shapeGate[gateIndex(previousKind(previous), length, kind)] as number;
    if (row === 0) return;
    const second = digitsAt(text, end + 1);
    const known = length + 1 + second;
    const told = at + known < text.length ? byteOf(text.charCodeAt(at + known)) : OTHER;
    const entries = shapeChoice.of(row * SECOND_WIDTH + second, known, told);
    if (entries.length > 0 && !isInUuid(text, at)) this.#shapes(text, at, end, entries);
  }

  #shapes(text: string, at: number, end: number, entries: readonly ShapeEntry[]): void {
    this.#used = true;
    const word = this.#word.end(text, end) - at;
    this.#groups.begin(text, at, end);
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as ShapeEntry;
      if (entry.word !== 0 && entry.word !== word) continue;
      const start = at - entry.lead;
      // those that follow are no stronger
      if (entry.lead === 0 && entry.confidence < this.#threshold && this.#context.isSilentBefore(at)) break;
      if (entry.confidence < this.#threshold && this.#context.knows(start) && this.#isTooWeak(text, start, entry))
        continue;
      const to = entry.groups === 0 ? entry.end(text, start) : this.#groups.endOf(entry);
      if (to > 0) this.#confirm(text, start, to, entry.detector, entry.confidence);
    }
  }

  /** Whether the words before a candidate leave it below the threshold, whatever it is. */
  #isTooWeak(text: string, start: number, { detector, confidence }: ShapeEntry): boolean {
    return confidence + this.#context.weight(text, start, this.#words, detector) < this.#threshold;
  }

  #assign(text: string, at: number): void {
    const found = this.#assignment;
    this.#used = true;
    this.#assignments.read(text, at, found, this.#own);
    if (found.start >= 0) this.#take(found);
    while (this.#assignments.next(text, found, this.#own)) this.#take(found);
  }

  #take({ detector, start, end }: Assignment): void {
    const confidence = this.#scanner.detectors[detector]?.confidence ?? DEFAULT_CONFIDENCE;
    this.#add(start, end, detector, Math.min(1, confidence + CONTEXT_WEIGHT));
  }

  #takeNamed = (): void => {
    const { start, end } = this.#assignment;
    if (this.#own?.touches(start, end) !== true) this.#take(this.#assignment);
  };

  /** Whether what stands around a match says that it is something else. */
  #isOther(text: string, start: number, end: number, { notAmid }: Detector): boolean {
    if (notAmid === undefined) return false;
    const before = start === 0 ? this.#words : text.slice(Math.max(0, start - WINDOW), start);
    return notAmid(before, text.slice(start, end), text.slice(end, end + WINDOW));
  }

  /** Context and the threshold first: most weak candidates end there. Then the check, unless it costs less. */
  #confirm(text: string, start: number, end: number, index: number, base: number): void {
    const detector = this.#scanner.detectors[index];
    if (!detector) return;
    const { check, context, unless } = detector;
    const partCheck = end - start < LONG ? this.#partChecks[index] : undefined;
    if (partCheck !== undefined && !partCheck(text, start, end)) return;
    let confidence = base;
    if (context || unless) confidence += this.#context.weight(text, start, this.#words, index);
    if (confidence < this.#threshold || this.#own?.touches(start, end)) return;
    if (end - start < LONG) {
      if (
        (!check || partCheck !== undefined || check(text.slice(start, end))) &&
        !this.#isOther(text, start, end, detector)
      )
        this.#add(start, end, index, Math.min(1, confidence));
    } else if (!this.#decided.isInside(index, start, end)) {
      const isMatch =
        this.#decided.isDoubted(index, end) ||
        ((!check || check(text.slice(start, end))) && !this.#isOther(text, start, end, detector));
      this.#decided.decide(index, start, end, isMatch);
      if (isMatch) this.#add(start, end, index, Math.min(1, confidence));
    }
  }

  #add(start: number, end: number, detector: number, confidence: number): void {
    if (this.#matches === undefined) this.#matches = [];
    this.#matches.push({ start, end, detector, confidence });
  }
}

/** So many outputs cost less to read than to pass over. */
const FEW = 4;
const COLON = 58;
const EQUALS = 61;

/** Marks by byte: digits, what stands between a name and its value, and literals of one character. */
function triggersOf({ marks }: LiteralFilter): Uint8Array {
  const all = marks.slice();
  for (let code = 48; code < 58; code++) all[code] = (all[code] as number) | DIGIT;
  for (const code of [EQUALS, COLON]) all[code] = (all[code] as number) | ASSIGN;
  return all;
}

/** The hash of the characters before a place. */
function hashBefore(bytes: Uint8Array, at: number): number {
  let hash = 0;
  for (let i = Math.max(0, at - 2); i < at; i++) hash = ((hash << HASH_SHIFT) ^ (bytes[i] as number)) & HASH_MASK;
  return hash;
}

const joined = (matches: Match[] | undefined, more: Match[] | undefined): Match[] | undefined =>
  matches === undefined || more === undefined ? (matches ?? more) : [...matches, ...more];

/** So many more than its text has places a function may find before it is taken for one that does not end. */
const SPARE = 64;

/** Shorter candidates cost nothing to look at. */
const LONG = 64;
const MAX_REJECTIONS = 16;

/**
 * What was decided about long candidates of one text. A long run of characters may hold an anchor every few of them, and all candidates end where it ends:
 * one inside a match of its type adds nothing, and where many were turned down the next is taken for a match, so that the run is not read again for each.
 */
class Decisions {
  /** By detector: the last match, and how many candidates with the same end were turned down. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #rejectedEnds: Int32Array;
  readonly #rejections: Int32Array;
  #used = false;

  constructor(size: number) {
    this.#starts = new Int32Array(size);
    this.#ends = new Int32Array(size);
    this.#rejectedEnds = new Int32Array(size);
    this.#rejections = new Int32Array(size);
  }

  reset(): void {
    if (!this.#used) return;
    this.#used = false;
    this.#ends.fill(0);
    this.#rejectedEnds.fill(0);
  }

  isInside(detector: number, start: number, end: number): boolean {
    return end <= (this.#ends[detector] as number) && start >= (this.#starts[detector] as number);
  }

  isDoubted(detector: number, end: number): boolean {
    return this.#rejectedEnds[detector] === end && (this.#rejections[detector] as number) >= MAX_REJECTIONS;
  }

  decide(detector: number, start: number, end: number, isMatch: boolean): void {
    this.#used = true;
    if (isMatch) {
      this.#starts[detector] = start;
      this.#ends[detector] = end;
    } else {
      this.#rejections[detector] =
        this.#rejectedEnds[detector] === end ? (this.#rejections[detector] as number) + 1 : 1;
      this.#rejectedEnds[detector] = end;
    }
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
