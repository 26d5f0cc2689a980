import type { Anchor } from './anchor.js';
import { isAlnum } from './charsets.js';
import { HASHES, trigramHash } from './frequency.js';
import { packNumbers, unpackNumbers } from './packed-numbers.js';
import type { PackedFilter } from './packed-tables.js';

/**
 * What `hits` says of a hash, and `marks` of a character: it is a literal of its own, a digit, stands between a name and its value, may begin what
 * stands for something else, or may be part of a tag.
 */
export const HIT = 1;
export const SINGLE = 2;
export const DIGIT = 4;
export const ASSIGN = 8;
export const ESCAPE = 16;
export const MARKUP = 32;

/** HIT or 0. */
export const hitAt = (hits: Int32Array, hash: number): number => ((hits[hash >>> 5] as number) >>> hash) & HIT;

/**
 * A place in one number, seven bits each: how far before the trigram's last character the literal begins and how far behind it ends, its first and its
 * last character; and whether their case counts, whether another place follows in the row, and whether the characters tell nothing.
 */
const SEVEN = 0x7f;
const BEHIND = 7;
const FIRST = 14;
const FINAL = 21;
const IGNORES_CASE = 1 << 28;
const GOES_ON = 1 << 29;
const IS_BLIND = 1 << 30;
/** Bits of a place that are packed as one number, and those above them as another. */
const HALF = 16;

/**
 * Tells by three characters whether a literal may stand around them: each is filed under the rarest three of its own, by their `trigramHash`. Literals of one character are marked
 * by themselves, those of two under every character that may stand before them. What is met often lies in flat tables: an object that is looked at costs more than a hundred characters.
 */
export class LiteralFilter {
  /** A bit for each hash: whether a literal may stand there. A table of bytes would be another quarter of a megabyte, of which most is never in a cache. */
  readonly hits = new Int32Array(HASHES >> 5);
  /** By character, 128 for what is no ASCII: SINGLE. */
  readonly marks = new Uint8Array(129);
  /** By row: its first place. */
  readonly #rows = new Uint16Array(ROWS);
  readonly #places: Uint32Array;
  readonly #anchors: Anchor[];
  readonly #singles: readonly (readonly Anchor[] | undefined)[];

