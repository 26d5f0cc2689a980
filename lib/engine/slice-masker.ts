import type { Kind, Slice } from '../model.js';
import type { ShapedKind } from './gate/shaped-kind.js';
import type { TextGate } from './gate/text-gate.js';
import { without } from './own-outputs.js';
import type { Plan } from './policy/compile.js';
import type { Treatment } from './policy/treatment.js';
import { decode, encode, isEncoded } from './readers/encodings.js';
import { findCode } from './readers/find-code.js';
import { holdsObject } from './readers/objects.js';
import { isRedacted } from './readers/url-slices.js';
import { holdsMarkup } from './readers/xml.js';
import type { RecentMessages } from './recent-messages.js';
import { accepts } from './scan/assignments.js';
import type { Scope } from './scan/find.js';
import { formatOf } from './text-format.js';
import type { TextRun } from './text-run.js';
import type { TextScanner } from './text-scanner.js';

/** So many slices may stand in one another. */
export const MAX_NESTING = 8;
const LINE_FEED = 10;
const PLUS = 43;

/** Masks what a slice holds: a text of a kind of its own. */
export interface InnerTexts {
  maskByKind(text: string, kind: ShapedKind, treatment: Treatment, run: TextRun): string | undefined;
  maskMessage(text: string, treatment: Treatment, run: TextRun, recent: RecentMessages): string | undefined;
}

/** Masks the slices that a reader has made of a text, each decoded, by what it is and by its own name, and encoded again. */
export class SliceMasker {
  readonly #plan: Plan;
  readonly #gate: Pick<TextGate, 'load' | 'mayHold'>;
  readonly #scanner: TextScanner;
  readonly #texts: InnerTexts;

  constructor(plan: Plan, gate: Pick<TextGate, 'load' | 'mayHold'>, scanner: TextScanner, texts: InnerTexts) {
    this.#plan = plan;
    this.#gate = gate;
    this.#scanner = scanner;
    this.#texts = texts;
  }

  /**
   * The text with what its slices became; the same where none changed.
   * @param isReadAgain the new text is put together in one piece: one that is added to part by part is read at several times the cost
   */
  splice(
    text: string,
    slices: readonly Slice[] | undefined,
    treatment: Treatment,
    run: TextRun,
    isReadAgain = false,
  ): string | undefined {
    const telling = slices && this.#withoutClean(text, slices);
    if (telling === undefined) return text;
    const parts: string[] | undefined = isReadAgain ? [] : undefined;
    const { taint } = run.place;
    let out = '';
    let from = -1;
    for (let i = 0; i < telling.length; i++) {
      const slice = telling[i] as Slice;
      const { start, end } = slice;
      const raw = start === 0 && end === text.length ? text : text.slice(start, end);
      const tainted = taint === undefined ? 0 : taint.size;
      const masked = this.#slice(raw, slice, treatment, run);
      if (masked === raw) continue;
      if (from < 0) {
        // the first that changes: now it matters whether a reader saw structure in what an operator made
        const own = this.#plan.ownOutputs(text);
        const foreign: readonly Slice[] = own ? without(own, telling) : telling;
        if (foreign !== telling) {
          taint?.cut(tainted);
          return this.splice(text, foreign, treatment, run, isReadAgain);
        }
        from = 0;
      }
      if (parts !== undefined) parts.push(text.slice(from, start), masked ?? '');
      else out += text.slice(from, start) + (masked ?? '');
      from = end;
    }
    if (from < 0) return text;
    if (parts === undefined) return out + text.slice(from);
    parts.push(text.slice(from));
    return parts.join('');
  }

  /** The slices in which something may be; `undefined` where there is none. */
  #withoutClean(text: string, slices: readonly Slice[]): readonly Slice[] | undefined {
    let telling: Slice[] | undefined;
    let isLoaded = false;
    for (let i = 0; i < slices.length; i++) {
      const slice = slices[i] as Slice;
      if (slice.as === 'text' || slice.as === 'identifier' || slice.as === 'message') {
        if (!isLoaded) this.#gate.load(text);
        isLoaded = true;
        if (this.#isCleanSlice(text, slice)) continue;
      }
      if (telling) telling.push(slice);
      else telling = [slice];
    }
    return telling;
  }

  #slice(raw: string, slice: Slice, outer: Treatment, around: TextRun): string | undefined {
    const encoding = slice.encoding ?? 'none';
    if (slice.as === 'mask') return this.#maskSlice(raw, slice, around);
    const { recent } = around.place;
    if (slice.as === 'message' && slice.name === undefined && encoding === 'none' && recent !== undefined) {
      if (around.depth < MAX_NESTING) return this.#texts.maskMessage(raw, outer, around.inside(slice), recent);
    }
    const treatment = slice.name === undefined ? outer : this.#plan.treatments.name(slice.name);
    const kind = kindOfSlice(slice, treatment);
    const remembers = slice.name !== undefined && kind === 'text' && treatment.kind === 'text';
    if (remembers && treatment.clean.has(raw)) return raw;
    const run = around.inside(slice);
    if (run.depth > MAX_NESTING) {
      if (this.#isCleanText(raw, slice, outer)) return raw;
      run.place.sink.failed('limit.depth');
      return run.substitute ?? this.#plan.failures['limit.depth'];
    }
    const hasPlus = encoding === 'form' && findCode(raw, PLUS, 0, raw.length) >= 0;
    const asWritten = hasPlus && kind === 'text' ? this.#withPlus(raw, treatment, run) : raw;
    if (asWritten === undefined) return '';
    const isKey = hasPlus && kind === 'keyed' && this.#isKeyWithPlus(raw, treatment);
    const text = encoding === 'none' ? raw : decode(asWritten, isKey ? 'percent' : encoding);
    const masked = this.#texts.maskByKind(text, kind, treatment, text === raw ? run : run.encoded());
    if (masked === text) {
      if (remembers && text === raw) treatment.clean.add(raw);
      return asWritten;
    }
    return masked === undefined ? '' : encoding === 'none' ? masked : encode(masked, encoding);
  }

