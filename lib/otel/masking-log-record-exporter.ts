import { maskLogRecord } from '../signals/log.js';
import type { LogRecordShape } from '../signals/shapes.js';
import { exportOnce } from './export-once.js';
import { Guard, type MaskingOptions } from './guard.js';
import type { ExportResult, LogRecordExporter } from './interfaces.js';
import { MASKING } from './masking-mark.js';

/** Masks log records in `export`: the hard boundary, behind which nothing can be added. A record that cannot be masked at all is left out and counted. */
export class MaskingLogRecordExporter implements LogRecordExporter {
  /** @internal */
  readonly [MASKING] = true;
  readonly #inner: LogRecordExporter;
  readonly #guard: Guard;

  /** @throws MaskError `inner.missing` */
  constructor(inner: LogRecordExporter, options?: MaskingOptions) {
    this.#inner = inner;
    this.#guard = new Guard(inner, options);
  }

  export(records: LogRecordShape[], resultCallback: (result: ExportResult) => void): void {
    const masked = this.#guard.maskAll(records, maskLogRecord);
    exportOnce((callback) => this.#inner.export(masked, callback), resultCallback);
  }

  /** Resolves at once where the inner exporter has none. */
  forceFlush(): Promise<void> {
    return this.#guard.settle(() => this.#inner.forceFlush?.());
  }

  shutdown(): Promise<void> {
    return this.#guard.settle(() => this.#inner.shutdown());
  }
}
