import type { Detector } from '../../model.js';
import type { Entry } from './anchor.js';
import { isDigit, isLetter, isUpper } from './charsets.js';
import { unpackNumbers } from './packed-numbers.js';
import type { PackedTables } from './packed-tables.js';
import { DEFAULT_SEPARATORS, MAX_SECOND, type PreviousKind, type Shape } from './shapes.js';

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

export const MAX_DIGITS = 40;
const MAX_CLASSES = 64;
export const SECOND_WIDTH = MAX_SECOND + 1;

const GATE_SIZE = 3 * (MAX_DIGITS + 1) * MAX_CLASSES;

/** Place in `shapeGate` of a digit group of `length` (up to MAX_DIGITS) between a character of a class and one of a class of `nextClass`. */
export const gateIndex = (kind: PreviousKind, length: number, next: number): number =>
  (kind * (MAX_DIGITS + 1) + length) * MAX_CLASSES + next;

/** Shapes that a digit group may begin. */
export interface ShapeTables {
  readonly nextClass: Uint8Array;
  /** At `gateIndex` 0, or a row of `shapeRows`. */
  readonly shapeGate: Uint16Array;
  /** `row * SECOND_WIDTH + digits behind` -> 0, or 1 + index into `shapeLists`. */
  readonly shapeRows: Uint16Array;
  readonly shapeLists: readonly (readonly ShapeEntry[])[];
}

/** The same, from what was packed of the same shapes. */
export function unpackShapes(packed: PackedTables, shapes: readonly ShapeEntry[]): ShapeTables {
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
export function shapeTables(all: readonly ShapeEntry[], detectors: readonly Detector[]): ShapeTables {
  const shapes = byDigits(all);
  const { nextClass, members } = classesOf(shapes, namedIn(detectors));
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
