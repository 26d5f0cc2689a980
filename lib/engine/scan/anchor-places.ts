import { trigramFrequency } from './frequency.js';

/** How far into a literal its three characters may end: its place in a row of the filter has seven bits. */
const MAX_TRIGRAM = 127;

/** By which three of its characters each literal is looked for: worked out, or as it was packed. */
export class AnchorPlaces {
  /** By anchor: the position of the last of the three. */
  readonly made: number[] = [];
  readonly #packed: Int32Array | undefined;

  constructor(packed: Int32Array | undefined) {
    this.#packed = packed;
  }

  /** For the next literal. */
  trigram(anchor: { readonly bytes: Uint8Array }): number {
    const place = this.#packed?.[this.made.length] ?? rarestTrigram(anchor.bytes);
    this.made.push(place);
    return place;
  }
}

/** Position of the last character of the three that are seen least; 2 where there are no three. Capitals are rare: they are not counted. */
function rarestTrigram(bytes: Uint8Array): number {
  let best = 2;
  let least = Number.POSITIVE_INFINITY;
  const length = Math.min(bytes.length, MAX_TRIGRAM);
  for (let last = 2; last < length; last++) {
    const count = trigramFrequency(bytes[last - 2] as number, bytes[last - 1] as number, bytes[last] as number);
    if (count < least) {
      least = count;
      best = last;
    }
  }
  return best;
}
