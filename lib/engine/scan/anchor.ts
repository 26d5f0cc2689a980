import type { AnchorRule } from '../../model.js';
import type { AnchorPlaces } from './anchor-places.js';
import { type AnchorMatcher, isBoundLeft, mayCrossLines, runBehind } from './anchors.js';
import { charsetTables } from './charsets.js';
import { firstCharacters } from './first-characters.js';
import { byteOf } from './shapes.js';

/** Whose a rule is, and how sure it is. */
export interface Entry {
  readonly detector: number;
  readonly confidence: number;
}

/** A literal to be compared where its rarest three characters were seen. A class, so that all have one shape and their fields are read fast. */
export class Anchor {
  readonly literal: string;
  readonly ignoreCase: boolean;
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
   * For the gate: the characters of the run that must stand behind the literal and how many of them, whether a cut run counts, whether a pattern decides,
   * and whether no letter or digit may stand before it.
   */
  readonly run: Uint8Array | undefined;
  readonly minBehind: number;
  readonly mayBeCut: boolean;
  readonly hasPattern: boolean;
  readonly left: boolean;
  readonly #after: AnchorRule['after'] | undefined;
  // most are never asked for, and thousands of them would be worked out at every start
  #bytes: Uint8Array | undefined;
  #crossesLines: boolean | undefined;

  constructor(literal: string, entry: Entry, form: AnchorForm, wanted: number, places: AnchorPlaces) {
    this.ignoreCase = form.ignoreCase;
    this.literal = form.ignoreCase ? literal.toLowerCase() : literal;
    this.before = form.before;
    this.behind = form.behind;
    this.detector = entry.detector;
    this.confidence = entry.confidence;
    this.match = form.match;
    this.wanted = wanted;
    this.run = form.run;
    this.minBehind = form.minBehind;
    this.mayBeCut = form.mayBeCut;
    this.hasPattern = form.hasPattern;
    this.left = form.left;
    this.#after = form.after;
    this.trigram = places.trigram(this);
  }

  /** The literal as bytes, as `byteOf` has them. */
  get bytes(): Uint8Array {
    this.#bytes ??= bytesOf(this.literal);
    return this.#bytes;
  }

  /** Whether the pattern that decides may look beyond its line. */
  get crossesLines(): boolean {
    const after = this.#after;
    // one that is not made yet is not looked through
    this.#crossesLines ??= typeof after === 'function' || (after instanceof RegExp && mayCrossLines(after));
    return this.#crossesLines;
  }
}

/** What all literals of a rule share. */
interface AnchorForm
  extends Pick<
    Anchor,
    'ignoreCase' | 'before' | 'behind' | 'match' | 'run' | 'minBehind' | 'mayBeCut' | 'hasPattern' | 'left'
  > {
  readonly after: AnchorRule['after'] | undefined;
}

export function formOf(rule: AnchorRule, match: AnchorMatcher): AnchorForm {
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
    after,
    left: isBoundLeft(rule),
  };
}

/** Of a literal that only says that a function has something to do. */
export const CALLING: AnchorForm = {
  ignoreCase: false,
  before: undefined,
  behind: undefined,
  match: undefined,
  run: undefined,
  minBehind: 0,
  mayBeCut: true,
  hasPattern: false,
  left: false,
  after: undefined,
};

function bytesOf(literal: string): Uint8Array {
  const bytes = new Uint8Array(literal.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = byteOf(literal.charCodeAt(i));
  return bytes;
}
