/** Digits of a number, of six bits each, least first: '0' to 'o'. */
const DIGITS = 3;
const BITS = 6;
const MASK = (1 << BITS) - 1;
const FIRST = 48;
/** What the characters of three digits have in common. */
const ZERO = FIRST + (FIRST << BITS) + (FIRST << (2 * BITS));

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

const encoder = new TextEncoder();

/** The numbers again. Of its bytes: a program that starts is not compiled yet, and asks a text for a character at several times the cost. */
export function unpackNumbers(text: string): Int32Array {
  const bytes = encoder.encode(text);
  const numbers = new Int32Array(bytes.length / DIGITS);
  for (let i = 0, at = 0; i < numbers.length; i++, at += DIGITS)
    numbers[i] =
      (bytes[at] as number) + ((bytes[at + 1] as number) << BITS) + ((bytes[at + 2] as number) << (2 * BITS)) - ZERO;
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
