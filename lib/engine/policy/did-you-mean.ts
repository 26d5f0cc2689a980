const MAX_LENGTH = 64;
const MAX_CANDIDATES = 2048;

/**
 * The candidate that a name was probably meant to be: another way of writing it (`unknown_attributes`), or at most one edit for each three characters.
 * `undefined` where none is near; of equally near ones the first.
 */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > MAX_LENGTH) return undefined;
  const written = plain(name);
  let best: string | undefined;
  let least = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1) + 1;
  let count = 0;
  for (const candidate of candidates) {
    if (count++ > MAX_CANDIDATES) break;
    const other = plain(candidate);
    if (Math.abs(other.length - written.length) >= least) continue;
    const edits = distance(written, other);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

/** Edits between two short texts: a character more, less or other, or two neighbours changed over (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const isSwap = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && isSwap) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
