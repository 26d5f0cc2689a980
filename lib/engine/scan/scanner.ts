import type { AnchorRule, Detector, Run } from '../../model.js';
import { type AnchorMatcher, compileAnchor, isBoundLeft, type Remembered } from './anchors.js';
import { charsetTables, isDigit, RunEnds } from './charsets.js';
import { pairFrequency } from './frequency.js';
import { KeyWords } from './key-words.js';
import { ContextIndex } from './phrases.js';
import { compileShape, compileStart, MAX_SECOND, type PreviousKind, type Shape } from './shapes.js';

/** A literal to be compared where its rarest pair of characters was seen. A class, so that all have one shape and their fields are read fast. */
export class Anchor {
  readonly literal: string;
  /** The literal as bytes; 128 for what is no ASCII. */
  readonly bytes: Uint8Array;
  readonly ignoreCase: boolean;
  /** Position of the pair's second character in the literal. */
  readonly offset: number;
  readonly detector: number;
  readonly confidence: number;
  /** Left out: the literal only says that the function `wanted` has something to do. */
  readonly match: AnchorMatcher | undefined;
  /** Index into `functions`, or -1. */
  readonly wanted: number;
  /**
   * For the gate: the characters that must stand directly before the literal, those that must stand behind it and how many of them, whether a cut run
   * counts, whether a pattern decides, and whether no letter or digit may stand before it.
   */
  readonly before: Uint8Array | undefined;
  readonly behind: Uint8Array | undefined;
  readonly minBehind: number;
  readonly mayBeCut: boolean;
  readonly hasPattern: boolean;
  readonly left: boolean;

  constructor(
    literal: string,
    entry: Entry,
    rule: AnchorRule | undefined,
    match: AnchorMatcher | undefined,
    wanted: number,
  ) {
    this.ignoreCase = rule?.ignoreCase ?? false;
    this.literal = this.ignoreCase ? literal.toLowerCase() : literal;
    this.bytes = Uint8Array.from(this.literal, (c) => Math.min(c.charCodeAt(0), 128));
    this.offset = rarestPair(this.literal);
    this.detector = entry.detector;
    this.confidence = entry.confidence;
    this.match = match;
    this.wanted = wanted;
    const { before, after } = rule ?? {};
    const run = after instanceof RegExp ? undefined : after;
    this.before = before && before.min > 0 ? charsetTables[before.charset] : undefined;
    this.behind = run && run.min > 0 ? charsetTables[run.charset] : undefined;
    this.minBehind = run?.min ?? 0;
    this.mayBeCut = rule?.cut !== 0;
    this.hasPattern = after instanceof RegExp;
    this.left = rule !== undefined && isBoundLeft(rule);
  }
}

/** Whose a rule is, and how sure it is. */
interface Entry {
  readonly detector: number;
  readonly confidence: number;
}

/** A shape and whose it is. A class for the same reason. */
export class ShapeEntry implements Shape {
  readonly lead: number;
  readonly minDigits: number;
  readonly maxDigits: number;
  readonly word: number;
  readonly detector: number;
  readonly confidence: number;
  readonly places: readonly Uint8Array[];
  readonly touch: Shape['touch'];
  readonly next: Shape['next'];
  readonly second: Shape['second'];
  readonly previous: Shape['previous'];
  readonly end: Shape['end'];
  readonly signature: number;
  readonly groups: number;
  readonly separators: Uint8Array;
  readonly glued: boolean;

  constructor(shape: Shape, { detector, confidence }: Entry) {
    this.lead = shape.lead;
    this.minDigits = shape.minDigits;
    this.maxDigits = shape.maxDigits;
    this.word = shape.word;
    this.detector = detector;
    this.confidence = confidence;
    this.places = shape.places;
    this.touch = shape.touch;
    this.next = shape.next;
    this.second = shape.second;
    this.previous = shape.previous;
    this.end = shape.end;
    this.signature = shape.signature;
    this.groups = shape.groups;
    this.separators = shape.separators;
    this.glued = shape.glued;
  }
}

export interface FunctionEntry {
  readonly find: (text: string) => Iterable<readonly [number, number]>;
  /** Runs over every text; else only over those in which one of its literals was seen. */
  readonly always: boolean;
  readonly detector: number;
  readonly confidence: number;
}

/** What an entry of `pairs` says beside its bucket: a digit group begins, or a pair may stand around a `=` or `:`. */
export const DIGITS = 0x4000;
export const ASSIGNS = 0x8000;
/** The bits of an entry of `pairs` that are 1 + index into `buckets`; 0 for no anchor. */
export const BUCKET = 0x3fff;

