import type { Detector } from '../../model.js';
import { isForeignLetter } from './charsets.js';

/** How far before a candidate a context word may begin, in characters. */
export const WINDOW = 40;

/** What context words add to a confidence, or `unless` words take from it. */
export const CONTEXT_WEIGHT = 0.5;

/** A context word longer than this may go on: `telefon` stands for `telefonnummer` too. */
const WHOLE_WORD = 5;
const PREFIX = WHOLE_WORD + 1;

interface Phrase {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly open: boolean;
  /** The text itself where it holds more than letters and blanks (`ein:`, `w-2`): it must stand there as it is. */
  readonly literal: string | undefined;
  /** Detectors that it speaks for, and those that it speaks against. */
  readonly context: number[];
  readonly unless: number[];
}

/** The context words of all detectors, to be looked up by the words of a window. */
export class ContextIndex {
  readonly size: number;
  /** By first word, and open single words by their first characters. */
  readonly #byWord = new Map<string, Phrase[]>();
  readonly #byPrefix = new Map<string, Phrase[]>();
  /** Words of scripts that set no blanks: looked for anywhere. */
  readonly #unspaced: Phrase[] = [];

  constructor(detectors: readonly Detector[]) {
    this.size = detectors.length;
    const phrases = new Map<string, Phrase>();
    const add = (text: string, detector: number, kind: 'context' | 'unless') => {
      const words = wordsOf(text, 0, text.length);
      if (words.length === 0) return;
      const literal = words.join(' ') === text ? undefined : text;
      const phrase = phrases.get(text) ?? { words, open: text.length > WHOLE_WORD, literal, context: [], unless: [] };
      phrases.set(text, phrase);
      phrase[kind].push(detector);
    };
    detectors.forEach((detector, index) => {
      for (const word of detector.context ?? []) add(word, index, 'context');
      for (const word of detector.unless ?? []) add(word, index, 'unless');
    });
    for (const phrase of phrases.values()) this.#file(phrase);
  }

  #file(phrase: Phrase): void {
    const first = phrase.words[0] as string;
    if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(first))
      this.#unspaced.push(phrase);
    else if (phrase.words.length === 1 && phrase.open && first.length >= PREFIX)
      push(this.#byPrefix, first.slice(0, PREFIX), phrase);
    else push(this.#byWord, first, phrase);
  }

  /** Calls back for each phrase that stands in a list of words. */
  match(words: readonly string[], found: (phrase: Phrase) => void): void {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      const exact = this.#byWord.get(word);
      if (exact) for (const phrase of exact) if (continues(words, i, phrase)) found(phrase);
      const open = word.length >= PREFIX ? this.#byPrefix.get(word.slice(0, PREFIX)) : undefined;
      if (open) for (const phrase of open) if (word.startsWith(phrase.words[0] as string)) found(phrase);
      if (holdsUnspaced(word))
        for (const phrase of this.#unspaced) if (word.includes(phrase.words[0] as string)) found(phrase);
    }
  }
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const known = map.get(key);
  if (known) known.push(phrase);
  else map.set(key, [phrase]);
}

/** Whether the words from `at` on are the phrase's. */
function continues(words: readonly string[], at: number, { words: phrase, open }: Phrase): boolean {
  const last = phrase.length - 1;
  if (at + last >= words.length) return false;
  for (let k = 1; k < last; k++) if (words[at + k] !== phrase[k]) return false;
  const end = words[at + last] as string;
  return end === phrase[last] || (open && last > 0 && end.startsWith(phrase[last] as string));
}

/**
 * Which detectors the words before a candidate, and the key, speak for and against. Worked out once for candidates with the same words before them:
 * long runs of digits have one answer.
 */
