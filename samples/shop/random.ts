/** A source of made-up text: the same seed gives the same values (mulberry32). */
export interface Random {
  /** An integer in [0, below). */
  integer(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** `length` characters of an alphabet. */
  text(alphabet: string, length: number): string;
}

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const ALNUM = `${UPPER}${UPPER.toLowerCase()}${DIGITS}`;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(next() * below);
  return {
    integer,
    pick: (from) => from[integer(from.length)]!,
    text: (alphabet, length) => Array.from({ length }, () => alphabet[integer(alphabet.length)]).join(''),
  };
}
