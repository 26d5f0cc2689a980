import type { Rule } from '../../model.js';
import { decodeBase64, isUtf8Text } from '../checks/base64.js';
import { isOpaqueId } from '../opaque-id.js';
import type { Plan } from '../policy/compile.js';
import { decode, encode } from '../readers/encodings.js';
import { literalValues, sqlColumns } from '../readers/sql-values.js';
import { characterTable, charsetTables } from '../scan/charsets.js';
import { DEFAULT_CONFIDENCE } from '../scan/scanner.js';
import type { KnownStatement } from '../statement-memory.js';
import { isTaintable, type Taintability, taintabilityOf } from './taintable.js';

/** A value that was masked because of where it stood, in one of the ways it may be written. */
export interface TaintedValue {
  readonly text: string;
  /** Index of the detector that it was masked as. */
  readonly detector: number;
}

/** Tokens that begin alike: how long they are, and what they were masked as. Many may, so none is compared by itself. */
interface Bucket {
  readonly lengths: number[];
  readonly detectors: Map<string, number>;
}

/** A record with more has them from a list, which goes into no message as a whole. */
const MAX_VALUES = 1024;
const FIRSTS = 256;
const FEW = 12;
const LONGEST_BASIC = 512;
const BASE64 = /^[A-Za-z0-9+/]{6,}={0,2}$/;

/**
 * Values of one record that were masked because of where they stood (a secret parameter, a password field, a telling column, a header), to be found where
 * the same record says them again. Filed under their first four characters: a text is gone over once, and characters are compared only where a
 * whole token may begin.
 */