/** All detectors compiled into tables that one pass over a text is driven by. */
export interface Scanner {
  /** By index; one that is switched off is missing. */
  readonly detectors: readonly Detector[];
  /** `previous << 7 | character` -> 0 where nothing can begin, else BUCKET, DIGITS and ASSIGNS. */
  readonly pairs: Uint16Array;
  /** The anchors that share a pair. */
  readonly buckets: readonly (readonly Anchor[])[];
  /** `bucket index << 7 | character behind the pair` -> 1 where one of the bucket's anchors goes on so; 0 is the end of the text, or no ASCII. */
  readonly trigrams: Uint8Array;
  /** Shapes that a digit group may begin: `shapeGate` at `gateIndex` gives 0, or a row of `shapeRows`. */
  readonly nextClass: Uint8Array;
  readonly shapeGate: Uint16Array;
  /** `row * SECOND_WIDTH + digits behind` -> 0, or 1 + index into `shapeLists`. */
  readonly shapeRows: Uint16Array;
  readonly shapeLists: readonly (readonly ShapeEntry[])[];
  readonly functions: readonly FunctionEntry[];
  readonly keyWords: KeyWords;
  readonly context: ContextIndex;
  readonly runEnds: readonly RunEnds[];
  /** What remembers something of the text that is scanned, to be reset and taken out behind it. */
  readonly used: Remembered[];
  /** Whether a text is being scanned: the tables remember something of it. */
  readonly state: { isBusy: boolean };
  /** Tables of a policy's own detectors, by the same indexes: a second pass. Its key words are those of the first. */
  readonly added?: Scanner;
}

export const DEFAULT_CONFIDENCE = 0.9;
export const MAX_DIGITS = 40;
const MAX_CLASSES = 64;
/** What the last pair of a literal is worse by: no character behind it can be checked. */
const LAST_PAIR = 20;
const EQUALS = 61;
const COLON = 58;

/** Compiles detectors. @throws TypeError where a rule is malformed; it names the detector. */
export function compileScanner(detectors: readonly Detector[]): Scanner {
  const buckets: Anchor[][] = [];
  const pairs = new Uint16Array(128 * 128);
  const shapes: ShapeEntry[][] = Array.from({ length: MAX_DIGITS + 1 }, () => []);
  const functions: FunctionEntry[] = [];
  const ends = new Map<string, RunEnds>();
  const runEnds = ({ charset }: Run): RunEnds => {
    if (!Object.hasOwn(charsetTables, charset)) throw new TypeError('a run needs a character set');
    const known = ends.get(charset) ?? new RunEnds(charsetTables[charset]);
    ends.set(charset, known);
    return known;
  };

  const used: Remembered[] = [];
  const anchorsOf = new Map<number, Anchor[]>();
  const addAnchor = (anchor: Anchor): void => {
    for (const pair of pairsOf(anchor.literal, anchor.offset, anchor.ignoreCase)) {
      const known = anchorsOf.get(pair);
      if (known) known.push(anchor);
      else anchorsOf.set(pair, [anchor]);
    }
  };

  detectors.forEach((detector, index) => {
    for (const rule of detector.rules ?? []) {
      const confidence = rule.confidence ?? detector.confidence ?? DEFAULT_CONFIDENCE;
      const entry = { detector: index, confidence };
      if (rule.rule === 'anchor') {
        if (rule.literals.length === 0) throw new TypeError('an anchor needs a literal');
        const match = compileAnchor(rule, runEnds, used);
        for (const literal of rule.literals) addAnchor(new Anchor(literal, entry, rule, match, -1));
      } else if (rule.rule === 'function') {
        if (typeof rule.find !== 'function') throw new TypeError('a function rule needs a function');
        const number = functions.push({ ...entry, find: rule.find, always: rule.literals === undefined }) - 1;
        for (const literal of rule.literals ?? []) addAnchor(new Anchor(literal, entry, undefined, undefined, number));
      } else {
        const compiled =
          rule.rule === 'shape'
            ? rule.shapes.map((s) => compileShape(s, rule))
            : rule.starts.map((s) => compileStart(s, rule));
        for (const shape of compiled) {
          const shaped = new ShapeEntry(shape, entry);
          for (let n = shape.minDigits; n <= Math.min(shape.maxDigits, MAX_DIGITS); n++) shapes[n]?.push(shaped);
        }
      }
    }
  });
  for (const [pair, anchors] of anchorsOf) pairs[pair] = buckets.push(anchors);
  const flag = (pair: number, bit: number) => {
    pairs[pair] = (pairs[pair] as number) | bit;
  };
  for (let first = 0; first < 128; first++) {
    if (!isDigit(first)) for (let digit = 48; digit < 58; digit++) flag((first << 7) | digit, DIGITS);
    flag((first << 7) | EQUALS, ASSIGNS);
    flag((first << 7) | COLON, ASSIGNS);
  }
  return {
    detectors,
    pairs,
    buckets,
    trigrams: trigramsOf(buckets),
    ...gateShapes(shapes),
    functions,
    keyWords: new KeyWords(detectors),
    context: new ContextIndex(detectors),
    runEnds: [...ends.values()],
    used,
    state: { isBusy: false },
  };
}

