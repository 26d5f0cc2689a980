import { MAX_NAME } from '../scan/key-words.js';
import { MAX_DIGITS, MAX_VARIANTS, mayBeVariant, VARIANT_WORDS } from '../scan/name-variants.js';
import { packNumbers, placesOfOnes, setOnes, unpackNumbers } from '../scan/packed-numbers.js';
import type { PackedGate } from '../scan/packed-tables.js';
import { byteOf, OTHER } from '../scan/shapes.js';

const BLANK = 32;
/** Places in a list that names may end with: 0 to 2. */
const TWO = 50;
const LETTERS = 26;
/** Classes of characters: letters without their case, digits, and what is no ASCII; separators have none. */
const FOREIGN = 36;
const CLASSES = 37;
const SEPARATOR = 255;
/** What may stand between the last letter of a name and the place behind it, or between two of its letters: quotes, blanks, escapes, `_`. */
const MAX_SEPARATORS = MAX_NAME + 16;

/** Stands in no name and in nothing beside one: what is before it is no name of a value. */
const END = 254;
const LONGEST_VARIANT = 16;

const CLASS = new Uint8Array(OTHER + 1).fill(END);
for (const separator of ' \t"\'`\\[]-._*') CLASS[separator.charCodeAt(0)] = SEPARATOR;
for (let i = 0; i < LETTERS; i++) CLASS[97 + i] = CLASS[65 + i] = i;
for (let i = 0; i < 10; i++) CLASS[48 + i] = LETTERS + i;
CLASS[OTHER] = FOREIGN;

type PackedEndings = PackedGate['endings'];

/** What the telling names end with: three letters or digits, separators aside, or a whole word of one or two. */
export class NameEndings {
  readonly #one: Uint8Array;
  readonly #two: Uint8Array;
  readonly #three: Uint8Array;

  /**
   * @param endings telling words in lower case, blanks between them
   * @param base endings that are known already
   */
  constructor(endings: readonly string[], base?: NameEndings) {
    this.#one = base ? base.#one.slice() : new Uint8Array(CLASSES);
    this.#two = base ? base.#two.slice() : new Uint8Array(CLASSES ** 2);
    this.#three = base ? base.#three.slice() : new Uint8Array(CLASSES ** 3);
    for (const words of endings) this.#add(words);
  }

  static unpack(packed: PackedEndings): NameEndings {
    const endings = new NameEndings([]);
    const tables = endings.#tables();
    for (const [i, places] of packed.entries()) setOnes(tables[i] as Uint8Array, unpackNumbers(places));
    return endings;
  }

  pack(): PackedEndings {
    const [one, two, three] = this.#tables();
    return [packNumbers(placesOfOnes(one)), packNumbers(placesOfOnes(two)), packNumbers(placesOfOnes(three))];
  }

  #tables(): [Uint8Array, Uint8Array, Uint8Array] {
    return [this.#one, this.#two, this.#three];
  }

  #add(words: string): void {
    let place = 0;
    let count = 0;
    for (let i = words.length - 1; i >= 0 && count < 3; i--) {
      const kind = CLASS[byteOf(words.charCodeAt(i))] as number;
      if (kind >= END) continue;
      place = place * CLASSES + kind;
      count++;
    }
    const table = count === 1 ? this.#one : count === 2 ? this.#two : this.#three;
    if (count > 0) table[place] = 1;
  }

  /** Whether a name in bytes[from, at) can be a telling one, or one with variants behind it. */
  mayEnd(bytes: Uint8Array, at: number, from: number): boolean {
    return this.#mayEnd(bytes, at, from, MAX_VARIANTS);
  }

  #mayEnd(bytes: Uint8Array, at: number, from: number, variants: number): boolean {
    const last = lastBefore(bytes, at, from);
    if (last < from) return false;
    if (this.#endsAt(bytes, last, from)) return true;
    if (variants === 0) return false;
    if (isDigit(bytes[last] as number)) {
      const number = startOfNumber(bytes, last, from);
      if (number > from && !isApart(bytes, number, last) && this.#mayEnd(bytes, number, from, variants - 1))
        return true;
    }
    if (!variantEndings.#endsAt(bytes, last, from)) return false;
    const start = startOfWord(bytes, last, from);
    if (!mayBeVariant(bytes, start, last + 1)) return false;
    return start > from && this.#mayEnd(bytes, start, from, variants - 1);
  }

  /** Whether what is known ends with the letter or digit at `first`. */
  #endsAt(bytes: Uint8Array, first: number, from: number): boolean {
    const last = CLASS[bytes[first] as number] as number;
    if (this.#one[last] === 1 && beginsWord(bytes, first, from)) return true;
    const next = lastBefore(bytes, first, from);
    if (next < from) return false;
    const second = CLASS[bytes[next] as number] as number;
    if (this.#two[last * CLASSES + second] === 1 && beginsWord(bytes, next, from)) return true;
    const third = lastBefore(bytes, next, from);
    return (
      third >= from &&
      this.#three[(last * CLASSES + second) * CLASSES + (CLASS[bytes[third] as number] as number)] === 1
    );
  }
}

/** What variants of a name end with, so that most other words are told from them without being read. */
const variantEndings = new NameEndings(VARIANT_WORDS);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Where the number begins that ends with the digit at `last`, and the `v` of a version before it; `from` where it is too long for a variant. */
function startOfNumber(bytes: Uint8Array, last: number, from: number): number {
  let start = last;
  while (start > from && last - start < MAX_DIGITS && isDigit(bytes[start - 1] as number)) start--;
  if (last - start === MAX_DIGITS) return from;
  const isVersion = start > from && ((bytes[start - 1] as number) | 32) === 118 && beginsWord(bytes, start - 1, from);
  return isVersion ? start - 1 : start;
}

/** Whether a blank stands before a number: then it is none of a name, but for a place in a list. */
const isApart = (bytes: Uint8Array, number: number, last: number): boolean =>
  bytes[number - 1] === BLANK && (number < last || (bytes[last] as number) > TWO);

/** Start of the word that ends with the letter or digit at `last`. */
function startOfWord(bytes: Uint8Array, last: number, from: number): number {
  const lowest = Math.max(from, last - LONGEST_VARIANT);
  let start = last;
  while (start > lowest && !startsWord(bytes, start) && (CLASS[bytes[start - 1] as number] as number) < CLASSES)
    start--;
  return start;
}

/** Whether a capital begins a word: behind a small letter or a digit, or before a small letter. */
function startsWord(bytes: Uint8Array, at: number): boolean {
  if (!isCapital(bytes[at] as number)) return false;
  const before = bytes[at - 1] as number;
  return !isCapital(before) || isSmall(bytes[at + 1] as number);
}

/** Whether a word may begin at a place: behind a separator, or with a capital. */
function beginsWord(bytes: Uint8Array, at: number, from: number): boolean {
  const code = bytes[at] as number;
  return at === from || (CLASS[bytes[at - 1] as number] as number) >= END || (code >= 65 && code <= 90);
}

/** The last letter or digit before `at`, or `from - 1`. */
function lastBefore(bytes: Uint8Array, at: number, from: number): number {
  const lowest = Math.max(from, at - MAX_SEPARATORS);
  let i = at - 1;
  while (i >= lowest && CLASS[bytes[i] as number] === SEPARATOR) i--;
  return i >= lowest && CLASS[bytes[i] as number] !== END ? i : from - 1;
}
