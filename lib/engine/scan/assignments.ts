import type { Detector } from '../../model.js';
import { isCodeValue, isScope } from '../checks/code-value.js';
import { isVerdict } from '../checks/error-messages.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { Sentence } from '../checks/sentence.js';
import { WordSet } from '../checks/word-set.js';
import { characterTable, isAlnum, isForeignLetter, isLetter, UnbrokenEnds, WordRunEnds } from './charsets.js';
import { endOfDigits, isEvenlyGrouped } from './end-of-digits.js';
import {
  endOfTellingName,
  isBlank,
  isOfArn,
  isQuote,
  isUser,
  MAX_BLANKS,
  MAX_KEY,
  MAX_SLASHES,
} from './name-before.js';
import { isKeyword, isNextMember } from './next-member.js';
import { isNoValue } from './no-value.js';
import type { OwnRegions } from './own-regions.js';
import { isPadding } from './padding.js';
import { PROSE } from './prose-words.js';
import type { Scanner } from './scanner.js';
import { endOfSpaced, type Spaced } from './spaced-value.js';
import { findBelow, isBreak } from './value-below.js';
import { closes, ENDS_VALUE, endOfTemplate, isNextPair, isOpen, isPairBehind, trimSentence } from './value-end.js';
import { endOfChosen } from './value-goes-on.js';
import {
  behindMarks,
  behindMember,
  isClassOfMember,
  isItsName,
  isSetter,
  isVariable,
  isWordOf,
  startOfValue,
} from './value-start.js';
import { listedBytes, mayWrap, opensNested, unwrapped } from './wrapped-value.js';

const OPAQUE_MIN = 6;
const MAX_OPAQUE = 4096;
const MAX_SCHEME = 16;
const MAX_SCHEME_GAP = 8;
const MAX_PROSE = 16;
const MAX_PAIRS = 4;
const TAB = 9;
const BLANK = 32;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const OPEN_SQUARE = 91;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
/** What an unquoted value may hold of ASCII: everything but blanks, quotes, brackets that close, and separators. */
const VALUE = characterTable(
  Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
    .filter((c) => !'"\'`,;&|<>)]}\\'.includes(c))
    .join(''),
);

/** Authentication schemes: the value is the next word. */
const SCHEMES = new WordSet([
  'basic',
  'bearer',
  'digest',
  'token',
  'apikey',
  'negotiate',
  'ntlm',
  'hawk',
  'jwt',
  'sso-key',
  'aws4-hmac-sha256',
  'key',
]);

/** Where a telling name's value stands: `start` is -1 where there is none. */
export interface Assignment {
  detector: number;
  start: number;
  end: number;
}

/** Reads `name = value`, `"name": "value"`, `name: value` around a separator, in bounded steps. One for each scanner. */
export class AssignmentReader {
  readonly #unquoted = new WordRunEnds(VALUE);
  readonly #unbroken = new UnbrokenEnds();
  /** By quote and escape level: from here on the text holds no such quote. Found out once. */
  readonly #noQuoteFrom = new Map<number, number>();
  readonly #scanner: Scanner;
  readonly #sentence = new Sentence(PROSE);
  /** Where a sentence may begin behind the sign that is looked at, or -1. */
  #sentenceAt = -1;
  /** How many values that end at `longEnd` were turned down, and for which detectors one was taken. */
  #rejections = 0;
  #accepted: Detector[] = [];
  #longEnd = -1;
  /** A value that ends at `sentenceEnd` ends at `sentenceTrimmed` without what ends the sentence. */
  #sentenceEnd = -1;
  #sentenceTrimmed = -1;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  reset(): void {
    this.#unquoted.reset();
    if (this.#noQuoteFrom.size > 0) this.#noQuoteFrom.clear();
    this.#unbroken.reset();
    this.#longEnd = -1;
    this.#sentenceEnd = -1;
    this.#sentence.end();
  }

