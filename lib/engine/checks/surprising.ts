import { isDigit, letterIndex } from './ascii.js';

/**
 * Which letters follow a letter in English words and identifiers (96 % of all pairs). Machine-made text ignores this: six of its ten letter pairs
 * are not here.
 */
const FOLLOWERS = [
  'bcdgiklmnprstuvwy', // a
  'aeilorsu',
  'acehiklorstu',
  'adeilorsu',
  'acdefgilmnpqrstvwxy', // e
  'aefiloruy',
  'aeghilnorsu',
  'aeiort',
  'abcdefglmnoprstvxz', // i
  'es',
  'eis',
  'adeilostuy',
  'abeimopsu',
  'acdefgiknostuv',
  'abcdfgiklmnoprstuvw', // o
  'aehiloprstu',
  'u',
  'acdegikmnorstuvy',
  'acehiklopstuy',
  'acehilorstuy',
  'abcdegilmnprst', // u
  'aeio',
  'aehinor',
  'eipt',
  'inps',
  'e', // z
].map((letters) => [...letters].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) - 97)), 0));

const LONGEST_LOOK = 512;

/** One pass: how many neighbours would not be neighbours in a word, a number or a sequence. */
export function isSurprising(text: string): boolean {
  const length = Math.min(text.length, LONGEST_LOOK);
  if (length < 4) return false;
  let surprises = 0;
  let regular = 0;
  let low = 0; // distinct characters seen, as bits: 32 to 63
  let middle = 0; // 64 to 95
  let high = 0; // 96 to 127
  let previous = -1;
  let beforePrevious = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f) return false;
    if (code < 64) low |= 1 << (code - 32);
    else if (code < 96) middle |= 1 << (code - 64);
    else high |= 1 << (code - 96);
    if (i > 0) {
      const step = code - previous;
      const doubleStep = code - beforePrevious;
      if ((step >= -1 && step <= 1) || (i > 1 && doubleStep >= -1 && doubleStep <= 1)) regular++;
      if (step !== 0 && isSurprisingPair(previous, code)) surprises++;
    }
    beforePrevious = previous;
    previous = code;
  }
  const pairs = length - 1;
  const distinct = countBits(low) + countBits(middle) + countBits(high);
  if (distinct < (length < 8 ? length - 2 : length < 12 ? 5 : 7) || regular > pairs * 0.6) return false;
  return pairs < 7 ? surprises >= 2 && surprises >= pairs * 0.4 : surprises >= 3 && surprises >= pairs * 0.22;
}

function isSurprisingPair(a: number, b: number): boolean {
  const first = letterIndex(a);
  const second = letterIndex(b);
  if (first >= 0 && second >= 0) return (FOLLOWERS[first]! & (1 << second)) === 0;
  if (isOddSymbol(a) || isOddSymbol(b)) return true;
  return (first >= 0 && isDigit(b)) || (second >= 0 && isDigit(a));
}

/** Punctuation that passwords have and identifiers, paths, versions and pairs have not: `! # $ % * ^ ~`. */
function isOddSymbol(code: number): boolean {
  return (code >= 33 && code <= 37 && code !== 34) || code === 42 || code === 94 || code === 126;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
