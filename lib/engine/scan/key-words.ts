import type { Detector } from '../../model.js';
import { foldedNames } from './folded-names.js';
import { gluedName } from './glued-names.js';
import { HARMLESS, NEVER_ONE_WORD } from './harmless-names.js';
import { HASH_LIMIT, HashChains } from './hash-chains.js';
import { lowerCode } from './lower-case.js';
import {
  isSole,
  MAX_VARIANTS,
  NO_VARIANT,
  SAME,
  startOfVariant,
  startsWord,
  variantKind,
  variantsOf,
} from './name-variants.js';
import { packNumbers, placesOfOnes, setOnes, unpackNumbers } from './packed-numbers.js';
import { isOneBehind, isUnspaced, LONGEST_UNSPACED, SHORTEST_UNSPACED } from './unspaced-names.js';

const MAX_KEY = 256;
const MAX_WORDS = 4;

/**
 * A name in lower-case words: camelCase, snake_case, kebab-case, dots, slashes and brackets all separate. `x-apiKey` -> `x api key`.
 */
export function nameWords(name: string): string {
  const text = composed(name.length > MAX_KEY ? name.slice(-MAX_KEY) : name);
  let words = '';
  let from = 0;
  let isRaw = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (lowerAlnum(code) === BLANK) {
      words = withWord(words, text, from, i);
      from = i + 1;
    } else if ((code >= 65 && code <= 90) || code > 127) {
      isRaw = true;
      if (!startsWord(text, i)) continue;
      words = withWord(words, text, from, i);
      from = i;
    }
  }
  words = withWord(words, text, from, text.length);
  return isRaw ? words.replace(CAPITALS, lowered) : words;
}

/** Marks with their letters, as names have them. */
const composed = (text: string): string => (FOREIGN_LETTER.test(text) ? text.normalize('NFC') : text);

const FOREIGN_LETTER = /[^\0-\x7f]/;

/** What may be a capital. */
const CAPITALS = /[A-Z]+|[^\0-\x7f]/g;

const lowered = (capitals: string): string =>
  capitals > '\x7f' ? String.fromCharCode(lowerCode(capitals.charCodeAt(0))) : capitals.toLowerCase();

function withWord(words: string, text: string, from: number, to: number): string {
  if (from >= to) return words;
  const word = text.slice(from, to);
  return words === '' ? word : `${words} ${word}`;
}

/** Names in `nameWords` form and whose they are, as a build packs them. */
export interface PackedKeyWords {
  /** One a line, in the order in which they count. */
  readonly words: string;
  /** By name: 1 + index of its detector, 0 where it is harmless; and its hash. */
  readonly detectors: string;
  readonly hashes: string;
  /** Where the tables of endings, of last characters and of longer names are 1. */
  readonly endings: string;
  readonly lastCharacters: string;
  readonly longer: string;
}

/** Names -> index of the detector whose type a value under that name is. The last words of a name decide; the longest match wins. */
export class KeyWords {
  /** Names that are known besides, and come before. */
  readonly base: KeyWords | undefined;
  /** By detector: 1 where it is switched off, so that its names are nobody's. */
  #off: Uint8Array | undefined;
  readonly #words: readonly string[];
  /** By name: index of its detector, or NONE. */
  readonly #detectors: Int32Array;
  /** Names by their hash from the end on; the first detectors first, what is harmless last. */
  readonly #chains: HashChains;
  /** By a hash of their last four characters: what a name in a text must end with to be looked up. */
  readonly #endings: Uint8Array;
  /** By their last character. */
  readonly #lastCharacters: Uint8Array;
  /** By a hash of their last words: names that have more of them. */
  readonly #longer: Uint8Array;
  /** By detector: what its names may have behind them. */
  readonly #variants: readonly number[];
  /** Starts of the last words of a name, and the hash of everything from there on; written anew for each name. */
  readonly #starts = new Int32Array(MAX_WORDS + 1);
  readonly #hashes = new Int32Array(MAX_WORDS + 1);
  /** The detector of the name that was found last, NONE where it is harmless. */
  #found = NONE;

