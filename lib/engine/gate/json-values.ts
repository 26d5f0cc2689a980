import { isVerdict, isVerdictWord } from '../checks/error-messages.js';
import { decode } from '../readers/encodings.js';
import { findCode } from '../readers/find-code.js';
import { beginsOperation } from '../readers/graphql.js';
import { MAX_LABEL } from '../readers/label.js';
import { TextBytes } from '../scan/text-bytes.js';
import { type Field, type FieldNames, isSame } from './field-names.js';
import type { Gate } from './gate.js';
import { holdsLines } from './line-marks.js';

const BLANK = 32;
const QUOTE = 34;
const PLUS = 43;
const COMMA = 44;
const DOT = 46;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const AT = 64;
const MINUS = 45;

/** As the reader has them: keys up to this length are field names, and with so many digits a key is data. */
const MAX_FIELD_NAME = 12;
const KEY_DIGITS = 6;
/** Numbers with fewer digits are no slices of the reader's, with a name and without one. */
const NAMED_DIGITS = 3;
const BARE_DIGITS = 9;
const MAX_DEPTH = 32;
/** What is known of a container: a telling name is around it, a label is in it or around it. */
const TELLING = 1;
const LABELLED = 2;
/** A value is in it whose label may stand behind it: of no container in it. */
const WAITING = 4;
/** A statement is in it, and a list that may be bound to one: of no container in it. */
const STATEMENT = 8;
const BINDINGS = 16;
/** The kind of a manifest, all of whose data is masked. */
const SECRET = 'Secret';

const NOT_SURE = -1;
const OPENS = new Uint8Array(129);
OPENS[40] = OPENS[OPEN_BRACKET] = OPENS[OPEN_BRACE] = 1;
/** What may stand between a bracket in a string and another one or a quote: blanks, as they are or escaped. */
const BEHIND_BRACKET: ReadonlySet<number> = new Set([32, 39, 40, OPEN_BRACKET, BACKSLASH]);
const MAX_VALUES = 32;
/** Structure of GenAI messages, in which less is looked for. */
const STRUCTURE: ReadonlySet<string> = new Set(['role', 'type', 'id', 'finish_reason', 'tool_call_id', 'name']);

/**
 * Finds the strings and numbers in which something may be masked, in the JSON that most payloads are: well-formed, with names that are told by themselves. Whatever
 * else a JSON text may be is left to the reader. Holds the result of one text at a time.
 */
export class JsonValues {
  /** [start, end) of each value, one behind the other: of a string without its quotes. */
  readonly offsets = new Int32Array(2 * MAX_VALUES);
  /** Of each value: its key, and whether it is a number. */
  readonly fields: (Field | undefined)[] = new Array(MAX_VALUES).fill(undefined);
  readonly isNumber = new Uint8Array(MAX_VALUES);
  #count = 0;
  readonly #gate: Gate;
  readonly #names: FieldNames;
  /**
   * Of the open containers: whether it is an array, the key that it stands under, and whether a telling name or a label may say what
   * is in it.
   */
  readonly #isArray = new Uint8Array(MAX_DEPTH + 1);
  readonly #outer: (Field | undefined)[] = new Array(MAX_DEPTH + 1).fill(undefined);
  readonly #told = new Uint8Array(MAX_DEPTH + 1);
  /** Of the open containers: the key that they stand under, where that says something of what is in them. */
  readonly #within: (Field | undefined)[] = new Array(MAX_DEPTH + 1).fill(undefined);
  /** Of the string that was read last: whether it has escapes, and a brace or two brackets, behind which an object or a list may be printed. */
  #isEscaped = false;
  #hasBrace = false;
  /** The key that texts have begun with. */
  #first: Field | undefined;
  /** A string without its escapes. */
  readonly #decoded = new TextBytes();

  constructor(gate: Gate, names: FieldNames) {
    this.#gate = gate;
    this.#names = names;
  }

