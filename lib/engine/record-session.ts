import type { Attributes, MaskContext, Signal } from '../model.js';
import type { Counters } from '../report/counters.js';
import type { Failure, Plan } from './policy/compile.js';
import type { Treatment } from './policy/treatment.js';
import { put } from './put.js';
import type { FindingSink, Place } from './text-masker.js';
import { TextMasker } from './text-masker.js';
import { DROPPED, ValueWalker } from './value-walker.js';
import { BudgetSpent, WorkBudget } from './work-budget.js';

/** What a session is opened for. */
export interface RecordKind {
  readonly signal: Signal;
  readonly spanKind?: number | undefined;
  /** Nested values are always copied, so that nobody can change them later. Default true. */
  readonly isolate?: boolean | undefined;
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
  open({ signal, spanKind, isolate = true }: RecordKind): this {
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
    if (typeof attributes !== 'object' || attributes === null) return {};
    this.#siblings = siblings ?? (attributes as Attributes);
    try {
      return this.#attributes(attributes as Record<string, unknown>);
    } catch {
      this.failed('failure.error');
      return {};
    }
  }

  #attributes(attributes: Record<string, unknown>): Attributes {
    const prototype = Object.getPrototypeOf(attributes);
    const keys = Object.keys(attributes);
    let copy: Record<string, unknown> | undefined =
      prototype === Object.prototype || prototype === null ? undefined : {};
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      let value: unknown;
      let masked: unknown;
      let written = key;
      try {
        value = attributes[key];
        const treatment = this.#plan.treatments.attribute(key);
        masked = this.#field(key, value, treatment);
        written = treatment.maskedKey ?? this.#values.key(key, treatment);
        // an accessor may answer otherwise the next time: then what was masked is what counts
        if (copy === undefined && masked === value && written === key && isStable(value, attributes[key])) continue;
      } catch {
        masked = this.#plan.failures['failure.error'];
        this.failed('failure.error');
      }
      copy ??= copyOf(attributes, keys, i);
      if (masked !== DROPPED) put(copy, written, masked);
    }
    return copy ?? attributes;
  }

  /** One field that is no attribute, under a pseudo key of the catalogue; anything but a string becomes `undefined`, or the placeholder of what could not be masked. */
  text(value: unknown, key: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    const masked = this.#field(key, value, this.#plan.treatments.attribute(key));
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
    if (
      typeof value === 'string' &&
      treatment.clean.has(value) &&
      treatment.kind !== 'sql' &&
      treatment.kind !== 'peer-address'
    )
      return value;
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

/** Equal, or both NaN. */
const isStable = (first: unknown, second: unknown): boolean => first === second || Object.is(first, second);

function copyOf(attributes: Record<string, unknown>, keys: readonly string[], count: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (let i = 0; i < count; i++) put(copy, keys[i] as string, attributes[keys[i] as string]);
  return copy;
}
