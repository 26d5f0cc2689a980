/** The permutation of J. Verhoeff's check (Error Detecting Decimal Codes, 1969), applied once more for each place from the right. */
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

/** Powers 0 to 7 of the permutation; the eighth is the identity again. */
const POWERS: readonly (readonly number[])[] = powers();

function powers(): number[][] {
  const rows = [Array.from({ length: 10 }, (_, digit) => digit)];
  while (rows.length < 8) rows.push(rows[rows.length - 1]!.map((digit) => PERMUTATION[digit]!));
  return rows;
}

/** Product in the dihedral group of a pentagon: 0 to 4 are turns, 5 to 9 are flips. */
function product(a: number, b: number): number {
  const turn = a < 5 ? a + b : a - b;
  return ((turn + 10) % 5) + (a < 5 === b < 5 ? 0 : 5);
}

/** Verhoeff's check over a text of ASCII digits only, the check digit last. */
export function verhoeff(text: string): boolean {
  if (text === '') return false;
  let state = 0;
  for (let i = text.length - 1, place = 0; i >= 0; i--, place++) {
    const value = POWERS[place % 8]![text.charCodeAt(i) - 48];
    if (value === undefined) return false;
    state = product(state, value);
  }
  return state === 0;
}
