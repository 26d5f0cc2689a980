import type { Detector } from '../../model.js';
import { isForeignLetter } from './charsets.js';
import { HASH_LIMIT, HashChains } from './hash-chains.js';
import { lowerCase } from './lower-case.js';
import { startsWord } from './name-variants.js';
import { packNumbers, unpackNumbers } from './packed-numbers.js';

/** A context word longer than this may go on: `telefon` stands for `telefonnummer` too. */
const WHOLE_WORD = 5;
const PREFIX = WHOLE_WORD + 1;

/** Words of one or more letters that speak for some detectors and against others. */
export interface Phrase {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly open: boolean;
  /** The text itself where it holds more than letters and blanks (`ein:`, `w-2`): it must stand there as it is. */
  readonly literal: string | undefined;
  /** Where the first word stands in it. */
  readonly lead: number;
  /** Indexes of detectors. */
  readonly context: Int32Array;
  readonly unless: Int32Array;
}

/** How a phrase is looked up; part of its hash, so that one way does not find what another is for. */
const BY_WORD = 0;
/** Open single words: by their first characters. */
const BY_PREFIX = 1;
/** Those of scripts that set no blanks, by their first character: looked for anywhere. */
const UNSPACED = 2;
const KINDS = 4;

/** Phrases as a build packs them. */
export interface PackedPhrases {
  /** One a line. */
  readonly texts: string;
  readonly hashes: string;
  /** By phrase, for how many detectors it speaks and against how many; and which those are, one phrase after the other. */
  readonly counts: string;
  readonly members: string;
}

/** Phrases in flat arrays: a start has no time for thousands of objects. */
interface Phrases {
  readonly texts: readonly string[];
  readonly hashes: Int32Array;
  readonly counts: Int32Array;
  readonly members: Int32Array;
}

/** The context words of all detectors, to be looked up by the words of a text. */
export class ContextIndex {
  readonly size: number;
  readonly #phrases: Phrases;
  readonly #chains: HashChains;
  /** By phrase: where its detectors begin. */
  readonly #starts: Int32Array;
  /** Those that were met, by their number. */
  readonly #known: Phrase[] = [];

  /** @param packed what was worked out about these detectors before */
  constructor(detectors: readonly Detector[], packed?: PackedPhrases) {
    this.size = detectors.length;
    this.#phrases = packed ? unpackPhrases(packed) : phrasesOf(detectors);
    const { hashes, counts } = this.#phrases;
    this.#chains = new HashChains(hashes);
    this.#starts = new Int32Array(hashes.length + 1);
    for (let i = 0; i < hashes.length; i++)
      this.#starts[i + 1] = (this.#starts[i] as number) + (counts[2 * i] as number) + (counts[2 * i + 1] as number);
  }

  pack(): PackedPhrases {
    const { texts, hashes, counts, members } = this.#phrases;
    return {
      texts: texts.join('\n'),
      hashes: packNumbers(hashes),
      counts: packNumbers(counts),
      members: packNumbers(members),
    };
  }

  /** The first phrase that is looked up in a way by a hash, or -1. */
  first(kind: number, hash: number): number {
    return this.#chains.first(filed(kind, hash));
  }

  next(number: number, kind: number, hash: number): number {
    return this.#chains.next(number, filed(kind, hash));
  }

  phrase(number: number): Phrase {
    let phrase = this.#known[number];
    if (phrase === undefined) {
      phrase = this.#made(number);
      this.#known[number] = phrase;
    }
    return phrase;
  }

  /** All phrases that are looked up by their first word. */
  byWord(): Phrase[] {
    const { texts, hashes } = this.#phrases;
    const phrases = texts.map((_, number) => this.phrase(number));
    return phrases.filter((_, number) => (hashes[number] as number) % KINDS === BY_WORD);
  }

  #made(number: number): Phrase {
    const { texts, counts, members } = this.#phrases;
    const text = texts[number] as string;
    const words = wordsOf(text);
    const start = this.#starts[number] as number;
    const between = start + (counts[2 * number] as number);
    return {
      words,
      open: isOpen(text),
      literal: words.join(' ') === text ? undefined : text,
      lead: words[0] === undefined ? 0 : text.indexOf(words[0]),
      context: members.subarray(start, between),
      unless: members.subarray(between, this.#starts[number + 1]),
    };
  }
}

