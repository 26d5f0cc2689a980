import { isAlnum } from './charsets.js';

const WINDOW = 40;

/** What context words add to a confidence, or `unless` words take from it. */
export const CONTEXT_WEIGHT = 0.5;

/** The text before a candidate and the key, in lower case: where context words are looked for. Kept for candidates at one place. */
export class ContextWindow {
  #text = '';
  #start = -1;
  #words = '';
  #window = '';

  /** What the candidate at `start` is judged by; `words` is the key in `nameWords` form. */
  at(text: string, start: number, words: string): string {
    if (start !== this.#start || text !== this.#text || words !== this.#words) {
      this.#text = text;
      this.#start = start;
      this.#words = words;
      this.#window = `${words} ${text.slice(Math.max(0, start - WINDOW), start).toLowerCase()}`;
    }
    return this.#window;
  }

  /** Forgets the text: nothing of it may stay in memory longer than its scan. */
  reset(): void {
    this.#text = '';
    this.#start = -1;
    this.#words = '';
    this.#window = '';
  }
}

/** Whether one of the words stands in the window as a word of its own: no letter or digit before it, none behind a short one. */
export function holdsWord(window: string, words: readonly string[]): boolean {
  for (const word of words) {
    for (let at = window.indexOf(word); at >= 0; at = window.indexOf(word, at + 1)) {
      if (at > 0 && isAlnum(window.charCodeAt(at - 1))) continue;
      const end = at + word.length;
      if (word.length <= 5 && end < window.length && isLetterBehind(window.charCodeAt(end))) continue;
      return true;
    }
  }
  return false;
}

const isLetterBehind = (code: number): boolean => code >= 97 && code <= 122;
