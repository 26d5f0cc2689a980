import { nameEndBefore, startOfHumps } from './name-of-number.js';
import { type ContextIndex, isContextLetter, type Phrase, PhraseReader, startOfWord } from './phrases.js';

/** How far before a candidate a context word may begin, in characters. */
export const WINDOW = 40;

/** What context words add to a confidence, or `unless` words take from it. */
export const CONTEXT_WEIGHT = 0.5;

const NOWHERE = -1;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Which detectors the words before a candidate, and the key, speak for and against. The text is read once, as candidates come: the phrases seen so far
 * that still stand in the window give the answer, which holds for all candidates up to where one of them leaves it or another comes.
 */
export class ContextWindow {
  readonly #text: PhraseReader;
  readonly #key: PhraseReader;
  /** Of the name that the candidate is the value of, where humps divide its words: `"idNumber":"`. */
  readonly #name: PhraseReader;
  /** Stamped by detector with the number of the window that speaks for or against it. */
  readonly #for: Int32Array;
  readonly #against: Int32Array;
  #stamp = 0;
  #isSilent = true;
  /** The text is read over [from, at). */
  #from = NEVER;
  #at = 0;
  /** The answer is that for a candidate which starts here, and up to `until` as long as no phrase is seen. */
  #start = NOWHERE;
  #until = NOWHERE;
  #keyWords = '';

  constructor(index: ContextIndex) {
    this.#text = new PhraseReader(index);
    this.#key = new PhraseReader(index);
    this.#name = new PhraseReader(index);
    this.#for = new Int32Array(index.size);
    this.#against = new Int32Array(index.size);
  }

  /** What context adds to the confidence of a candidate that starts at `start`; `keyWords` is the key in `nameWords` form. */
  weight(text: string, start: number, keyWords: string, detector: number): number {
    if (start !== this.#start) this.#move(text, start, keyWords);
    if (this.#for[detector] === this.#stamp) return CONTEXT_WEIGHT;
    return this.#against[detector] === this.#stamp ? -CONTEXT_WEIGHT : 0;
  }

  /** Whether the words before `start` are known, so that `weight` costs nothing. */
  knows(start: number): boolean {
    return start === this.#start;
  }

  /** Whether it is known that no word before `start` and none of the key speaks for any detector. */
  isSilentBefore(start: number): boolean {
    return this.#isSilent && start === this.#start;
  }

  /** Forgets the text before. */
  reset(): void {
    this.#from = NEVER;
    this.#start = NOWHERE;
    this.#until = NOWHERE;
  }

  #move(text: string, start: number, keyWords: string): void {
    const seen = this.#text.phrases.length;
    const before = this.#start;
    const isNew = this.#read(text, start);
    const isNamed = this.#readName(text, start);
    this.#start = start;
    if (isNew || isNamed || start < before || start > this.#until || this.#text.phrases.length !== seen)
      this.#weigh(keyWords);
  }

  /** Reads the humps of the name before `start`; whether it has any phrase, or the one before had. */
  #readName(text: string, start: number): boolean {
    const name = this.#name;
    const hadPhrases = name.phrases.length > 0;
    name.clear();
    const end = nameEndBefore(text, start);
    if (end > 0) name.readHumps(text, startOfHumps(text, end, Math.max(0, start - WINDOW)), end);
    return hadPhrases || name.phrases.length > 0;
  }

  /** Reads up to `start`; whether what was read before is forgotten. */
  #read(text: string, start: number): boolean {
    const lowest = Math.max(0, start - WINDOW);
    const cutsWord = isInWord(text, start);
    if (!cutsWord && lowest >= this.#from && lowest <= this.#at) {
      if (start > this.#at) this.#text.read(text, this.#at, start);
      this.#at = Math.max(this.#at, start);
      return false;
    }
    this.#text.clear();
    this.#text.read(text, startOfWord(text, lowest, start), start);
    // a word counts up to here for this candidate, and whole for the next
    this.#from = cutsWord ? NEVER : lowest;
    this.#at = start;
    return true;
  }

  #weigh(keyWords: string): void {
    this.#stamp++;
    this.#isSilent = true;
    const { starts, ends, phrases } = this.#text;
    const lowest = this.#start - WINDOW;
    this.#until = NEVER;
    for (let i = phrases.length - 1; i >= 0 && (ends[i] as number) > lowest; i--) {
      const start = starts[i] as number;
      // one that ends behind the candidate may count for the next
      if ((ends[i] as number) > this.#start) this.#until = this.#start;
      else if (start >= lowest) {
        this.#until = Math.min(this.#until, start + WINDOW);
        this.#count(phrases[i] as Phrase);
      }
    }
    for (const phrase of this.#name.phrases) this.#count(phrase);
    if (keyWords !== '') this.#weighKey(keyWords);
  }

  #weighKey(keyWords: string): void {
    if (keyWords !== this.#keyWords) {
      this.#key.clear();
      this.#key.readName(keyWords);
      this.#keyWords = keyWords;
    }
    for (const phrase of this.#key.phrases) this.#count(phrase);
  }

  #count({ context, unless }: Phrase): void {
    if (context.length > 0) this.#isSilent = false;
    for (let i = 0; i < context.length; i++) this.#for[context[i] as number] = this.#stamp;
    for (let i = 0; i < unless.length; i++) this.#against[unless[i] as number] = this.#stamp;
  }
}

const isInWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isContextLetter(text.charCodeAt(at)) && isContextLetter(text.charCodeAt(at - 1));
