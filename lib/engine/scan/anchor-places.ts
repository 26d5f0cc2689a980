import { isDigit } from './charsets.js';
import { pairFrequency, shareBehind, shareOf, trigramFrequency } from './frequency.js';

/** What a comparison costs more than a look at the character behind a pair. */
const COMPARISON = 8;

/** How far into a literal its three characters may end, for the gate's tables. */
const MAX_TRIGRAM = 127;

/** By which of its characters each literal is looked for: worked out, or as it was packed. */
export class AnchorPlaces {
  /** By anchor: `pair` and `trigram`. */
  readonly made: number[] = [];
  readonly #packed: Int32Array | undefined;

  constructor(packed: Int32Array | undefined) {
    this.#packed = packed;
  }

  /** For the next literal. */
  pair(literal: string, ignoreCase: boolean, behind: Uint8Array | undefined): number {
    return this.#next() ?? this.#add(rarestPair(literal, ignoreCase, behind));
  }

  /** For the same literal, as bytes. */
  trigram(bytes: Uint8Array): number {
    return this.#next() ?? this.#add(rarestTrigram(bytes));
  }

  #next(): number | undefined {
    const place = this.#packed?.[this.made.length];
    if (place !== undefined) this.made.push(place);
    return place;
  }

  #add(place: number): number {
    this.made.push(place);
    return place;
  }
}

/**
 * Position of the second character of the literal's pair that costs least: that is rare, or is seldom followed by what follows it here; 0 for a single
 * character. Never two digits: the scan takes a digit group in one step.
 */
function rarestPair(literal: string, ignoreCase: boolean, behind: Uint8Array | undefined): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < literal.length; i++) {
    const [first, second] = [literal.charCodeAt(i - 1), literal.charCodeAt(i)];
    if (first > 127 || second > 127 || (isDigit(first) && isDigit(second))) continue;
    const next = i + 1 < literal.length ? literal.charCodeAt(i + 1) : undefined;
    const share =
      next === undefined
        ? shareBehind(second, behind)
        : shareOf(second, next) + (ignoreCase && upperOf(next) !== next ? shareOf(second, upperOf(next)) : 0);
    const cost = pairFrequency(first, second) * (1 + COMPARISON * share);
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  if (best < 0 && literal.length !== 1)
    throw new TypeError('a literal needs two characters that are ASCII and not both digits');
  return Math.max(best, 0);
}

/** Capital of a lower-case letter; what is none, and no ASCII, as in `trigrams`. */
export const upperOf = (code: number): number => (code >= 97 && code <= 122 ? code - 32 : code > 127 ? 0 : code);

/** Position of the last character of the three that are seen least. Capitals are rare: they are not counted. */
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