  /** @param packed what was worked out about all these anchors before */
  constructor(all: readonly Anchor[], packed?: PackedFilter) {
    const { hashes, rows, counts, numbers, places } = packed ? unpackRows(packed) : rowsOf(all);
    const size = numbers.length;
    this.#places = new Uint32Array(size + 1);
    this.#anchors = new Array<Anchor>(size + 1);
    for (let i = 0; i < size; i++) {
      this.#anchors[i + 1] = all[numbers[i] as number] as Anchor;
      this.#places[i + 1] = places[i] as number;
    }
    for (let i = 0, place = 1; i < rows.length; i++) {
      this.#rows[rows[i] as number] = place;
      place += counts[i] as number;
    }
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      this.hits[hash >>> 5] = (this.hits[hash >>> 5] as number) | (1 << hash);
    }
    const singles: Anchor[][] = [];
    for (const anchor of all) {
      if (anchor.literal.length > 1) continue;
      for (const code of casesOf(anchor.bytes[0] as number, anchor.ignoreCase)) {
        this.marks[code] = (this.marks[code] as number) | SINGLE;
        (singles[code] ??= []).push(anchor);
      }
    }
    this.#singles = singles;
  }

  /**
   * Number of the next literal under a hash whose first and last character stand where they should in bytes[lo, hi), or 0.
   * @param before the number that this gave last, or 0
   */
  next(hash: number, bytes: Uint8Array, at: number, lo: number, hi: number, before: number): number {
    const places = this.#places;
    let number = this.#rows[hash & ROW_MASK] as number;
    if (before !== 0) {
      if (((places[before] as number) & GOES_ON) === 0) return 0;
      number = before + 1;
    }
    for (; ; number++) {
      const place = places[number] as number;
      const start = at - (place & SEVEN);
      const end = at + ((place >>> BEHIND) & SEVEN);
      if (start >= lo && end < hi) {
        if ((place & IS_BLIND) !== 0) return number;
        const first = (bytes[start] as number) ^ ((place >>> FIRST) & SEVEN);
        const final = (bytes[end] as number) ^ ((place >>> FINAL) & SEVEN);
        // case is one bit of a letter; what is no letter is told later
        if ((first | final) === 0 || ((place & IGNORES_CASE) !== 0 && ((first | final) & ~32) === 0)) return number;
      }
      if ((place & GOES_ON) === 0) return 0;
    }
  }

  anchor(number: number): Anchor {
    return this.#anchors[number] as Anchor;
  }

  /** Where that literal begins, where its character with the hash stands at `at`. */
  startOf(number: number, at: number): number {
    return at - ((this.#places[number] as number) & SEVEN);
  }

  /** Literals of one character. */
  single(code: number): readonly Anchor[] {
    return this.#singles[code] ?? [];
  }
}

/** Whether a literal of one character, which stands everywhere, may be meant at a place: by what stands before it and behind it. */
export function mayStandBetween({ before, behind }: Anchor, bytes: Uint8Array, at: number, length: number): boolean {
  if (before !== undefined && before[at > 0 ? (bytes[at - 1] as number) & 127 : 0] !== 1) return false;
  return behind === undefined || behind[at + 1 < length ? (bytes[at + 1] as number) & 127 : 0] === 1;
}

/**
 * The hashes of all literals; which rows there are, by the lower bits of the hashes that their literals share, and how many literals are in each; and of those, one
 * row after the other, the numbers of the anchors and their places.
 */
interface Rows {
  readonly hashes: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  readonly numbers: ArrayLike<number>;
  readonly places: ArrayLike<number>;
}

const ROWS = 1 << 15;
const ROW_MASK = ROWS - 1;

function rowsOf(anchors: readonly Anchor[]): Rows {
  const hashes = new Set<number>();
  const filed = new Map<number, Set<number>>();
  anchors.forEach((anchor, number) => {
    if (anchor.bytes.length === 1) return;
    eachHash(anchor, lastOf(anchor), (hash) => {
      hashes.add(hash);
      const row = filed.get(hash & ROW_MASK);
      if (row) row.add(number);
      else filed.set(hash & ROW_MASK, new Set([number]));
    });
  });
  const lists = [...filed.values()].map((numbers) => [...numbers]);
  return {
    hashes: [...hashes],
    rows: [...filed.keys()],
    counts: lists.map((list) => list.length),
    numbers: lists.flat(),
    places: lists.flatMap((list) =>
      list.map((number, i) => placeOf(anchors[number] as Anchor) | (i < list.length - 1 ? GOES_ON : 0)),
    ),
  };
}

function unpackRows({ hashes, rows, counts, numbers, places }: PackedFilter): Rows {
  const [low, high] = places;
  const tops = unpackNumbers(high);
  return {
    hashes: unpackNumbers(hashes),
    rows: unpackNumbers(rows),
    counts: unpackNumbers(counts),
    numbers: unpackNumbers(numbers),
    places: unpackNumbers(low).map((bits, i) => bits | ((tops[i] as number) << HALF)),
  };
}

/** What a build packs of these anchors. */
export function packFilter(anchors: readonly Anchor[]): PackedFilter {
  const { hashes, rows, counts, numbers, places } = rowsOf(anchors);
  return {
    hashes: packNumbers(Array.from(hashes)),
    rows: packNumbers(Array.from(rows)),
    counts: packNumbers(Array.from(counts)),
    numbers: packNumbers(Array.from(numbers)),
    places: [
      packNumbers(Array.from(places, (place) => place & ((1 << HALF) - 1))),
      packNumbers(Array.from(places, (place) => place >>> HALF)),
    ],
  };
}

/** Position of the last of the characters that a literal is filed under. */
const lastOf = ({ bytes, trigram }: Anchor): number => (bytes.length === 2 ? 1 : trigram);

/** The hashes that a literal is filed under: in every case where case does not count, and for two characters with every one before them. */
function eachHash({ bytes, ignoreCase, before, left }: Anchor, last: number, take: (hash: number) => void): void {
  const firsts = last >= 2 ? casesOf(bytes[last - 2] as number, ignoreCase) : ALL;
  const seconds = casesOf(bytes[last - 1] as number, ignoreCase);
  const thirds = casesOf(bytes[last] as number, ignoreCase);
  for (const first of firsts) {
    if (last < 2 && (before !== undefined ? before[first & 127] === 0 : left && isAlnum(first))) continue;
    for (const second of seconds) for (const third of thirds) take(trigramHash(first, second, third));
  }
}

const ALL: readonly number[] = Array.from({ length: 129 }, (_, code) => code);

function placeOf(anchor: Anchor): number {
  const { bytes, ignoreCase } = anchor;
  const last = lastOf(anchor);
  const final = bytes.length - 1;
  const [a, b] = [bytes[0] as number, bytes[final] as number];
  if (final > SEVEN || a > SEVEN || b > SEVEN) return Math.min(last, SEVEN) | IS_BLIND;
  return last | ((final - last) << BEHIND) | (a << FIRST) | (b << FINAL) | (ignoreCase ? IGNORES_CASE : 0);
}

/** A letter in both cases where case does not count. */
const casesOf = (code: number, ignoreCase: boolean): number[] =>
  ignoreCase && code >= 97 && code <= 122 ? [code, code - 32] : [code];
