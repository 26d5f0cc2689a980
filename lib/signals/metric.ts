import type { Masker } from '../engine/masker.js';
import type { RecordSession } from '../engine/record-session.js';
import { mergePoints } from './merge-points.js';
import type { DataPointShape, MetricShape, ResourceMetricsShape } from './shapes.js';
import type { SharedMasks } from './shared-masks.js';

type ScopeMetrics = ResourceMetricsShape['scopeMetrics'][number];

/**
 * The metrics of one export with all their text masked; the same object where they are clean. A metric whose name is hit, or that cannot be read,
 * is left out and counted: a placeholder would join it with another one. `undefined` where there is nothing to forward.
 */
export function maskMetrics(
  metrics: ResourceMetricsShape,
  masker: Masker,
  shared: SharedMasks,
): ResourceMetricsShape | undefined {
  if (typeof metrics !== 'object' || metrics === null) {
    masker.countFailure('value.unsupported');
    return undefined;
  }
  masker.countRecord('metric');
  const session = masker.openRecord({ signal: 'metric', taints: false });
  try {
    const { scopeMetrics } = metrics;
    const masked = Array.isArray(scopeMetrics)
      ? mapped(scopeMetrics, (scope) => maskScopeMetrics(scope, masker, session, shared))
      : [];
    const original = read(() => metrics.resource as unknown, session);
    const resource = shared.resource(original, masker);
    return masked === scopeMetrics && resource === original ? metrics : { resource, scopeMetrics: masked };
  } catch {
    session.failed('failure.error');
    return undefined;
  } finally {
    session.close();
  }
}

function maskScopeMetrics(
  scopeMetrics: ScopeMetrics,
  masker: Masker,
  session: RecordSession,
  shared: SharedMasks,
): ScopeMetrics | undefined {
  try {
    const scope = shared.scope(scopeMetrics.scope, masker);
    const metrics = mapped(scopeMetrics.metrics, (metric) => maskMetric(metric, session));
    return scope === scopeMetrics.scope && metrics === scopeMetrics.metrics ? scopeMetrics : { scope, metrics };
  } catch {
    session.failed('failure.error');
    return undefined;
  }
}

/** A metric is to an export what a span is to a trace: it is what the policy may have dropped. */
function maskMetric(metric: MetricShape, session: RecordSession): MetricShape | undefined {
  const { failures } = session;
  const masked = maskTexts(metric, session);
  return session.failures !== failures && session.isToBeDropped(failures) ? undefined : masked;
}

function maskTexts(metric: MetricShape, session: RecordSession): MetricShape | undefined {
  session.in('metric');
  try {
    const { descriptor, dataPoints, dataPointType } = metric;
    const { name } = descriptor;
    if (session.text(name, 'metric.name') !== name) return undefined;
    const description = session.text(descriptor.description, 'metric.description');
    const unit = session.text(descriptor.unit, 'metric.unit');
    const points = mapped(dataPoints, (point) => maskPoint(point, session));
    const sameDescriptor = description === descriptor.description && unit === descriptor.unit;
    if (sameDescriptor && points === dataPoints) return metric;
    return {
      ...metric,
      descriptor: sameDescriptor
        ? descriptor
        : { ...descriptor, ...(description !== undefined && { description }), ...(unit !== undefined && { unit }) },
      dataPoints: mergePoints(points, dataPointType),
    };
  } catch {
    session.failed('failure.error');
    return undefined;
  }
}

function maskPoint(point: DataPointShape, session: RecordSession): DataPointShape {
  const attributes = session.attributes(point.attributes);
  if (attributes === point.attributes) return point;
  const { startTime, endTime, value } = point;
  return { startTime, endTime, attributes, value };
}

/** The same array where every item stays the same; items that become `undefined` are left out. */
function mapped<T>(items: readonly T[], map: (item: T) => T | undefined): readonly T[] {
  const masked = items.map(map);
  return masked.every((item, i) => item === items[i]) ? items : masked.filter((item) => item !== undefined);
}

function read<T>(get: () => T, session: RecordSession): T | undefined {
  try {
    return get();
  } catch {
    session.failed('failure.error');
    return undefined;
  }
}