  /** Looks at the separator (`=` or `:`) at `at`. What is told in the sentence behind it is asked for with `next`. */
  read(text: string, at: number, found: Assignment, own?: OwnRegions): void {
    found.start = -1;
    this.#sentence.end();
    this.#sentenceAt = -1;
    const isColon = text.charCodeAt(at) !== EQUALS;
    if (isColon && (text.charCodeAt(at + 1) === SLASH || isScope(text, at))) return;
    const nameEnd = endOfTellingName(this.#scanner.keyWords, text, at);
    if (nameEnd < 2 || !this.#scanner.keyWords.mayEnd(text, nameEnd)) return;
    if (isColon ? nameEnd < at && isKeyword(text, at) : nameEnd === at && isPadding(text, at)) return;
    // of a text that was masked before, most values are what an operator made: that costs less to tell than the name
    if (own !== undefined) {
      // what stands in place of a value names nothing
      if (own.touches(nameEnd - 1, nameEnd)) return;
      const start = startOfValue(text, at);
      if (own.touches(start, start + 1)) return;
      this.#value(text, at, nameEnd !== at, isColon, found);
      if (found.start < 0 && this.#sentenceAt < 0) return;
      if (found.start >= 0 && own.touches(found.start, found.end)) {
        found.start = -1;
        return;
      }
    }
    const detector = this.#scanner.keyWords.findBefore(text, Math.max(0, nameEnd - MAX_KEY), nameEnd);
    if (
      detector < 0 ||
      (isColon && (isUser(text, nameEnd) || isOfArn(text, nameEnd) || isClassOfMember(text, nameEnd, at)))
    ) {
      found.start = -1;
      return;
    }
    found.detector = detector;
    if (own === undefined) this.#value(text, at, nameEnd !== at, isColon, found);
    this.#decide(text, nameEnd, at, found, own);
    const rule = this.#scanner.detectors[detector];
    if (this.#sentenceAt >= 0 && rule !== undefined && isSecret(rule))
      this.#sentence.begin(text, found.start < 0 ? this.#sentenceAt : found.end);
  }

  /** What else the sentence behind the sign tells that was looked at last; `false` where there is no more. */
  next(text: string, found: Assignment, own?: OwnRegions): boolean {
    const rule = this.#scanner.detectors[found.detector];
    while (this.#sentence.next(found, own))
      if (rule !== undefined && isValue(rule, text.slice(found.start, found.end))) return true;
    return false;
  }

  /** Whether what stands behind a sign is a value of its name, and how far it goes. */
  #decide(text: string, nameEnd: number, at: number, found: Assignment, own?: OwnRegions): void {
    const isColon = text.charCodeAt(at) !== EQUALS;
    if (found.start < 0 || isVariable(text, nameEnd, at, found) || isWordOf(text, nameEnd, at, found)) {
      found.start = -1;
      return;
    }
    const rule = this.#scanner.detectors[found.detector];
    if (rule && rule.keyed !== 'opaque') found.end = endOfDigits(text, found.start, found.end, grammarOf(rule));
    if (!rule || !this.#accepts(rule, text, found)) found.start = -1;
    else if (rule.spaced !== undefined) this.#goOn(text, found, rule.spaced, isColon, own);
    else if (isChosen(rule)) {
      const end = endOfChosen(text, nameEnd, found, this.#endOfUnquoted);
      if (own?.touches(found.start, end) !== true) found.end = end;
    }
  }

  /** A value that a quote or a bracket ends is whole; one behind an equals sign goes on only where nothing but its end follows. */
  #goOn(text: string, found: Assignment, spaced: Spaced, isColon: boolean, own?: OwnRegions): void {
    if (found.start === 0 || isQuote(text.charCodeAt(found.start - 1)) || !beginsWord(text, found.start)) return;
    // behind an equals sign semicolons separate other pairs
    if (!isColon && spaced === 'cookies') return;
    const end = endOfSpaced(text, found.end, spaced);
    if (!isColon && end < text.length && !ENDS_VALUE.includes(text.charAt(end)) && !isPairBehind(text, end)) return;
    if (own?.touches(found.start, end) !== true) found.end = end;
  }

  /**
   * Names in one long value have values that end alike. One inside a value of its type adds nothing, and where many were turned down the next is taken
   * for one, so that the text is not read again for each of them.
   */
  #accepts(rule: Detector, text: string, { start, end }: Assignment): boolean {
    if (end - start < LONG) return this.#isValue(rule, text, start, end);
    if (end !== this.#longEnd) this.#beginLong(end);
    if (this.#accepted.includes(rule)) return false;
    if (this.#rejections < MAX_REJECTIONS && !this.#isValue(rule, text, start, end)) {
      this.#rejections++;
      return false;
    }
    this.#accepted.push(rule);
    return true;
  }

  #beginLong(end: number): void {
    this.#longEnd = end;
    this.#rejections = 0;
    if (this.#accepted.length > 0) this.#accepted.length = 0;
  }

  #isValue(rule: Detector, text: string, start: number, end: number): boolean {
    if (rule.keyed === 'opaque' && end - start < OPAQUE_MIN) return false;
    const value = text.slice(start, end);
    // what a validator says of the field, in quotes as objects have it: `{'password': ['This field is required.']}`
    if (isQuote(text.charCodeAt(start - 1)) && isVerdict(value)) return false;
    return (
      isValue(rule, value) &&
      (rule.keyed !== 'opaque' || this.#unbroken.end(text, start) >= Math.min(end, start + MAX_OPAQUE))
    );
  }

  #value(text: string, at: number, apart: boolean, isColon: boolean, found: Assignment): void {
    let i = at + 1;
    if (text.charCodeAt(i) === EQUALS || text.charCodeAt(i) === GREATER) i++; // `==`, `=>`
    if (text.startsWith('===', at)) i++;
    const afterSeparator = i;
    while (i - afterSeparator < MAX_BLANKS && isBlank(text.charCodeAt(i))) i++;
    const behindBlank = i > afterSeparator;
    if (isColon && isBreak(text.charCodeAt(i))) {
      findBelow(text, i, this.#endOfUnquoted, found);
      return;
    }
    i = behindMarks(text, behindMember(text, i));
    if (mayWrap(text, i)) {
      const bytes = listedBytes(text, i);
      if (bytes !== undefined) {
        [found.start, found.end] = bytes;
        return;
      }
      i = unwrapped(text, i);
      if (i < 0) return;
    }
    let slashes = 0;
    while (slashes < MAX_SLASHES && text.charCodeAt(i + slashes) === BACKSLASH) slashes++;
    const quote = text.charCodeAt(i + slashes);
    if (isQuote(quote)) {
      found.start = i + slashes + 1;
      found.end = this.#closing(text, found.start, quote, slashes);
      if (found.end === found.start) this.#inMoreQuotes(text, quote, slashes, found);
      if (text.startsWith(' -> "', found.end + 1)) found.end = this.#closing(text, found.end + 6, quote, slashes);
      if (isSetter(text, at, found.start)) found.end = found.start;
      else skipQuotedScheme(text, found);
    } else if (slashes === 0 && !opensNested(text, i)) {
      found.start = i;
      found.end = this.#unquoted.end(text, i);
      this.#bare(text, apart, isColon, behindBlank, found);
    }
    if (found.end <= found.start) found.start = -1;
  }

  /** Two quotes more that open it, as TOML and Python write a text of several lines: no empty value. */
  #inMoreQuotes(text: string, quote: number, slashes: number, found: Assignment): void {
    if (slashes > 0 || text.charCodeAt(found.start + 1) !== quote) return;
    found.start += 2;
    found.end = this.#closing(text, found.start, quote, slashes);
  }

  readonly #endOfUnquoted = (text: string, at: number): number => this.#unquoted.end(text, at);

  /** A value without quotes: where it ends, and whether it is one. */
  #bare(text: string, apart: boolean, isColon: boolean, behindBlank: boolean, found: Assignment): void {
    this.#skipScheme(text, found);
    if (isCodeValue(text, found.start, isColon, apart && behindBlank)) {
      found.end = found.start;
      return;
    }
    if (isColon && behindBlank) this.#sentenceAt = found.start;
    if (isNoValue(text, found.start) || isItsName(text, found, apart)) {
      found.end = found.start;
      return;
    }
    if (closes(text, found)) found.end = this.#unquoted.end(text, found.end + 1);
    for (let n = 0; n < MAX_PAIRS && isOpen(text, found); n++) found.end = this.#unquoted.end(text, found.end + 1);
    const template = endOfTemplate(text, found.start);
    if (template > found.end) found.end = this.#unquoted.end(text, template);
    // an empty value: what stands behind the blank is the next name
    if (!apart && behindBlank && (isColon ? isNextMember(text, found) : isNextPair(text, found)))
      found.start = found.end;
    if (!isColon && !apart && !behindBlank) return;
    const end = this.#sentenceStart(text, found);
    const shown = Math.min(found.end, found.start + MAX_PROSE);
    if (PROSE.has(text, found.start, shown === found.end ? end : trimSentence(text, found.start, shown)))
      found.end = found.start;
    else found.end = end;
  }

  /** End of a value without the characters that end its sentence. They are passed over once for all values that end alike. */
  #sentenceStart(text: string, { start, end }: Assignment): number {
    if (end !== this.#sentenceEnd) {
      this.#sentenceEnd = end;
      this.#sentenceTrimmed = trimSentence(text, start, end);
    }
    if (this.#sentenceTrimmed === start) this.#sentenceEnd = -1; // it may go on before
    return Math.max(start, this.#sentenceTrimmed);
  }

  /** `Authorization: Bearer abc`: the value is the word behind the scheme. */
  #skipScheme(text: string, found: Assignment): void {
    const { start, end } = found;
    if (end - start > MAX_SCHEME || !SCHEMES.has(text, start, end)) return;
    let from = end;
    while (from - end < MAX_SCHEME_GAP && (text.charCodeAt(from) === BLANK || text.charCodeAt(from) === TAB)) from++;
    if (from === end) return;
    let next = this.#unquoted.end(text, from);
    // brackets and what is no ASCII begin no value of their own, but behind a scheme stands nothing else
    if (next === from)
      while (
        next < text.length &&
        next - from < MAX_KEY &&
        text.charCodeAt(next) > BLANK &&
        !isQuote(text.charCodeAt(next))
      )
        next++;
    if (next > from) {
      found.start = from;
      found.end = next;
    }
  }

  /** Position of the closing quote of the same escape level, or the end of the text: a value without end is a value to the end. */
  #closing(text: string, from: number, quote: number, slashes: number): number {
    const level = (slashes << 8) | quote;
    if (from >= (this.#noQuoteFrom.get(level) ?? Number.POSITIVE_INFINITY)) return text.length;
    const mark = String.fromCharCode(quote);
    for (let i = text.indexOf(mark, from); i >= 0; i = text.indexOf(mark, i + 1)) {
      let escapes = 0;
      while (escapes <= slashes + 1 && i - 1 - escapes >= from && text.charCodeAt(i - 1 - escapes) === BACKSLASH)
        escapes++;
      if (escapes <= slashes) return i - Math.min(escapes, slashes);
    }
    this.#noQuoteFrom.set(level, from);
    return text.length;
  }
}

/** A letter or a digit. */
function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isAlnum(code) || (code > 127 && isForeignLetter(code));
}

/** What tells whether groups of digits are one value: a secret has no grammar but even groups. */
const grammarOf = (detector: Detector): Detector['check'] => (isSecret(detector) ? isEvenlyGrouped : detector.check);

const isSecret = ({ category }: Detector): boolean => category === 'credential' || category === 'secret';

/** Whether its values are of any form, as people choose them. */
const isChosen = (detector: Detector): boolean => detector.keyed === undefined && isSecret(detector);

/** Shorter values cost nothing to look at. */
const LONG = 64;
const MAX_REJECTIONS = 16;

/** `"authorization": "Bearer abc"`: the scheme says how, not what. */
function skipQuotedScheme(text: string, found: Assignment): void {
  const limit = Math.min(found.end, found.start + MAX_SCHEME + 1);
  let blank = found.start;
  while (blank < limit && text.charCodeAt(blank) !== BLANK) blank++;
  if (blank > found.start && blank < limit && blank + 1 < found.end && SCHEMES.has(text, found.start, blank))
    found.start = blank + 1;
}

const HARMLESS_VALUE = 3;

/** Whether a value under a telling name is taken for one, by the detector's `keyed`. Bounded by the placeholders' length and the check's own. */
export function accepts(detector: Detector, value: string): boolean {
  return isValue(detector, value) && (detector.keyed !== 'opaque' || !/\s/.test(value.slice(0, MAX_OPAQUE)));
}

/** The same, but for blanks in what has to be opaque. */
function isValue(detector: Detector, value: string): boolean {
  if (value.length === 0 || isPlaceholderText(value) || detector.isOther?.(value) === true) return false;
  switch (detector.keyed ?? 'any') {
    case 'check':
      return detector.check?.(value) ?? true;
    case 'opaque':
      return isOpaque(value);
    default:
      return value.length > HARMLESS_VALUE || !isTruth(value);
  }
}

function isOpaque(value: string): boolean {
  const first = value.charCodeAt(0);
  if (value.length < OPAQUE_MIN || first === OPEN_BRACE || first === OPEN_SQUARE) return false;
  return !isWordLike(value) || looksRandom(value);
}

const isTruth = (value: string): boolean => /^(?:yes|no|on|off|0|1|-1)$/i.test(value);

/** Letters, with dashes or dots at most: `refresh`, `page-token`. */
function isWordLike(value: string): boolean {
  if (value.length > 32) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const letter = isLetter(code) || (code > 127 && isForeignLetter(code));
    if (!letter && code !== 45 && code !== 95 && code !== 46) return false;
  }
  return true;
}
