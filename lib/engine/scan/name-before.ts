import { WordSet } from '../checks/word-set.js';
import { characterTable } from './charsets.js';
import type { KeyWords } from './key-words.js';
import { byteOf } from './shapes.js';

/** Longest name before a sign. */
export const MAX_KEY = 48;
/** Blanks on either side of a sign, and escapes of a quote there. */
export const MAX_BLANKS = 3;
export const MAX_SLASHES = 8;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const ASTERISK = 42;
const SLASH = 47;
const COLON = 58;
const OPEN_SQUARE = 91;
const BACKSLASH = 92;
const CLOSE_SQUARE = 93;
const BACKQUOTE = 96;

/** A blank or a tab, or one that does not break: typographers put it before a colon. */
export const isBlank = (code: number): boolean => code === BLANK || code === TAB || code === 0xa0 || code === 0x202f;
const isBlankOrBreak = (code: number): boolean => isBlank(code) || code === LINE_FEED || code === RETURN;
export const isQuote = (code: number): boolean => code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACKQUOTE;

/** `\w`, `.` and `-`. */
const NAME = characterTable('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.-');
export const isNameCharacter = (code: number): boolean => code < 128 && NAME[code] === 1;

/** End of the name before the sign at `at`: blanks, quotes and their escapes, a bracket and marks of Markdown are passed over. */
export function endOfName(text: string, at: number): number {
  let i = at;
  while (at - i < MAX_BLANKS && i > 0 && isBlank(text.charCodeAt(i - 1))) i--;
  while (at - i < MAX_BLANKS && i > 0 && text.charCodeAt(i - 1) === ASTERISK) i--; // **Password**:
  if (i > 0 && text.charCodeAt(i - 1) === CLOSE_SQUARE) i--; // user[password]=
  if (i > 0 && isQuote(text.charCodeAt(i - 1))) {
    i--;
    for (let n = 0; n < MAX_SLASHES && i > 0 && text.charCodeAt(i - 1) === BACKSLASH; n++) i--;
  }
  return i;
}

/** The same, or where nothing is told by that name, of the name before what says whose it is. */
export function endOfTellingName(keyWords: KeyWords, text: string, at: number): number {
  const end = endOfName(text, at);
  const before = endOfDescribed(text, end, at);
  return before === end || tells(keyWords, text, end, 0) ? end : before;
}

const tells = (keyWords: KeyWords, text: string, end: number, lo: number): boolean =>
  keyWords.findBefore(text, Math.max(lo, end - MAX_KEY), end) >= 0;

/** `root@localhost` of `password for root@localhost: x`. */
const MAX_WHOM = 64;
const VERB_WORDS = ['is', 'was', 'ist', 'lautet', 'war', 'est', 'es', 'era'];
const VERBS = new WordSet(VERB_WORDS);
const PREPOSITION_WORDS = [
  'for',
  'of',
  'für',
  'von',
  'pour',
  'de',
  'para',
  'per',
  'di',
  'voor',
  'van',
  'des',
  'der',
  'du',
  'del',
  'della',
  'do',
  'da',
];
const PREPOSITIONS = new WordSet(PREPOSITION_WORDS);
/** What may stand between the preposition and whom it is about. */
const KIND_WORDS = [
  'the',
  'user',
  'account',
  'role',
  'database',
  'den',
  'das',
  'benutzer',
  'konto',
  'le',
  'la',
  'el',
  'il',
  'compte',
  'usuario',
  'utente',
  'gebruiker',
];
const KINDS = new WordSet(KIND_WORDS);
const MAX_KINDS = 2;
/** What may stand behind the verb. */
const MADE = new WordSet(['generated', 'created', 'set']);

/**
 * Where the name ends of whose value a text says that it is, or whose it is; `end` where it says nothing: `the password is: x`, `[sudo] password for jane: x`, `A temporary
 * password is generated for root@localhost: x`. The colon must have a blank or the end of its line behind it, as in prose.
 * @param end of the word before the sign at `at`
 */
export function endOfDescribed(text: string, end: number, at: number): number {
  if (text.charCodeAt(at) !== COLON || !isBlankOrBreak(text.charCodeAt(at + 1))) return end;
  const whom = wordStart(text, end);
  if (whom < MIN_NAME) return end;
  if (VERBS.has(text, whom, end)) return whom - 1;
  let before = whom - 1;
  let start = wordStart(text, before);
  for (let kinds = 0; kinds < MAX_KINDS && start >= MIN_NAME && KINDS.has(text, start, before); kinds++) {
    before = start - 1;
    start = wordStart(text, before);
  }
  if (start < MIN_NAME || !PREPOSITIONS.has(text, start, before)) return end;
  return beforeVerb(text, start - 1);
}

