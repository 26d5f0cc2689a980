/** Digits of a number, of six bits each, least first: '0' to 'o'. */
const DIGITS = 3;
const BITS = 6;
const MASK = (1 << BITS) - 1;
const FIRST = 48;

/** What every packed number is less than. */
export const PACKED_LIMIT = 1 << (DIGITS * BITS);

/**
 * Numbers as one text: where a program starts, a text is read many times faster than as many numbers.
 * @throws RangeError where one is no integer of 0 to PACKED_LIMIT
 */
export function packNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number >= PACKED_LIMIT)
      throw new RangeError('a number that cannot be packed');
    for (let i = 0; i < DIGITS; i++) text += String.fromCharCode(FIRST + ((number >> (i * BITS)) & MASK));
  }
  return text;
}

/** The numbers again. */
export function unpackNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length / DIGITS);
  for (let i = 0, at = 0; i < numbers.length; i++, at += DIGITS)
    numbers[i] =
      text.charCodeAt(at) -
      FIRST +
      ((text.charCodeAt(at + 1) - FIRST) << BITS) +
      ((text.charCodeAt(at + 2) - FIRST) << (2 * BITS));
  return numbers;
}

/** Where a table of 0 and 1 is 1. */
export function* placesOfOnes(table: ArrayLike<number>): Generator<number> {
  for (let i = 0; i < table.length; i++) if (table[i] === 1) yield i;
}

/** Sets those places of a table to 1. */
export function setOnes(table: Uint8Array, places: Int32Array): void {
  for (let i = 0; i < places.length; i++) table[places[i] as number] = 1;
}
