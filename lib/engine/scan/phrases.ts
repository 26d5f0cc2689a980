import type { Detector } from '../../model.js';
import { isForeignLetter } from './charsets.js';
import { lowerCase } from './lower-case.js';

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
  readonly context: number[];
  readonly unless: number[];
}

/** The context words of all detectors, to be looked up by the words of a text. */
export class ContextIndex {
  readonly size: number;
  /** By hash of the first word; open single words by that of their first characters. */
  readonly byWord = new Map<number, Phrase[]>();
  readonly byPrefix = new Map<number, Phrase[]>();
  /** Those of scripts that set no blanks, by their first character: looked for anywhere. */
  readonly unspaced = new Map<number, Phrase[]>();

  constructor(detectors: readonly Detector[]) {
    this.size = detectors.length;
    const phrases = new Map<string, Phrase>();
    const add = (text: string, detector: number, kind: 'context' | 'unless') => {
      let phrase = phrases.get(text);
      if (phrase === undefined) {
        phrase = createPhrase(text);
        phrases.set(text, phrase);
      }
      phrase[kind].push(detector);
    };
    detectors.forEach((detector, index) => {
      for (const word of detector.context ?? []) add(word, index, 'context');
      for (const word of detector.unless ?? []) add(word, index, 'unless');
    });
    for (const phrase of phrases.values()) if (phrase.words.length > 0) this.#file(phrase);
  }

  #file(phrase: Phrase): void {
    const first = phrase.words[0] as string;
    if (holdsUnspaced(first)) push(this.unspaced, first.charCodeAt(0), phrase);
    else if (phrase.words.length === 1 && phrase.open && first.length >= PREFIX)
      push(this.byPrefix, hashOf(first.slice(0, PREFIX)), phrase);
    else push(this.byWord, hashOf(first), phrase);
  }
}

function createPhrase(text: string): Phrase {
  const words = wordsOf(text);
  return {
    words,
    open: text.length > WHOLE_WORD,
    literal: words.join(' ') === text ? undefined : text,
    lead: words[0] === undefined ? 0 : text.indexOf(words[0]),
    context: [],
    unless: [],
  };
}

function push(map: Map<number, Phrase[]>, key: number, phrase: Phrase): void {
  const known = map.get(key);
  if (known) known.push(phrase);
  else map.set(key, [phrase]);
}

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
    this.starts.length = 0;
    this.ends.length = 0;
    this.phrases.length = 0;
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
    const exact = this.#index.byWord.get(hash);
    if (exact !== undefined) for (const phrase of exact) this.#begin(text, start, end, phrase);
    const open = end - start >= PREFIX ? this.#index.byPrefix.get(prefix) : undefined;
    if (open !== undefined)
      for (const phrase of open)
        if (begins(text, start, end, phrase.words[0] as string)) this.#see(text, phrase, start, end);
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
      const phrases = this.#index.unspaced.get(lowerCase(text.charCodeAt(i)));
      if (phrases === undefined) continue;
      for (const phrase of phrases) {
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
