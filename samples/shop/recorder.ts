import { JsonLogsSerializer, JsonMetricsSerializer, JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { LogRecordProcessor, ReadableLogRecord } from '@opentelemetry/sdk-logs';
import {
  AggregationTemporality,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-base';

/**
 * Keeps what the application recorded, as it recorded it, so that the report can set it beside what was sent.
 * It stays in the memory of this process and is never sent anywhere: only a demonstration wants such a thing.
 */
export interface Recorder {
  readonly spanProcessor: SpanProcessor;
  readonly logRecordProcessor: LogRecordProcessor;
  readonly metricReader: PeriodicExportingMetricReader;
  /** The OTLP/JSON requests that would have been sent without masking, parsed. */
  requests(): readonly unknown[];
}

export function createRecorder(): Recorder {
  const spans: ReadableSpan[] = [];
  const logs: ReadableLogRecord[] = [];
  let metrics: ResourceMetrics | undefined;
  const idle = { forceFlush: () => Promise.resolve(), shutdown: () => Promise.resolve() };
  const metricExporter: PushMetricExporter = {
    ...idle,
    selectAggregationTemporality: () => AggregationTemporality.CUMULATIVE,
    export: (collected, done) => {
      metrics = collected;
      done({ code: 0 });
    },
  };
  return {
    spanProcessor: { ...idle, onStart: () => {}, onEnd: (span) => spans.push(span) },
    logRecordProcessor: { ...idle, onEmit: (record) => logs.push(record) },
    metricReader: new PeriodicExportingMetricReader({ exporter: metricExporter }),
    requests: () => [
      parse(JsonTraceSerializer.serializeRequest(spans)),
      parse(JsonLogsSerializer.serializeRequest(logs)),
      ...(metrics === undefined ? [] : [parse(JsonMetricsSerializer.serializeRequest(metrics))]),
    ],
  };
}

function parse(bytes: Uint8Array | undefined): unknown {
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}
