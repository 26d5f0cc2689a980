/** What every hash must be less than. */
export const HASH_LIMIT = 1 << 18;

const NOTHING = -1;

/** Numbers 0, 1, 2, ... by hash, several under one, in flat arrays. Those of one hash come in their order. */
export class HashChains {
  readonly hashes: Int32Array;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  /** @param hashes by number, each less than HASH_LIMIT */
  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < hashes.length) size *= 2;
    this.hashes = hashes;
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(NOTHING);
    this.#next = new Int32Array(hashes.length);
    for (let number = hashes.length - 1; number >= 0; number--) {
      const place = (hashes[number] as number) & this.#mask;
      this.#next[number] = this.#heads[place] as number;
      this.#heads[place] = number;
    }
  }

  /** The first number of a hash, or -1. */
  first(hash: number): number {
    return this.#from(this.#heads[hash & this.#mask] as number, hash);
  }

  /** The number of the same hash behind one, or -1. */
  next(number: number, hash: number): number {
    return this.#from(this.#next[number] as number, hash);
  }

  #from(number: number, hash: number): number {
    let at = number;
    while (at >= 0 && this.hashes[at] !== hash) at = this.#next[at] as number;
    return at;
  }
}
