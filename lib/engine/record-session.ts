import type { Attributes, MaskContext, Signal } from '../model.js';
import type { Counters } from '../report/counters.js';
import { copyOf, isAsItWas, isUnreadable, rebuilt, type Source, valuesOf } from './attribute-object.js';
import { ChangeSummary } from './change-summary.js';
import type { FindingSink } from './finding-sink.js';
import { gateOf, type TextGate } from './gate/text-gate.js';
import { isFlatArray } from './plain-values.js';
import type { Failure, Plan } from './policy/compile.js';
import { CleanTexts, type Treatment } from './policy/treatment.js';
import { RecentMessages } from './recent-messages.js';
import { TaintPass } from './taint/taint-pass.js';
import { TaintSet } from './taint/taint-set.js';
import { TraceTaint } from './taint/trace-taint.js';
import { TextMasker } from './text-masker.js';
import type { Place } from './text-run.js';
import { TreatmentsByPlace } from './treatments-by-place.js';
import { DROPPED, type Isolation, ValueWalker } from './value-walker.js';
import { BudgetSpent, WorkBudget } from './work-budget.js';

const MAX_SYSTEMS = 32;
const MINUS = 45;
type Changing<T> = { -readonly [K in keyof T]: T[K] };

/** What a session is opened for. */
export interface RecordKind {
  readonly signal: Signal;
  readonly spanKind?: number | undefined;
  /**
   * Which nested values are copied even where they are clean, so that nobody can change them later: `all` (default), `nested`: all but flat arrays,
   * of which the SDK's spans have made a copy themselves, or `none`.
   */
  readonly isolate?: Isolation | undefined;
  /** How sure it is that attributes are data, which others read again where they are forwarded as they are. Default `checked`. */
  readonly attributes?: Exclude<Source, 'copied'> | undefined;
  /** Whether its fields say things of one matter, so that what is masked in one of them is masked in all. Default true. */
  readonly taints?: boolean | undefined;
}

/**
 * Masks the fields of one record under one work budget. Data never throws out of it: a field that cannot be masked is replaced. Valid until the
 * next record is opened.
 */
