/**
 * Where the ten digits of each script begin that has any in the basic plane (Unicode, general category Nd), but for ASCII and those of full width, which
 * are folded with the letters of that width. The spec compares it with the engine's own tables.
 */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
const FIRST = 0x0660;
const LAST = 0xabf9;

/** By character: 1 + its value as a digit. Made where the first character that may be one is seen. */
let values: Uint8Array | undefined;

/** Value of a digit of another script, or -1. */
export function foreignDigit(code: number): number {
  if (code < FIRST || code > LAST) return -1;
  if (values === undefined) {
    values = new Uint8Array(LAST - FIRST + 1);
    for (const zero of ZEROS) for (let i = 0; i < 10; i++) values[zero + i - FIRST] = 1 + i;
  }
  return (values[code - FIRST] as number) - 1;
}
