/** Shapes of digits alone, of each length from `least` to `most`. */
export const digitShapes = (least: number, most: number): string[] =>
  Array.from({ length: most - least + 1 }, (_, i) => '9'.repeat(least + i));
