import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPLogExporter as ProtoLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPMetricExporter as ProtoMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtoTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { PinoInstrumentation } from '@opentelemetry/instrumentation-pino';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, type LogRecordExporter } from '@opentelemetry/sdk-logs';
import { PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import {
  createMasker,
  type DetectorId,
  type Masker,
  MaskingLogRecordProcessor,
  MaskingMetricExporter,
  MaskingSpanProcessor,
} from 'otel-mask';
import type { Recorder } from './recorder.js';
import type { Counts } from './report.js';

/** Headers that somebody once asked to see in a trace. */
const HEADERS = ['authorization', 'cookie', 'x-api-key', 'x-forwarded-for', 'referer'];

export interface Telemetry {
  /** What the masker says it did. */
  counts(): Counts;
  /** Sends what is left and ends all pipelines. Resolves to what an endpoint objected: Jaeger, say, takes no logs. */
  shutdown(): Promise<string | undefined>;
}

/**
 * Starts the SDK as an application would. `disabled` are detectors to switch off, to see the demonstration fail.
 * `attributes` are the resource's.
 */
export function startTelemetry(
  receiverUrl: string,
  recorder: Recorder,
  attributes: Record<string, string>,
  disabled: readonly DetectorId[],
): Telemetry {
  const policy = { detectors: { disable: disabled } };
  const masker = createMasker(policy);
  const pipelines = [
    masked(masker, {
      spans: new OTLPTraceExporter({ url: `${receiverUrl}/v1/traces` }),
      logs: new OTLPLogExporter({ url: `${receiverUrl}/v1/logs` }),
      metrics: new OTLPMetricExporter({ url: `${receiverUrl}/v1/metrics` }),
    }),
  ];
  // Jaeger, Honeycomb, a Collector: the exporters read the endpoint themselves. Another masker, so that nothing is counted twice.
  if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) {
    pipelines.push(
      masked(createMasker(policy), {
        spans: new ProtoTraceExporter(),
        logs: new ProtoLogExporter(),
        metrics: new ProtoMetricExporter(),
      }),
    );
  }
  const sdk = new NodeSDK({
    resource: resourceFromAttributes(attributes),
    instrumentations: [
      new HttpInstrumentation({
        // The receiver and the payment service are in this process only so that one command runs it all.
        ignoreIncomingRequestHook: (request) => request.url?.startsWith('/v1/') ?? false,
        headersToSpanAttributes: { server: { requestHeaders: HEADERS, responseHeaders: ['set-cookie'] } },
      }),
      new UndiciInstrumentation({ headersToSpanAttributes: { requestHeaders: HEADERS } }),
      new PgInstrumentation({ enhancedDatabaseReporting: true }),
      new PinoInstrumentation(),
    ],
    // The recorder stands last: it would see it if a masking processor changed what the application recorded.
    spanProcessors: [...pipelines.map((to) => to.spanProcessor), recorder.spanProcessor],
    logRecordProcessors: [...pipelines.map((to) => to.logRecordProcessor), recorder.logRecordProcessor],
    metricReaders: [...pipelines.map((to) => to.metricReader), recorder.metricReader],
  });
  sdk.start();
  return {
    counts: () => {
      const { records, findings } = masker.stats();
      return { records: records.span + records.log, masked: Object.entries(findings).sort(([, a], [, b]) => b - a) };
    },
    shutdown: () =>
      sdk.shutdown().then(
        () => undefined,
        (error: Error) => error.message,
      ),
  };
}

/** These three lines are all that otel-mask asks of an application. */
function masked(masker: Masker, to: { spans: SpanExporter; logs: LogRecordExporter; metrics: PushMetricExporter }) {
  return {
    spanProcessor: new MaskingSpanProcessor(new BatchSpanProcessor(to.spans), { masker }),
    logRecordProcessor: new MaskingLogRecordProcessor(new BatchLogRecordProcessor({ exporter: to.logs }), { masker }),
    metricReader: new PeriodicExportingMetricReader({ exporter: new MaskingMetricExporter(to.metrics, { masker }) }),
  };
}
