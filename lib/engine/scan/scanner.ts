import type { Detector, Run, ShapeRule, StartRule } from '../../model.js';
import { Anchor, CALLING, formOf } from './anchor.js';
import { AnchorPlaces } from './anchor-places.js';
import { compileAnchor, type Remembered } from './anchors.js';
import { charsetTables, RunEnds } from './charsets.js';
import { KeyWords } from './key-words.js';
import { LiteralFilter } from './literal-filter.js';
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

/** All detectors compiled into tables that one pass over a text is driven by. */
export interface Scanner extends ShapeTables {
  /** By index; one that is switched off is missing. */
  readonly detectors: readonly Detector[];
  /** Every literal, in the order of the rules, and what tells where one of them may stand. */
  readonly anchors: readonly Anchor[];
  readonly filter: LiteralFilter;
  /** How many characters a literal can have; and whether no rule's match can begin before a bracket that opens and go on behind it. */
  readonly longestLiteral: number;
  readonly endsAtBracket: boolean;
  /** What `shapeLists` hold of more than a few, by what stands behind. */
  readonly shapeChoice: ShapeChoice<ShapeEntry>;
  /** In the order of the rules: every shape, and for every anchor its `trigram`. */
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

/**
 * Compiles detectors.
 * @param packed what was worked out about these detectors before
 * @throws TypeError where a rule is malformed
 */
export function compileScanner(detectors: readonly Detector[], packed?: PackedTables): Scanner {
  const anchors: Anchor[] = [];
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
        for (const literal of rule.literals) anchors.push(new Anchor(literal, entry, form, -1, places));
      } else if (rule.rule === 'function') {
        if (typeof rule.find !== 'function') throw new TypeError('a function rule needs a function');
        const number = functions.push({ ...entry, find: rule.find, always: rule.literals === undefined }) - 1;
        for (const literal of rule.literals ?? []) anchors.push(new Anchor(literal, entry, CALLING, number, places));
      } else {
        for (const shape of compiled(rule)) shapes.push(new ShapeEntry(shape, entry));
      }
    }
  });
  const tables = packed ? unpackShapes(packed, shapes) : shapeTables(shapes, detectors);
  return {
    detectors,
    anchors,
    filter: new LiteralFilter(anchors, packed?.filter),
    longestLiteral: longestOf(anchors),
    endsAtBracket: endAtBracket(anchors, shapes),
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

const longestOf = (anchors: readonly Anchor[]): number =>
  anchors.reduce((most, { literal }) => Math.max(most, literal.length), 0);

/**
 * Whether no rule has anything go on behind a bracket that opens (no set of characters has one): then what begins inside of brackets is all that is
 * found there.
 */
function endAtBracket(anchors: readonly Anchor[], shapes: readonly ShapeEntry[]): boolean {
  const isLast = ({ literal }: Anchor) => literal.indexOf('[') < 0 || literal.indexOf('[') === literal.length - 1;
  const holdsNone = ({ places }: ShapeEntry) => places.every((place) => place[OPEN_BRACKET] === 0);
  return anchors.every(isLast) && shapes.every(holdsNone);
}

const OPEN_BRACKET = 91;