function phrasesOf(detectors: readonly Detector[]): Phrases {
  const phrases = new Map<string, { readonly context: number[]; readonly unless: number[] }>();
  const add = (text: string, detector: number, kind: 'context' | 'unless') => {
    let phrase = phrases.get(text);
    if (phrase === undefined) {
      phrase = { context: [], unless: [] };
      if (wordsOf(text).length > 0) phrases.set(text, phrase);
    }
    phrase[kind].push(detector);
  };
  detectors.forEach((detector, index) => {
    for (const word of detector.context ?? []) add(word, index, 'context');
    for (const word of detector.unless ?? []) add(word, index, 'unless');
  });
  const all = [...phrases.values()];
  return {
    texts: [...phrases.keys()],
    hashes: Int32Array.from(phrases.keys(), placeOf),
    counts: Int32Array.from(all.flatMap(({ context, unless }) => [context.length, unless.length])),
    members: Int32Array.from(all.flatMap(({ context, unless }) => [...context, ...unless])),
  };
}

const unpackPhrases = ({ texts, hashes, counts, members }: PackedPhrases): Phrases => ({
  texts: texts.split('\n'),
  hashes: unpackNumbers(hashes),
  counts: unpackNumbers(counts),
  members: unpackNumbers(members),
});

/** The hash that a phrase is filed under. */
function placeOf(text: string): number {
  const words = wordsOf(text);
  const first = words[0] as string;
  if (holdsUnspaced(first)) return filed(UNSPACED, first.charCodeAt(0));
  if (words.length === 1 && isOpen(text) && first.length >= PREFIX)
    return filed(BY_PREFIX, hashOf(first.slice(0, PREFIX)));
  return filed(BY_WORD, hashOf(first));
}

const filed = (kind: number, hash: number): number => (Math.imul(hash, KINDS) + kind) & (HASH_LIMIT - 1);

const isOpen = (text: string): boolean => text.length > WHOLE_WORD;

/** The words of a text in lower case: runs of letters. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let from = nextLetter(text, 0, text.length); from < text.length; ) {
    const to = endOfWord(text, from, text.length);
    words.push(text.slice(from, to).toLowerCase());
    from = nextLetter(text, to, text.length);
  }
  return words;
}

const hashOf = (word: string): number => {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
};

const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export const isContextLetter = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) || (code > 127 && isForeignLetter(code));

/** Thai, kana, Han. */
const isUnspaced = (code: number): boolean =>
  code >= 0x0e00 && (code < 0x0e80 || (code >= 0x3005 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00));

function holdsUnspaced(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isUnspaced(word.charCodeAt(i))) return true;
  return false;
}

/** First letter of text[from, to), or `to`. */
function nextLetter(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isContextLetter(text.charCodeAt(at))) at++;
  return at;
}

function endOfWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isContextLetter(text.charCodeAt(at))) at++;
  return at;
}

/** A word that the start of what is read cuts is none, unless its script sets no blanks between words. */
export function startOfWord(text: string, from: number, to: number): number {
  if (from === 0 || !isContextLetter(text.charCodeAt(from - 1))) return from;
  let at = from;
  while (at < to && isContextLetter(text.charCodeAt(at)) && !isUnspaced(text.charCodeAt(at))) at++;
  return at;
}

/** Phrases that were seen are forgotten in lots: what is before the window does not count. */
const MAX_SEEN = 1024;

/**
 * Reads a text word by word, forwards, and keeps the phrases that it saw with where they stand. Makes no texts of the words: hostile input has a
 * candidate, and so a window, every few characters.
 */
export class PhraseReader {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly phrases: Phrase[] = [];
  readonly #index: ContextIndex;
  /** Phrases of several words of which the first `count` stand before. */
  #open: { readonly phrase: Phrase; readonly count: number; readonly start: number }[] = [];
  /** A name has no signs of its own: what is more than words does not stand in it. */
  #isName = false;

  constructor(index: ContextIndex) {
    this.#index = index;
  }

