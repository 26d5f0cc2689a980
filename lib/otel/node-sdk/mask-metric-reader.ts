import { maskMetrics } from '../../signals/metric.js';
import type { ResourceMetricsShape } from '../../signals/shapes.js';
import { Guard, type MaskingOptions } from '../guard.js';
import { MASKING } from '../masking-mark.js';

/** A metric reader as far as it is used: whatever exports, or is scraped, asks its `collect` first. */
export interface MetricReader {
  collect(options?: unknown): Promise<{ resourceMetrics: ResourceMetricsShape; errors: unknown[] }>;
}

/**
 * Has a reader collect masked metrics: periodic ones and those that are scraped (Prometheus) alike. The reader itself is changed, for the SDK binds and asks
 * it by its own methods.
 * @throws MaskError `inner.missing`
 */
export function maskMetricReader<R extends MetricReader>(reader: R, options?: MaskingOptions): R {
  const guard = new Guard(reader, options);
  const collect = reader.collect.bind(reader);
  const masking = async (about?: unknown) => {
    const collected = await collect(about);
    const resourceMetrics = guard.mask((masker, shared) => maskMetrics(collected.resourceMetrics, masker, shared)) ?? {
      resource: { attributes: {} },
      scopeMetrics: [],
    };
    return { ...collected, resourceMetrics };
  };
  Object.defineProperties(reader, {
    collect: { value: masking, configurable: true, writable: true },
    [MASKING]: { value: true },
  });
  return reader;
}
