import { textStart } from '../escapes/base64-runs.js';
import { beginsEscape } from '../escapes/decoded-view.js';
import { mayFold } from '../escapes/escape.js';
import { LongRuns, SHORTEST } from '../escapes/long-runs.js';
import type { Anchor } from '../scan/anchor.js';
import type { Span } from '../scan/anchors.js';
import { isAlnum } from '../scan/charsets.js';
import { CONTEXT_WEIGHT, ContextWindow } from '../scan/context.js';
import type { Scope } from '../scan/find.js';
import { HASH_MASK, HASH_SHIFT } from '../scan/frequency.js';
import { ASSIGN, DIGIT, ESCAPE, HIT, hitAt, type LiteralFilter, MARKUP, SINGLE } from '../scan/literal-filter.js';
import { endOfDescribed, isTold, mayBeDescribed } from '../scan/name-before.js';
import { endOfName, isBlank, isOpening } from '../scan/named-values.js';
import type { Scanner } from '../scan/scanner.js';
import { gateIndex, MAX_DIGITS, SECOND_WIDTH, type ShapeEntry } from '../scan/shape-tables.js';
import { MAX_SECOND, mayStandAt, OTHER, previousKind } from '../scan/shapes.js';
import type { TextBytes } from '../scan/text-bytes.js';
import { isUuid, UUID_LENGTH, uuidEndFrom } from '../scan/uuid.js';
import { startOfValue } from '../scan/value-start.js';
import { gateEndings, gateTables, LONGEST_TOLD } from './gate-tables.js';
import type { NameEndings } from './name-endings.js';

const LINE_FEED = 10;
const RETURN = 13;
const EXCLAMATION = 33;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const SLASH = 47;
const MAX_REMEMBERED = 1024;
const MAX_TRIALS = 16;

/**
 * Says of a part of a text that nothing begins in it, without a copy and without any memory of another: most parts are told so. Must never say so of a part in
 * which the finder would find something; the other way round it may be wrong.
 */
export class Gate {
  readonly #scanner: Scanner;
  readonly #threshold: number;
  readonly #endings: NameEndings;
  readonly #filter: LiteralFilter;
  /** Of numbers, names and functions too, or of telling literals only. */
  readonly #all: Uint8Array;
  readonly #secrets: Uint8Array;
  /** By list of shapes, as bits: the lengths of the words that one of them can be, LONGEST_TOLD for more; 0 for any. */
  readonly #words: Uint32Array;
  /** How far before a digit group a context word may begin. */
  readonly #reach: number;
  /** What may stand behind the first word of a phrase where that is a single letter. */
  readonly #behindLetter: Uint8Array;
  readonly #weights = new Map<string, Int8Array>();
  readonly #span: Span = { start: -1, end: -1 };
  readonly #runs = new LongRuns();
  /** How many patterns were tried in this part: each is bounded, and so they are together. */
  #trials = 0;
  /** The words before the numbers of this part, read where a number is met that they decide about. */
  readonly #context: ContextWindow;
  #isRead = false;
  /** The last place of this part where a word of some context may begin, and up to where that was looked for. */
  #wordAt = -1;
  #wordsTo = 0;
  /** End of the last UUID of this part that was met. */
  #uuidEnd = 0;
  /** End of the last word of this part that held a digit group. */
  #wordEnd = 0;
  /** Whether functions are asked about this part: their literals are filed with the others. */
  #isAll = true;
  /** What is looked at are lines of a text that is looked at as a whole too. */
  #isLines = false;
  /** Some function has to see every text. */
  readonly #isBlind: boolean;
  /** Says it of a policy's own detectors. */
  readonly #added: Gate | undefined;
  readonly #ownOutputAt: (text: string, at: number) => number;
  /** Of the part that was told to hold something: before this place nothing begins in it. */
  mayBeginAt = 0;

