import type { DetectorId } from '../model.js';

/** What a masker has done since it was created: counts, never values. */
export interface Stats {
  /** Version of the plan in force: 8 hexadecimal digits. */
  readonly planVersion: string;
  /** Records that went through, by signal; for metrics, exports. */
  readonly records: { readonly span: number; readonly log: number; readonly metric: number };
  /** Strings, numbers and byte arrays that were looked at. Those known to be clean are not counted. */
  readonly values: number;
  /** Replacements by detector. */
  readonly findings: Readonly<Record<DetectorId, number>>;
  /** Fields that were replaced because they could not be masked, by reason: `failure.error`, `limit.budget` ... */
  readonly failures: Readonly<Record<string, number>>;
}

/** Counters behind `Stats`. */
export class Counters {
  readonly #records = { span: 0, log: 0, metric: 0 };
  readonly #findings = new Map<DetectorId, { count: number }>();
  readonly #failures = new Map<string, number>();
  #values = 0;

  record(signal: 'span' | 'log' | 'metric'): void {
    this.#records[signal]++;
  }

  value(): void {
    this.#values++;
  }

  finding(id: DetectorId): void {
    const known = this.#findings.get(id);
    if (known) known.count++;
    else this.#findings.set(id, { count: 1 });
  }

  failure(reason: string): void {
    this.#failures.set(reason, (this.#failures.get(reason) ?? 0) + 1);
  }

  snapshot(planVersion: string): Stats {
    return {
      planVersion,
      records: { ...this.#records },
      values: this.#values,
      findings: Object.fromEntries(Array.from(this.#findings, ([id, { count }]) => [id, count])),
      failures: Object.fromEntries(this.#failures),
    };
  }
}
