import type { AnchorRule, Detector, Run, ShapeRule, StartRule } from '../../model.js';
import { AnchorPlaces, upperOf } from './anchor-places.js';
import {
  type AnchorMatcher,
  compileAnchor,
  isBoundLeft,
  mayCrossLines,
  type Remembered,
  runBehind,
} from './anchors.js';
import { charsetTables, isDigit, isLetter, isUpper, RunEnds } from './charsets.js';
import { firstCharacters } from './first-characters.js';
import { KeyWords } from './key-words.js';
import { unpackNumbers } from './packed-numbers.js';
import type { PackedTables } from './packed-tables.js';
import { ContextIndex } from './phrases.js';
import { ShapeChoice } from './shape-choice.js';
import {
  byteOf,
  compileShape,
  compileStart,
  DEFAULT_SEPARATORS,
  MAX_SECOND,
  type PreviousKind,
  type Shape,
} from './shapes.js';

/** A literal to be compared where its rarest pair of characters was seen. A class, so that all have one shape and their fields are read fast. */
export class Anchor {
  readonly literal: string;
  /** The literal as bytes, as `byteOf` has them. */
  readonly bytes: Uint8Array;
  readonly ignoreCase: boolean;
  /** Position of the pair's second character in the literal. */
  readonly offset: number;
  /** Position of the last one of its rarest three characters. */
  readonly trigram: number;
  readonly detector: number;
  readonly confidence: number;
  /** Left out: the literal only says that the function `wanted` has something to do. */
  readonly match: AnchorMatcher | undefined;
  /** Characters that may stand directly before it, and behind it, as `firstCharacters` gives them. */
  readonly before: Uint8Array | undefined;
  readonly behind: Uint8Array | undefined;
  /** Index into `functions`, or -1. */
  readonly wanted: number;
  /**
   * For the gate: the characters of the run that must stand behind the literal and how many of them, whether a cut run counts, whether a pattern decides
   * and may look beyond its line, and whether no letter or digit may stand before it.
   */
  readonly run: Uint8Array | undefined;
  readonly minBehind: number;
  readonly mayBeCut: boolean;
  readonly hasPattern: boolean;
  readonly crossesLines: boolean;
  readonly left: boolean;

  constructor(literal: string, entry: Entry, form: AnchorForm, wanted: number, places: AnchorPlaces) {
    this.ignoreCase = form.ignoreCase;
    this.literal = form.ignoreCase ? literal.toLowerCase() : literal;
    this.bytes = bytesOf(this.literal);
    this.before = form.before;
    this.behind = form.behind;
    this.offset = places.pair(this.literal, form.ignoreCase, form.behind);
    this.trigram = places.trigram(this.bytes);
    this.detector = entry.detector;
    this.confidence = entry.confidence;
    this.match = form.match;
    this.wanted = wanted;
    this.run = form.run;
    this.minBehind = form.minBehind;
    this.mayBeCut = form.mayBeCut;
    this.hasPattern = form.hasPattern;
    this.crossesLines = form.crossesLines;
    this.left = form.left;
  }
}

/** What all literals of a rule share. */
type AnchorForm = Pick<
  Anchor,
  | 'ignoreCase'
  | 'before'
  | 'behind'
  | 'match'
  | 'run'
  | 'minBehind'
  | 'mayBeCut'
  | 'hasPattern'
  | 'crossesLines'
  | 'left'
>;

function formOf(rule: AnchorRule, match: AnchorMatcher): AnchorForm {
  const { after } = rule;
  const run = runBehind(rule);
  return {
    ignoreCase: rule.ignoreCase ?? false,
    before: firstCharacters(rule.before),
    behind: firstCharacters(after),
    match,
    run: run && run.min > 0 ? charsetTables[run.charset] : undefined,
    minBehind: run?.min ?? 0,
    mayBeCut: rule.cut !== 0,
    hasPattern: after !== undefined && run === undefined,
    // one that is not made yet is not looked through
    crossesLines: typeof after === 'function' || (after instanceof RegExp && mayCrossLines(after)),
    left: isBoundLeft(rule),
  };
}

/** Of a literal that only says that a function has something to do. */
const CALLING: AnchorForm = {
  ignoreCase: false,
  before: undefined,
  behind: undefined,
  match: undefined,
  run: undefined,
  minBehind: 0,
  mayBeCut: true,
  hasPattern: false,
  crossesLines: false,
  left: false,
};

