/** [start, end) of what an operator made; of those in one text with the same kind the text is the same, where it is known. */
export type Region = readonly [start: number, end: number, kind?: number];

/** Everything in a text that operators made, in order. */
export type Regions = readonly Region[];

/** How many regions begin before a place, by bisection. */
export function countBefore(regions: Regions, end: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle] as Region)[0] < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What operators made in a text that is scanned once more. It is asked from the start of the text to its end, more or less. */
export class OwnRegions {
  readonly regions: Regions;
  /** The answer before, which is that for most places. */
  #count = 0;

  constructor(regions: Regions) {
    this.regions = regions;
  }

  /**
   * Whether a match [start, end) begins inside something that an operator made, or right before it with no more than a character of its own: it is
   * masked already.
   */
  touches(start: number, end: number): boolean {
    const count = this.#countBefore(start + 1);
    const around = this.regions[count - 1];
    if (around !== undefined && start < around[1]) return true;
    const next = this.regions[count];
    return next !== undefined && next[0] === start + 1 && end > next[0] && end <= next[1];
  }

  #countBefore(end: number): number {
    if (!this.#isCount(this.#count, end))
      this.#count = this.#isCount(this.#count + 1, end) ? this.#count + 1 : countBefore(this.regions, end);
    return this.#count;
  }

  #isCount(count: number, end: number): boolean {
    const { regions } = this;
    if (count > regions.length) return false;
    return (
      (count === 0 || (regions[count - 1] as Region)[0] < end) &&
      (count === regions.length || (regions[count] as Region)[0] >= end)
    );
  }
}

const OPEN = 91;
const CLOSE = 93;
const SLOTS = 64;

/** Whether a region is in square brackets. */
export const isBracketed = (text: string, [start, end]: Region): boolean =>
  end - start > 1 && text.charCodeAt(start) === OPEN && text.charCodeAt(end - 1) === CLOSE;

/** Which texts of regions were seen in this scan: one by each length, since a masked text is full of a few placeholders. */
export class SeenRegions {
  readonly #seen: string[] = new Array(SLOTS).fill('');
  #kind: number | undefined;
  #isUsed = false;

  /** Whether the region was seen before; it is from now on. */
  has(text: string, [start, end, kind]: Region): boolean {
    if (kind !== undefined && kind === this.#kind) return true;
    this.#kind = kind;
    const slot = (end - start) % SLOTS;
    const seen = this.#seen[slot] as string;
    if (seen.length === end - start && text.startsWith(seen, start)) return true;
    this.#seen[slot] = text.slice(start, end);
    this.#isUsed = true;
    return false;
  }

  reset(): void {
    if (this.#isUsed) this.#seen.fill('');
    this.#isUsed = false;
    this.#kind = undefined;
  }
}