  /**
   * How many values; 0 where nothing in the text is masked, -1 where it is not sure.
   * @param isMessages whether it is messages of GenAI, in whose structure less is looked for
   */
  find(source: TextBytes, isMessages = false): number {
    const { text, bytes, length, isPlain } = source;
    let depth = 0;
    /** The key that the next value stands under, and the last one that was read. */
    let field: Field | undefined;
    let last: Field | undefined;
    /** What the keys of the innermost container stand below. */
    let within: Field | undefined;
    let afterKey = false;
    this.#count = 0;
    this.#told[0] = 0;
    for (let at = 0; at < length; at++) {
      const code = bytes[at] as number;
      if (isWhiteSpace(code)) continue;
      if (code === QUOTE) {
        if (!afterKey) {
          // texts of one sender have their keys in one order
          const next = last === undefined ? this.#first : last.next;
          const isNext = isPlain && next !== undefined && next.within === within;
          const known = isNext && isKeyAt(bytes, at + 1, length, next.codes) ? next : undefined;
          const end = known === undefined ? this.#closingQuote(bytes, at + 1, length) : at + 1 + known.codes.length;
          if (end < 0) return NOT_SURE;
          const colon = colonBehind(bytes, end + 1, length);
          if (colon >= 0) {
            if (this.#isArray[depth] === 1) return NOT_SURE;
            field = known ?? this.#key(source, at + 1, end, within);
            if (field === undefined || field.isPairs) return NOT_SURE;
            if (field.isLabel) {
              if (((this.#told[depth] as number) & WAITING) !== 0) return NOT_SURE;
              this.#told[depth] = (this.#told[depth] as number) | LABELLED;
            }
            if (last === undefined) this.#first = field;
            else last.next = field;
            last = field;
            afterKey = true;
            at = colon;
            continue;
          }
        }
        if (field !== undefined && this.#isTold(field, depth)) return NOT_SURE;
        if (field?.isValue === true) this.#told[depth] = (this.#told[depth] as number) | WAITING;
        if (afterKey && field?.isStatement === true && this.#isBound(depth, STATEMENT)) return NOT_SURE;
        if (this.#isArray[depth] === 1) {
          if (bytes[at + 1] === MINUS || this.#mayName(bytes, at, length)) return NOT_SURE;
          if (field?.isColumns === true && this.#mayBeName(bytes, at, length)) return NOT_SURE;
        } else if (!afterKey && depth > 0) return NOT_SURE;
        else if (field?.isLabel === true && this.#isOfColumns(depth) && this.#mayBeName(bytes, at, length))
          return NOT_SURE;
        const known = isPlain && field !== undefined ? cleanValueEnd(field, bytes, at + 1, length) : -1;
        if (known >= 0) at = known;
        else {
          const end = this.#closingQuote(bytes, at + 1, length);
          if (end < 0) return NOT_SURE;
          if (this.#isCleanString(source, at + 1, end, field)) {
            if (isPlain && field !== undefined && !this.#isEscaped) addCleanValue(field, bytes, at + 1, end);
          } else if (!this.#add(text, at + 1, end, field, depth, false, isMessages)) return NOT_SURE;
          at = end;
        }
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (code === OPEN_BRACKET && field?.isBindings === true && this.#isBound(depth, BINDINGS)) return NOT_SURE;
        if (++depth > MAX_DEPTH) return NOT_SURE;
        this.#isArray[depth] = code === OPEN_BRACKET ? 1 : 0;
        this.#outer[depth] = field;
        within = field?.isPlace === true ? field : undefined;
        this.#within[depth] = within;
        this.#told[depth] =
          ((this.#told[depth - 1] as number) & (TELLING | LABELLED)) |
          (field !== undefined && field.treatment.kind !== 'text' ? TELLING : 0);
        if (code === OPEN_BRACE) field = undefined;
        afterKey = false;
        continue;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (--depth < 0) return NOT_SURE;
        within = this.#within[depth];
      } else if (code !== COMMA) {
        if (field !== undefined && isNumberCode(code) && this.#isTold(field, depth)) return NOT_SURE;
        if (field?.isValue === true) this.#told[depth] = (this.#told[depth] as number) | WAITING;
        const end = isNumberCode(code) ? numberEnd(bytes, at, length) : literalEnd(text, at);
        if (end < 0) return NOT_SURE;
        if (isNumberCode(code) && !this.#isCleanNumber(source, at, end, field)) {
          if (code === PLUS || code === DOT || !this.#add(text, at, end, field, depth, true, isMessages))
            return NOT_SURE;
        }
        at = end - 1;
      }
      afterKey = false;
      field = depth > 0 && this.#isArray[depth] === 1 ? this.#outer[depth] : undefined;
    }
    return this.#count;
  }

  /** Notes a value that the reader gives; whether it is sure what name it gives it. */
  #add(
    text: string,
    from: number,
    to: number,
    field: Field | undefined,
    depth: number,
    isNumber: boolean,
    isMessages: boolean,
  ): boolean {
    if (field?.isGeneric === true && ((this.#told[depth] as number) & LABELLED) !== 0) return false;
    // what is said of a field is none of its values
    if (field !== undefined && field.treatment.kind !== 'text' && mayBeVerdict(text, from, to, this.#isOfErrors(depth)))
      return false;
    const count = this.#count;
    if (count === MAX_VALUES) return false;
    if (isMessages && field !== undefined && STRUCTURE.has(field.key)) return false;
    // the data of a manifest of secrets is masked whatever it is
    if (to - from === SECRET.length && text.startsWith(SECRET, from)) return false;
    this.offsets[2 * count] = from;
    this.offsets[2 * count + 1] = to;
    this.fields[count] = field;
    this.isNumber[count] = isNumber ? 1 : 0;
    this.#count++;
    return true;
  }

  /** Whether one of the containers around a value is of errors. */
  #isOfErrors(depth: number): boolean {
    for (let i = depth; i > 0; i--) if (this.#outer[i]?.isErrors === true) return true;
    return false;
  }

  /** Notes one of the two in a container; whether the other is there. */
  #isBound(depth: number, mark: number): boolean {
    const told = (this.#told[depth] as number) | mark;
    this.#told[depth] = told;
    return (told & STATEMENT) !== 0 && (told & BINDINGS) !== 0;
  }

  /** Whether a name around a key or a label beside it may say what its value is. */
  #isTold({ treatment, isValue }: Field, depth: number): boolean {
    const told = this.#told[depth] as number;
    if (told === 0) return false;
    const isInherited = (told & TELLING) !== 0 && treatment.kind === 'text';
    return isInherited || (isValue && (told & LABELLED) !== 0);
  }

  /** The quote that closes a string, or -1. Notes what the string holds. */
  #closingQuote(bytes: Uint8Array, from: number, length: number): number {
    this.#isEscaped = false;
    this.#hasBrace = false;
    for (let at = from; at < length; at++) {
      const code = bytes[at] as number;
      if (code === QUOTE) return at;
      if (OPENS[code] === 1 && (code === OPEN_BRACE || BEHIND_BRACKET.has(bytes[at + 1] as number)))
        this.#hasBrace = true;
      if (code !== BACKSLASH) continue;
      this.#isEscaped = true;
      at++;
    }
    return -1;
  }

  /** Whether the string whose quote stands at a place is the first of a list, and may be the name of the second. */
  #mayName(bytes: Uint8Array, at: number, length: number): boolean {
    let before = at - 1;
    while (before >= 0 && isWhiteSpace(bytes[before] as number)) before--;
    return bytes[before] === OPEN_BRACKET && this.#mayBeName(bytes, at, length);
  }

  /** Whether an object is one of a list of columns. */
  #isOfColumns(depth: number): boolean {
    return depth > 1 && this.#isArray[depth - 1] === 1 && this.#outer[depth - 1]?.isColumns === true;
  }

  /** Whether the string whose quote stands at a place may be a telling name. */
  #mayBeName(bytes: Uint8Array, at: number, length: number): boolean {
    const limit = Math.min(length, at + MAX_LABEL + 2);
    let end = at + 1;
    while (end < limit && bytes[end] !== QUOTE) end++;
    return end < limit && this.#gate.mayBeName(bytes, at + 1, end);
  }

  /** A key in which nothing is masked; `undefined` where that is not sure. */
  #key(source: TextBytes, from: number, to: number, within: Field | undefined): Field | undefined {
    const { text, bytes, isPlain } = source;
    let digits = 0;
    for (let i = from; i < to; i++) {
      const code = bytes[i] as number;
      // a blank of typography separates no words of a name
      if (!isPlain && text.charCodeAt(i) > 127) return undefined;
      if (code === AT || code === BACKSLASH || (code >= 48 && code <= 57 && ++digits >= KEY_DIGITS)) return undefined;
    }
    if (to - from > MAX_FIELD_NAME && this.#gate.mayHold(source, from, to, 'secrets')) return undefined;
    const field = this.#names.at(bytes, from, to, within);
    return field?.marksSecrets === true ? undefined : field;
  }

  #isCleanString(source: TextBytes, from: number, to: number, field: Field | undefined): boolean {
    const { text, bytes } = source;
    if (from === to) return true;
    if (field !== undefined && field.treatment.kind !== 'text') return false;
    const first = bytes[from] as number;
    if (first === OPEN_BRACE || first === OPEN_BRACKET || first === BACKSLASH || first <= 32) return false;
    if (to - from === SECRET.length && text.startsWith(SECRET, from)) return false;
    if (this.#hasBrace || holdsScheme(text, bytes, from, to) || mayBeGraphql(text, first, from, to)) return false;
    const words = wordsOf(field);
    if (!this.#isEscaped) return !this.#gate.mayHold(source, from, to, 'all', words);
    const decoded = this.#decoded;
    const length = writeUnescaped(source, from, to, decoded);
    if (length <= 0) return false;
    // asked of the text itself only then: patterns look at texts, and take bytes without one for what they look for
    if (this.#gate.mayHold(decoded, 0, length, 'all', words)) {
      decoded.load(decode(text.slice(from, to), 'json'));
      if (this.#gate.mayHold(decoded, 0, length, 'all', words)) return false;
    }
    return !holdsLines(decoded.bytes, length);
  }

  #isCleanNumber(source: TextBytes, from: number, to: number, field: Field | undefined): boolean {
    let digits = 0;
    for (let i = from; i < to; i++) if (isDigit(source.bytes[i] as number)) digits++;
    if (digits < (field === undefined ? BARE_DIGITS : NAMED_DIGITS)) return true;
    if (field !== undefined && field.treatment.kind !== 'text') return false;
    return !this.#gate.mayHold(source, from, to, 'all', wordsOf(field));
  }
}

/** End of a number, or -1 where it is none. */
function numberEnd(bytes: Uint8Array, from: number, length: number): number {
  let digits = 0;
  let end = from;
  for (; end < length; end++) {
    const code = bytes[end] as number;
    if (isDigit(code)) digits++;
    else if (!isNumberCode(code) && (code | 32) !== 101) break;
    // RFC 8259, section 6: a sign leads, or follows the exponent's letter; `12-34` is no number.
    else if ((code === PLUS || code === MINUS) && end > from && ((bytes[end - 1] as number) | 32) !== 101) return -1;
  }
  return digits === 0 || (end < length && !isEnd(bytes[end] as number)) ? -1 : end;
}

/** Whether a key stands at a place, without escapes, and its quote behind it. */
function isKeyAt(bytes: Uint8Array, at: number, length: number, codes: Uint8Array): boolean {
  return at + codes.length < length && bytes[at + codes.length] === QUOTE && isSame(codes, bytes, at, codes.length);
}

/** Where the quote behind a value stands that was found clean under the key before, or -1. */
function cleanValueEnd({ clean }: Field, bytes: Uint8Array, at: number, length: number): number {
  for (let i = 0; i < clean.length; i++) {
    const codes = clean[i] as Uint8Array;
    if (isKeyAt(bytes, at, length, codes)) return at + codes.length;
  }
  return -1;
}

/** Remembers a clean value of a key: many are members of enumerations. Where they hardly repeat, none is. */
function addCleanValue(field: Field, bytes: Uint8Array, from: number, to: number): void {
  if (to - from > MAX_CLEAN_LENGTH || field.tried >= MAX_TRIED) return;
  if (field.clean.length < MAX_CLEAN) field.clean.push(bytes.slice(from, to));
  else if (++field.tried === MAX_TRIED) field.clean.length = 0;
  else field.clean[field.tried % MAX_CLEAN] = bytes.slice(from, to);
}

const MAX_CLEAN = 4;
const MAX_CLEAN_LENGTH = 32;
const MAX_TRIED = 64;

/** Whether a value may be what is said of its field; sentences of any kind are, in an object of errors. */
function mayBeVerdict(text: string, from: number, to: number, isOfErrors: boolean): boolean {
  if (!beginsSentence(text.charCodeAt(from))) return false;
  if (findCode(text, BLANK, from, to) < 0) return isVerdictWord(text, from, to);
  return isOfErrors || findCode(text, BACKSLASH, from, to) >= 0 || isVerdict(text.slice(from, to));
}

/** A letter, or a bracket before one. */
const beginsSentence = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) || code === 40 || code > 127;

/** Words of a value's key; unknown where a name around it may stand for it. */
const wordsOf = (field: Field | undefined): string | undefined =>
  field === undefined || field.isGeneric ? undefined : field.treatment.words;

/** Simple escapes (RFC 8259, section 7) and what they stand for; the others are the reader's. */
const ESCAPES = new Uint8Array(128);
for (const [letter, character] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t']) {
  ESCAPES[(letter as string).charCodeAt(0)] = (character as string).charCodeAt(0);
}

/** Writes bytes[from, to) without escapes into another buffer; gives their number, or -1. */
function writeUnescaped({ bytes, isPlain }: TextBytes, from: number, to: number, decoded: TextBytes): number {
  const target = decoded.reserve(to - from, isPlain);
  let length = 0;
  for (let at = from; at < to; at++) {
    let code = bytes[at] as number;
    if (code === BACKSLASH) {
      code = ESCAPES[bytes[++at] as number] as number;
      if (!code || at >= to) return -1;
    }
    target[length++] = code;
  }
  return length;
}

function colonBehind(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && isWhiteSpace(bytes[at] as number)) at++;
  return at < length && bytes[at] === COLON ? at : -1;
}

/** `true`, `false`, `null`: their end, or -1 for anything else. */
function literalEnd(text: string, at: number): number {
  if (text.startsWith('true', at) || text.startsWith('null', at)) return endOfWord(text, at + 4);
  return text.startsWith('false', at) ? endOfWord(text, at + 5) : -1;
}

const endOfWord = (text: string, at: number): number => (at === text.length || isEnd(text.charCodeAt(at)) ? at : -1);
const isEnd = (code: number): boolean => code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET || code <= 32;

/** What stands between tokens (RFC 8259, section 2). */
const isWhiteSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Digits, signs and the point. */
const isNumberCode = (code: number): boolean => isDigit(code) || code === MINUS || code === PLUS || code === DOT;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a string may be a document of GraphQL: its escapes are none of what is looked at here. */
const mayBeGraphql = (text: string, first: number, from: number, to: number): boolean =>
  (first === 102 || first === 109 || first === 113 || first === 115) &&
  beginsOperation(text, from, to) &&
  findCode(text, OPEN_BRACE, from, to) >= 0;

/** Whether `://` stands near the front: a URL has a reader of its own. */
function holdsScheme(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  const limit = Math.min(to - 2, from + 24);
  for (let i = from; i < limit; i++) {
    const code = bytes[i] as number;
    if (code === COLON) return text.startsWith('://', i);
    if (code <= 32) return false;
  }
  return false;
}
