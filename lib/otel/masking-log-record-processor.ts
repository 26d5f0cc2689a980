import { maskLogRecord } from '../signals/log.js';
import type { LogRecordShape } from '../signals/shapes.js';
import { Guard, type MaskingOptions } from './guard.js';
import type { LogRecordProcessor } from './interfaces.js';
import { MASKING } from './masking-mark.js';

/**
 * Forwards a masked copy of each log record to another processor. The record itself is not written to: the processors beside this one see it as it was. Setters of the copy mask what they are
 * given. Never throws after construction.
 */
export class MaskingLogRecordProcessor implements LogRecordProcessor {
  /** @internal */
  readonly [MASKING] = true;
  readonly #inner: LogRecordProcessor;
  readonly #guard: Guard;
  /** Present where the inner processor has it; `true` where it throws, so that no record is lost. */
  readonly enabled?: (options: unknown) => boolean;

  /** @throws MaskError `inner.missing` */
  constructor(inner: LogRecordProcessor, options?: MaskingOptions) {
    this.#inner = inner;
    this.#guard = new Guard(inner, options);
    if (typeof inner.enabled === 'function') {
      this.enabled = (about) => {
        let enabled = true;
        this.#guard.call(() => {
          const answer: unknown = inner.enabled?.(about);
          enabled = Boolean(answer ?? true);
          return answer;
        });
        return enabled;
      };
    }
  }

  onEmit(record: LogRecordShape, context?: unknown): void {
    const masked = this.#guard.mask((masker, shared) => maskLogRecord(record, masker, shared));
    if (masked) this.#guard.call(() => this.#inner.onEmit(masked, context));
  }

  forceFlush(): Promise<void> {
    return this.#guard.settle(() => this.#inner.forceFlush());
  }

  shutdown(): Promise<void> {
    return this.#guard.settle(() => this.#inner.shutdown());
  }
}
