import type { Charset } from '../../model.js';
import { BASE58 } from '../checks/base58check.js';

export { isAlnum, isDigit, isLetter, isUpper } from '../checks/ascii.js';

const DIGIT = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

const MEMBERS: Readonly<Record<Charset, string>> = {
  digit: DIGIT,
  hex: `${DIGIT}abcdefABCDEF`,
  lower: LOWER,
  upper: UPPER,
  letter: LOWER + UPPER,
  'lower-alnum': DIGIT + LOWER,
  'upper-alnum': DIGIT + UPPER,
  alnum: DIGIT + LOWER + UPPER,
  base32: `${UPPER}234567`,
  base58: BASE58,
  word: `${DIGIT + LOWER + UPPER}_`,
  base64: `${DIGIT + LOWER + UPPER}+/=`,
  base64url: `${DIGIT + LOWER + UPPER}-_`,
  token: `${DIGIT + LOWER + UPPER}-._~+/=`,
};

/** One byte for each ASCII character: 1 where it is a member, or one of `others`. */
export function characterTable(members: string, others?: Uint8Array): Uint8Array {
  const table = others?.slice() ?? new Uint8Array(128);
  for (let i = 0; i < members.length; i++) table[members.charCodeAt(i)] = 1;
  return table;
}

export const charsetTables = Object.fromEntries(
  Object.entries(MEMBERS).map(([charset, members]) => [charset, characterTable(members)]),
) as Readonly<Record<Charset, Uint8Array>>;

/** Letters and marks of the scripts that most words are written in, first and last of each row: the pattern for all of them takes longer to make than a plan may. */
const LETTERS = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2c1, 0x300, 0x36f, 0x388, 0x38a, 0x38e, 0x3a1, 0x3a3, 0x3f5, 0x3f7, 0x481, 0x483, 0x52f, 0x531, 0x556, 0x5d0, 0x5ea, 0x620, 0x65f, 0x66e, 0x6d3,
  0x904, 0x963, 0xe01, 0xe3a, 0xe40, 0xe4e, 0x10d0, 0x10fa, 0x1e00, 0x1f15, 0x3041, 0x3096, 0x30a1, 0x30fa, 0x4e00, 0x9fff, 0xac00, 0xd7a3,
]; // biome-ignore format: a table

let foreign: Uint8Array | undefined;

/** Whether a character beyond ASCII belongs to a word: a letter of any script or a mark on one. Looked up once for each. */
export function isForeignLetter(code: number): boolean {
  if (foreign === undefined) {
    foreign = new Uint8Array(1 << 16);
    for (let i = 0; i < LETTERS.length; i += 2) foreign.fill(1, LETTERS[i], (LETTERS[i + 1] as number) + 1);
  }
  if (foreign[code] === 0) foreign[code] = /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return foreign[code] === 1;
}

/** So many runs that are long are known at once: a value that is read may have others behind it, and those may be read for each place of the first. */
const WAYS = 4;
/** Shorter ones are read again as fast. */
const LONG_RUN = 64;

/** The runs of a text that were met last: who asks about many places of one has it read once. */
abstract class KnownRuns {
  #from = 0;
  #to = -1;
  /** Long ones before that, as [from, to], one behind the other. */
  readonly #older: number[] = [];
  #next = 0;

  /** Forgets the text before. */
  reset(): void {
    this.#from = 0;
    this.#to = -1;
    if (this.#older.length === 0) return;
    this.#older.length = 0;
    this.#next = 0;
  }

  /** End of the run that a place is in, or -1 where it is not known. */
  protected known(from: number): number {
    if (from >= this.#from && from <= this.#to) return this.#to;
    const older = this.#older;
    for (let i = 0; i < older.length; i += 2)
      if (from >= (older[i] as number) && from <= (older[i + 1] as number)) return older[i + 1] as number;
    return -1;
  }

  protected keep(from: number, to: number): number {
    if (this.#to - this.#from >= LONG_RUN) {
      this.#older[this.#next] = this.#from;
      this.#older[this.#next + 1] = this.#to;
      this.#next = (this.#next + 2) % (2 * WAYS);
    }
    this.#from = from;
    this.#to = to;
    return to;
  }
}

/**
 * Ends of runs of one character set in one text. A run that was measured once is not walked again from a position inside it, so that
 * many anchors in one long run cost no more than one.
 */
export class RunEnds extends KnownRuns {
  readonly #table: Uint8Array;

  constructor(table: Uint8Array) {
    super();
    this.#table = table;
  }

  /** First position from `from` on whose character is no member. */
  end(text: string, from: number): number {
    const known = this.known(from);
    if (known >= 0) return known;
    const table = this.#table;
    let i = from;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127 || table[code] === 0) break;
    }
    return this.keep(from, i);
  }
}

/** The same for runs that letters, marks and digits of any script belong to, and what two code units stand for. */
export class WordRunEnds extends KnownRuns {
  readonly #table: Uint8Array;

  constructor(table: Uint8Array) {
    super();
    this.#table = table;
  }

  end(text: string, from: number): number {
    const known = this.known(from);
    if (known >= 0) return known;
    const table = this.#table;
    let i = from;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127 ? !isForeignWord(code) : table[code] === 0) break;
    }
    return this.keep(from, i);
  }
}

/** A letter, mark or digit of any script, or half of a character beyond the basic plane. */
const isForeignWord = (code: number): boolean =>
  isForeignLetter(code) || (code >= 0xd800 && code < 0xe000) || /\p{N}/u.test(String.fromCharCode(code));

/** The same for runs without any kind of blank (`\s`). */
export class UnbrokenEnds extends KnownRuns {
  end(text: string, from: number): number {
    const known = this.known(from);
    if (known >= 0) return known;
    let i = from;
    while (i < text.length && !isSpace(text.charCodeAt(i))) i++;
    return this.keep(from, i);
  }
}

const isSpace = (code: number): boolean =>
  code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code > 127 && /\s/.test(String.fromCharCode(code));
