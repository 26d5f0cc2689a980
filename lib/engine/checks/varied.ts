const ENOUGH = 6;

/**
 * Whether a text has at least 6 different characters (half its length in short ones): `xxxx…`, `0000…`, `a1a1…` and `deadbeefdeadbeef` have not. For
 * types whose prefix and charset rule out words already: it vetoes a random text of 19 or more hexadecimal digits less than once in a million, where
 * `looksRandom` would veto one in a thousand.
 */
export function isVaried(text: string): boolean {
  return new Set(text).size >= Math.min(ENOUGH, Math.ceil(text.length / 2));
}