  /**
   * @param packed what was worked out about these detectors before
   * @param base names that are known already: they are not claimed again, unless they are harmless
   */
  constructor(detectors: readonly Detector[], packed?: PackedKeyWords, base?: KeyWords) {
    this.base = base;
    this.#off = base === undefined ? undefined : base.#off;
    this.#endings = base ? base.#endings.slice() : new Uint8Array(ENDINGS);
    this.#lastCharacters = base ? base.#lastCharacters.slice() : new Uint8Array(128);
    this.#longer = base ? base.#longer.slice() : new Uint8Array(LONGER);
    const variants = base ? base.#variants.slice() : [];
    detectors.forEach(({ category }, index) => {
      variants[index] = variantsOf(category);
    });
    this.#variants = variants;
    const names = packed ? unpackNames(packed) : namesOf(detectors, base === undefined);
    this.#words = names.words;
    this.#detectors = names.detectors;
    this.#chains = new HashChains(names.hashes);
    if (packed) {
      setOnes(this.#endings, unpackNumbers(packed.endings));
      setOnes(this.#lastCharacters, unpackNumbers(packed.lastCharacters));
      setOnes(this.#longer, unpackNumbers(packed.longer));
    } else this.#mark();
  }

  /** The same names, but those of some detectors are nobody's. @param off by detector: 1 for each of them */
  without(off: Uint8Array): KeyWords {
    const names = new KeyWords([], undefined, this);
    names.#off = off;
    return names;
  }

  pack(): PackedKeyWords {
    return {
      words: this.#words.join('\n'),
      detectors: packNumbers(this.#detectors.map((detector) => detector + 1)),
      hashes: packNumbers(this.#chains.hashes),
      endings: packNumbers(placesOfOnes(this.#endings)),
      lastCharacters: packNumbers(placesOfOnes(this.#lastCharacters)),
      longer: packNumbers(placesOfOnes(this.#longer)),
    };
  }

  /** What a name in a text can end with but for its variants, in lower case, apart from what the names of `base` do. */
  get endings(): readonly string[] {
    const told = this.#words.filter((_, i) => this.#detectors[i] !== NONE);
    const glued = told.filter((words) => words.length < ENDING && isUnspacedName(words)).flatMap(gluedEndings);
    return [...told.map((words) => ` ${words}`), ...new Set(glued)];
  }

  #mark(): void {
    for (const ending of this.endings) this.#addEnding(ending);
    for (const words of this.#words)
      for (let blank = words.indexOf(' '); blank >= 0; blank = words.indexOf(' ', blank + 1))
        this.#longer[hashOf(words.slice(blank + 1)) & (LONGER - 1)] = 1;
  }

  /** A name shorter than the hash may follow any other character. */
  #addEnding(words: string): void {
    const last = words.charCodeAt(words.length - 1);
    this.#lastCharacters[last] = 1; // nothing where it is no ASCII
    if (last >= 97 && last <= 122) this.#lastCharacters[last - 32] = 1;
    if (words.length >= ENDING) this.#endings[endingHash(words, words.length, 0)] = 1;
    else for (const before of BEFORE_NAMES) this.#addEnding(before + words);
  }

  /** Index of the detector for a name in `nameWords` form, or -1. */
  find(words: string): number {
    return this.#findIn(words, 0, words.length, NAME_CODES);
  }

  /** Index of the detector for the name that ends at `end` and begins, in whatever form, not before `lowest`; or -1. */
  findBefore(text: string, lowest: number, end: number): number {
    return this.#findIn(text, lowest, end, TEXT_CODES);
  }

  /** The longest name that is known decides; where none is, the one before a variant: `password2`, `DB_PASSWORD_PROD`. */
  #findIn(text: string, from: number, to: number, codes: Uint8Array): number {
    let end = to;
    let kind = 0;
    for (let variants = 0; ; variants++) {
      const count = this.#read(text, from, end, codes);
      if (count === 0) return NONE;
      const words = this.#longest(text, count, end);
      if (words > 0) return kind <= this.#allowed(text, words, end, variants) ? this.#found : NONE;
      const last = wordEnd(text, from, end);
      if (variants === MAX_VARIANTS) return NONE;
      const start = startOfVariant(text, from, last);
      if (start === last) return this.#glued(text, last, codes);
      kind = Math.max(kind, variantKind(text, start, last));
      if (kind > SAME && codes === TEXT_CODES && text.charCodeAt(start - 1) === BLANK) return NONE;
      end = start;
    }
  }

  /** What the name that was found, of so many words, may have behind it. */
  #allowed(text: string, words: number, end: number, variants: number): number {
    if (this.#found === NONE) return SAME;
    if (isSole(text, this.#starts[1] as number, wordEnd(text, 0, end), words)) return variants > 1 ? NO_VARIANT : SAME;
    return this.#variants[this.#found] as number;
  }

  /** The name that the last word ends with where it is written as one with what is before: `mysqlpassword`, `登录密码`. */
  #glued(text: string, end: number, codes: Uint8Array): number {
    if (isUnspaced(text.charCodeAt(end - 1))) return this.#unspaced(text, this.#starts[1] as number, end, codes);
    const start = gluedName(text, this.#starts[1] as number, end);
    return start < end && this.#longest(text, this.#read(text, start, end, codes), end) > 0 ? this.#found : NONE;
  }

  /** The longest name that a word of a script without blanks ends with. */
  #unspaced(text: string, start: number, end: number, codes: Uint8Array): number {
    for (let at = Math.max(start + 1, end - LONGEST_UNSPACED); end - at >= SHORTEST_UNSPACED; at++) {
      if (!isUnspaced(text.charCodeAt(at))) continue;
      if (this.#longest(text, this.#read(text, at, end, codes), end) > 0)
        return isOneBehind(text, start, at) ? this.#found : NONE;
    }
    return NONE;
  }

  /** Whether a name that ends at `end` can be a telling one. */
  mayEnd(text: string, end: number): boolean {
    const lowest = Math.max(0, end - MAX_NAME);
    let at = end;
    for (let variants = 0; variants <= MAX_VARIANTS; variants++) {
      const behind = beforeGap(text, at, lowest);
      const last = text.charCodeAt(behind - 1);
      if ((last > 127 || this.#lastCharacters[last] === 1) && this.#endings[endingHash(text, behind, lowest)] === 1)
        return true;
      at = startOfVariant(text, lowest, behind);
      if (at === behind) return false;
    }
    return false;
  }

  /** Finds the last words of text[from, to), from the last on and as many as a key can have; gives how many. */
  #read(text: string, from: number, to: number, codes: Uint8Array): number {
    let at = to;
    let hash = 0;
    let count = 0;
    while (count < MAX_WORDS) {
      while (at > from && codeOf(codes, text.charCodeAt(at - 1)) === BLANK) at--;
      if (at <= from) break;
      let code = codeOf(codes, text.charCodeAt(at - 1));
      if (code === NO_NAME) break;
      if (count > 0) hash = mix(hash, BLANK);
      do {
        at--;
        hash = mix(hash, code < FOREIGN ? code : lowerCode(text.charCodeAt(at)));
        if (at <= from || startsWord(text, at)) break;
        code = codeOf(codes, text.charCodeAt(at - 1));
      } while (code > BLANK);
      count++;
      this.#starts[count] = at;
      this.#hashes[count] = hash;
      if (this.#longer[hash & (LONGER - 1)] === 0) break;
    }
    return count;
  }

  /** Of how many of the last words the longest name is that is known, whose it is being `#found`; 0 where none is. */
  #longest(text: string, count: number, to: number): number {
    for (let words = count; words > 0; words--) {
      const found = this.#get(text, this.#starts[words] as number, to, this.#hashes[words] as number);
      if (found === undefined) continue;
      this.#found = found;
      return words;
    }
    return 0;
  }

  /** The detector of a name, NONE where it is harmless. */
  #get(text: string, from: number, to: number, hash: number): number | undefined {
    return this.#claimant(text, from, to, hash & (HASH_LIMIT - 1), this.#off);
  }

  #claimant(text: string, from: number, to: number, hash: number, off: Uint8Array | undefined): number | undefined {
    let found = this.base === undefined ? undefined : this.base.#claimant(text, from, to, hash, off);
    if (found !== undefined && found !== NONE) return found;
    const chains = this.#chains;
    for (let name = chains.first(hash); name >= 0; name = chains.next(name, hash)) {
      const detector = this.#detectors[name] as number;
      if ((detector !== NONE && off?.[detector] === 1) || !isName(text, from, to, this.#words[name] as string))
        continue;
      if (detector !== NONE) return detector;
      found = NONE;
    }
    return found;
  }
}

/** Names in their order, with their detectors and hashes. */
interface Names {
  readonly words: readonly string[];
  readonly detectors: Int32Array;
  readonly hashes: Int32Array;
}

/** The names of detectors, each once for each, and what is harmless behind them. */
function namesOf(detectors: readonly Detector[], isFirst: boolean): Names {
  const words: string[] = [];
  const owners: number[] = [];
  detectors.forEach((detector, index) => {
    const own = new Set<string>();
    for (const name of detector.keys ?? [])
      for (const key of foldedNames(name)) own.add(key).add(NEVER_ONE_WORD.has(key) ? key : key.replaceAll(' ', ''));
    for (const key of own) {
      words.push(key);
      owners.push(index);
    }
  });
  if (isFirst)
    for (const key of HARMLESS) {
      words.push(key);
      owners.push(NONE);
    }
  const hashes = Int32Array.from(words, (key) => hashOf(key) & (HASH_LIMIT - 1));
  return { words, detectors: Int32Array.from(owners), hashes };
}

function unpackNames({ words, detectors, hashes }: PackedKeyWords): Names {
  const owners = Int32Array.from(unpackNumbers(detectors));
  for (let i = 0; i < owners.length; i++) owners[i] = (owners[i] as number) - 1;
  return { words: words.split('\n'), detectors: owners, hashes: unpackNumbers(hashes) };
}

const NONE = -1;

const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** The hash of a name in `nameWords` form, from its end on. */
function hashOf(words: string): number {
  let hash = 0;
  for (let i = words.length - 1; i >= 0; i--) hash = mix(hash, words.charCodeAt(i));
  return hash;
}

/** End of the last word of text[from, to). */
function wordEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && lowerAlnum(text.charCodeAt(end - 1)) === BLANK) end--;
  return end;
}

/** Whether text[from, to), which begins a word, is a name that reads as `words`. */
function isName(text: string, from: number, to: number, words: string): boolean {
  let at = wordEnd(text, from, to);
  for (let i = words.length - 1; i >= 0; i--) {
    if (words.charCodeAt(i) === BLANK) {
      if (lowerAlnum(text.charCodeAt(at - 1)) !== BLANK && !startsWord(text, at)) return false;
      while (at > from && lowerAlnum(text.charCodeAt(at - 1)) === BLANK) at--;
    } else if (at <= from || nameCode(text.charCodeAt(--at)) !== words.charCodeAt(i)) return false;
  }
  return at === from;
}

const LONGER = 1 << 13;
const ENDING = 4;
const ENDINGS = 1 << 14;
/** Longest name that is looked up in a text, with what separates its words. */
export const MAX_NAME = 48;
const BLANK = 32;
/** Stands for every letter that is no ASCII. */
const FOREIGN = 128;
/** Short names of scripts without blanks may follow anything. Which of their characters it is says nothing in an ending. */
const gluedEndings = ({ length }: string): string[] =>
  BEFORE_NAMES.map((before) => before + String.fromCharCode(FOREIGN).repeat(length));

const isUnspacedName = (words: string): boolean =>
  words.length >= SHORTEST_UNSPACED && Array.from(words).every((c) => isUnspaced(c.charCodeAt(0)));

/** One of each kind of character that may stand before a name: what separates words alone (`)&`) is not taken for one blank. */
const BEFORE_NAMES = [...'0123456789abcdefghijklmnopqrstuvwxyz &', String.fromCharCode(FOREIGN)];

/** Of the last four characters before `end` in `nameWords` form: lower case, one blank for all that separates words, down to `lowest`. */
function endingHash(text: string, end: number, lowest: number): number {
  let hash = 0;
  let at = end;
  for (let count = 0; count < ENDING; count++) {
    const character = at > 0 ? codeOf(NAME_CODES, text.charCodeAt(at - 1)) : BLANK;
    hash = (hash * 31 + character) & (ENDINGS - 1);
    at--;
    if (character === BLANK) at = beforeGap(text, at, lowest);
    else if (count < ENDING - 1 && startsWord(text, at)) {
      hash = (hash * 31 + BLANK) & (ENDINGS - 1);
      count++;
      at = beforeGap(text, at, lowest);
    }
  }
  return hash;
}

/** Digits and lower-case letters as they are, capitals in lower case, FOREIGN for what is no ASCII, a blank for the rest. */
function lowerAlnum(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  if (code > 127) return FOREIGN;
  return code >= 65 && code <= 90 ? code + 32 : BLANK;
}

/** What may stand between and behind the words of a name in a text. */
const isGap = (code: number): boolean => code === BLANK || code === 45 || code === 46 || code === 91 || code === 95;

/** Where a name ends in a text: what is neither of a name nor between its words. */
const NO_NAME = 0;

/** By ASCII character: `lowerAlnum`, and of a text NO_NAME for what stands in no name. */
const NAME_CODES = Uint8Array.from({ length: 128 }, (_, code) => lowerAlnum(code));
const TEXT_CODES = NAME_CODES.map((kind, code) => (kind === BLANK && !isGap(code) ? NO_NAME : kind));

const codeOf = (codes: Uint8Array, code: number): number => (code < FOREIGN ? (codes[code] as number) : FOREIGN);

/** `lowerAlnum`, but for what is no ASCII: names are told apart by it. */
const nameCode = (code: number): number => (code > 127 ? lowerCode(code) : lowerAlnum(code));

/** Where the gap that ends at `end` begins. */
function beforeGap(text: string, end: number, lowest: number): number {
  let at = end;
  while (at > lowest && isGap(text.charCodeAt(at - 1))) at--;
  return at;
}
