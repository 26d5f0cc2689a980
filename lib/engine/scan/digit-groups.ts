import { isDigit } from './charsets.js';
import { bounded, GROUP_BITS, leftFree, MAX_GROUPS, plainSeparator, type Shape } from './shapes.js';

/**
 * The digit groups that stand in a row from one place on, one character between each two. Many shapes are tried there: they are compared by the lengths
 * of the groups, which are read once, and what touches the groups is looked at once.
 */
export class DigitGroups {
  #text = '';
  #start = 0;
  #count = 0;
  /** No group more follows. */
  #isWhole = false;
  /** Whether a shape that is not glued may begin here, and one that is. */
  #free = false;
  #freeGlued = false;
  /** By number of groups: their lengths as one number, their end. */
  readonly #signatures = new Int32Array(MAX_GROUPS + 1);
  readonly #ends = new Int32Array(MAX_GROUPS + 1);
  readonly #separators = new Uint8Array(MAX_GROUPS + 1);
  /** A bit for each number of groups, glued or not: whether it is known that they stand for themselves, and whether they do. */
  #known = 0;
  #standing = 0;

  /** The first group is text[start, end). A text full of groups is asked about each of them: they are read once. */
  begin(text: string, start: number, end: number): void {
    if (this.#count > 1 && start === (this.#ends[1] as number) + 1 && text === this.#text) this.#shift();
    else this.#restart(text, end - start, end);
    this.#start = start;
    this.#known = 0;
    this.#standing = 0;
    this.#free = leftFree(text, start, false);
    this.#freeGlued = this.#free || leftFree(text, start, true);
  }

  #restart(text: string, length: number, end: number): void {
    this.#text = text;
    this.#count = 1;
    this.#isWhole = false;
    this.#signatures[1] = length;
    this.#ends[1] = end;
  }

  /** The second group is the first now. */
  #shift(): void {
    this.#count--;
    for (let i = 1; i <= this.#count; i++) {
      this.#signatures[i] = (this.#signatures[i + 1] as number) & ((1 << (i * GROUP_BITS)) - 1);
      this.#ends[i] = this.#ends[i + 1] as number;
      this.#separators[i] = this.#separators[i + 1] as number;
    }
  }

  forget(): void {
    this.#text = '';
    this.#count = 0;
  }

  /** End of a shape that is made of groups, or -1. */
  endOf({ signature, groups, separators, glued }: Shape): number {
    while (this.#count < groups) if (this.#isWhole || !this.#next()) return -1;
    if (this.#signatures[groups] !== signature || !(glued ? this.#freeGlued : this.#free)) return -1;
    for (let i = 1; i < groups; i++) if (separators[this.#separators[i] as number] !== 1) return -1;
    return this.#stands(groups, glued) ? (this.#ends[groups] as number) : -1;
  }

  #next(): boolean {
    const text = this.#text;
    const end = this.#ends[this.#count] as number;
    const limit = Math.min(text.length, end + 1 + (1 << GROUP_BITS));
    let to = end + 1;
    while (to < limit && isDigit(text.charCodeAt(to))) to++;
    const length = to - end - 1;
    this.#isWhole = length < 1 || length >> GROUP_BITS !== 0;
    if (this.#isWhole) return false;
    this.#separators[this.#count] = plainSeparator(text.charCodeAt(end));
    this.#signatures[this.#count + 1] = ((this.#signatures[this.#count] as number) << GROUP_BITS) | length;
    this.#count++;
    this.#ends[this.#count] = to;
    return true;
  }

  #stands(groups: number, glued: boolean): boolean {
    const bit = 1 << (groups * 2 + (glued ? 1 : 0));
    if ((this.#known & bit) === 0) {
      this.#known |= bit;
      if (bounded(this.#text, this.#start, this.#ends[groups] as number, glued)) this.#standing |= bit;
    }
    return (this.#standing & bit) !== 0;
  }
}