function bytesOf(literal: string): Uint8Array {
  const bytes = new Uint8Array(literal.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = byteOf(literal.charCodeAt(i));
  return bytes;
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
  /** What those lists hold of more than a few, by what stands behind. */
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
export const MAX_DIGITS = 40;
const MAX_CLASSES = 64;
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
  const tables = packed ? unpackShapes(packed, shapes) : gateShapes(byDigits(shapes), namedIn(detectors));
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

/** By the number of digits that a group begins with: the shapes that may begin with it. */
function byDigits(shapes: readonly ShapeEntry[]): readonly (readonly ShapeEntry[])[] {
  const lists: ShapeEntry[][] = Array.from({ length: MAX_DIGITS + 1 }, () => []);
  for (const shape of shapes)
    for (let n = shape.minDigits; n <= Math.min(shape.maxDigits, MAX_DIGITS); n++) lists[n]?.push(shape);
  for (const list of lists) list.sort(byStrength);
  return lists;
}

/** Every character that a shape names. */
function namedIn(detectors: readonly Detector[]): Set<number> {
  const named = new Set<number>();
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) named.add(text.charCodeAt(i));
  };
  // one that is switched off is missing
  detectors.forEach(({ rules = [] }) => {
    for (const rule of rules) {
      if (rule.rule === 'start') rule.starts.forEach(add);
      if (rule.rule !== 'shape') continue;
      rule.shapes.forEach(add);
      add(rule.separators ?? DEFAULT_SEPARATORS);
    }
  });
  return named;
}

/** Those that begin before the digits first, then the strongest: behind the first that is too weak for want of context all are. */
const byStrength = (a: ShapeEntry, b: ShapeEntry): number =>
  Number(b.lead > 0) - Number(a.lead > 0) || b.confidence - a.confidence;