  clear(): void {
    // to set a length takes a call, even where it is the same
    if (this.starts.length > 0) this.starts.length = this.ends.length = this.phrases.length = 0;
    if (this.#open.length > 0) this.#open = [];
  }

  /** Reads on, from `from` to `to`; a word that `to` cuts ends there. */
  read(text: string, from: number, to: number): void {
    for (let start = nextLetter(text, from, to); start < to; ) {
      const end = endOfWord(text, start, to);
      this.#word(text, start, end);
      start = nextLetter(text, end, to);
    }
  }

  /** Reads a name in `nameWords` form: its words are what stands between blanks. */
  readName(words: string): void {
    this.#isName = true;
    for (let start = 0; start < words.length; ) {
      const blank = words.indexOf(' ', start);
      const end = blank < 0 ? words.length : blank;
      this.#word(words, start, end);
      start = end + 1;
    }
    this.#isName = false;
  }

  /** Reads a name of letters by its humps: `idNumber` has the words of `id number`. */
  readHumps(text: string, from: number, to: number): void {
    this.#isName = true;
    for (let start = from; start < to; ) {
      let end = start + 1;
      while (end < to && !startsWord(text, end)) end++;
      this.#word(text, start, end);
      start = end;
    }
    this.#isName = false;
  }

  #word(text: string, start: number, end: number): void {
    if (this.#open.length > 0) this.#continue(text, start, end);
    let hash = 0;
    let prefix = 0;
    let holdsUnspaced = false;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (isUnspaced(code)) holdsUnspaced = true;
      hash = mix(hash, lowerCase(code));
      if (i - start === PREFIX - 1) prefix = hash;
    }
    const index = this.#index;
    for (let n = index.first(BY_WORD, hash); n >= 0; n = index.next(n, BY_WORD, hash))
      this.#begin(text, start, end, index.phrase(n));
    if (end - start >= PREFIX)
      for (let n = index.first(BY_PREFIX, prefix); n >= 0; n = index.next(n, BY_PREFIX, prefix)) {
        const phrase = index.phrase(n);
        if (begins(text, start, end, phrase.words[0] as string)) this.#see(text, phrase, start, end);
      }
    if (holdsUnspaced) this.#unspaced(text, start, end);
  }

  #begin(text: string, start: number, end: number, phrase: Phrase): void {
    const first = phrase.words[0] as string;
    if (first.length !== end - start || !begins(text, start, end, first)) return;
    if (phrase.words.length === 1) this.#see(text, phrase, start, end);
    else this.#open.push({ phrase, count: 1, start });
  }

  #continue(text: string, start: number, end: number): void {
    const before = this.#open;
    this.#open = [];
    for (const { phrase, count, start: from } of before) {
      const word = phrase.words[count] as string;
      const isLast = count === phrase.words.length - 1;
      if (!begins(text, start, end, word) || (word.length !== end - start && !(isLast && phrase.open))) continue;
      if (isLast) this.#see(text, phrase, from, end);
      else this.#open.push({ phrase, count: count + 1, start: from });
    }
  }

  /** Each stands for itself wherever it does, so that those beyond the window do not count. */
  #unspaced(text: string, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const code = lowerCase(text.charCodeAt(i));
      const index = this.#index;
      for (let n = index.first(UNSPACED, code); n >= 0; n = index.next(n, UNSPACED, code)) {
        const phrase = index.phrase(n);
        const word = phrase.words[0] as string;
        if (begins(text, i, end, word)) this.#see(text, phrase, i, i + word.length);
      }
    }
  }

  #see(text: string, phrase: Phrase, start: number, end: number): void {
    const { literal, lead } = phrase;
    const from = literal === undefined ? start : start - lead;
    if (literal !== undefined && (this.#isName || !standsAlone(text, from, literal))) return;
    if (this.starts.length >= MAX_SEEN) this.#forget(MAX_SEEN / 2);
    this.starts.push(from);
    this.ends.push(literal === undefined ? end : Math.max(end, from + literal.length));
    this.phrases.push(phrase);
  }

  #forget(count: number): void {
    this.starts.splice(0, count);
    this.ends.splice(0, count);
    this.phrases.splice(0, count);
  }
}

/** Whether a literal stands at a place, and no word goes on into it; its last word was looked at. */
const standsAlone = (text: string, from: number, literal: string): boolean =>
  from >= 0 &&
  begins(text, from, text.length, literal) &&
  (from === 0 || !isContextLetter(text.charCodeAt(from - 1)) || isUnspaced(literal.charCodeAt(0)));

/** Whether text[start, end) begins with a word in lower case. */
function begins(text: string, start: number, end: number, word: string): boolean {
  if (end - start < word.length) return false;
  for (let i = 0; i < word.length; i++) if (lowerCase(text.charCodeAt(start + i)) !== word.charCodeAt(i)) return false;
  return true;
}