/** Whether `endOfDescribed` has to look at the sign at a place of bytes[lo, ...): what a word and the one before it end with tells it of most. */
export function mayBeDescribed(bytes: Uint8Array, at: number, lo: number): boolean {
  if (bytes[at] !== COLON || !isBlankOrBreak(bytes[at + 1] as number)) return false;
  const lowest = Math.max(lo, at - MAX_WHOM - 1);
  let blank = at - 1;
  while (blank > lowest && (bytes[blank] as number) > BLANK) blank--;
  if (bytes[blank] !== BLANK) return false;
  if (at - blank <= LONGEST_VERB + 1 && endsWithOne(bytes, at, lo, VERBS_BY_LAST)) return true;
  return endsWithOne(bytes, blank, lo, OTHERS_BY_LAST);
}

const LOWER = 32;
const LONGEST_VERB = Math.max(...VERB_WORDS.map(({ length }) => length));
const VERBS_BY_LAST = byLast(VERB_WORDS);
const OTHERS_BY_LAST = byLast([...PREPOSITION_WORDS, ...KIND_WORDS]);

/** Words as small letters, by their last one in either case. */
function byLast(words: readonly string[]): readonly (readonly Uint8Array[])[] {
  const lists: Uint8Array[][] = Array.from({ length: 128 }, () => []);
  for (const word of words) {
    const bytes = Uint8Array.from(word, (c) => byteOf(c.charCodeAt(0)) | LOWER);
    const last = bytes[bytes.length - 1] as number;
    for (const code of [last, last & ~LOWER]) lists[code]?.push(bytes);
  }
  return lists;
}

function endsWithOne(bytes: Uint8Array, end: number, lo: number, lists: readonly (readonly Uint8Array[])[]): boolean {
  const words = lists[(bytes[end - 1] as number) & 127] as readonly Uint8Array[];
  for (let i = 0; i < words.length; i++) if (endsWith(bytes, end, lo, words[i] as Uint8Array)) return true;
  return false;
}

/** Whether a word ends at `end`, with a blank before it. */
function endsWith(bytes: Uint8Array, end: number, lo: number, word: Uint8Array): boolean {
  const start = end - word.length;
  if (start <= lo || bytes[start - 1] !== BLANK) return false;
  for (let i = word.length - 1; i >= 0; i--) if (((bytes[start + i] as number) | LOWER) !== word[i]) return false;
  return true;
}

/** With `is` or `was generated` before a place, the place before it. */
function beforeVerb(text: string, end: number): number {
  let verbEnd = end;
  let start = wordStart(text, end);
  if (start >= MIN_NAME && MADE.has(text, start, end)) {
    verbEnd = start - 1;
    start = wordStart(text, verbEnd);
  }
  return start >= MIN_NAME && VERBS.has(text, start, verbEnd) ? start - 1 : end;
}

/** A name of two letters, and the blank behind it. */
const MIN_NAME = 3;

/** Where the word that ends at `end` begins, if a blank stands before it; else 0. */
function wordStart(text: string, end: number): number {
  const lowest = Math.max(0, end - MAX_WHOM);
  let start = end;
  while (start > lowest && text.charCodeAt(start - 1) > BLANK) start--;
  return start < end && start > 0 && text.charCodeAt(start - 1) === BLANK ? start : 0;
}

/** Whether a telling name ends before the sign at `at`, in a part of a text that begins at `lo`: without one nothing is read there. */
export function isTold(keyWords: KeyWords, text: string, at: number, lo: number): boolean {
  const end = endOfName(text, at);
  // of a part the reader sees nothing that stands before it
  if (end <= lo || tells(keyWords, text, end, lo)) return true;
  const before = endOfDescribed(text, end, at);
  return before < end && before > lo && tells(keyWords, text, before, lo);
}

/** Whether a name in a text is a user of a URL: `https://token:x@host`, where what is behind the colon is its password. */
export function isUser(text: string, nameEnd: number): boolean {
  const start = startOfName(text, nameEnd);
  return text.charCodeAt(start - 1) === SLASH && text.charCodeAt(start - 2) === SLASH;
}

/** `arn:aws:secretsmanager:eu-west-1:123456789012:`: the type of a resource stands there, and its name behind it. */
const ARN = /\barn:aws(?:-[a-z-]{2,12})?:(?:secretsmanager|ssm):[a-z\d-]{0,32}:\d{12}:$/;
const LONGEST_ARN = 112;

export function isOfArn(text: string, nameEnd: number): boolean {
  let start = nameEnd;
  while (start > 0 && nameEnd - start < MAX_KEY && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return text.charCodeAt(start - 1) === COLON && ARN.test(text.slice(Math.max(0, start - LONGEST_ARN), start));
}

/** Start of the name that ends at `end`, with the words before it: `api key` may be two words. */
export function startOfName(text: string, end: number): number {
  let from = end;
  const lowest = Math.max(0, end - MAX_KEY);
  while (from > lowest) {
    const code = text.charCodeAt(from - 1);
    if (!isNameCharacter(code) && code <= 127 && code !== OPEN_SQUARE && code !== BLANK) break;
    from--;
  }
  return from;
}
