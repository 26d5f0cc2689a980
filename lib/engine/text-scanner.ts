import type { Detector, Slice } from '../model.js';
import { type Base64Run, base64Runs } from './escapes/base64-runs.js';
import { type DecodedView, decodedView, isEscaped, written } from './escapes/decoded-view.js';
import { SHORTEST } from './escapes/long-runs.js';
import type { TextGate } from './gate/text-gate.js';
import type { Plan } from './policy/compile.js';
import type { Treatment } from './policy/treatment.js';
import { NO_NUMBER } from './readers/json.js';
import { Rewriting } from './rewriting.js';
import type { Finder, Match, Scope } from './scan/find.js';
import { OwnRegions, type Regions } from './scan/own-regions.js';
import { resolve } from './scan/resolve.js';
import { TextBytes } from './scan/text-bytes.js';
import type { TextRun } from './text-run.js';

const MAX_ROUNDS = 4;
/** RFC 8259, section 6, without an exponent. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Where more was replaced, it is noted where. */
const FEW_MATCHES = 4;

/** Masks the slices of a text: what base64 holds is a text of its own. */
export type Splice = (
  text: string,
  slices: readonly Slice[] | undefined,
  treatment: Treatment,
  run: TextRun,
) => string | undefined;

/** Scans a text that is of no format: as it stands, as it reads once its escapes are undone, and what it holds in base64. Has what is found replaced. */
export class TextScanner {
  readonly #plan: Plan;
  readonly #finder: Finder;
  readonly #gate: Pick<TextGate, 'isFree' | 'mayBeginAt'>;
  readonly #splice: Splice;
  readonly #bytes = new TextBytes();
  /** Whether the last text that was scanned was so until nothing more was found. */
  isSettled = false;

  constructor(plan: Plan, gate: Pick<TextGate, 'isFree' | 'mayBeginAt'>, splice: Splice) {
    this.#plan = plan;
    this.#gate = gate;
    this.#splice = splice;
    this.#finder = plan.createFinder();
  }

  /** Whether nothing is found in a text and nothing may be hidden in it. */
  findsNothing(text: string, words: string, scope: Scope): boolean {
    return this.#finder.find(text, words, scope) === undefined && !this.#mayHide(text, scope);
  }

