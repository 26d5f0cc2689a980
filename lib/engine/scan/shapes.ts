import type { ShapeRule, StartRule } from '../../model.js';
import { sticky } from './anchors.js';
import { characterTable, isAlnum, isDigit, isLetter, isUpper } from './charsets.js';

const NO_SEPARATORS = new Uint8Array(128);
/** What a blank in a shape stands for where its rule does not say. */
export const DEFAULT_SEPARATORS = ' -';
const HEX_WORD_MIN = 24;

/** Tries a shape whose first digit group starts at `at`; gives the end of the match, or -1; `startOf` gives its start. */
export interface Shape {
  /** Characters before the first digit group. */
  readonly lead: number;
  /** Least and greatest length of the first digit group in the text. */
  readonly minDigits: number;
  readonly maxDigits: number;
  /** Length of the letters and digits from the first group on that the match is made of, up to where they end; 0 where it holds anything else. */
  readonly word: number;
  /** Whether a match is possible where `code` stands behind a first digit group of `length`; 0 is the end of the text, or no ASCII. */
  readonly next: (code: number, length: number) => boolean;
  /**
   * Whether a match is possible where a first group of `length` is followed by one character and `second` digits (0 for none, MAX_SECOND for as
   * many or more).
   */
  readonly second: (second: number, length: number) => boolean;
  /** Whether a match is possible where a character of this class stands before the first digit group. */
  readonly previous: (kind: PreviousKind) => boolean;
  readonly end: (text: string, start: number) => number;
  /** For each of its places the characters that may stand there; 128 is what is no ASCII. */
  readonly places: readonly Uint8Array[];
  /** How it may touch what stands beside it: no letter or digit may; letters may; or only what stands before it is told by the shape. */
  readonly touch: 'none' | 'glued' | 'start';
  /** Lengths of its digit groups as a number of `signatureOf`, and how many they are; 0 where it is made of anything but groups and separators. */
  readonly signature: number;
  readonly groups: number;
  readonly separators: Uint8Array;
  readonly glued: boolean;
}

/** Longest second digit group that is told from longer ones. */
export const MAX_SECOND = 8;

/** What stands before a digit group. */
export type PreviousKind = 0 | 1 | 2;
export const NO_LETTER = 0;
export const LOWER_LETTER = 1;
export const UPPER_LETTER = 2;

/** Class of the character before a digit group; 0 is the start of the text, or no ASCII. */
export const previousKind = (code: number): PreviousKind =>
  isUpper(code) ? UPPER_LETTER : isLetter(code) ? LOWER_LETTER : NO_LETTER;

/** No-break and narrow blanks count as blanks, the dashes of typography as `-`; other characters that are no ASCII as the end of the text. */
export function plainSeparator(code: number): number {
  if (code < 128) return code;
  if (code === 0xa0 || code === 0x202f || (code >= 0x2007 && code <= 0x200a)) return 32;
  return code >= 0x2010 && code <= 0x2015 ? 45 : 0;
}

/** Stands for a character that is no ASCII. */
export const OTHER = 128;

/** A character as one byte: blanks and dashes of typography are those of ASCII, others that are none are OTHER. */
export const byteOf = (code: number): number => (code < OTHER ? code : plainSeparator(code) || OTHER);

const DIGIT = 0;
const UPPER = 1;
const LETTER = 2;
const ALNUM = 3;
const SEPARATOR = 4;
const SELF = 5;

