import { WINDOW } from '../scan/context.js';
import type { KeyWords } from '../scan/key-words.js';
import { ASSIGN, DIGIT, ESCAPE, type LiteralFilter, MARKUP } from '../scan/literal-filter.js';
import { packNumbers, placesOfOnes, setOnes, unpackNumbers } from '../scan/packed-numbers.js';
import type { PackedGate } from '../scan/packed-tables.js';
import type { ContextIndex } from '../scan/phrases.js';
import type { Scanner } from '../scan/scanner.js';
import type { ShapeEntry } from '../scan/shape-tables.js';
import { byteOf, OTHER } from '../scan/shapes.js';
import { NameEndings } from './name-endings.js';

const ESC = 27;
const PERCENT = 37;
const AMPERSAND = 38;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const BACKSLASH = 92;
/** Longest word of letters and digits whose length is told from others'. */
export const LONGEST_TOLD = 31;
const HALF = 16;

/** What depends on the rules only: it takes longer to make than many records to mask, and all plans with the same tables share it. */
export interface GateTables {
  readonly filter: LiteralFilter;
  /** Marks by character, of numbers, names and functions too, and of telling literals only. */
  readonly all: Uint8Array;
  readonly secrets: Uint8Array;
  /** By list of shapes, as bits: the lengths of the words that one of them can be, LONGEST_TOLD for more; 0 for any. */
  readonly words: Uint32Array;
  /** How far before a digit group a context word may begin. */
  readonly reach: number;
  /** What may stand behind the first word of a phrase where that is a single letter. */
  readonly behindLetter: Uint8Array;
}

const tables = new WeakMap<LiteralFilter, GateTables>();
const endings = new WeakMap<KeyWords, NameEndings>();

export function gateTables(scanner: Scanner): GateTables {
  const { filter, packed } = scanner;
  const known = tables.get(filter);
  if (known !== undefined) return known;
  const all = filter.marks.slice();
  for (let code = 48; code < 58; code++) all[code] = (all[code] as number) | DIGIT;
  for (const code of [EQUALS, COLON]) all[code] = (all[code] as number) | ASSIGN;
  for (const code of [LESS, GREATER]) all[code] = (all[code] as number) | MARKUP;
  const secrets = filter.marks.map((mark, code) => (filter.single(code).some(({ match }) => match) ? mark : 0));
  for (const code of [ESC, PERCENT, AMPERSAND, EQUALS, BACKSLASH, OTHER])
    for (const marks of [all, secrets]) marks[code] = (marks[code] as number) | ESCAPE;
  const made = { filter, all, secrets, ...(packed ? unpacked(packed.gate) : workedOut(scanner)) };
  tables.set(filter, made);
  return made;
}

/** The names of a plan; those that are switched off count too. */
export function gateEndings({ keyWords, packed }: Scanner): NameEndings {
  return endingsOf(keyWords, packed?.gate);
}

function endingsOf(keyWords: KeyWords, packed: PackedGate | undefined): NameEndings {
  const known = endings.get(keyWords);
  if (known !== undefined) return known;
  const base = keyWords.base && endingsOf(keyWords.base, packed);
  const made =
    base === undefined && packed ? NameEndings.unpack(packed.endings) : new NameEndings(keyWords.endings, base);
  endings.set(keyWords, made);
  return made;
}

/** What a build packs of a scanner that was worked out. */
export function packGate(scanner: Scanner): PackedGate {
  const { words, reach, behindLetter } = workedOut(scanner);
  return {
    endings: new NameEndings(scanner.keyWords.endings).pack(),
    words: packNumbers([...words].flatMap((bits) => [bits & ((1 << HALF) - 1), bits >>> HALF])),
    reach,
    behindLetter: packNumbers(placesOfOnes(behindLetter)),
  };
}

type Told = Pick<GateTables, 'words' | 'reach' | 'behindLetter'>;

function unpacked({ words, reach, behindLetter }: PackedGate): Told {
  const halves = unpackNumbers(words);
  const table = new Uint8Array(OTHER + 1);
  setOnes(table, unpackNumbers(behindLetter));
  return {
    words: Uint32Array.from(
      { length: halves.length / 2 },
      (_, i) => (halves[2 * i] as number) | ((halves[2 * i + 1] as number) << HALF),
    ),
    reach,
    behindLetter: table,
  };
}

function workedOut({ shapeLists, context }: Scanner): Told {
  const bitsOf = (entries: readonly ShapeEntry[]) =>
    entries.reduce((bits, { word }) => bits | (1 << Math.min(word, LONGEST_TOLD)), 0);
  return {
    words: Uint32Array.from([[], ...shapeLists], bitsOf),
    reach: shapeLists.flat().reduce((reach, { lead }) => Math.max(reach, WINDOW + lead), WINDOW),
    behindLetter: behindLetterOf(context),
  };
}

function behindLetterOf(context: ContextIndex): Uint8Array {
  const table = new Uint8Array(OTHER + 1);
  for (const { words, literal, lead } of context.byWord()) {
    if (words[0]?.length !== 1) continue;
    if (literal === undefined || lead + 1 === literal.length) table.fill(1);
    else table[byteOf(literal.charCodeAt(lead + 1))] = 1;
  }
  return table;
}