export class RecordSession implements Place, FindingSink {
  readonly #plan: Plan;
  readonly #counters: Counters;
  readonly #budget: WorkBudget;
  readonly #texts: TextMasker;
  readonly #gate: TextGate;
  readonly #values: ValueWalker;
  /** What the readers are told: one object for all fields. */
  readonly #context: Changing<MaskContext> = {
    key: undefined,
    signal: 'span',
    spanKind: undefined,
    siblings: undefined,
  };
  readonly #tokens: TaintSet;
  readonly #taintPass: TaintPass;
  /** Values of other records, where the policy has them looked for across a trace. */
  readonly #traces: TraceTaint | undefined;
  #traceId: string | undefined;
  /** Where values go that were masked because of where they stood; none in the second walk. */
  taint: TaintSet | undefined;
  /** Messages that the record has said. */
  readonly recent = new RecentMessages();
  #isSecondWalk = false;
  readonly #treatments: TreatmentsByPlace;
  #isolate: Isolation = 'all';
  #source: Source = 'checked';
  #busy = false;
  /** How many fields of the record could not be masked; and whether that is the end of each of them. */
  #failed = 0;
  readonly #dropsFailed: boolean;
  readonly #summary: ChangeSummary | undefined;

  constructor(plan: Plan, counters: Counters) {
    this.#plan = plan;
    this.#counters = counters;
    this.#budget = new WorkBudget(plan.limits.budget);
    this.#dropsFailed = plan.onError !== 'placeholder';
    this.#summary = plan.summary === 'silent' ? undefined : new ChangeSummary(plan.summary);
    this.#texts = new TextMasker(plan);
    this.#gate = gateOf(plan);
    this.#treatments = new TreatmentsByPlace(plan);
    this.#values = new ValueWalker(plan, this.#texts, this, this.#budget, counters);
    this.#tokens = new TaintSet(plan);
    this.#traces = plan.taint === 'trace' ? new TraceTaint() : undefined;
    this.#taintPass = new TaintPass(plan, this.#tokens, this, this.#budget);
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Starts a record. */
  open({ signal, spanKind, isolate = 'all', attributes = 'checked', taints = true }: RecordKind): this {
    this.#busy = true;
    this.#failed = 0;
    this.#traceId = undefined;
    this.taint = taints && this.#plan.taint !== 'off' ? this.#tokens : undefined;
    this.#isSecondWalk = false;
    this.#context.signal = signal;
    this.#context.spanKind = spanKind;
    this.#context.siblings = undefined;
    this.#isolate = isolate;
    this.#source = attributes;
    this.#values.isolate = isolate;
    this.#budget.reset();
    return this;
  }

  /** Ends the record and forgets what it held. */
  close(): void {
    this.#busy = false;
    this.#context.siblings = undefined;
    this.#context.key = undefined;
    this.#tokens.clear();
    this.recent.clear();
  }

  /** The trace that the record is of: to be told before its fields are masked. */
  ofTrace(traceId: string | undefined): void {
    this.#traceId = traceId;
  }

  /**
   * Masks parts of a record that say things of one matter: where something in them was masked because of where it stood, they are walked once more, and it is
   * masked wherever else it stands.
   * @param walk masks every field of the parts, in the same way in both walks
   */
  inBothWalks<T>(signal: Signal, parts: T, walk: (parts: T, session: RecordSession) => T): T {
    const masked = walk(parts, this);
    if (this.#traces !== undefined && this.#traceId !== undefined) this.#shareWithTrace(this.#traces, this.#traceId);
    if (this.#tokens.size === 0) return masked;
    this.#tokens.seal();
    this.taint = undefined;
    this.#isSecondWalk = true;
    this.#context.signal = signal;
    this.#budget.reset();
    try {
      return walk(masked, this);
    } finally {
      this.#isSecondWalk = false;
    }
  }

  #shareWithTrace(traces: TraceTaint, traceId: string): void {
    const known = traces.of(traceId);
    if (this.#tokens.size > 0) traces.add(traceId, this.#tokens.values);
    this.#tokens.addKnown(known);
  }

  /** How many fields of the record, or of the parts of it that were masked so far, could not be masked. */
  get failures(): number {
    return this.#failed;
  }

  /**
   * Whether the policy has a record dropped, or a part of one, in which more fields than `before` could not be masked. Counted.
   * @param before `failures` when the part began
   */
  isToBeDropped(before = 0): boolean {
    if (this.#failed === before || this.#plan.onError !== 'dropRecord') return false;
    this.#counters.failure('record.dropped');
    return true;
  }

  /** The attributes of a span or a log record with what tells how they differ from those before, where the policy wants that. */
  summarized(before: unknown, masked: Attributes): Attributes {
    return this.#summary === undefined || before === masked ? masked : this.#summary.added(before, masked);
  }

  /** The part of the record that the next fields belong to. */
  in(signal: Signal): this {
    this.#context.signal = signal;
    return this;
  }

  get sink(): FindingSink {
    return this;
  }

  get context(): MaskContext {
    return this.#context;
  }

  /** Attributes: the same object where they are clean, plain data and hold no nested value that is to be copied. */
  attributes(attributes: unknown, siblings?: Attributes): Attributes {
    return this.#maskAttributes(attributes, siblings, this.#source);
  }

  /** Attributes as an object of one's own, clean or not. */
  copyOfAttributes(attributes: unknown): Attributes {
    return this.#maskAttributes(attributes, undefined, 'copied');
  }

  #maskAttributes(attributes: unknown, siblings: Attributes | undefined, source: Source): Attributes {
    if (typeof attributes !== 'object' || attributes === null) return {};
    this.#context.siblings = siblings ?? (attributes as Attributes);
    try {
      const prototype = Object.getPrototypeOf(attributes);
      const isPlain = prototype === Object.prototype || prototype === null;
      return this.#attributes(attributes as Record<string, unknown>, isPlain ? source : 'copied');
    } catch {
      this.failed('failure.error');
      return {};
    }
  }

  #attributes(attributes: Record<string, unknown>, source: Source): Attributes {
    const keys = Object.keys(attributes);
    const values = valuesOf(attributes, keys, source);
    const { length } = keys;
    let copy: Record<string, unknown> | undefined;
    let isOther = false;
    for (let i = 0; i < length; i++) {
      const key = keys[i] as string;
      const value = values[i];
      const known = this.#treatments.at(i, length, key);
      const treatment = known.fits === undefined ? known : this.#fitting(value, known);
      const failed = this.#failed;
      const written = this.#isSecondWalk ? key : (treatment.maskedKey ?? this.#maskKey(key, treatment));
      const isKept = this.#isKept(key, value, treatment);
      if (isKept && written === key) continue;
      let masked = isKept ? value : isUnreadable(value) ? this.#unreadable() : this.#field(key, value, treatment);
      if (this.#failed !== failed && this.#dropsFailed) masked = DROPPED;
      if (written === key && Object.is(masked, value)) continue;
      if (written !== key || masked === DROPPED || key === '__proto__') {
        isOther = true;
        keys[i] = written;
      }
      values[i] = masked;
      if (isOther) continue;
      copy ??= copyOf(keys, values);
      copy[key] = masked;
    }
    if (isOther) return rebuilt(keys, values);
    if (copy !== undefined) return copy;
    if (source === 'copied') return copyOf(keys, values);
    return isAsItWas(attributes, keys, values, source) ? attributes : rebuilt(keys, values);
  }

  /** A value that is not of its attribute's type is treated as one of an unknown attribute. */
  #fitting(value: unknown, treatment: Treatment): Treatment {
    if (this.#isSecondWalk || isUnreadable(value) || value === undefined || value === null || treatment.fits?.(value))
      return treatment;
    this.#counters.failure('schema.mismatch');
    return treatment.otherwise ?? treatment;
  }

  /** Whether a value stays as it is: what most do is told in as few steps as there can be. Never throws. */
  #isKept(key: string, value: unknown, treatment: Treatment): boolean {
    // one after the other: to ask for the type by its name takes a call
    if (typeof value === 'string')
      return this.#isSecondWalk ? value.length < this.#tokens.shortest : this.#isClean(key, value, treatment);
    if (typeof value === 'number') return treatment.kind === 'number';
    return typeof value === 'boolean' && treatment.kind !== 'replace';
  }

  /** Whether a text is known to be clean, or told so by the gate: what most are, in as few steps as there can be. */
  #isClean(key: string, text: string, treatment: Treatment): boolean {
    const clean = this.#cleanTexts(treatment);
    if (clean?.has(text)) return true;
    if (isToldByParts(treatment)) return false;
    if (text.length > this.#plan.limits.maxValueLength || !this.#budget.covers(text.length)) return false;
    this.#context.key = key;
    if (!this.#gate.isClean(text, treatment, this.#context)) return false;
    this.#counters.value();
    clean?.add(text);
    return true;
  }

  #unreadable(): string {
    this.failed('failure.error');
    return this.#plan.failures['failure.error'];
  }

  /** From a share of its own: a key is masked even where its value costs too much. Never throws. */
  #maskKey(key: string, treatment: Treatment): string {
    try {
      this.#budget.startField();
      return this.#values.key(key, treatment);
    } catch {
      return this.#unreadable();
    }
  }

  /** Clean texts of a key; `undefined` where more than the key decides. */
  #cleanTexts(treatment: Treatment): CleanTexts | undefined {
    if (treatment.kind === 'peer-address') return undefined;
    if (treatment.cleanBySystem === undefined) return treatment.clean;
    const siblings = this.#context.siblings;
    const system = siblings?.['db.system.name'] ?? siblings?.['db.system'];
    let clean = treatment.cleanBySystem.get(system);
    if (clean === undefined && treatment.cleanBySystem.size < MAX_SYSTEMS) {
      clean = new CleanTexts();
      treatment.cleanBySystem.set(system, clean);
    }
    return clean;
  }

  /** One field that is no attribute, under a pseudo key of the catalogue; anything but a string becomes `undefined`, or the placeholder of what could not be masked. */
  text(value: unknown, key: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    const treatment = this.#plan.treatments.attribute(key);
    if (typeof value === 'string' && !this.#isSecondWalk && this.#isClean(key, value, treatment)) return value;
    const masked = this.#field(key, value, treatment);
    return masked === DROPPED
      ? undefined
      : typeof masked === 'string'
        ? masked
        : this.#plan.failures['value.unsupported'];
  }

  /** A value of any shape under a key. `undefined` where it is dropped. */
  value(value: unknown, key: string, siblings?: Attributes): unknown {
    this.#context.siblings = siblings;
    const known = this.#plan.treatments.attribute(key);
    const treatment = known.fits === undefined ? known : this.#fitting(value, known);
    const failed = this.#failed;
    const masked = this.#isKept(key, value, treatment) ? value : this.#field(key, value, treatment);
    return masked === DROPPED || (this.#failed !== failed && this.#dropsFailed) ? undefined : masked;
  }

  /** Never throws. */
  #field(key: string, value: unknown, treatment: Treatment): unknown {
    this.#context.key = key;
    try {
      this.#budget.startField();
      if (this.#isSecondWalk) return this.#taintPass.value(value, treatment, key);
      if (typeof value === 'string') return this.#string(value, treatment);
      return this.#isolate === 'nested' && Array.isArray(value) && this.#isCleanList(key, value, treatment)
        ? value
        : this.#values.mask(value, treatment, key);
    } catch (error) {
      const reason = error instanceof BudgetSpent ? 'limit.budget' : 'failure.error';
      this.failed(reason);
      return this.#plan.failures[reason];
    }
  }

  /** A text that is not known to be clean. @throws BudgetSpent */
  #string(value: string, treatment: Treatment): unknown {
    const masked = this.#values.string(value, treatment, true);
    if (masked === value) this.#cleanTexts(treatment)?.add(value);
    return masked;
  }

  /** Whether an array holds nothing but texts and all of them are clean: most headers are one text. */
  #isCleanList(key: string, list: readonly unknown[], treatment: Treatment): boolean {
    if (treatment.kind === 'replace' || treatment.kind === 'command-args' || !isFlatArray(list)) return false;
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      // an option says what the next one is
      if (typeof item !== 'string' || item.charCodeAt(0) === MINUS || !this.#isClean(key, item, treatment))
        return false;
    }
    return true;
  }

  found(detector: number): void {
    const id = this.#plan.scanner.detectors[detector]?.id;
    if (id) this.#counters.finding(id);
  }

  failed(failure: Failure): void {
    this.#counters.failure(failure);
    // what was cut off is gone, and the rest was masked
    if (failure !== 'limit.length') this.#failed++;
  }

  /** What stands in the place of something that could not be masked. */
  failure(reason: Failure): string {
    this.failed(reason);
    return this.#plan.failures[reason];
  }
}

/** Whether the same pass that says of a text that it is clean finds the parts that are masked: literals of a statement, messages of a trace, pairs of a query. */
function isToldByParts({ kind }: Treatment): boolean {
  return kind === 'sql' || kind === 'stack-trace' || kind === 'url' || kind === 'url-query';
}
