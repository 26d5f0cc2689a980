import type { Category } from '../../model.js';

const SHOWN = 4;
const MIN_LENGTH = 12;

/**
 * All but the last four letters and digits become `*`; separators stay. Shows at most what PCI DSS 3.4.1 allows of a card number, and nothing of
 * a value shorter than 12. `undefined` for secrets and credentials: four characters of a key help an attacker, and nobody else.
 */
export function partial(value: string, category: Category): string | undefined {
  if (category === 'secret' || category === 'credential') return undefined;
  let characters = 0;
  for (const c of value) if (isCharacter(c)) characters++;
  if (characters < MIN_LENGTH) return undefined;
  let left = characters;
  let out = '';
  for (const c of value) out += !isCharacter(c) ? c : left-- > SHOWN ? '*' : c;
  return out;
}

const isCharacter = (c: string): boolean => /[\p{L}\p{N}*]/u.test(c);
