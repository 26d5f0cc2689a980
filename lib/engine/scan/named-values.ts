import type { Detector } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { WordSet } from '../checks/word-set.js';
import { isOfRun, SHORTEST } from '../escapes/long-runs.js';
import type { Assignment } from './assignments.js';
import { isDigit } from './charsets.js';
import { MAX_NAME } from './key-words.js';
import type { Scanner } from './scanner.js';

const LONGEST = 512;
const BLANK = 32;
const EQUALS = 61;
/** What may stand between a name and its value. */
const VERBS = ['is', 'was'];
/** Names that are verbs in prose more often than names. */
const AMBIGUOUS = new WordSet(['pass', 'auth']);

/**
 * Finds values that stand behind a telling name in prose, without `=` or `:`: `the api key 3kTb… was rejected`. Only secrets and credentials, only what is
 * machine-made, has a digit, and begins with a run of at least 16 letters, digits and `+/-_`, with a blank, and a bracket or a quote, before it.
 */
export class NamedValues {
  readonly #scanner: Scanner;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /** Calls `take` for each value of a text. */
  find(text: string, found: Assignment, take: () => void): void {
    let behind = 0;
    for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
      if (!isOfRun(text.charCodeAt(at))) continue;
      let start = at;
      while (start > behind && isOfRun(text.charCodeAt(start - 1))) start--;
      let end = at + 1;
      while (end < text.length && isOfRun(text.charCodeAt(end))) end++;
      behind = end;
      at = end;
      if (end - start < SHORTEST) continue;
      this.read(text, start, end, found);
      if (found.start >= 0) take();
    }
  }

  /** Looks at one run, [start, end) of a text. */
  read(text: string, start: number, end: number, found: Assignment): void {
    found.start = -1;
    let before = start;
    if (before > 0 && isOpening(text.charCodeAt(before - 1))) before--;
    if (before === 0 || !isBlank(text.charCodeAt(before - 1))) return;
    const to = endOfValue(text, end);
    if (to - start > LONGEST || !holdsDigit(text, start, to)) return;
    const detector = this.#named(text, before);
    const rule = detector < 0 ? undefined : this.#scanner.detectors[detector];
    if (rule === undefined || !isSecret(rule) || !looksRandom(text.slice(start, to))) return;
    found.detector = detector;
    found.start = start;
    found.end = to;
  }

  /** Whose name ends before a place, or before the verb there; or -1. */
  #named(text: string, at: number): number {
    const detector = this.#nameAt(text, at);
    if (detector >= 0) return detector;
    const end = endOfTextName(text, at);
    return end < at ? this.#nameAt(text, end) : -1;
  }

  #nameAt(text: string, at: number): number {
    const { keyWords } = this.#scanner;
    if (!keyWords.mayEnd(text, at) || isAmbiguous(text, at)) return -1;
    return keyWords.findBefore(text, Math.max(0, at - MAX_NAME), at);
  }
}

/** Not under names that stand in prose for other things, whose values have a check: `key`. */
const isSecret = ({ category, keyed }: Detector): boolean =>
  (category === 'secret' || category === 'credential') && keyed !== 'check';

/** End of the value that begins with a run: more runs behind a dot or a tilde, and padding. A pair (`name=value`) is none. */
function endOfValue(text: string, runEnd: number): number {
  let end = runEnd;
  while (end < text.length && isJoint(text.charCodeAt(end)) && isOfRun(text.charCodeAt(end + 1))) {
    end++;
    while (end < text.length && isOfRun(text.charCodeAt(end))) end++;
  }
  let padded = end;
  while (padded - end < 2 && text.charCodeAt(padded) === EQUALS) padded++;
  return padded > end && padded < text.length && isOfRun(text.charCodeAt(padded)) ? Number.POSITIVE_INFINITY : padded;
}

const isJoint = (code: number): boolean => code === 46 || code === 126;

function holdsDigit(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

/** Whether the word before a place is a verb in prose. */
function isAmbiguous(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 8 && isLetter(text.charCodeAt(start - 1))) start--;
  return AMBIGUOUS.has(text, start, end);
}

/** Place before the verb that ends before `at`, and before the blank behind it; `at` where there is none. */
const endOfTextName = (text: string, at: number): number => behindVerb((i) => text.charCodeAt(i), at, 0);

/** The same of bytes[from, at). */
export const endOfName = (bytes: Uint8Array, at: number, from: number): number =>
  behindVerb((i) => bytes[i] as number, at, from);

function behindVerb(codeAt: (i: number) => number, at: number, from: number): number {
  for (const verb of VERBS) {
    const start = at - 1 - verb.length;
    if (start <= from || !isBlank(codeAt(start - 1))) continue;
    let i = 0;
    while (i < verb.length && (codeAt(start + i) | 32) === verb.charCodeAt(i)) i++;
    if (i === verb.length) return start;
  }
  return at;
}

export const isBlank = (code: number): boolean => code === BLANK;

/** A bracket or a quote in front of a value. */
export const isOpening = (code: number): boolean =>
  code === 34 || code === 39 || code === 40 || code === 60 || code === 91 || code === 96;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
