import { maskMetrics } from '../signals/metric.js';
import type { ResourceMetricsShape } from '../signals/shapes.js';
import { exportOnce } from './export-once.js';
import { Guard, type MaskingOptions } from './guard.js';
import type { ExportResult, PushMetricExporter } from './interfaces.js';
import { MASKING } from './masking-mark.js';

/** Masks metrics in `export`; points that become equal are merged. Aggregation and temporality are the inner exporter's. */
export class MaskingMetricExporter<Aggregation = unknown> implements PushMetricExporter<Aggregation> {
  /** @internal */
  readonly [MASKING] = true;
  readonly #inner: PushMetricExporter<Aggregation>;
  readonly #guard: Guard;
  /** Present where the inner exporter has it. */
  readonly selectAggregation?: (instrumentType: unknown) => Aggregation;
  /** Present where the inner exporter has it. */
  readonly selectAggregationTemporality?: (instrumentType: unknown) => number;

  /** @throws MaskError `inner.missing` */
  constructor(inner: PushMetricExporter<Aggregation>, options?: MaskingOptions) {
    this.#inner = inner;
    this.#guard = new Guard(inner, options);
    const aggregation = inner.selectAggregation;
    if (typeof aggregation === 'function') this.selectAggregation = (type) => aggregation.call(inner, type);
    const select = inner.selectAggregationTemporality;
    if (typeof select === 'function') this.selectAggregationTemporality = (type) => select.call(inner, type);
  }

  export(metrics: ResourceMetricsShape, resultCallback: (result: ExportResult) => void): void {
    const masked = this.#guard.mask((masker, shared) => maskMetrics(metrics, masker, shared)) ?? {
      resource: { attributes: {} },
      scopeMetrics: [],
    };
    exportOnce((callback) => this.#inner.export(masked, callback), resultCallback);
  }

  forceFlush(): Promise<void> {
    return this.#guard.settle(() => this.#inner.forceFlush?.());
  }

  shutdown(): Promise<void> {
    return this.#guard.settle(() => this.#inner.shutdown());
  }
}