  /** Base64 is often put into a form as it stands: its plus signs are no blanks. */
  #withPlus(raw: string, treatment: Treatment, run: TextRun): string | undefined {
    const text = decode(raw, 'percent');
    const masked = this.#scanner.mask(text, treatment, text === raw ? run : run.encoded(), 'secrets');
    if (masked === text) return raw;
    return masked && (text === raw ? masked : encode(masked, 'percent').replaceAll('%2B', '+'));
  }

  /** The same of a key under its name. Words with blanks between them are none. */
  #isKeyWithPlus(raw: string, { detector: index }: Treatment): boolean {
    const text = decode(raw, 'percent');
    const detector = this.#scanner.detector(index);
    return (
      detector !== undefined &&
      BASE64.test(text) &&
      accepts(detector, text) &&
      accepts(detector, text.replaceAll('+', '-'))
    );
  }

  /** The short way of most slices, without a copy: text or an id, not encoded, in which nothing begins. */
  #isCleanSlice(text: string, slice: Slice): boolean {
    const scope = this.#plainScope(slice);
    if (scope === undefined) return false;
    const { start, end } = slice;
    if (slice.encoding !== undefined && isEncoded(text, start, end, slice.encoding)) return false;
    if (scope === 'all' && (formatOf(text, start, end) !== undefined || hasTelling(text, slice, start, end)))
      return false;
    const words = slice.name === undefined ? undefined : this.#plan.treatments.name(slice.name).words;
    return !this.#gate.mayHold(start, end, scope, words);
  }

  /** The same with a copy, in which nothing is found. */
  #isCleanText(raw: string, slice: Slice, outer: Treatment): boolean {
    const scope = this.#plainScope(slice);
    if (scope === undefined) return false;
    const { name, encoding } = slice;
    const treatment = name === undefined ? outer : this.#plan.treatments.name(name);
    if (encoding !== undefined && isEncoded(raw, 0, raw.length, encoding)) return false;
    if (scope === 'all' && (formatOf(raw) !== undefined || holdsMarkup(raw) || hasTelling(raw, slice, 0, raw.length)))
      return false;
    return this.#scanner.findsNothing(raw, treatment.words, scope);
  }

  /** What is looked for in a slice that needs no reader and whose name is not telling; `undefined` for any other. */
  #plainScope({ as, name }: Slice): Scope | undefined {
    if (as === 'identifier') return 'secrets';
    if (as !== 'text' && as !== 'message') return undefined;
    return name === undefined || this.#plan.treatments.name(name).kind === 'text' ? 'all' : undefined;
  }

  #maskSlice(raw: string, slice: Slice, around: TextRun): string | undefined {
    const named =
      slice.detector === undefined && slice.name !== undefined ? this.#plan.treatments.name(slice.name) : undefined;
    const index = named?.kind === 'keyed' ? named.detector : this.#plan.indexOf(slice.detector ?? 'credential.secret');
    if (index < 0) return raw;
    const text = slice.encoding ? decode(raw, slice.encoding) : raw;
    if (raw === slice.substitute || isRedacted(text) || this.#scanner.isOwn(text) || this.#plan.isAllowed?.(text))
      return raw;
    around.found(index, slice.start, slice.end, 1);
    around.place.taint?.addSlice(text, index, slice.name);
    if (slice.substitute !== undefined) return slice.substitute;
    const masked = this.#scanner.operate(text, index, around.inside(slice));
    return masked === undefined ? '' : slice.encoding ? encode(masked, slice.encoding) : masked;
  }
}

const BASE64 = /^[\w+/-]+={0,2}$/;

/** A telling name decides about the text under it; otherwise the reader's word counts. */
function kindOfSlice({ as, name }: Slice, treatment: Treatment): ShapedKind {
  if (as === 'mask') return 'sensitive';
  if (name !== undefined && treatment.kind === 'keyed' && as !== 'identifier') return 'keyed';
  if (as === 'text' || as === 'message') return 'text';
  return as satisfies Kind;
}

/**
 * Whether a part of a text may hold what is told by names in a format of its own: an object that is printed in it; where it stands there as it is, lines: those of a
 * message are none of a format.
 */
const hasTelling = (text: string, { as, encoding }: Slice, from: number, to: number): boolean =>
  holdsObject(text, from, to) ||
  (as === 'text' && (encoding === undefined || encoding === 'xml') && findCode(text, LINE_FEED, from, to) >= 0);