/** `999 99 9999` -> its matcher. A shape must hold a `9`. */
export function compileShape(shape: string, rule: ShapeRule): Shape {
  const { glued = false, separators: members = DEFAULT_SEPARATORS } = rule;
  const separators = separatorTable(members);
  const { classes, codes } = classesOf(shape);
  const length = shape.length;
  const digits = digitsOf(shape);
  const places = new Int32Array(length);
  for (let i = 0; i < length; i++) places[i] = classes[i] === SELF ? (codes[i] as number) : -1 - (classes[i] as number);
  const { lead } = digits;
  const known = lead + digits.minDigits;
  const end = (text: string, start: number): number => {
    const to = start + length;
    if (start < 0 || to > text.length || !leftFree(text, start, glued)) return -1;
    // behind the first digits first: most candidates end there
    for (let i = known; i < length; i++)
      if (!stands(places[i] as number, text.charCodeAt(start + i), separators)) return -1;
    for (let i = 0; i < known; i++) if (!stands(places[i] as number, text.charCodeAt(start + i), separators)) return -1;
    return bounded(text, start, to, glued) ? to : -1;
  };
  const next = (code: number, group: number): boolean => {
    const at = digits.lead + group;
    return at < length ? fits(classes[at], codes[at], code, separators) : glued || !isAlnum(code);
  };
  const second = (count: number, group: number): boolean => {
    const at = digits.lead + group;
    if (classes[at] !== SEPARATOR || classes[at + 1] !== DIGIT) return true;
    let least = 1;
    while (classes[at + 1 + least] === DIGIT) least++;
    let most = least;
    while (classes[at + 1 + most] === DIGIT || classes[at + 1 + most] === ALNUM) most++;
    return count >= Math.min(least, MAX_SECOND) && count <= most;
  };
  const word = glued || !isOneWord(shape, digits.lead) ? 0 : length - digits.lead;
  const lengths = groupsOf(shape);
  const signature = signatureOf(lengths);
  return {
    lead,
    minDigits: digits.minDigits,
    maxDigits: digits.maxDigits,
    word,
    next,
    second,
    previous: previousOf(shape, glued),
    end,
    places: placesOf(shape, members),
    touch: glued ? 'glued' : 'none',
    signature,
    groups: signature === 0 ? 0 : lengths.length,
    separators,
    glued,
  };
}

