import { isPlace, MAX_NAME } from '../scan/key-words.js';
import { packNumbers, placesOfOnes, setOnes, unpackNumbers } from '../scan/packed-numbers.js';
import type { PackedGate } from '../scan/packed-tables.js';
import { byteOf, OTHER } from '../scan/shapes.js';

const LETTERS = 26;
/** Classes of characters: letters without their case, digits, and what is no ASCII; separators have none. */
const FOREIGN = 36;
const CLASSES = 37;
const SEPARATOR = 255;
/** What may stand between the last letter of a name and the place behind it, or between two of its letters: quotes, blanks, escapes, `_`. */
const MAX_SEPARATORS = MAX_NAME + 16;

/** Stands in no name and in nothing beside one: what is before it is no name of a value. */
const END = 254;

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

  /** Whether a name in bytes[from, at) can be a telling one. */
  mayEnd(bytes: Uint8Array, at: number, from: number): boolean {
    const first = lastBefore(bytes, at, from);
    if (first < from) return false;
    const last = CLASS[bytes[first] as number] as number;
    if (first > from && isPlace(bytes[first] as number, bytes[first - 1] as number)) return true;
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
