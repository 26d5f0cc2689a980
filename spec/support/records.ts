import { createTraceState } from '@opentelemetry/api';
import type {
  DataPointShape,
  LogRecordShape,
  MetricShape,
  ResourceMetricsShape,
  ResourceShape,
  ScopeShape,
  SpanContextShape,
  SpanShape,
} from '../../lib/signals/shapes.js';

/** Records as the SDK hands them over, with nothing sensitive in them unless the overrides say so. */

export const context = (traceState?: string): SpanContextShape => ({
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: 1,
  ...(traceState !== undefined && { traceState: createTraceState(traceState) }),
});

export const resource = (overrides: Partial<ResourceShape> = {}): ResourceShape => ({
  attributes: { 'service.name': 'checkout', 'service.version': '1.4.2' },
  ...overrides,
});

export const scope = (overrides: Partial<ScopeShape> = {}): ScopeShape => ({
  name: 'shop',
  version: '2.0.1',
  ...overrides,
});

export const span = (overrides: Partial<SpanShape> = {}): SpanShape => ({
  name: 'GET /orders/{id}',
  kind: 2,
  spanContext: () => context(),
  parentSpanContext: context(),
  startTime: [1_700_000_000, 1],
  endTime: [1_700_000_001, 2],
  status: { code: 0 },
  attributes: { 'http.request.method': 'GET', 'http.response.status_code': 200 },
  links: [],
  events: [],
  duration: [1, 1],
  ended: true,
  resource: resource(),
  instrumentationScope: scope(),
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
  ...overrides,
});

export const logRecord = (overrides: Partial<LogRecordShape> = {}): LogRecordShape => ({
  hrTime: [1_700_000_000, 1],
  hrTimeObserved: [1_700_000_000, 2],
  spanContext: context(),
  resource: resource(),
  instrumentationScope: scope(),
  attributes: { 'code.line.number': 12 },
  severityText: 'INFO',
  severityNumber: 9,
  body: 'order accepted',
  eventName: 'order.accepted',
  droppedAttributesCount: 0,
  ...overrides,
});

export const POINT_TYPE = { histogram: 0, exponentialHistogram: 1, gauge: 2, sum: 3 } as const;

export const point = (attributes: DataPointShape['attributes'], value: unknown = 1, endTime = 10): DataPointShape => ({
  startTime: [1, 0],
  endTime: [endTime, 0],
  attributes,
  value,
});

export const metric = (overrides: Partial<MetricShape> & { readonly isMonotonic?: boolean } = {}): MetricShape => ({
  descriptor: { name: 'http.server.request.duration', description: 'Duration of requests', unit: 's' },
  aggregationTemporality: 1,
  dataPointType: POINT_TYPE.sum,
  dataPoints: [point({ 'http.request.method': 'GET' })],
  ...overrides,
});

export const metrics = (
  list: readonly MetricShape[] = [metric()],
  overrides: { readonly resource?: ResourceShape; readonly scope?: ScopeShape } = {},
): ResourceMetricsShape => ({
  resource: overrides.resource ?? resource(),
  scopeMetrics: [{ scope: overrides.scope ?? scope(), metrics: list }],
});

/** Deep-freezes plain objects and arrays: whoever writes to them throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const child of Object.values(value)) frozen(child);
  return Object.freeze(value);
}
