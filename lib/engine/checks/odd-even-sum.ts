/** Values at the odd places of A to Z; a digit has the value of the letter in its place (0 is A). */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23] as const;

/**
 * Sum of digits and upper-case letters, whose values at the even places count as they stand (A and 0 are 0) and at the odd ones by a table: modulo 26 it is
 * the check letter of Italy's tax code (decree of 23 December 1976), of its bank accounts and of Cyprus' tax code.
 */
export function oddEvenSum(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = Number.parseInt(text[i]!, 36);
    const place = value > 9 ? value - 10 : value;
    sum += i % 2 === 0 ? ODD[place]! : place;
  }
  return sum;
}
