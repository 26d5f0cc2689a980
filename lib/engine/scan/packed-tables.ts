import type { PackedKeyWords } from './key-words.js';
import type { PackedPhrases } from './phrases.js';

/** What takes longest to work out about the built-in detectors. Texts are of `packNumbers`, unless it says that they are lines. */
export interface PackedTables {
  /** Of the detectors that it was made for. */
  readonly fingerprint: string;
  /** By anchor, in the order of the rules: where its three characters end. */
  readonly places: string;
  readonly filter: PackedFilter;
  /** `Scanner.nextClass`. */
  readonly nextClass: string;
  /** What is not 0 in `Scanner.shapeGate`: index and row, in turns. */
  readonly shapeGate: string;
  readonly shapeRows: string;
  /** Lists of shapes by their number, in the order of the rules; before each how many it has. */
  readonly shapeLists: string;
  readonly keyWords: PackedKeyWords;
  readonly context: PackedPhrases;
  readonly gate: PackedGate;
}

/**
 * Under which hashes a literal is filed at all; which rows of the filter there are, and how many literals each has; and of those, one row after the other, the numbers of
 * the anchors, and the lower and the upper bits of their places.
 */
export interface PackedFilter {
  readonly hashes: string;
  readonly rows: string;
  readonly counts: string;
  readonly numbers: string;
  readonly places: readonly [low: string, high: string];
}

/** What the gate makes of the same tables. */
export interface PackedGate {
  /** Where the tables for one, two and three last characters of a name are 1. */
  readonly endings: readonly [one: string, two: string, three: string];
  /** By list of shapes, the lower and the upper half of its bits. */
  readonly words: string;
  readonly reach: number;
  /** Where the table is 1. */
  readonly behindLetter: string;
}

/** Filled in where the package is built (scripts/build.mjs); with the sources everything is worked out where it is needed. */
export const packedTables: PackedTables | undefined = undefined;
