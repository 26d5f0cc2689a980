// CommonJS, no TypeScript, no build step: what a service of some years ago looks like.
const { trace } = require('@opentelemetry/api');
const { OTLPTraceExporter } = require('@opentelemetry/exporter-trace-otlp-http');
const { NodeSDK } = require('@opentelemetry/sdk-node');
const { BatchSpanProcessor } = require('@opentelemetry/sdk-trace-base');
const { MaskingSpanProcessor } = require('otel-mask');

const sdk = new NodeSDK({
  serviceName: 'plain-javascript-sample',
  spanProcessors: [new MaskingSpanProcessor(new BatchSpanProcessor(new OTLPTraceExporter()))],
  logRecordProcessors: [],
  metricReaders: [],
});
sdk.start();

const password = process.env.SAMPLE_PASSWORD || 'correct-horse-battery-staple';

const span = trace.getTracer('sample').startSpan('nightly export');
span.setAttribute('process.command_args', ['node', 'export.js', '--user', 'backup', `--password=${password}`]);
span.setAttribute('process.command_line', `mysqldump -u backup -p${password} shop`);
span.setAttribute('app.config', `host=db.internal port=5432 password=${password} sslmode=require`);
span.end();

sdk.shutdown();
