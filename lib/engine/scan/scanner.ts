import type { Detector, Run, ShapeRule, StartRule } from '../../model.js';
import { Anchor, CALLING, formOf } from './anchor.js';
import { AnchorPlaces, upperOf } from './anchor-places.js';
import { compileAnchor, type Remembered } from './anchors.js';
import { charsetTables, isDigit, RunEnds } from './charsets.js';
import { KeyWords } from './key-words.js';
import { unpackNumbers } from './packed-numbers.js';
import type { PackedTables } from './packed-tables.js';
import { ContextIndex } from './phrases.js';
import { ShapeChoice } from './shape-choice.js';
import { ShapeEntry, type ShapeTables, shapeTables, unpackShapes } from './shape-tables.js';
import { compileShape, compileStart, DEFAULT_SEPARATORS, type Shape } from './shapes.js';

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
export interface Scanner extends ShapeTables {
  /** By index; one that is switched off is missing. */
  readonly detectors: readonly Detector[];
  /** `previous << 7 | character` -> 0 where nothing can begin, else BUCKET, DIGITS and ASSIGNS. */
  readonly pairs: Uint16Array;
  /** The anchors that share a pair. */
  readonly buckets: readonly (readonly Anchor[])[];
  /**
   * By bucket 128 bits, for `goesOn`: whether one of its anchors goes on with a character behind the pair; 0 is the end of the text, or no ASCII. A byte each would be
   * more than a core's first cache.
   */
  readonly trigrams: Int32Array;
  /** What `shapeLists` hold of more than a few, by what stands behind. */
  readonly shapeChoice: ShapeChoice<ShapeEntry>;
  /** In the order of the rules: every shape, and for every anchor where its `offset` and its `trigram` are. */
  readonly shapes: readonly ShapeEntry[];
  readonly places: readonly number[];
  readonly functions: readonly FunctionEntry[];
  readonly keyWords: KeyWords;
  readonly context: ContextIndex;
  readonly runEnds: readonly RunEnds[];
  /** What remembers something of the text that is scanned, to be reset and taken out behind it. */
  readonly used: Remembered[];
  /** Whether a text is being scanned: the tables remember something of it. */
  readonly state: { isBusy: boolean };
  /** What they were made from, where that was packed. */
  readonly packed: PackedTables | undefined;
  /** Tables of a policy's own detectors, by the same indexes: a second pass. Its key words are those of the first. */
  readonly added?: Scanner;
}

export const DEFAULT_CONFIDENCE = 0.9;
const EQUALS = 61;
const COLON = 58;

/**
 * Compiles detectors.
 * @param packed what was worked out about these detectors before
 * @throws TypeError where a rule is malformed
 */
export function compileScanner(detectors: readonly Detector[], packed?: PackedTables): Scanner {
  const buckets: Anchor[][] = [];
  const pairs = new Uint16Array(128 * 128);
  const shapes: ShapeEntry[] = [];
  const places = new AnchorPlaces(packed && unpackNumbers(packed.places));
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
    eachPair(anchor, (pair) => {
      const known = anchorsOf.get(pair);
      if (known) known.push(anchor);
      else anchorsOf.set(pair, [anchor]);
    });
  };

  const forms = new Map<string, Shape>();
  /** Many types have shapes of the same form: ten digits. */
  const compiled = (rule: ShapeRule | StartRule): Shape[] => {
    if (rule.rule === 'start') return rule.starts.map((start) => compileStart(start, rule));
    const { separators = DEFAULT_SEPARATORS, glued = false } = rule;
    return rule.shapes.map((shape) => {
      const name = `${shape}\n${separators}\n${glued}`;
      const form = forms.get(name) ?? compileShape(shape, rule);
      forms.set(name, form);
      return form;
    });
  };

  detectors.forEach((detector, index) => {
    for (const rule of detector.rules ?? []) {
      const confidence = rule.confidence ?? detector.confidence ?? DEFAULT_CONFIDENCE;
      const entry = { detector: index, confidence };
      if (rule.rule === 'anchor') {
        if (rule.literals.length === 0) throw new TypeError('an anchor needs a literal');
        const form = formOf(rule, compileAnchor(rule, runEnds, used));
        for (const literal of rule.literals) addAnchor(new Anchor(literal, entry, form, -1, places));
      } else if (rule.rule === 'function') {
        if (typeof rule.find !== 'function') throw new TypeError('a function rule needs a function');
        const number = functions.push({ ...entry, find: rule.find, always: rule.literals === undefined }) - 1;
        for (const literal of rule.literals ?? []) addAnchor(new Anchor(literal, entry, CALLING, number, places));
      } else {
        for (const shape of compiled(rule)) shapes.push(new ShapeEntry(shape, entry));
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
  const tables = packed ? unpackShapes(packed, shapes) : shapeTables(shapes, detectors);
  return {
    detectors,
    pairs,
    buckets,
    trigrams: trigramsOf(buckets),
    ...tables,
    shapeChoice: new ShapeChoice(tables.shapeRows, tables.shapeLists),
    shapes,
    places: places.made,
    functions,
    keyWords: new KeyWords(detectors, packed?.keyWords),
    context: new ContextIndex(detectors, packed?.context),
    runEnds: [...ends.values()],
    used,
    state: { isBusy: false },
    packed,
  };
}

/** Whether an anchor of a bucket, 1 + its index, goes on with a character behind its pair. */
export const goesOn = (trigrams: Int32Array, bucket: number, next: number): boolean =>
  (((trigrams[((bucket - 1) << 2) | (next >> 5)] as number) >>> next) & 1) !== 0;

/** Which characters may stand behind each bucket's pair. */
function trigramsOf(buckets: readonly (readonly Anchor[])[]): Int32Array {
  const table = new Int32Array(buckets.length << 2);
  buckets.forEach((anchors, bucket) => {
    const first = bucket << 2;
    const add = (code: number): void => {
      const word = first | (code >> 5);
      table[word] = (table[word] as number) | (1 << code);
    };
    for (const { literal, offset, ignoreCase, behind } of anchors) {
      const next = literal.charCodeAt(offset + 1);
      if (Number.isNaN(next)) {
        if (behind === undefined) table.fill(-1, first, first + 4);
        else for (let code = 0; code < 128; code++) if (behind[code] === 1) add(code);
      } else {
        add(next > 127 ? 0 : next);
        if (ignoreCase) add(upperOf(next));
      }
    }
  });
  return table;
}

/** Every pair of characters that the anchor is to be tried at. */
function eachPair({ literal, offset, ignoreCase, before }: Anchor, take: (pair: number) => void): void {
  const seconds = casesOf(literal.charCodeAt(offset), ignoreCase);
  const takeBehind = (first: number): void => {
    for (const second of seconds) take((first << 7) | second);
  };
  if (offset > 0) casesOf(literal.charCodeAt(offset - 1), ignoreCase).forEach(takeBehind);
  else for (let first = 0; first < 128; first++) if (before === undefined || before[first] === 1) takeBehind(first);
}

/** A character, in both cases where case does not count. */
function casesOf(code: number, ignoreCase: boolean): number[] {
  return ignoreCase && code >= 97 && code <= 122 ? [code, code - 32] : [code];
}
