const SLOTS = 1024;

/** A set of words that a part of a text is looked up in, ASCII letters in either case, without making a text of the part. */
export class WordSet {
  readonly #words: readonly (readonly string[] | undefined)[];
  readonly #longest: number;

  /** @param words in lower case */
  constructor(words: readonly string[]) {
    const slots: string[][] = [];
    for (const word of words) (slots[hashOf(word, 0, word.length)] ??= []).push(word);
    this.#words = Array.from({ length: SLOTS }, (_, i) => slots[i]);
    this.#longest = Math.max(0, ...words.map((word) => word.length));
  }

  has(text: string, start: number, end: number): boolean {
    if (end - start > this.#longest) return false;
    const words = this.#words[hashOf(text, start, end)];
    if (words === undefined) return false;
    for (let i = 0; i < words.length; i++) if (equals(text, start, end, words[i] as string)) return true;
    return false;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + lower(text.charCodeAt(i))) | 0;
  return (hash ^ (hash >>> 10)) & (SLOTS - 1);
}

function equals(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (lower(text.charCodeAt(start + i)) !== word.charCodeAt(i)) return false;
  return true;
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