/** Which characters may stand behind each bucket's pair. */
function trigramsOf(buckets: readonly (readonly Anchor[])[]): Uint8Array {
  const table = new Uint8Array(buckets.length * 128);
  buckets.forEach((anchors, bucket) => {
    for (const { literal, offset, ignoreCase } of anchors) {
      const next = literal.charCodeAt(offset + 1);
      if (Number.isNaN(next)) table.fill(1, bucket << 7, (bucket + 1) << 7);
      else for (const code of casesOf(next, ignoreCase)) table[(bucket << 7) | (code > 127 ? 0 : code)] = 1;
    }
  });
  return table;
}

/**
 * Position of the second character of the literal's rarest pair, one with a character behind it where there is any; 0 for a single character. Never
 * two digits: the scan takes a digit group in one step.
 */
function rarestPair(literal: string): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < literal.length; i++) {
    const [first, second] = [literal.charCodeAt(i - 1), literal.charCodeAt(i)];
    if (first > 127 || second > 127 || (isDigit(first) && isDigit(second))) continue;
    const count = pairFrequency(first, second) + (i === literal.length - 1 ? LAST_PAIR : 0);
    if (count < least) {
      least = count;
      best = i;
    }
  }
  if (best < 0 && literal.length !== 1)
    throw new TypeError('a literal needs two characters that are ASCII and not both digits');
  return Math.max(best, 0);
}

/** Every pair of characters that the anchor is to be tried at. */
function pairsOf(literal: string, offset: number, ignoreCase: boolean): number[] {
  const firsts =
    offset === 0 ? Array.from({ length: 128 }, (_, i) => i) : casesOf(literal.charCodeAt(offset - 1), ignoreCase);
  return firsts.flatMap((first) =>
    casesOf(literal.charCodeAt(offset), ignoreCase).map((second) => (first << 7) | second),
  );
}

/** A character, in both cases where case does not count. */
function casesOf(code: number, ignoreCase: boolean): number[] {
  return ignoreCase && code >= 97 && code <= 122 ? [code, code - 32] : [code];
}

export const SECOND_WIDTH = MAX_SECOND + 1;

/** Place in `shapeGate` of a digit group of `length` (up to MAX_DIGITS) between a character of a class and one of a class of `nextClass`. */
export const gateIndex = (kind: PreviousKind, length: number, next: number): number =>
  (kind * (MAX_DIGITS + 1) + length) * MAX_CLASSES + next;

/** For each surrounding of a digit group the shapes that can match there: most have none. Equal lists are one. */
function gateShapes(
  shapes: readonly (readonly ShapeEntry[])[],
): Pick<Scanner, 'nextClass' | 'shapeGate' | 'shapeRows' | 'shapeLists'> {
  const { nextClass, members } = classesOf(shapes);
  const shapeGate = new Uint16Array(3 * (MAX_DIGITS + 1) * MAX_CLASSES);
  const rows: number[] = new Array(SECOND_WIDTH).fill(0); // row 0: nothing
  const shapeLists: ShapeEntry[][] = [];
  const numbers = new Map<string, number>();
  const numberOf = (entries: ShapeEntry[], all: readonly ShapeEntry[], length: number): number => {
    if (entries.length === 0) return 0;
    const name = `${length}:${entries.map((entry) => all.indexOf(entry)).join()}`;
    const number = numbers.get(name) ?? shapeLists.push(entries);
    numbers.set(name, number);
    return number;
  };
  for (const kind of [0, 1, 2] as const) {
    shapes.forEach((all, length) => {
      const before = all.filter((entry) => entry.previous(kind));
      if (before.length === 0) return;
      members.forEach((code, next) => {
        const fitting = before.filter((entry) => entry.next(code, length));
        if (fitting.length === 0) return;
        shapeGate[gateIndex(kind, length, next)] = rows.length / SECOND_WIDTH;
        for (let second = 0; second < SECOND_WIDTH; second++) {
          const entries = fitting.filter((entry) => entry.second(second, length));
          rows.push(numberOf(entries, all, length));
        }
      });
    });
  }
  return { nextClass, shapeGate, shapeRows: Uint16Array.from(rows), shapeLists };
}

/** Characters that all shapes treat alike are one class: character -> class, and a member of each. */
function classesOf(shapes: readonly (readonly ShapeEntry[])[]): { nextClass: Uint8Array; members: number[] } {
  const nextClass = new Uint8Array(128);
  const members: number[] = [];
  const classes = new Map<string, number>();
  for (let code = 0; code < 128; code++) {
    const fits = shapes
      .flatMap((entries, length) => entries.map((entry) => (entry.next(code, length) ? '1' : '0')))
      .join('');
    let number = classes.get(fits);
    if (number === undefined) {
      number = members.push(code) - 1;
      classes.set(fits, number);
    }
    nextClass[code] = number;
  }
  if (members.length > MAX_CLASSES) throw new TypeError('too many kinds of separators');
  return { nextClass, members };
}