/** A grammar of its own that starts with a shape. */
export function compileStart(start: string, rule: StartRule): Shape {
  const pattern = sticky(rule.pattern);
  const { classes, codes } = classesOf(start);
  const end = (text: string, from: number): number => {
    if (from < 0 || (from > 0 && isAlnum(text.charCodeAt(from - 1)))) return -1;
    for (let i = 0; i < start.length; i++)
      if (!fits(classes[i], codes[i], text.charCodeAt(from + i), NO_SEPARATORS)) return -1;
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  const digits = digitsOf(start);
  /** What a digit group goes on with is not known where the start ends with it. */
  const isOpen = digits.lead + digits.maxDigits >= start.length;
  const next = (code: number, group: number): boolean => {
    const at = digits.lead + group;
    return fits(classes[at], codes[at], code, NO_SEPARATORS);
  };
  const second = (count: number, group: number): boolean => {
    let least = 0;
    while (classes[digits.lead + group + 1 + least] === DIGIT) least++;
    return count >= Math.min(least, MAX_SECOND);
  };
  return {
    ...digits,
    maxDigits: isOpen ? Number.POSITIVE_INFINITY : digits.maxDigits,
    word: 0,
    next: isOpen ? () => true : next,
    second: isOpen ? () => true : second,
    previous: previousOf(start, false),
    end,
    places: placesOf(start, ''),
    touch: 'start',
    signature: 0,
    groups: 0,
    separators: NO_SEPARATORS,
    glued: false,
  };
}

/** A shape that begins with its digits may touch letters only where it is glued; else its last character before them decides. */
function previousOf(shape: string, glued: boolean): (kind: PreviousKind) => boolean {
  const before = shape[shape.indexOf('9') - 1];
  if (before === undefined) return (kind) => kind === NO_LETTER || glued;
  if (before === 'a' || before === '*') return (kind) => kind !== NO_LETTER || before === '*';
  const kindBefore = before === 'A' ? UPPER_LETTER : previousKind(before.charCodeAt(0));
  return (kind) => kind === kindBefore;
}

/** Where the first digits of a shape stand, and how many there are: read by hand, as hundreds of shapes are at every start. */
function digitsOf(shape: string): { lead: number; minDigits: number; maxDigits: number } {
  const lead = shape.indexOf('9');
  if (lead < 0) throw new TypeError(`a shape needs a digit: ${shape}`);
  // a `*` before the first group may be a digit in the text, and then the group starts there
  if (lead > 0 && shape[lead - 1] === '*')
    throw new TypeError(`a shape may not have * before its first digit: ${shape}`);
  let end = lead;
  while (shape[end] === '9') end++;
  const minDigits = end - lead;
  // a `*` may be a digit in the text, and then the group goes on through it
  while (shape[end] === '9' || shape[end] === '*') end++;
  return { lead, minDigits, maxDigits: end - lead };
}

/** Whether nothing but letters and digits stands in a shape from a place on. */
function isOneWord(shape: string, from: number): boolean {
  for (let i = from; i < shape.length; i++) if (!'9Aa*'.includes(shape.charAt(i))) return false;
  return true;
}

/** Lengths of the groups of a shape that is nothing but digits and single blanks between them; else none. */
function groupsOf(shape: string): number[] {
  const lengths: number[] = [];
  let length = 0;
  for (let i = 0; i <= shape.length; i++) {
    const character = shape[i];
    if (character === '9') length++;
    else if (length === 0 || (character !== ' ' && character !== undefined)) return [];
    else {
      lengths.push(length);
      length = 0;
    }
  }
  return lengths;
}

const KINDS: ReadonlyMap<string, number> = new Map([
  ['9', DIGIT],
  ['A', UPPER],
  ['a', LETTER],
  ['*', ALNUM],
  [' ', SEPARATOR],
]);

const classOf = (c: string): number => KINDS.get(c) ?? SELF;

/** Of each character of a shape: its class, and the character itself. */
function classesOf(shape: string): { readonly classes: readonly number[]; readonly codes: readonly number[] } {
  const classes: number[] = [];
  const codes: number[] = [];
  for (let i = 0; i < shape.length; i++) {
    classes.push(classOf(shape.charAt(i)));
    codes.push(shape.charCodeAt(i));
  }
  return { classes, codes };
}

/** Most shapes have the same separators. */
const separatorTables = new Map<string, Uint8Array>();

function separatorTable(members: string): Uint8Array {
  const known = separatorTables.get(members) ?? characterTable(members);
  separatorTables.set(members, known);
  return known;
}

function fits(kind: number | undefined, self: number | undefined, code: number, separators: Uint8Array): boolean {
  switch (kind) {
    case DIGIT:
      return isDigit(code);
    case UPPER:
      return isUpper(code);
    case LETTER:
      return isLetter(code);
    case ALNUM:
      return isAlnum(code);
    case SEPARATOR:
      return separators[plainSeparator(code)] === 1;
    default:
      return code === self || (self === MINUS && plainSeparator(code) === MINUS);
  }
}

/** Bits of the classes that each ASCII character is of. */
const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  CLASSES[code] =
    (isDigit(code) ? 1 << DIGIT : 0) |
    (isUpper(code) ? 1 << UPPER : 0) |
    (isLetter(code) ? 1 << LETTER : 0) |
    (isAlnum(code) ? 1 << ALNUM : 0);
}

/** Whether a character stands where a shape has a place for it: a class as a negative number, or the character itself. */
function stands(place: number, code: number, separators: Uint8Array): boolean {
  if (place >= 0) return place === code || (place === MINUS && plainSeparator(code) === MINUS);
  const kind = -1 - place;
  if (kind === SEPARATOR) return separators[code < 128 ? code : plainSeparator(code)] === 1;
  return code < 128 && ((CLASSES[code] as number) & (1 << kind)) !== 0;
}

const MINUS = 45;
const DOT = 46;

/** More groups, or longer ones, have no signature. */
export const MAX_GROUPS = 6;
export const GROUP_BITS = 5;

/** Lengths of digit groups as one number, or 0. */
function signatureOf(lengths: readonly number[]): number {
  if (lengths.length > MAX_GROUPS || lengths.some((length) => length >> GROUP_BITS !== 0)) return 0;
  return lengths.reduce((signature, length) => (signature << GROUP_BITS) | length, 0);
}

