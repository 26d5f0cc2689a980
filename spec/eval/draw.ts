import { ALPHABETS, random } from '../support/random.js';

export type Alphabet = keyof typeof ALPHABETS;

/** A day, as ids and labels write it. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `19840517` */
  readonly yyyymmdd: string;
  /** `840517` */
  readonly yymmdd: string;
  /** `170584` */
  readonly ddmmyy: string;
}

/** What is drawn for a generated value: the same for the same seed. */
export interface Draw {
  /** A whole number from 0, less than `end`. */
  below(end: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `length` characters of an alphabet, or of the characters that are given. */
  chars(alphabet: Alphabet | { readonly of: string }, length: number): string;
  digits(length: number): string;
  bytes(length: number): Uint8Array;
  uuid(): string;
  day(firstYear?: number, lastYear?: number): Day;
}

export const two = (number: number): string => String(number).padStart(2, '0');

export function createDraw(seed: number): Draw {
  const next = random(seed);
  const below = (end: number): number => Math.floor(next() * end);
  const between = (least: number, most: number): number => least + below(most - least + 1);
  const text = (characters: string, length: number): string =>
    Array.from({ length }, () => characters[below(characters.length)]).join('');
  const hex = (length: number): string => text(ALPHABETS.hex, length);
  return {
    below,
    between,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    chars: (alphabet, length) => text(typeof alphabet === 'string' ? ALPHABETS[alphabet] : alphabet.of, length),
    digits: (length) => text(ALPHABETS.digit, length),
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${text('89ab', 1)}${hex(3)}-${hex(12)}`,
    day: (firstYear = 1940, lastYear = 2004) => dayOf(between(firstYear, lastYear), between(1, 12), between(1, 28)),
  };
}

function dayOf(year: number, month: number, day: number): Day {
  const yy = two(year % 100);
  return {
    year,
    month,
    day,
    yyyymmdd: `${year}${two(month)}${two(day)}`,
    yymmdd: `${yy}${two(month)}${two(day)}`,
    ddmmyy: `${two(day)}${two(month)}${yy}`,
  };
}

/** A number for a text, to seed a generator with (FNV-1a). */
export function seedOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
