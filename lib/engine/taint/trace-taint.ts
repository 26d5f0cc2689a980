import type { TaintedValue } from './taint-set.js';

const MAX_TRACES = 256;
const MAX_VALUES = 64;

/**
 * Values that were masked because of where they stood, by trace: what a child span has masked is masked in its parent, which ends later, and in the logs
 * between. Bounded: the trace that was written to longest ago is forgotten first, and of each the latest values are kept.
 */
export class TraceTaint {
  readonly #traces = new Map<string, readonly TaintedValue[]>();

  of(traceId: string): readonly TaintedValue[] {
    return this.#traces.get(traceId) ?? NONE;
  }

  add(traceId: string, values: readonly TaintedValue[]): void {
    const known = this.#traces.get(traceId) ?? NONE;
    const fresh = values.filter(({ text }) => known.every((value) => value.text !== text));
    this.#traces.delete(traceId);
    this.#traces.set(traceId, [...known, ...fresh].slice(-MAX_VALUES));
    if (this.#traces.size <= MAX_TRACES) return;
    for (const oldest of this.#traces.keys()) {
      this.#traces.delete(oldest);
      return;
    }
  }
}

const NONE: readonly TaintedValue[] = [];
