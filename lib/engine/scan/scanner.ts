import type { Detector, Run } from '../../model.js';
import { type AnchorMatcher, compileAnchor } from './anchors.js';
import { charsetTables, isDigit, RunEnds } from './charsets.js';
import { pairFrequency } from './frequency.js';
import { KeyWords } from './key-words.js';
import { compileShape, compileStart, type PreviousKind, type Shape } from './shapes.js';

/** A literal to be compared where its rarest pair of characters was seen. */
export interface Anchor {
  readonly literal: string;
  readonly ignoreCase: boolean;
  /** Position of the pair's second character in the literal. */
  readonly offset: number;
  /** Left out: the literal only says that the function `wanted` has something to do. */
  readonly match: AnchorMatcher | undefined;
  /** Index into `functions`, or -1. */
  readonly wanted: number;
  readonly detector: number;
  readonly confidence: number;
}

export interface ShapeEntry extends Shape {
  readonly detector: number;
  readonly confidence: number;
}

export interface FunctionEntry {
  readonly find: (text: string) => Iterable<readonly [number, number]>;
  /** Runs over every text; else only over those in which one of its literals was seen. */
  readonly always: boolean;
  readonly detector: number;
  readonly confidence: number;
}

/** What may follow the pair: bits in `flags`. */
export const DIGITS = 1;
export const ASSIGNS = 2;

/** All detectors compiled into tables that one pass over a text is driven by. */
export interface Scanner {
  readonly detectors: readonly Detector[];
  /** `previous << 7 | character` -> 0, or 1 + index into `buckets`. */
  readonly pairs: Uint16Array;
  /** Flags of each bucket, and its anchors. */
  readonly flags: Uint8Array;
  readonly buckets: readonly (readonly Anchor[])[];
  /** `bucket index << 7 | character behind the pair` -> 1 where one of the bucket's anchors goes on so; 0 is the end of the text, or no ASCII. */
  readonly trigrams: Uint8Array;
  /** Shapes that a digit group may begin: `shapeGate` at `gateIndex` gives 0, or 1 + index into `shapeLists`. */
  readonly shapeGate: Uint16Array;
  readonly shapeLists: readonly (readonly ShapeEntry[])[];
  readonly functions: readonly FunctionEntry[];
  readonly keyWords: KeyWords;
  readonly runEnds: readonly RunEnds[];
}

export const DEFAULT_CONFIDENCE = 0.9;
export const MAX_DIGITS = 40;
/** What the last pair of a literal is worse by: no character behind it can be checked. */
const LAST_PAIR = 20;
const EQUALS = 61;
const COLON = 58;

