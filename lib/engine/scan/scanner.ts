import type { Detector, Run } from '../../model.js';
import { type AnchorMatcher, compileAnchor } from './anchors.js';
import { charsetTables, isDigit, RunEnds } from './charsets.js';
import { pairFrequency } from './frequency.js';
import { KeyWords } from './key-words.js';
import { compileShape, compileStart, type Shape } from './shapes.js';

/** A literal to be compared where its rarest pair of characters was seen. */
export interface Anchor {
  readonly literal: string;
  readonly ignoreCase: boolean;
  /** Position of the pair's second character in the literal. */
  readonly offset: number;
  readonly match: AnchorMatcher;
  readonly detector: number;
  readonly confidence: number;
}

export interface ShapeEntry extends Shape {
  readonly detector: number;
  readonly confidence: number;
}

export interface FunctionEntry {
  readonly find: (text: string) => Iterable<readonly [number, number]>;
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
  /** Length of a digit group -> the shapes that it may begin; `undefined` where none. */
  readonly shapes: readonly (readonly ShapeEntry[] | undefined)[];
  /** `length << 7 | character behind the group` -> 1 where a shape may go on so. */
  readonly shapeNext: Uint8Array;
  readonly functions: readonly FunctionEntry[];
  readonly keyWords: KeyWords;
  readonly runEnds: readonly RunEnds[];
}

export const DEFAULT_CONFIDENCE = 0.9;
export const MAX_DIGITS = 64;
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
          const anchor: Anchor = { ...entry, literal: text, ignoreCase, offset, match };
          for (const pair of pairsOf(text, offset, ignoreCase)) anchorsOf.set(pair, [...(anchorsOf.get(pair) ?? []), anchor]);
        }
      } else if (rule.rule === 'function') {
        functions.push({ ...entry, find: rule.find });
      } else {
        const compiled =
          rule.rule === 'shape' ? rule.shapes.map((s) => compileShape(s, rule)) : rule.starts.map((s) => compileStart(s, rule));
        for (const shape of compiled) {
          for (let n = shape.minDigits; n <= Math.min(shape.maxDigits, MAX_DIGITS); n++) shapes[n]?.push({ ...shape, ...entry });
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
    shapes: shapes.map((list) => (list.length > 0 ? list : undefined)),
    shapeNext: shapeNext(shapes),
    functions,
    keyWords: new KeyWords(detectors),
    runEnds: [...ends.values()],
  };
}

/** Position of the second character of the literal's rarest pair; 0 for a single character. */
function rarestPair(literal: string): number {
  let best = literal.length > 1 ? 1 : 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < literal.length; i++) {
    const count = pairFrequency(literal.charCodeAt(i - 1), literal.charCodeAt(i));
    if (count < least) {
      least = count;
      best = i;
    }
  }
  return best;
}

/** Every pair of characters that the anchor is to be tried at. */
function pairsOf(literal: string, offset: number, ignoreCase: boolean): number[] {
  const cases = (code: number) => {
    const upper = String.fromCharCode(code).toUpperCase().charCodeAt(0);
    return ignoreCase && upper !== code && upper < 128 ? [code, upper] : [code];
  };
  const firsts = offset === 0 ? Array.from({ length: 128 }, (_, i) => i) : cases(literal.charCodeAt(offset - 1));
  return firsts.flatMap((first) => cases(literal.charCodeAt(offset)).map((second) => (first << 7) | second));
}

/** Which characters may stand behind a digit group of each length for some shape to match: found by trying. */
function shapeNext(shapes: readonly (readonly ShapeEntry[])[]): Uint8Array {
  const table = new Uint8Array((MAX_DIGITS + 1) * 128);
  shapes.forEach((list, length) => {
    for (const { next } of list) for (let code = 0; code < 128; code++) if (next(code, length)) table[(length << 7) | code] = 1;
  });
  return table;
}