export class ContextWindow {
  readonly #index: ContextIndex;
  /** Stamped by detector with the number of the window that speaks for or against it. */
  readonly #for: Int32Array;
  readonly #against: Int32Array;
  #stamp = 0;
  /** The answer holds for candidates that start in [from, to], as long as no letter stands between. */
  #from = 0;
  #to = -1;
  /** Letters have been looked for up to here. */
  #seen = 0;
  /** The window itself, for phrases that are more than words. */
  #window: { readonly text: string; readonly from: number; readonly to: number } | undefined;
  readonly #found = (phrase: Phrase): void => {
    if (phrase.literal !== undefined && !this.#holds(phrase.literal, phrase.open)) return;
    for (const detector of phrase.context) this.#for[detector] = this.#stamp;
    for (const detector of phrase.unless) this.#against[detector] = this.#stamp;
  };

  constructor(index: ContextIndex) {
    this.#index = index;
    this.#for = new Int32Array(index.size);
    this.#against = new Int32Array(index.size);
  }

  /** What context adds to the confidence of a candidate that starts at `start`; `keyWords` is the key in `nameWords` form. */
  weight(text: string, start: number, keyWords: string, detector: number): number {
    if (start < this.#from || start > this.#to || holdsLetter(text, this.#seen, start))
      this.#read(text, start, keyWords);
    else this.#seen = Math.max(this.#seen, start);
    if (this.#for[detector] === this.#stamp) return CONTEXT_WEIGHT;
    return this.#against[detector] === this.#stamp ? -CONTEXT_WEIGHT : 0;
  }

  /** Forgets the text before. */
  reset(): void {
    this.#to = -1;
    this.#seen = 0;
  }

  /** Whether it stands there as it is, and its first and last word are no parts of others. */
  #holds(literal: string, open: boolean): boolean {
    if (this.#window === undefined) return false;
    const window = this.#window.text.slice(this.#window.from, this.#window.to).toLowerCase();
    const whole = !open && isLetter(literal.charCodeAt(literal.length - 1));
    for (let at = window.indexOf(literal); at >= 0; at = window.indexOf(literal, at + 1)) {
      const end = at + literal.length;
      if (at > 0 && isLetter(window.charCodeAt(at - 1))) continue;
      if (!whole || end === window.length || !isLetter(window.charCodeAt(end))) return true;
    }
    return false;
  }

  #read(text: string, start: number, keyWords: string): void {
    this.#stamp++;
    const lowest = startOfWord(text, Math.max(0, start - WINDOW));
    const first = nextLetter(text, lowest, start);
    this.#window = { text, from: lowest, to: start };
    if (first < start) this.#index.match(wordsOf(text, first, start), this.#found);
    this.#window = undefined;
    if (keyWords !== '') this.#index.match(keyWords.split(' '), this.#found);
    this.#from = start;
    this.#to = first < start ? first + WINDOW : Number.POSITIVE_INFINITY;
    this.#seen = start;
  }
}

/** A word that the window's edge cuts is none, unless its script sets no blanks between words. */
function startOfWord(text: string, from: number): number {
  let at = from;
  if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return at;
  while (at < text.length && isLetter(text.charCodeAt(at)) && !isUnspaced(text.charCodeAt(at))) at++;
  return at;
}

/** Thai, kana, Han. */
const isUnspaced = (code: number): boolean =>
  code >= 0x0e00 && (code < 0x0e80 || (code >= 0x3005 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00));

function holdsUnspaced(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isUnspaced(word.charCodeAt(i))) return true;
  return false;
}

function nextLetter(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLetter(text.charCodeAt(at))) at++;
  return at;
}

const holdsLetter = (text: string, from: number, to: number): boolean => nextLetter(text, from, to) < to;

const isLetter = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) || (code > 127 && isForeignLetter(code));

/** The words of text[from, to) in lower case: runs of letters. */
function wordsOf(text: string, from: number, to: number): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    const inWord = i < to && isLetter(text.charCodeAt(i));
    if (inWord && start < 0) start = i;
    if (!inWord && start >= 0) {
      words.push(text.slice(start, i).toLowerCase());
      start = -1;
    }
  }
  return words;
}
