const SLOTS = 1024;
const FIRSTS = 128;
const LONGEST = 31;

/** A set of words that a part of a text is looked up in, ASCII letters in either case, without making a text of the part. */
export class WordSet {
  readonly #list: readonly string[];
  /** Made where the first part is looked up: most processes ask few of the sets there are. */
  #words: (string[] | undefined)[] | undefined;
  /** By first character in lower case, as bits: how long the words are that begin with it. */
  readonly #lengths = new Int32Array(FIRSTS);

  /** @param words in lower case */
  constructor(words: readonly string[]) {
    this.#list = words;
  }

  has(text: string, start: number, end: number): boolean {
    const slots = this.#words ?? this.#slots();
    if (((this.#lengths[firstOf(text, start)] as number) & lengthBit(end - start)) === 0) return false;
    const words = slots[hashOf(text, start, end)];
    if (words === undefined) return false;
    for (let i = 0; i < words.length; i++) if (equals(text, start, end, words[i] as string)) return true;
    return false;
  }

  #slots(): (string[] | undefined)[] {
    const slots = new Array<string[] | undefined>(SLOTS).fill(undefined);
    for (const word of this.#list) {
      const hash = hashOf(word, 0, word.length);
      const slot = slots[hash];
      if (slot === undefined) slots[hash] = [word];
      else slot.push(word);
      const first = firstOf(word, 0);
      this.#lengths[first] = (this.#lengths[first] as number) | lengthBit(word.length);
    }
    this.#words = slots;
    return slots;
  }
}

/** The first character without its case; those beyond ASCII share the entries. */
const firstOf = (text: string, start: number): number => lower(text.charCodeAt(start)) & (FIRSTS - 1);

const lengthBit = (length: number): number => 1 << Math.min(length, LONGEST);

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
