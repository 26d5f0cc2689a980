import type { Category } from '../../../lib/index.js';
import type { Draw } from '../draw.js';
import type { SensitiveType } from '../sensitive-type.js';

/** A national number: what is written, and whether its last character is a check digit. */
export interface NationalRow {
  readonly id: string;
  readonly names: readonly string[];
  readonly source: string;
  readonly make: (draw: Draw) => string;
  /** No check digit: nothing but the label tells. */
  readonly unchecked?: true;
  /** Where the check digit is, for numbers that do not end with it. */
  readonly checkAt?: number;
  readonly category?: Category;
}

/** Draws again until the check digit exists: some algorithms leave numbers out. */
export function drawn(make: () => string | undefined): string {
  for (let i = 0; i < 1000; i++) {
    const text = make();
    if (text !== undefined) return text;
  }
  throw new Error('no number has a check digit');
}

/** A digit, or nothing for 10, where the number is not given out. */
export const single = (digit: number): string | undefined => (digit < 10 ? String(digit) : undefined);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The check character (the last letter or digit) becomes the next one. */
export function wrongCheck(text: string, at = text.search(/[0-9A-Z][^0-9A-Z]*$/)): string {
  const now = text[at] ?? '';
  const next = /\d/.test(now) ? String((Number(now) + 1) % 10) : LETTERS[(LETTERS.indexOf(now) + 1) % LETTERS.length];
  return text.slice(0, at) + next + text.slice(at + 1);
}

export const nationalType = ({
  id,
  names,
  source,
  make,
  unchecked,
  checkAt,
  category = 'identity',
}: NationalRow): SensitiveType => ({
  id,
  category,
  group: 'structured',
  source,
  names,
  make,
  ...(!unchecked && { near: (draw: Draw) => [{ why: 'check digit' as const, text: wrongCheck(make(draw), checkAt) }] }),
});