  /**
   * @param threshold least confidence of a match, as for the finder
   * @param ownOutputAt end of what an operator made and that starts at a place, or -1
   */
  constructor(scanner: Scanner, threshold: number, ownOutputAt: (text: string, at: number) => number = none) {
    this.#scanner = scanner;
    this.#threshold = threshold;
    const { filter, all, secrets, words, reach, behindLetter } = gateTables(scanner);
    this.#endings = gateEndings(scanner);
    this.#filter = filter;
    this.#all = all;
    this.#secrets = secrets;
    this.#words = words;
    this.#reach = reach;
    this.#behindLetter = behindLetter;
    this.#context = new ContextWindow(scanner.context);
    this.#isBlind = scanner.functions.some(
      ({ always, detector }) => always && scanner.detectors[detector] !== undefined,
    );
    this.#ownOutputAt = ownOutputAt;
    this.#added = scanner.added && new Gate(scanner.added, threshold, ownOutputAt);
  }

  /**
   * Whether the finder has to look at text[from, to), taken as a text of its own.
   * @param words the key of that text in `nameWords` form, where it is known: numbers that only context makes telling are told by it
   */
  mayHold(source: TextBytes, from: number, to: number, scope: Scope, words?: string): boolean {
    const isAll = scope === 'all';
    this.mayBeginAt = from;
    if (isAll && this.#isBlind) return true;
    const filter = this.#filter;
    const { hits } = filter;
    const marks = isAll ? this.#all : this.#secrets;
    const { bytes } = source;
    this.#trials = 0;
    this.#isRead = false;
    this.#wordAt = -1;
    this.#wordsTo = from;
    this.#uuidEnd = 0;
    this.#wordEnd = 0;
    this.#isAll = isAll;
    // in a UUID no number begins, and it is no text in base64: from wherever one could begin, its next dash makes a byte that no UTF-8 has
    const isId = isAll && to - from === UUID_LENGTH && source.isPlain && isUuid(bytes, from, from, to);
    const ignored = isId ? DIGIT : 0;
    let hash = 0;
    let i = from;
    // four at a time: a branch for each character costs more than all the rest
    for (const last = to - 3; i < last; i += 4) {
      const a = bytes[i] as number;
      const b = bytes[i + 1] as number;
      const c = bytes[i + 2] as number;
      const d = bytes[i + 3] as number;
      const first = ((hash << HASH_SHIFT) ^ a) & HASH_MASK;
      const second = ((first << HASH_SHIFT) ^ b) & HASH_MASK;
      const third = ((second << HASH_SHIFT) ^ c) & HASH_MASK;
      hash = ((third << HASH_SHIFT) ^ d) & HASH_MASK;
      const markA = hitAt(hits, first) | (marks[a] as number);
      const markB = hitAt(hits, second) | (marks[b] as number);
      const markC = hitAt(hits, third) | (marks[c] as number);
      const markD = hitAt(hits, hash) | (marks[d] as number);
      if ((markA | markB | markC | markD) === 0) continue;
      // of the digits of a group the first one counts
      const startA = markA & ~(digitBefore(bytes, i, from) | ignored);
      const startB = markB & ~((markA & DIGIT) | ignored);
      const startC = markC & ~((markB & DIGIT) | ignored);
      const startD = markD & ~((markC & DIGIT) | ignored);
      if (startA !== 0 && this.#beginsAt(source, i, first, startA, from, to, filter, words)) return this.#stopsAt(i);
      if (startB !== 0 && this.#beginsAt(source, i + 1, second, startB, from, to, filter, words))
        return this.#stopsAt(i + 1);
      if (startC !== 0 && this.#beginsAt(source, i + 2, third, startC, from, to, filter, words))
        return this.#stopsAt(i + 2);
      if (startD !== 0 && this.#beginsAt(source, i + 3, hash, startD, from, to, filter, words))
        return this.#stopsAt(i + 3);
    }
    for (; i < to; i++) {
      const code = bytes[i] as number;
      hash = ((hash << HASH_SHIFT) ^ code) & HASH_MASK;
      const mark = hitAt(hits, hash) | (marks[code] as number);
      if (mark === 0) continue;
      const start = mark & ~(digitBefore(bytes, i, from) | ignored);
      if (start !== 0 && this.#beginsAt(source, i, hash, start, from, to, filter, words)) return this.#stopsAt(i);
    }
    if (isAll && !isId && to - from >= SHORTEST && this.#mayHoldRun(source, from, to)) return true;
    return this.#added?.mayHold(source, from, to, scope, words) ?? false;
  }

  /** Whether bytes[from, to) may be a telling name. */
  mayBeName(bytes: Uint8Array, from: number, to: number): boolean {
    return this.#endings.mayEnd(bytes, to, from) || (this.#added?.mayBeName(bytes, from, to) ?? false);
  }

  #stopsAt(at: number): true {
    this.mayBeginAt = at;
    return true;
  }

  /** Whether one of the long runs holds a text in base64, or may be a value that stands behind a telling name in prose. */
  #mayHoldRun({ bytes }: TextBytes, from: number, to: number): boolean {
    const runs = this.#runs;
    for (runs.begin(bytes, from, to); runs.next(); ) {
      const { start, end } = runs;
      if (textStart(bytes, start, end) >= 0) return true;
      if (start < from + 2 || !holdsDigit(bytes, start, end)) continue;
      let before = start;
      if (isOpening(bytes[before - 1] as number)) before--;
      if (before > from && isBlank(bytes[before - 1] as number) && this.#endsName(bytes, before, from)) return true;
    }
    return false;
  }

  #endsName(bytes: Uint8Array, at: number, from: number): boolean {
    const before = endOfName(bytes, at, from);
    return this.#endings.mayEnd(bytes, at, from) || (before < at && this.#endings.mayEnd(bytes, before, from));
  }

  /** The same of whole lines, for the text that they stand in too: what goes on behind them counts. */
  mayHoldLines(source: TextBytes, from: number, to: number, scope: Scope): boolean {
    this.#setLines(true);
    const mayHold = this.mayHold(source, from, to, scope);
    this.#setLines(false);
    return mayHold;
  }

  #setLines(isLines: boolean): void {
    this.#isLines = isLines;
    if (this.#added) this.#added.#setLines(isLines);
  }

  /** Whether something may begin around one character. */
  #beginsAt(
    source: TextBytes,
    at: number,
    hash: number,
    mark: number,
    lo: number,
    hi: number,
    filter: LiteralFilter,
    words: string | undefined,
  ): boolean {
    const { bytes } = source;
    if ((mark & HIT) !== 0)
      for (let n = filter.next(hash, bytes, at, lo, hi, 0); n !== 0; n = filter.next(hash, bytes, at, lo, hi, n))
        if (this.#holds(source, filter.anchor(n), filter.startOf(n, at), lo, hi)) return true;
    if (mark <= HIT) return false;
    if ((mark & SINGLE) !== 0)
      for (const anchor of filter.single(bytes[at] as number)) if (this.#holds(source, anchor, at, lo, hi)) return true;
    if ((mark & ESCAPE) !== 0 && beginsEscapeAt(source, at, lo, hi)) return true;
    if ((mark & MARKUP) !== 0 && isMarkup(bytes, at, lo, hi)) return true;
    if ((mark & DIGIT) !== 0) return this.#fitsShape(source, at, lo, hi, words);
    return (mark & ASSIGN) !== 0 && this.#mayAssign(source, at, lo, hi);
  }

  /** Whether an anchor's literal stands at `from`, with what its rule asks for beside it. */
  #holds(source: TextBytes, anchor: Anchor, from: number, lo: number, hi: number): boolean {
    const { bytes } = source;
    const to = from + anchor.bytes.length;
    if (from < lo || to > hi || !standsAt(bytes, from, anchor.bytes, anchor.ignoreCase)) return false;
    if (this.#scanner.detectors[anchor.detector] === undefined || (anchor.match === undefined && !this.#isAll))
      return false;
    const before = from > lo ? (bytes[from - 1] as number) & 127 : 0;
    if (anchor.before !== undefined ? anchor.before[before] === 0 : anchor.left && isAlnum(before)) return false;
    if (anchor.run !== undefined && !isFollowed(bytes, to, hi, anchor)) return false;
    return (
      !anchor.hasPattern || (this.#isLines && anchor.crossesLines) || this.#matches(anchor, source, lo, hi, from, to)
    );
  }

  /** What a pattern says, of a copy: it must not look beyond the part. */
  #matches(anchor: Anchor, { text, isAltered }: TextBytes, lo: number, hi: number, from: number, to: number): boolean {
    const { used, state } = this.#scanner;
    // a check of the user's masks a text of its own in the middle of a scan, whose memory is of another text
    if (isAltered || state.isBusy || ++this.#trials > MAX_TRIALS) return true;
    const part = lo === 0 && hi === text.length ? text : text.slice(lo, hi);
    anchor.match?.(part, from - lo, to - lo, this.#span);
    for (let memory = used.pop(); memory !== undefined; memory = used.pop()) memory.reset();
    return this.#span.start >= 0;
  }

  /** A digit group begins at `at`. */
  #fitsShape(source: TextBytes, at: number, lo: number, hi: number, words: string | undefined): boolean {
    if (at < this.#uuidEnd) return false;
    const { bytes, isPlain } = source;
    let end = at + 1;
    while (end < hi && isDigit(bytes[end] as number)) end++;
    if (end - at > MAX_DIGITS) return false;
    const { nextClass, shapeGate, shapeRows, shapeChoice } = this.#scanner;
    const next = end < hi ? (bytes[end] as number) & 127 : 0;
    const previous = at > lo ? (bytes[at - 1] as number) & 127 : 0;
    const row = shapeGate[gateIndex(previousKind(previous), end - at, nextClass[next] as number)] as number;
    if (row === 0 || (isPlain && this.#isInUuid(bytes, at, lo, hi))) return false;
    let second = 0;
    for (let i = end + 1; second < MAX_SECOND && i < hi && isDigit(bytes[i] as number); i++) second++;
    const list = shapeRows[row * SECOND_WIDTH + second] as number;
    if (list === 0) return false;
    const word = this.#endOfWord(bytes, end, hi) - at;
    if (word !== 0 && ((this.#words[list] as number) & (1 | (1 << Math.min(word, LONGEST_TOLD)))) === 0) return false;
    const known = end - at + 1 + second;
    const told = at + known < hi ? (bytes[at + known] as number) : OTHER;
    const entries = shapeChoice.of(row * SECOND_WIDTH + second, known, told);
    if (entries.length === 0) return false;
    // words before it are context too
    const weights = words === undefined || this.#holdsWord(bytes, lo, at) ? undefined : this.#weightsOf(words);
    // of a part, words before it are none of its context
    const isKnown = words !== undefined && lo === 0 && !source.isAltered;
    for (let k = 0; k < entries.length; k++) {
      const entry = entries[k] as ShapeEntry;
      const { detector, confidence } = entry;
      if (word !== 0 && entry.word !== 0 && entry.word !== word) continue;
      if (!mayStandAt(entry, bytes, at - entry.lead, lo, hi, isPlain)) continue;
      if (this.#scanner.detectors[detector] === undefined) continue;
      if (weights !== undefined) {
        if (confidence + (weights[detector] as number) * CONTEXT_WEIGHT >= this.#threshold) return true;
      } else if (confidence >= this.#threshold || !isKnown || this.#isStrong(source.text, at, entry, words))
        return true;
    }
    return false;
  }

  /** End of the word that a digit group ends at `at` in or with. Many groups of one word are asked about in their order: it is read once. */
  #endOfWord(bytes: Uint8Array, at: number, hi: number): number {
    if (at <= this.#wordEnd) return this.#wordEnd;
    let end = at;
    while (end < hi && isAlnum(bytes[end] as number)) end++;
    this.#wordEnd = end;
    return end;
  }

  /** Whether a digit group is the first one of a UUID: in it no number begins. */
  #isInUuid(bytes: Uint8Array, at: number, lo: number, hi: number): boolean {
    const end = uuidEndFrom(bytes, at, lo, hi);
    if (end < 0) return false;
    this.#uuidEnd = end;
    return true;
  }

  /** Whether the words before a number that is nothing by itself make it something. */
  #isStrong(text: string, at: number, { lead, confidence, detector }: ShapeEntry, words = ''): boolean {
    if (!this.#isRead) {
      this.#context.reset();
      this.#isRead = true;
    }
    return confidence + this.#context.weight(text, at - lead, words, detector) >= this.#threshold;
  }

  /**
   * Whether something that may be a word of its context stands near enough before a place: two letters, or one with what goes on behind it in a phrase
   * (`a.k.`). Places are asked about in their order, and what was looked at for one is not looked at again for the next.
   */
  #holdsWord(bytes: Uint8Array, lo: number, at: number): boolean {
    const nearest = Math.max(lo, at - this.#reach);
    if (this.#wordAt >= nearest) return true;
    const behindLetter = this.#behindLetter;
    let i = Math.max(nearest, this.#wordsTo);
    let isLetter = i > nearest && isLetterByte(bytes[i - 1] as number);
    for (; i < at; i++) {
      const code = bytes[i] as number;
      const isNext = isLetterByte(code);
      if (code === OTHER || (isLetter && (isNext || behindLetter[code] === 1))) {
        this.#wordAt = code === OTHER ? i : i - 1;
        this.#wordsTo = i;
        return true;
      }
      isLetter = isNext;
    }
    this.#wordsTo = at;
    return isLetter && behindLetter[bytes[at] as number] === 1;
  }

  /** By detector: 1 where the key speaks for it, -1 where it speaks against it. */
  #weightsOf(words: string): Int8Array {
    const known = this.#weights.get(words);
    if (known !== undefined) return known;
    const context = new ContextWindow(this.#scanner.context);
    const weights = Int8Array.from(this.#scanner.detectors, (detector, index) =>
      detector?.context || detector?.unless ? Math.sign(context.weight('', 0, words, index)) : 0,
    );
    if (this.#weights.size < MAX_REMEMBERED) this.#weights.set(words, weights);
    return weights;
  }

  /** Whether a telling name may end before the `=` or `:` at a place, and what stands behind it is not masked already. */
  #mayAssign(source: TextBytes, at: number, lo: number, hi: number): boolean {
    const { text, bytes, isAltered } = source;
    if (bytes[at] !== EQUALS && bytes[at + 1] === SLASH) return false;
    // three letters are soon told: many names end as one that tells does
    if (!this.#endings.mayEnd(bytes, at, lo) && !this.#mayEndBefore(source, at, lo)) return false;
    return isAltered || (isTold(this.#scanner.keyWords, text, at, lo) && !this.#isMasked(text, at, hi));
  }

  /** Whether a telling name may end before what says whose it is. */
  #mayEndBefore({ text, bytes, isAltered }: TextBytes, at: number, lo: number): boolean {
    if (isAltered || !mayBeDescribed(bytes, at, lo)) return false;
    const end = endOfDescribed(text, at, at);
    return end < at && end > lo && this.#endings.mayEnd(bytes, end, lo);
  }

  /** Whether the value behind a sign is what an operator made. */
  #isMasked(text: string, at: number, hi: number): boolean {
    const end = this.#ownOutputAt(text, startOfValue(text, at));
    return end > 0 && end <= hi;
  }
}

/** Whether as many characters of the run stand behind a literal as there must, or the text is cut there. */
function isFollowed(bytes: Uint8Array, at: number, hi: number, { run, minBehind, mayBeCut }: Anchor): boolean {
  const table = run as Uint8Array;
  const end = at + minBehind;
  for (let i = at; i < end; i++) {
    if (i === hi) return mayBeCut && i > at;
    const code = bytes[i] as number;
    if (code === OTHER || table[code] === 0) return false;
  }
  return true;
}

function holdsDigit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDigit(bytes[i] as number)) return true;
  return false;
}

/** Longer than any escape: what stands behind the part decides about none that begins before. */
const LONGEST_ESCAPE = 80;

/** Whether what begins at a place of a part may stand for something else. */
function beginsEscapeAt({ text, bytes }: TextBytes, at: number, lo: number, hi: number): boolean {
  // written by hand: there is no text to ask about
  if (text === '') return bytes[at] !== EQUALS || mayGoOn(bytes, at + 1, hi);
  if (bytes[at] === OTHER && !mayFold(text.charCodeAt(at))) return false;
  if (hi - at >= LONGEST_ESCAPE && at > lo) return beginsEscape(text, at);
  const from = Math.max(lo, at - 1);
  return beginsEscape(text.slice(from, Math.min(hi, at + LONGEST_ESCAPE)), at - from);
}

/** Whether an `=` may be one of quoted-printable. */
function mayGoOn(bytes: Uint8Array, at: number, hi: number): boolean {
  if (at >= hi) return false;
  const code = bytes[at] as number;
  return code === LINE_FEED || code === RETURN || isDigit(code) || (code >= 65 && code <= 70);
}

/** Whether the anchor's literal stands at a place. */
function standsAt(bytes: Uint8Array, from: number, literal: Uint8Array, ignoreCase: boolean): boolean {
  for (let i = 0; i < literal.length; i++) {
    const code = bytes[from + i] as number;
    const expected = literal[i] as number;
    if (code !== expected && !(ignoreCase && code >= 65 && code <= 90 && code + 32 === expected)) return false;
  }
  return true;
}

/** Whether a `<` or `>` is one of an end tag, a declaration or an empty element, or stands between two tags: values of XML are told by its names. */
function isMarkup(bytes: Uint8Array, at: number, lo: number, hi: number): boolean {
  if (bytes[at] === GREATER) return at > lo && bytes[at - 1] === SLASH;
  const next = at + 1 < hi ? bytes[at + 1] : 0;
  return next === SLASH || next === EXCLAMATION || next === QUESTION || (at > lo && bytes[at - 1] === GREATER);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** DIGIT where one stands before a place of a part that begins at `from`. */
const digitBefore = (bytes: Uint8Array, at: number, from: number): number =>
  at > from && isDigit(bytes[at - 1] as number) ? DIGIT : 0;
const none = (): number => -1;
const isLetterByte = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
