import type { Attributes, MaskContext, Signal } from '../model.js';
import type { Counters } from '../report/counters.js';
import type { Failure, Plan } from './policy/compile.js';
import { CleanTexts, type Treatment } from './policy/treatment.js';
import { put } from './put.js';
import { TextMasker } from './text-masker.js';
import type { FindingSink, Place } from './text-run.js';
import { DROPPED, type Isolation, ValueWalker } from './value-walker.js';
import { BudgetSpent, WorkBudget } from './work-budget.js';

const MAX_SYSTEMS = 32;

/** What a session is opened for. */
export interface RecordKind {
  readonly signal: Signal;
  readonly spanKind?: number | undefined;
  /**
   * Which nested values are copied even where they are clean, so that nobody can change them later: `all` (default), `nested`: all but flat arrays,
   * of which the SDK's spans have made a copy themselves, or `none`.
   */
  readonly isolate?: Isolation | undefined;
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
  readonly #values: ValueWalker;
  #signal: Signal = 'span';
  #spanKind: number | undefined;
  #siblings: Attributes | undefined;
  #key: string | undefined;
  #busy = false;

  constructor(plan: Plan, counters: Counters) {
    this.#plan = plan;
    this.#counters = counters;
    this.#budget = new WorkBudget(plan.limits.budget);
    this.#texts = new TextMasker(plan);
    this.#values = new ValueWalker(plan, this.#texts, this, this.#budget, counters);
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Starts a record. */
  open({ signal, spanKind, isolate = 'all' }: RecordKind): this {
    this.#busy = true;
    this.#signal = signal;
    this.#spanKind = spanKind;
    this.#siblings = undefined;
    this.#values.isolate = isolate;
    this.#budget.reset();
    return this;
  }

  /** Ends the record and forgets what it held. */
  close(): void {
    this.#busy = false;
    this.#siblings = undefined;
    this.#key = undefined;
  }

  /** The part of the record that the next fields belong to. */
  in(signal: Signal): this {
    this.#signal = signal;
    return this;
  }

  get sink(): FindingSink {
    return this;
  }

  /** What the readers are told; made only where one asks. */
  get context(): MaskContext {
    return { key: this.#key, signal: this.#signal, spanKind: this.#spanKind, siblings: this.#siblings };
  }

  /** Attributes: the same object where they are clean, plain and hold no nested value that is to be copied. */
  attributes(attributes: unknown, siblings?: Attributes): Attributes {
    return this.#maskAttributes(attributes, siblings, false);
  }

  /** Attributes as an object of one's own, clean or not. */
  copyOfAttributes(attributes: unknown): Attributes {
    return this.#maskAttributes(attributes, undefined, true);
  }

  #maskAttributes(attributes: unknown, siblings: Attributes | undefined, always: boolean): Attributes {
    if (typeof attributes !== 'object' || attributes === null) return {};
    this.#siblings = siblings ?? (attributes as Attributes);
    try {
      return this.#attributes(attributes as Record<string, unknown>, always);
    } catch {
      this.failed('failure.error');
      return {};
    }
  }

  #attributes(attributes: Record<string, unknown>, always: boolean): Attributes {
    const prototype = Object.getPrototypeOf(attributes);
    const keys = Object.keys(attributes);
    const isPlain = prototype === Object.prototype || prototype === null;
    let copy: Record<string, unknown> | undefined = isPlain && !always ? undefined : {};
    let renamed = false;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      let masked: unknown;
      let written = this.#plan.failures['failure.error'];
      try {
        const treatment = this.#plan.treatments.attribute(key);
        written = treatment.maskedKey ?? this.#maskKey(key, treatment);
        // a descriptor is read once: an accessor may answer otherwise the next time, so that what it gave now has to be copied
        const property = Object.getOwnPropertyDescriptor(attributes, key);
        const isData = property !== undefined && property.get === undefined;
        const value: unknown = isData ? property.value : attributes[key];
        masked = this.#isPassed(value, treatment) ? value : this.#field(key, value, treatment);
        if (copy === undefined && isData && written === key && Object.is(masked, value)) continue;
      } catch {
        masked = this.#plan.failures['failure.error'];
        this.failed('failure.error');
      }
      copy ??= copyOf(attributes, keys, i);
      if (written !== key) renamed = true;
      if (masked === DROPPED) continue;
      if (renamed || written === '__proto__') put(copy, written, masked);
      else copy[written] = masked;
    }
    return copy ?? attributes;
  }

  /** From a share of its own: a key is masked even where its value costs too much. */
  #maskKey(key: string, treatment: Treatment): string {
    this.#budget.startField();
    return this.#values.key(key, treatment);
  }

  /** What needs no further look: known clean texts, and numbers and booleans that the conventions declare. */
  #isPassed(value: unknown, treatment: Treatment): boolean {
    if (typeof value === 'string') return this.cleanTexts(treatment)?.has(value) ?? false;
    return (
      (typeof value === 'boolean' && treatment.kind !== 'replace') ||
      (typeof value === 'number' && treatment.kind === 'number')
    );
  }

  /** Clean texts of a key; `undefined` where more than the key decides. */
  cleanTexts(treatment: Treatment): CleanTexts | undefined {
    if (treatment.kind === 'peer-address') return undefined;
    if (treatment.cleanBySystem === undefined) return treatment.clean;
    const system = this.#siblings?.['db.system.name'] ?? this.#siblings?.['db.system'];
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
    if (typeof value === 'string' && treatment.clean.has(value)) return value;
    const masked = this.#field(key, value, treatment);
    return masked === DROPPED
      ? undefined
      : typeof masked === 'string'
        ? masked
        : this.#plan.failures['value.unsupported'];
  }

  /** A value of any shape under a key. `undefined` where it is dropped. */
  value(value: unknown, key: string, siblings?: Attributes): unknown {
    this.#siblings = siblings;
    const masked = this.#field(key, value, this.#plan.treatments.attribute(key));
    return masked === DROPPED ? undefined : masked;
  }

  /** Never throws. */
  #field(key: string, value: unknown, treatment: Treatment): unknown {
    this.#key = key;
    try {
      this.#budget.startField();
      return this.#values.mask(value, treatment, key);
    } catch (error) {
      const reason = error instanceof BudgetSpent ? 'limit.budget' : 'failure.error';
      this.failed(reason);
      return this.#plan.failures[reason];
    }
  }

  found(detector: number): void {
    const id = this.#plan.scanner.detectors[detector]?.id;
    if (id) this.#counters.finding(id);
  }

  failed(failure: Failure): void {
    this.#counters.failure(failure);
  }

  /** What stands in the place of something that could not be masked. */
  failure(reason: Failure): string {
    this.failed(reason);
    return this.#plan.failures[reason];
  }
}

function copyOf(attributes: Record<string, unknown>, keys: readonly string[], count: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (let i = 0; i < count; i++) {
    const key = keys[i] as string;
    if (key === '__proto__') put(copy, key, attributes[key]);
    else copy[key] = attributes[key];
  }
  return copy;
}