  /** The same text where nothing is found; `undefined` where it is dropped. */
  mask(text: string, treatment: Treatment, run: TextRun, scope: Scope, placeholderOnly = false): string | undefined {
    if (this.#gate.isFree(text, scope, treatment.words)) return text;
    const masked = this.#scanned(text, treatment, run, scope, placeholderOnly);
    if (masked === undefined) return undefined;
    // what is free now hides nothing either
    if (masked !== text && this.#gate.isFree(masked, scope, treatment.words)) return masked;
    const later = masked === text ? run : run.spanning(text.length);
    const decoded = this.#decoded(masked, treatment, later, scope, placeholderOnly);
    if (decoded !== masked && decoded !== undefined)
      this.isSettled = this.#gate.isFree(decoded, scope, treatment.words);
    return decoded;
  }

  /** Scans a text of which the gate was not sure until nothing more is found: what was replaced may have kept a context word away from its neighbour. */
  #scanned(
    text: string,
    treatment: Treatment,
    run: TextRun,
    scope: Scope,
    placeholderOnly: boolean,
  ): string | undefined {
    let before = text;
    let own: Regions | undefined = this.#plan.ownOutputs(text);
    for (let round = 0; ; round++) {
      const { mayBeginAt } = this.#gate;
      const candidates = this.#finder.find(before, treatment.words, scope, own && new OwnRegions(own), mayBeginAt);
      this.isSettled = candidates === undefined;
      if (candidates === undefined) return before;
      const matches = resolve(candidates, this.#plan.scanner.detectors);
      const rewriting = new Rewriting(before, own, matches.length > FEW_MATCHES ? this.isOwn : undefined);
      const around = round === 0 ? run : run.spanning(text.length);
      if (!this.#replaceAll(before, matches, rewriting, around, placeholderOnly, round === 0)) return undefined;
      const masked = rewriting.finish();
      if (masked === before) return masked;
      this.isSettled = this.#gate.isFree(masked, scope, treatment.words);
      if (this.isSettled || round === MAX_ROUNDS - 1) return masked;
      own = rewriting.outputs ?? this.#plan.ownOutputs(masked);
      before = masked;
    }
  }

  /** Whether a text does not read as it stands, or holds another one in base64. */
  #mayHide(text: string, scope: Scope): boolean {
    return isEscaped(text, 0, text.length) || this.#base64In(text, scope) !== undefined;
  }

  /** Not in ids, hosts and frames, which are made of the same characters. */
  #base64In(text: string, scope: Scope): readonly Base64Run[] | undefined {
    if (scope !== 'all' || text.length < SHORTEST) return undefined;
    return base64Runs(this.#bytes.load(text).bytes, 0, text.length);
  }

  /** What is found in a text once its escapes are undone is replaced where it stands, and what base64 holds is written in it again. */
  #decoded(
    text: string,
    treatment: Treatment,
    run: TextRun,
    scope: Scope,
    placeholderOnly: boolean,
  ): string | undefined {
    let before = text;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const view = decodedView(before);
      if (view === undefined) break;
      const own = this.#plan.ownOutputs(view.text);
      const candidates = this.#finder.find(view.text, treatment.words, scope, own && new OwnRegions(own));
      if (candidates === undefined) break;
      const matches = resolve(candidates, this.#plan.scanner.detectors);
      const rewriting = new Rewriting(before, undefined);
      const around = round === 0 ? run : run.spanning(text.length);
      if (!this.#replaceAll(view.text, matches, rewriting, around, placeholderOnly, false, view)) return undefined;
      const masked = rewriting.finish();
      if (masked === before) break;
      before = masked;
    }
    const slices = this.#base64In(before, scope)?.map((one): Slice => ({ ...one, as: 'text' }));
    return this.#splice(before, slices, treatment, before === text ? run : run.spanning(text.length));
  }

  /**
   * Has every match of a text replaced; `false` where the whole text is dropped.
   * @param isFirst what is kept is a finding, too; later it was seen before
   * @param view the text is one of another, in which the matches are replaced
   */
  #replaceAll(
    text: string,
    matches: readonly Match[],
    rewriting: Rewriting,
    run: TextRun,
    placeholderOnly: boolean,
    isFirst: boolean,
    view?: DecodedView,
  ): boolean {
    for (let i = 0; i < matches.length; i++) {
      const { detector, start, end, confidence } = matches[i] as Match;
      const from = view === undefined ? start : view.startOf(start);
      const to = view === undefined ? end : view.endOf(end - 1);
      const value = text.slice(start, end);
      if (this.#plan.isAllowed?.(value)) continue;
      const replacement = placeholderOnly ? this.#placeholder(detector) : this.operate(value, detector, run);
      if (replacement === value && !isFirst) continue;
      run.found(detector, from, to, confidence);
      run.place.taint?.addMatch(text, start, end, detector);
      if (replacement === undefined && start === 0 && end === text.length) return false;
      // inside a text something must stand there: a name without its value would take the next word for it
      const told = replacement ?? this.#placeholder(detector);
      if (view === undefined) rewriting.replace(from, to, told);
      else if (told !== value) rewriting.replace(from, to, written(told, view.styles));
    }
    return true;
  }

  /** What stands for a value that was found as a type. */
  operate(value: string, index: number, run: TextRun): string | undefined {
    if (run.substitute !== undefined) return this.#shorter(value, index, run.substitute) ?? run.substitute;
    const substitute = this.#plan.operatorNames[index] === 'placeholder' ? this.detector(index)?.substitute : undefined;
    if (substitute) return substitute(value);
    const { signal } = run.place.context;
    const { signalOperators, operators } = this.#plan;
    const operator = ((signal && signalOperators?.get(signal)) ?? operators)[index];
    return operator ? operator(value) : this.#plan.failures['failure.error'];
  }

  /** In the place of a number one that is less exact, where its operator makes one. */
  #shorter(value: string, index: number, substitute: string): string | undefined {
    if (substitute !== NO_NUMBER || this.#plan.operatorNames[index] !== 'truncate') return undefined;
    const shorter = this.#plan.operators[index]?.(value);
    return shorter !== undefined && NUMBER.test(shorter) ? shorter : undefined;
  }

  #placeholder(index: number): string {
    const { id, category } = this.detector(index) ?? { id: 'failure.error', category: 'failure' as const };
    return this.#plan.placeholderOf(id, category);
  }

  detector = (index: number): Detector | undefined => this.#plan.scanner.detectors[index];

  /** Whether the whole text is what an operator of this plan made. */
  isOwn = (text: string): boolean => this.#plan.ownOutputAt(text, 0) === text.length;
}
