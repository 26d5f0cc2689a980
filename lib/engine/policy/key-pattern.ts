/**
 * Attribute keys by pattern: `*` stands for characters of one segment between dots, `**` for any number of segments: `app.*.email`, `app.user_*`,
 * `http.request.header.**`, `app.**.id` (`app.id` too). A key without a star is itself.
 */
export const isKeyPattern = (key: string): boolean => key.includes('*');

/** How many characters of a pattern are themselves: of two patterns that a key is of, the one with more decides. */
export const weightOf = (pattern: string): number => pattern.replaceAll('*', '').length;

/**
 * Whether a key is of a pattern. One place to go back to for each kind of star is enough, since a later star can take whatever an earlier one could have: at
 * most the product of both lengths.
 */
export function isOfPattern(pattern: string, key: string): boolean {
  let p = 0;
  let k = 0;
  let star = -1;
  let starKey = 0;
  let stars = -1;
  let starsKey = 0;
  let isWhole = false;
  while (k < key.length || p < pattern.length) {
    if (p < pattern.length && pattern.charCodeAt(p) === STAR) {
      if (pattern.charCodeAt(p + 1) === STAR) {
        // `**.` where a segment begins stands for whole segments, also for none
        isWhole = pattern.charCodeAt(p + 2) === DOT && (p === 0 || pattern.charCodeAt(p - 1) === DOT);
        p += isWhole ? 3 : 2;
        [stars, starsKey, star] = [p, k, -1];
      } else {
        p++;
        [star, starKey] = [p, k];
      }
      continue;
    }
    if (k < key.length && p < pattern.length && pattern.charCodeAt(p) === key.charCodeAt(k)) {
      p++;
      k++;
    } else if (star >= 0 && starKey < key.length && key.charCodeAt(starKey) !== DOT) {
      p = star;
      k = ++starKey;
    } else if (stars >= 0 && starsKey < key.length) {
      starsKey = isWhole ? key.indexOf('.', starsKey) + 1 : starsKey + 1;
      if (starsKey === 0) return false;
      [p, k, star] = [stars, starsKey, -1];
    } else return false;
  }
  return true;
}

const STAR = 42;
const DOT = 46;
