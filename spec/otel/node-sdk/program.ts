/** A whole application under NodeSDK, for the spec beside it: which configuration it has and what it writes come from the environment. */
import { diag, metrics, trace } from '@opentelemetry/api';
import { logs } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { MaskingSpanProcessor, maskNodeSdkConfig } from 'otel-mask';

const CONFIGS = {
  environment: () => ({}),
  traceExporter: () => ({ traceExporter: new OTLPTraceExporter() }),
  lists: () => ({
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
    logRecordProcessors: [new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })],
    metricReaders: [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })],
  }),
  deprecated: () => ({
    spanProcessor: new SimpleSpanProcessor(new OTLPTraceExporter()),
    logRecordProcessor: new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() }),
    metricReader: new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() }),
  }),
  siblings: () => ({
    spanProcessors: [
      new MaskingSpanProcessor(new BatchSpanProcessor(new OTLPTraceExporter())),
      new SimpleSpanProcessor(new OTLPTraceExporter()),
    ],
  }),
};

diag.setLogger({
  verbose() {},
  debug() {},
  info() {},
  warn: (text) => process.stdout.write(`warning: ${text}\n`),
  error: (text) => process.stdout.write(`error: ${text}\n`),
});

const { CONFIG = 'environment', CANARY = '', RAW } = process.env;
const config = CONFIGS[CONFIG as keyof typeof CONFIGS]();
const sdk = new NodeSDK({ serviceName: 'spec', ...(RAW ? config : maskNodeSdkConfig(config)) });
sdk.start();

const span = trace.getTracer('spec').startSpan(`span ${CANARY}`);
span.setAttribute('app.note', CANARY);
span.recordException(new Error(CANARY));
span.end();
logs.getLogger('spec').emit({ body: `log ${CANARY}` });
metrics.getMeter('spec').createCounter('spec.counter').add(1, { 'app.note': CANARY });

const port = process.env['OTEL_EXPORTER_PROMETHEUS_PORT'];
if (port) process.stdout.write(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
await sdk.shutdown();