/** Which characters may stand behind each bucket's pair. */
function trigramsOf(buckets: readonly (readonly Anchor[])[]): Uint8Array {
  const table = new Uint8Array(buckets.length * 128);
  buckets.forEach((anchors, bucket) => {
    for (const { literal, offset, ignoreCase, behind } of anchors) {
      const next = literal.charCodeAt(offset + 1);
      if (Number.isNaN(next)) {
        if (behind === undefined) table.fill(1, bucket << 7, (bucket + 1) << 7);
        else if (anchors.length === 1) table.set(behind, bucket << 7);
        else for (let code = 0; code < 128; code++) if (behind[code] === 1) table[(bucket << 7) | code] = 1;
      } else {
        table[(bucket << 7) | (next > 127 ? 0 : next)] = 1;
        if (ignoreCase) table[(bucket << 7) | upperOf(next)] = 1;
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

export const SECOND_WIDTH = MAX_SECOND + 1;

const GATE_SIZE = 3 * (MAX_DIGITS + 1) * MAX_CLASSES;

/** Place in `shapeGate` of a digit group of `length` (up to MAX_DIGITS) between a character of a class and one of a class of `nextClass`. */
export const gateIndex = (kind: PreviousKind, length: number, next: number): number =>
  (kind * (MAX_DIGITS + 1) + length) * MAX_CLASSES + next;

type ShapeTables = Pick<Scanner, 'nextClass' | 'shapeGate' | 'shapeRows' | 'shapeLists'>;

function unpackShapes(packed: PackedTables, shapes: readonly ShapeEntry[]): ShapeTables {
  const shapeGate = new Uint16Array(GATE_SIZE);
  const rows = unpackNumbers(packed.shapeGate);
  for (let i = 0; i < rows.length; i += 2) shapeGate[rows[i] as number] = rows[i + 1] as number;
  const numbers = unpackNumbers(packed.shapeLists);
  const shapeLists: ShapeEntry[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const list: ShapeEntry[] = [];
    for (let left = numbers[at++] as number; left > 0; left--) list.push(shapes[numbers[at++] as number] as ShapeEntry);
    shapeLists.push(list);
  }
  return {
    nextClass: Uint8Array.from(unpackNumbers(packed.nextClass)),
    shapeGate,
    shapeRows: Uint16Array.from(unpackNumbers(packed.shapeRows)),
    shapeLists,
  };
}

/** For each surrounding of a digit group the shapes that can match there: most have none. Equal rows, and equal lists, are one. */
function gateShapes(shapes: readonly (readonly ShapeEntry[])[], named: ReadonlySet<number>): ShapeTables {
  const { nextClass, members } = classesOf(shapes, named);
  const shapeGate = new Uint16Array(GATE_SIZE);
  const rows = new ShapeRows();
  for (let length = 0; length < shapes.length; length++) {
    const all = shapes[length] as readonly ShapeEntry[];
    if (all.length === 0) continue;
    const answers = allAnswers(all, length, members);
    rows.begin(all, answers);
    for (const { fitting, classes } of columnsOf(answers, members.length).values()) {
      for (const kind of [0, 1, 2] as const) {
        const row = rows.of(fitting.filter((i) => (((answers[i] as Answers).previous >> kind) & 1) === 1));
        for (const next of classes) shapeGate[gateIndex(kind, length, next)] = row;
      }
    }
  }
  return { nextClass, shapeGate, shapeRows: Uint16Array.from(rows.rows), shapeLists: rows.lists };
}

/** Shapes of one form share their functions. */
function allAnswers(all: readonly ShapeEntry[], length: number, members: readonly number[]): Answers[] {
  const known = new Map<Shape['end'], Answers>();
  return all.map((shape) => {
    const answer = known.get(shape.end) ?? answersOf(shape, length, members);
    known.set(shape.end, answer);
    return answer;
  });
}

/** Classes of characters that the same shapes may stand before, and the places of those. */
interface Column {
  readonly fitting: readonly number[];
  readonly classes: number[];
}

function columnsOf(answers: readonly Answers[], size: number): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (let next = 0; next < size; next++) {
    const fitting: number[] = [];
    for (let i = 0; i < answers.length; i++) if ((answers[i] as Answers).next[next] === true) fitting.push(i);
    const name = fitting.join();
    const column = columns.get(name);
    if (column) column.classes.push(next);
    else columns.set(name, { fitting, classes: [next] });
  }
  return columns;
}

/** Rows of `shapeRows` and lists of `shapeLists`, made for one length of a digit group after the other. */
class ShapeRows {
  /** Row 0: nothing. */
  readonly rows: number[] = new Array(SECOND_WIDTH).fill(0);
  readonly lists: ShapeEntry[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<string, number>();
  #all: readonly ShapeEntry[] = [];
  #answers: readonly Answers[] = [];

  begin(all: readonly ShapeEntry[], answers: readonly Answers[]): void {
    this.#all = all;
    this.#answers = answers;
    this.#numbers.clear();
    this.#known.clear();
  }

  /** Number of the row of these shapes, by their places. */
  of(fitting: readonly number[]): number {
    if (fitting.length === 0) return 0;
    const name = fitting.join();
    let row = this.#known.get(name);
    if (row === undefined) {
      row = this.rows.length / SECOND_WIDTH;
      this.#known.set(name, row);
      this.#push(fitting);
    }
    return row;
  }

  /** Most shapes are not told apart by what is behind the second character: a list that goes on is not made again. */
  #push(fitting: readonly number[]): void {
    let differs = 0;
    for (const i of fitting) differs |= this.#second(i) ^ (this.#second(i) << 1);
    let list = 0;
    for (let second = 0; second < SECOND_WIDTH; second++) {
      if (second === 0 || ((differs >> second) & 1) === 1)
        list = this.#listOf(fitting.filter((i) => ((this.#second(i) >> second) & 1) === 1));
      this.rows.push(list);
    }
  }

  #second(place: number): number {
    return (this.#answers[place] as Answers).second;
  }

  #listOf(places: readonly number[]): number {
    if (places.length === 0) return 0;
    const name = places.join();
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.lists.push(places.map((place) => this.#all[place] as ShapeEntry));
      this.#numbers.set(name, number);
    }
    return number;
  }
}

/** Where a shape can match, for a first digit group of one length. */
interface Answers {
  /** Bit `kind` is set where it can behind that kind of character, bit `second` where it can before so many digits. */
  readonly previous: number;
  readonly second: number;
  /** By class of the character behind. */
  readonly next: readonly boolean[];
}

function answersOf(shape: Shape, length: number, members: readonly number[]): Answers {
  let previous = 0;
  let second = 0;
  for (const kind of [0, 1, 2] as const) if (shape.previous(kind)) previous |= 1 << kind;
  for (let count = 0; count < SECOND_WIDTH; count++) if (shape.second(count, length)) second |= 1 << count;
  return { previous, second, next: members.map((code) => shape.next(code, length)) };
}

/**
 * Characters that all shapes treat alike are one class: character -> class, and a member of each. Only digits, capitals and other letters differ where
 * no shape names a character.
 */
function classesOf(
  shapes: readonly (readonly ShapeEntry[])[],
  named: ReadonlySet<number>,
): { nextClass: Uint8Array; members: number[] } {
  const nextClass = new Uint8Array(128);
  const members: number[] = [];
  const classes = new Map<string, number>();
  const asked = shapes.map((entries) => new Set(entries.map((e) => e.next)));
  const classOf = (code: number): number => {
    let fits = '';
    asked.forEach((all, length) => {
      for (const next of all) fits += next(code, length) ? '1' : '0';
    });
    const number = classes.get(fits) ?? members.push(code) - 1;
    classes.set(fits, number);
    return number;
  };
  const ofKind = new Map<string, number>();
  for (let code = 0; code < 128; code++) {
    const kind = isDigit(code) ? 'digit' : isUpper(code) ? 'upper' : isLetter(code) ? 'lower' : 'other';
    const known = named.has(code) ? undefined : ofKind.get(kind);
    const number = known ?? classOf(code);
    if (!named.has(code)) ofKind.set(kind, number);
    nextClass[code] = number;
  }
  if (members.length > MAX_CLASSES) throw new TypeError('too many kinds of separators');
  return { nextClass, members };
}