/** Compiles detectors. @throws TypeError where a rule is malformed; it names the detector. */
export function compileScanner(detectors: readonly Detector[]): Scanner {
  const buckets: Anchor[][] = [];
  const flags: number[] = [];
  const pairs = new Uint16Array(128 * 128);
  const shapes: ShapeEntry[][] = Array.from({ length: MAX_DIGITS + 1 }, () => []);
  const functions: FunctionEntry[] = [];
  const ends = new Map<string, RunEnds>();
  const runEnds = ({ charset }: Run): RunEnds => {
    const known = ends.get(charset) ?? new RunEnds(charsetTables[charset]);
    ends.set(charset, known);
    return known;
  };

  // pairs that share one fate share one bucket: first collected by pair, then numbered
  const anchorsOf = new Map<number, Anchor[]>();
  const flagsOf = new Map<number, number>();
  const addFlag = (pair: number, flag: number) => flagsOf.set(pair, (flagsOf.get(pair) ?? 0) | flag);

  detectors.forEach((detector, index) => {
    for (const rule of detector.rules ?? []) {
      const confidence = rule.confidence ?? detector.confidence ?? DEFAULT_CONFIDENCE;
      const entry = { detector: index, confidence };
      if (rule.rule === 'anchor') {
        const match = compileAnchor(rule, runEnds);
        const ignoreCase = rule.ignoreCase ?? false;
        for (const literal of rule.literals) {
          const text = ignoreCase ? literal.toLowerCase() : literal;
          const offset = rarestPair(text);
          const anchor: Anchor = { ...entry, literal: text, ignoreCase, offset, match, wanted: -1 };
          for (const pair of pairsOf(text, offset, ignoreCase))
            anchorsOf.set(pair, [...(anchorsOf.get(pair) ?? []), anchor]);
        }
      } else if (rule.rule === 'function') {
        const number = functions.push({ ...entry, find: rule.find, always: rule.literals === undefined }) - 1;
        for (const literal of rule.literals ?? []) {
          const offset = rarestPair(literal);
          const anchor: Anchor = { ...entry, literal, ignoreCase: false, offset, match: undefined, wanted: number };
          for (const pair of pairsOf(literal, offset, false))
            anchorsOf.set(pair, [...(anchorsOf.get(pair) ?? []), anchor]);
        }
      } else {
        const compiled =
          rule.rule === 'shape'
            ? rule.shapes.map((s) => compileShape(s, rule))
            : rule.starts.map((s) => compileStart(s, rule));
        for (const shape of compiled) {
          for (let n = shape.minDigits; n <= Math.min(shape.maxDigits, MAX_DIGITS); n++)
            shapes[n]?.push({ ...shape, ...entry });
        }
      }
    }
  });
  for (let first = 0; first < 128; first++) {
    if (!isDigit(first)) for (let digit = 48; digit < 58; digit++) addFlag((first << 7) | digit, DIGITS);
    addFlag((first << 7) | EQUALS, ASSIGNS);
    addFlag((first << 7) | COLON, ASSIGNS);
  }
  for (const pair of new Set([...anchorsOf.keys(), ...flagsOf.keys()])) {
    const anchors = anchorsOf.get(pair);
    const flag = flagsOf.get(pair) ?? 0;
    const same = anchors ? -1 : flags.findIndex((f, i) => f === flag && buckets[i]?.length === 0);
    if (same < 0) {
      buckets.push(anchors ?? []);
      flags.push(flag);
    }
    pairs[pair] = same < 0 ? buckets.length : same + 1;
  }
  return {
    detectors,
    pairs,
    flags: Uint8Array.from(flags),
    buckets,
    trigrams: trigramsOf(buckets),
    ...gateShapes(shapes),
    functions,
    keyWords: new KeyWords(detectors),
    runEnds: [...ends.values()],
  };
}

/** Which characters may stand behind each bucket's pair. */
function trigramsOf(buckets: readonly (readonly Anchor[])[]): Uint8Array {
  const table = new Uint8Array(buckets.length * 128);
  buckets.forEach((anchors, bucket) => {
    for (const { literal, offset, ignoreCase } of anchors) {
      const next = literal.charCodeAt(offset + 1);
      if (Number.isNaN(next)) table.fill(1, bucket << 7, (bucket + 1) << 7);
      else for (const code of casesOf(next, ignoreCase)) table[(bucket << 7) | code] = 1;
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
    if (isDigit(first) && isDigit(second)) continue;
    const count = pairFrequency(first, second) + (i === literal.length - 1 ? LAST_PAIR : 0);
    if (count < least) {
      least = count;
      best = i;
    }
  }
  if (best < 0 && literal.length !== 1) throw new TypeError('a literal needs two characters that are not both digits');
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

/** Place in `shapeGate` of a digit group of `length` (up to MAX_DIGITS) between a character of a class and an ASCII character, 0 for none. */
export const gateIndex = (kind: PreviousKind, length: number, next: number): number =>
  ((kind * (MAX_DIGITS + 1) + length) << 7) | next;

/** For each surrounding of a digit group the shapes that can match there: most have none. Equal lists are one. */
function gateShapes(shapes: readonly (readonly ShapeEntry[])[]): Pick<Scanner, 'shapeGate' | 'shapeLists'> {
  const shapeGate = new Uint16Array(3 * (MAX_DIGITS + 1) * 128);
  const shapeLists: ShapeEntry[][] = [];
  const numbers = new Map<string, number>();
  for (const kind of [0, 1, 2] as const) {
    shapes.forEach((all, length) => {
      const list = all.filter((entry) => entry.previous(kind));
      if (list.length === 0) return;
      for (let next = 0; next < 128; next++) {
        if (isDigit(next)) continue;
        const fitting = list.filter((entry) => entry.next(next, length));
        if (fitting.length === 0) continue;
        const name = `${length}:${fitting.map((entry) => all.indexOf(entry)).join()}`;
        const known = numbers.get(name) ?? shapeLists.push(fitting);
        numbers.set(name, known);
        shapeGate[gateIndex(kind, length, next)] = known;
      }
    });
  }
  return { shapeGate, shapeLists };
}
