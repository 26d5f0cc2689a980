import type { SpanShape } from '../signals/shapes.js';
import { maskSpan } from '../signals/span.js';
import { Guard, type MaskingOptions } from './guard.js';
import type { SpanProcessor } from './interfaces.js';
import { MASKING } from './masking-mark.js';

/**
 * Masks a span when it has ended and forwards it to another processor, which sees the original only at its start, when it
 * may still be written to. Never throws after construction.
 */
export class MaskingSpanProcessor implements SpanProcessor {
  /** @internal */
  readonly [MASKING] = true;
  readonly #inner: SpanProcessor;
  readonly #guard: Guard;
  /** Present where the inner processor has it. No boundary: it cannot rewrite events, and processors behind it can add raw data. */
  readonly onEnding?: (span: unknown) => void;

  /** @throws MaskError `inner.missing` */
  constructor(inner: SpanProcessor, options?: MaskingOptions) {
    this.#inner = inner;
    this.#guard = new Guard(inner, options);
    if (typeof inner.onEnding === 'function') this.onEnding = (span) => this.#guard.call(() => inner.onEnding?.(span));
  }

  onStart(span: unknown, parentContext: unknown): void {
    this.#guard.call(() => this.#inner.onStart(span, parentContext));
  }

  onEnd(span: SpanShape): void {
    const masked = this.#guard.mask((masker, shared) => maskSpan(span, masker, shared));
    if (masked) this.#guard.call(() => this.#inner.onEnd(masked));
  }

  forceFlush(): Promise<void> {
    return this.#guard.settle(() => this.#inner.forceFlush());
  }

  shutdown(): Promise<void> {
    return this.#guard.settle(() => this.#inner.shutdown());
  }
}
