import type { SpanShape } from '../signals/shapes.js';
import { maskSpanStrictly } from '../signals/span.js';
import { exportOnce } from './export-once.js';
import { Guard, type MaskingOptions } from './guard.js';
import type { ExportResult, SpanExporter } from './interfaces.js';
import { MASKING } from './masking-mark.js';

/** Masks spans in `export`: the hard boundary, behind which nothing can be added. A span that cannot be masked at all is left out and counted. */
export class MaskingSpanExporter implements SpanExporter {
  /** @internal */
  readonly [MASKING] = true;
  readonly #inner: SpanExporter;
  readonly #guard: Guard;
  /** Present where the inner exporter has it. */
  readonly forceFlush?: () => Promise<void>;

  /** @throws MaskError `inner.missing` */
  constructor(inner: SpanExporter, options?: MaskingOptions) {
    this.#inner = inner;
    this.#guard = new Guard(inner, options);
    if (typeof inner.forceFlush === 'function') this.forceFlush = () => this.#guard.settle(() => inner.forceFlush?.());
  }

  export(spans: SpanShape[], resultCallback: (result: ExportResult) => void): void {
    const masked = this.#guard.maskAll(spans, maskSpanStrictly);
    exportOnce((callback) => this.#inner.export(masked, callback), resultCallback);
  }

  shutdown(): Promise<void> {
    return this.#guard.settle(() => this.#inner.shutdown());
  }
}
