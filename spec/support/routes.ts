import {
  JsonLogsSerializer,
  JsonMetricsSerializer,
  JsonTraceSerializer,
  ProtobufLogsSerializer,
  ProtobufMetricsSerializer,
  ProtobufTraceSerializer,
} from '@opentelemetry/otlp-transformer';
import type { ReadableLogRecord } from '@opentelemetry/sdk-logs';
import type { ResourceMetrics } from '@opentelemetry/sdk-metrics';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import {
  type Masker,
  MaskingLogRecordExporter,
  MaskingLogRecordProcessor,
  MaskingMetricExporter,
  MaskingSpanExporter,
  MaskingSpanProcessor,
} from '../../lib/index.js';
import type { LogRecordShape, ResourceMetricsShape, SpanShape } from '../../lib/signals/shapes.js';
import {
  RecordingLogRecordProcessor,
  RecordingSpanProcessor,
  recordingLogRecordExporter,
  recordingMetricExporter,
  recordingSpanExporter,
} from './recording.js';
import { logRecord, metric, metrics, point, span } from './records.js';

/** One of our wrappers: sends records through it and gives what the inner part got. */
export interface Route<T> {
  readonly send: (records: readonly T[], masker: Masker) => readonly T[];
  /** A record with a value among clean attributes, and in the other places of its signal that take any. */
  readonly holding: (value: unknown) => T;
  readonly clean: () => T;
  /** What the real serializers write, or throw at. */
  readonly wire: (records: readonly T[]) => string;
}

const ATTRIBUTES = (value: unknown) => ({
  'app.before': 'neighbour before',
  'app.value': value,
  'app.after': 'neighbour after',
});
const text = (...payloads: readonly (Uint8Array | undefined)[]) =>
  payloads.map((payload) => Buffer.from(payload ?? []).toString('utf8')).join('\n');

const spanRoute = (send: Route<SpanShape>['send']): Route<SpanShape> => ({
  send,
  holding: (value) => span({ attributes: ATTRIBUTES(value) }),
  clean: () => span({ name: 'GET /clean', attributes: ATTRIBUTES('clean record') }),
  wire: (spans) =>
    text(
      JsonTraceSerializer.serializeRequest(spans as ReadableSpan[]),
      ProtobufTraceSerializer.serializeRequest(spans as ReadableSpan[]),
    ),
});
const logRoute = (send: Route<LogRecordShape>['send']): Route<LogRecordShape> => ({
  send,
  holding: (value) => logRecord({ body: value, attributes: ATTRIBUTES(value) }),
  clean: () => logRecord({ attributes: ATTRIBUTES('clean record') }),
  wire: (records) =>
    text(
      JsonLogsSerializer.serializeRequest(records as ReadableLogRecord[]),
      ProtobufLogsSerializer.serializeRequest(records as ReadableLogRecord[]),
    ),
});

export const ROUTES = {
  'span processor': spanRoute((spans, masker) => {
    const inner = new RecordingSpanProcessor();
    const processor = new MaskingSpanProcessor(inner, { masker });
    for (const ended of spans) processor.onEnd(ended);
    return inner.ended;
  }),
  'span exporter': spanRoute((spans, masker) => {
    const inner = recordingSpanExporter();
    new MaskingSpanExporter(inner, { masker }).export([...spans], () => undefined);
    return inner.exported.flat();
  }),
  'log processor': logRoute((records, masker) => {
    const inner = new RecordingLogRecordProcessor();
    const processor = new MaskingLogRecordProcessor(inner, { masker });
    for (const record of records) processor.onEmit(record);
    return inner.emitted;
  }),
  'log exporter': logRoute((records, masker) => {
    const inner = recordingLogRecordExporter();
    new MaskingLogRecordExporter(inner, { masker }).export([...records], () => undefined);
    return inner.exported.flat();
  }),
  'metric exporter': {
    send: (batches, masker) => {
      const inner = recordingMetricExporter();
      const exporter = new MaskingMetricExporter(inner, { masker });
      for (const batch of batches) exporter.export(batch, () => undefined);
      return inner.exported;
    },
    holding: (value) =>
      metrics([
        metric({ descriptor: { name: 'neighbour before', description: '', unit: '' } }),
        metric({ dataPoints: [point(ATTRIBUTES(value))] }),
      ]),
    clean: () => metrics([metric({ dataPoints: [point(ATTRIBUTES('clean record'))] })]),
    wire: (batches) =>
      batches
        .map((batch) =>
          text(
            JsonMetricsSerializer.serializeRequest(batch as ResourceMetrics),
            ProtobufMetricsSerializer.serializeRequest(batch as ResourceMetrics),
          ),
        )
        .join('\n'),
  } satisfies Route<ResourceMetricsShape>,
} as const;