export class TaintSet {
  readonly #plan: Plan;
  /** By detector. */
  readonly #taintability: readonly Taintability[];
  /** By detector: whether its values are found wherever they stand, without what is beside them. */
  readonly #isEvident: readonly boolean[];
  readonly #userinfo: number;
  readonly #header: number;
  readonly #literal: number;
  readonly #person: number;
  /** In order, as they were masked. */
  #values: TaintedValue[] = [];
  /** Other ways of writing them: each is worked out where a text has a sign of its escapes. */
  readonly #written: TaintedValue[] = [];
  /** By encoding: whether that was done. */
  readonly #isWritten = ENCODINGS.map(() => false);
  /** All of those texts once, where there are few, and the length of the shortest. */
  readonly #few: string[] = [];
  #shortest = 0;
  /** Whether some value may be written in another way. */
  #hasOthers = false;
  /** By their first four characters: done where the first of them is met, unless there are many. */
  readonly #buckets = new Map<number, Bucket>();
  readonly #filed = new Set<string>();
  #isFiled = false;
  #detector = -1;
  /** By the lowest byte of a first character. */
  readonly #firsts = new Uint8Array(FIRSTS);

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#userinfo = plan.indexOf('credential.url-userinfo');
    this.#header = plan.indexOf('credential.header');
    this.#literal = plan.indexOf('database.value');
    this.#person = plan.indexOf('person.name');
    this.#taintability = plan.scanner.detectors.map((detector, i) => {
      const operator = plan.operatorNames[i];
      // what stays in part where it stood stays elsewhere
      return operator === 'keep' || operator === 'truncate' ? 'never' : taintabilityOf(detector);
    });
    this.#isEvident = plan.scanner.detectors.map(
      ({ rules, confidence = DEFAULT_CONFIDENCE }) =>
        rules?.every((rule) => isOwnForm(rule) && (rule.confidence ?? confidence) >= plan.threshold) ?? false,
    );
  }

  /** How many values were added. */
  get size(): number {
    return this.#values.length;
  }

  get values(): readonly TaintedValue[] {
    return this.#values;
  }

  /** Values that other records of the same trace have added. */
  addKnown(values: readonly TaintedValue[]): void {
    this.#values.push(...values);
  }

  /** The same values once more. */
  addAgain(values: readonly TaintedValue[]): void {
    for (const value of values) if (this.#values.length < MAX_VALUES) this.#values.push(value);
  }

  /** Takes back all but the first `size` values: what they were masked in is masked in another way. */
  cut(size: number): void {
    if (this.#values.length > size) this.#values.length = size;
  }

  clear(): void {
    if (this.#values.length === 0) return;
    this.#values = [];
    this.#forget();
  }

  #forget(): void {
    if (this.#few.length > 0) this.#few.length = 0;
    this.#shortest = 0;
    if (this.#hasOthers) {
      this.#written.length = 0;
      this.#isWritten.fill(false);
      this.#hasOthers = false;
    }
    if (!this.#isFiled) return;
    this.#isFiled = false;
    this.#buckets.clear();
    this.#filed.clear();
    this.#firsts.fill(0);
  }

  /** To be called when all were added, before the first is looked for. */
  seal(): void {
    this.#forget();
    const values = this.#values;
    const few = this.#few;
    this.#shortest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
      const { text } = values[i] as TaintedValue;
      if (few.length <= FEW && !few.includes(text)) few.push(text);
      this.#shortest = Math.min(this.#shortest, text.length);
      this.#hasOthers ||= !isPlain(text);
    }
  }

  /** Works out the other ways of writing the values that a text may have them in. */
  #writeAsIn(text: string): void {
    for (let i = 0; i < ENCODINGS.length; i++) {
      if (this.#isWritten[i]) continue;
      const { encoding, signs } = ENCODINGS[i] as (typeof ENCODINGS)[number];
      if (!holdsOneOf(text, signs)) continue;
      this.#isWritten[i] = true;
      for (const { text: value, detector } of this.#values) {
        if (isPlain(value)) continue;
        const written = encode(value, encoding);
        if (written === value) continue;
        this.#written.push({ text: written, detector });
        if (this.#few.length <= FEW) this.#few.push(written);
        if (this.#isFiled) this.#file(written, detector);
      }
    }
  }

  /** A value as it reads (no escapes) that was masked as a type; one of a form that is found wherever it stands needs nothing more. */
  add(value: string, detector: number): void {
    if (this.#isEvident[detector] && this.#plan.scanner.detectors[detector]?.check?.(value)) return;
    this.#addAs(value, detector, this.#taintability[detector] ?? 'never');
  }

  /** What was found in a text: of types that need a name or a word beside them. */
  addMatch(text: string, start: number, end: number, detector: number): void {
    if (this.#isEvident[detector] !== false) return;
    this.add(text.slice(start, end), detector);
    if (detector !== this.#userinfo) return;
    const colon = text.indexOf(':', start);
    if (colon > start && colon < end) {
      this.add(text.slice(start, colon), detector);
      this.add(text.slice(colon + 1, end), detector);
    }
  }

  /** The value of an attribute or a name that is masked as a whole. */
  addWhole(value: string, detector: number): void {
    if (detector !== this.#literal) this.add(value, detector);
    else if (this.#taintability[detector] !== 'never' && !isOpaqueId(value)) this.#addAs(value, detector, 'unworded');
  }

  /** What a reader has marked, without quotes around it. */
  addSlice(text: string, detector: number, name: string | undefined): void {
    const quote = text.charCodeAt(0);
    const isQuoted = (quote === 39 || quote === 34) && text.length > 2 && text.charCodeAt(text.length - 1) === quote;
    const value = isQuoted ? text.slice(1, -1) : text;
    const named = detector === this.#literal && name !== undefined ? this.#detectorOf(name, '') : -1;
    this.add(value, named >= 0 ? named : detector);
    this.#addDecoded(value, detector);
  }

  /** What a user and a password of a URL, and the header of basic authentication, stand for: elsewhere they are written as they are. */
  #addDecoded(value: string, detector: number): void {
    if (detector === this.#userinfo) {
      if (value.includes('%')) this.add(decode(value, 'percent'), detector);
      return;
    }
    if (detector !== this.#header || value.length > LONGEST_BASIC || !BASE64.test(value)) return;
    const pair = decodeBase64(value);
    const colon = pair?.indexOf(':') ?? -1;
    // RFC 7617: the user has no colon
    if (pair !== undefined && colon > 0 && isUtf8Text(pair)) this.add(pair.slice(colon + 1), detector);
  }

  /** A value that the policy has masked whatever it is. */
  addAny(value: string, detector: number): void {
    this.#addAs(value, detector, 'any');
  }

  /**
   * The literals of a statement, by [start, end) one behind the other: a telling column makes its values sensitive.
   * @param known what its columns tell is worked out once
   */
  addStatement(text: string, offsets: ArrayLike<number>, count: number, known?: KnownStatement): void {
    if (this.#taintability[this.#literal] === 'never') return;
    const told = known?.told ?? this.#toldBy(text, offsets, count);
    if (known !== undefined) known.told = told;
    for (let i = 0; i < count; i++) {
      const start = offsets[2 * i] as number;
      const end = offsets[2 * i + 1] as number;
      const detector = told[i] as number;
      // of a column that tells nothing, a value must look machine-made
      const least = detector < 0 ? LEAST_RANDOM : LEAST;
      if (end - start < least || (detector < 0 && !mayBeRandom(text, start, end))) continue;
      this.#detector = detector < 0 ? this.#literal : detector;
      literalValues(text, start, end, this.#addLiteral);
    }
  }

  readonly #addLiteral = (value: string): void => this.add(value, this.#detector);

  /** By literal the type that its column tells, or -1. */
  #toldBy(text: string, offsets: ArrayLike<number>, count: number): readonly number[] {
    return sqlColumns(text, offsets, count).map((column) =>
      column === undefined ? -1 : this.#detectorOf(column, text),
    );
  }

  /** What a column says that its values are; -1 where it does not. */
  #detectorOf(column: string, statement: string): number {
    const { kind, detector } = this.#plan.treatments.name(column);
    if (kind === 'keyed') return detector;
    return BARE_NAME.test(column) && OF_PERSONS.test(statement.slice(0, MAX_TABLES)) ? this.#person : -1;
  }

  #addAs(value: string, detector: number, taintability: Taintability): void {
    if (this.#values.length < MAX_VALUES && isTaintable(value, taintability))
      this.#values.push({ text: value, detector });
  }

  #fileAll(): void {
    this.#isFiled = true;
    for (const { text, detector } of this.#values) this.#file(text, detector);
    for (const { text, detector } of this.#written) this.#file(text, detector);
  }

  #file(text: string, detector: number): void {
    if (this.#filed.has(text)) return;
    this.#filed.add(text);
    const hash = hashAt(text, 0);
    let bucket = this.#buckets.get(hash);
    if (bucket === undefined) this.#buckets.set(hash, (bucket = { lengths: [], detectors: new Map() }));
    bucket.detectors.set(text, detector);
    if (!bucket.lengths.includes(text.length)) bucket.lengths.push(text.length);
    this.#firsts[text.charCodeAt(0) & (FIRSTS - 1)] = 1;
  }

  /** Length of the shortest value; no way of writing one is shorter. */
  get shortest(): number {
    return this.#shortest;
  }

  /** Whether a text may hold a token. */
  mayHold(text: string): boolean {
    if (text.length < this.#shortest) return false;
    if (this.#hasOthers) this.#writeAsIn(text);
    const few = this.#few;
    // few are looked for one by one faster than any loop over characters is
    if (few.length > FEW) return true;
    for (let i = 0; i < few.length; i++) if (text.includes(few[i] as string)) return true;
    return false;
  }

  /**
   * The next whole token in text[from, to): the longest that begins there.
   * @param spend is told of each comparison
   */
  next(text: string, from: number, to: number, hit: Hit, spend: (cost: number) => void): boolean {
    if (!this.#isFiled) this.#fileAll();
    const last = to - 4;
    for (let at = from; at <= last; at++) {
      if (this.#firsts[text.charCodeAt(at) & (FIRSTS - 1)] === 0) continue;
      const bucket = this.#buckets.get(hashAt(text, at));
      if (bucket === undefined) continue;
      if (findIn(bucket, text, at, to, hit, spend)) return true;
    }
    return false;
  }
}

/** Whether a rule matches the value itself, and not what stands behind a name or a label. */
const isOwnForm = (rule: Rule): boolean =>
  rule.rule === 'function' ? rule.labels === undefined : !(rule.rule === 'anchor' && rule.keepLiteral);

/** Where a token was found. */
export interface Hit {
  start: number;
  end: number;
  detector: number;
}

/** Ways of writing a value, and what stands in a text that has one which differs from the value. */
const ENCODINGS = [
  { encoding: 'json', signs: ['\\'] },
  { encoding: 'percent', signs: ['%'] },
  { encoding: 'form', signs: ['%', '+'] },
  { encoding: 'sql', signs: ["''"] },
] as const;

function holdsOneOf(text: string, signs: readonly string[]): boolean {
  for (let i = 0; i < signs.length; i++) if (text.includes(signs[i] as string)) return true;
  return false;
}

/** Written alike in every encoding: what RFC 3986, 2.3 has unreserved. */
const UNRESERVED = characterTable('-._~', charsetTables.alnum);

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 || UNRESERVED[code] === 0) return false;
  }
  return true;
}

/** A bare name is that of a person only in a table of persons. */
const BARE_NAME = /^name$/i;
const OF_PERSONS =
  /\b(?:from|into|update|join|table)\s{1,4}[\w."`[\]]{0,64}?(?:users?|customers?|persons?|people|employees?|patients?|members?|contacts?|clients?|students?|teachers?|guests?|authors?|passengers?|subscribers?)\b/i;
const MAX_TABLES = 1024;

/** With its quotes. */
const LEAST = 4;
const LEAST_RANDOM = 10;

/** A string of one word, with a digit in it. */
function mayBeRandom(text: string, start: number, end: number): boolean {
  if (isDigit(text.charCodeAt(start))) return false;
  let hasDigit = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code <= BLANK) return false;
    hasDigit ||= isDigit(code);
  }
  return hasDigit;
}

const BLANK = 32;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const hashAt = (text: string, at: number): number =>
  text.charCodeAt(at) |
  ((text.charCodeAt(at + 1) << 8) ^ (text.charCodeAt(at + 2) << 16) ^ (text.charCodeAt(at + 3) << 24));

/** The longest token of a bucket at a place. */
function findIn(
  { lengths, detectors }: Bucket,
  text: string,
  at: number,
  to: number,
  hit: Hit,
  spend: (cost: number) => void,
): boolean {
  if (!isWholeFrom(text, at)) return false;
  hit.end = -1;
  for (let i = 0; i < lengths.length; i++) {
    const end = at + (lengths[i] as number);
    spend(1);
    if (end > to || end <= hit.end || !isWholeUpTo(text, end)) continue;
    spend(end - at);
    const detector = detectors.get(text.slice(at, end));
    if (detector === undefined) continue;
    hit.start = at;
    hit.end = end;
    hit.detector = detector;
  }
  return hit.end >= 0;
}

/** Whether no word goes on at a place from before. */
const isWholeFrom = (text: string, start: number): boolean =>
  start === 0 || !isWord(text.charCodeAt(start)) || !isWord(text.charCodeAt(start - 1)) || isEscape(text, start);

/** Whether no word goes on behind a place. */
const isWholeUpTo = (text: string, end: number): boolean =>
  end >= text.length || !isWord(text.charCodeAt(end - 1)) || !isWord(text.charCodeAt(end));

/** Whether the letter before is the end of an escape: `\nsecret`, `%20secret`. */
function isEscape(text: string, start: number): boolean {
  return text.charCodeAt(start - 2) === 0x5c || text.charCodeAt(start - 3) === 0x25;
}

function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    (code > 127 && LETTER.test(String.fromCharCode(code)))
  );
}

const LETTER = /[\p{L}\p{N}]/u;