/** Whether [start, to) stands for itself: no digit touches it, no decimal point, and unless `glued` no letter and no dash with a digit behind it. */
export function bounded(text: string, start: number, to: number, glued: boolean): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const after = to < text.length ? text.charCodeAt(to) : 0;
  if (isDigit(before) || isDigit(after)) return false;
  if (isLetter(before) || isLetter(after)) return glued && !inHexWord(text, start, to);
  if (joins(before, glued) && start > 1 && isDigit(text.charCodeAt(start - 2))) return false;
  return !(joins(after, glued) && to + 1 < text.length && isDigit(text.charCodeAt(to + 1)));
}

/**
 * Whether a shape stands at [start, start + places) of bytes[lo, hi), as `byteOf` has them, or may stand there: letters that touch a glued match are
 * taken for no hash, and what goes on behind a start is not looked at. A group of at least `minDigits` digits is known to stand `lead` behind the start. Only where the bytes are plain is a dash beside it known to be one.
 */
export function mayStandAt(
  { places, touch, lead, minDigits }: Pick<Shape, 'places' | 'touch' | 'lead' | 'minDigits'>,
  bytes: Uint8Array,
  start: number,
  lo: number,
  hi: number,
  isPlain: boolean,
): boolean {
  const to = start + places.length;
  if (start < lo || to > hi) return false;
  // the first digits are known to be some, and most candidates end behind them
  for (let i = lead + minDigits; i < places.length; i++)
    if ((places[i] as Uint8Array)[bytes[start + i] as number] === 0) return false;
  for (let i = 0; i < lead; i++) if ((places[i] as Uint8Array)[bytes[start + i] as number] === 0) return false;
  const before = start > lo ? (bytes[start - 1] as number) : 0;
  if (touch === 'start') return !isAlnum(before);
  const glued = touch === 'glued';
  const after = to < hi ? (bytes[to] as number) : 0;
  if (isDigit(before) || isDigit(after)) return false;
  if (isLetter(before) || isLetter(after)) return glued;
  const isDashed = isPlain && !glued;
  if (joins(before, !isDashed) && start - 1 > lo && isDigit(bytes[start - 2] as number)) return false;
  return !(joins(after, !isDashed) && to + 1 < hi && isDigit(bytes[to + 1] as number));
}

/** Equal places share a table. */
const tables = new Map<string, Uint8Array>();

function placesOf(shape: string, separators: string): Uint8Array[] {
  const places: Uint8Array[] = [];
  for (let i = 0; i < shape.length; i++) {
    const c = shape.charAt(i);
    const name = c === ' ' ? `${c}${separators}` : c;
    let place = tables.get(name);
    if (place === undefined) tables.set(name, (place = placeOf(c, separatorTable(separators))));
    places.push(place);
  }
  return places;
}

function placeOf(c: string, separators: Uint8Array): Uint8Array {
  const table = new Uint8Array(129);
  const kind = classOf(c);
  for (let code = 0; code < 128; code++) if (fits(kind, c.charCodeAt(0), code, separators)) table[code] = 1;
  if (c > '\x7f') table[byteOf(c.charCodeAt(0))] = 1;
  return table;
}

/** The part of `bounded` that the start alone decides: asked first, since a long number has a group at every few characters. */
export function leftFree(text: string, start: number, glued: boolean): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (isDigit(before)) return false;
  // a letter behind it lets a glued one stand whatever is before it
  if (glued || isLetter(before)) return glued;
  return !(joins(before, glued) && start > 1 && isDigit(text.charCodeAt(start - 2)));
}

const joins = (code: number, glued: boolean): boolean => code === DOT || (code === MINUS && !glued);

/** Whether the digits are a part of a long hexadecimal word: a hash, a trace id. */
function inHexWord(text: string, start: number, to: number): boolean {
  let from = start;
  let end = to;
  while (from > 0 && to - from < 128 && isHex(text.charCodeAt(from - 1))) from--;
  while (end < text.length && end - start < 128 && isHex(text.charCodeAt(end))) end++;
  return end - from >= HEX_WORD_MIN;
}

const isHex = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102);
