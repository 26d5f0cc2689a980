import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { logs, SeverityNumber } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { MaskingLogRecordProcessor, MaskingSpanProcessor } from 'otel-mask';

const sdk = new NodeSDK({
  serviceName: 'exceptions-sample',
  spanProcessors: [new MaskingSpanProcessor(new BatchSpanProcessor(new OTLPTraceExporter()))],
  logRecordProcessors: [
    new MaskingLogRecordProcessor(new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })),
  ],
  metricReaders: [],
});
sdk.start();

const password = process.env.SAMPLE_PASSWORD ?? 'correct-horse-battery-staple';
const tracer = trace.getTracer('sample');
const logger = logs.getLogger('sample');

report('a secret in the message', () => {
  throw new Error(`cannot reach postgres://shop:${password}@db.internal:5432/shop`);
});

report('a chain of causes', () => {
  const refused = new Error(`401 for password=${password}`);
  throw new Error('mail to jane.doe@example.com failed', { cause: refused });
});

report('what a database driver says', () => {
  // The fields of the error that `pg` throws when a unique index is violated.
  const error = new Error('duplicate key value violates unique constraint "customers_email_key"');
  throw Object.assign(error, {
    code: '23505',
    detail: 'Key (name, email)=(Jane Doe, jane.doe@example.com) already exists.',
  });
});

report('a home directory in a frame', () => {
  const error = new Error("ENOENT: no such file or directory, open '/home/jane.doe/shop/config.json'");
  error.stack = `${error}\n    at load (/home/jane.doe/shop/config.ts:3:14)\n    at node:internal/main/run_main_module:36:49`;
  throw error;
});

// An endpoint may refuse a signal: Jaeger takes traces only.
await sdk.shutdown().catch((error: Error) => process.stderr.write(`not everything was sent: ${error.message}\n`));

/** Runs `action` in a span and records what it throws in all the ways there are: as an event, a status, and a log record. */
function report(name: string, action: () => void): void {
  tracer.startActiveSpan(name, (span) => {
    try {
      action();
    } catch (error) {
      recordError(span, error as Error & { detail?: string });
    }
    span.end();
  });
}

function recordError(span: Span, error: Error & { detail?: string }): void {
  span.recordException(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
  logger.emit({
    severityNumber: SeverityNumber.ERROR,
    body: `${error.message} (${error.detail ?? 'no detail'})`,
    exception: error,
    attributes: { 'error.cause': String((error.cause as Error | undefined)?.stack ?? '') },
  });
  // What stays in this process, to be held against what arrives.
  process.stdout.write(`${error.stack}\n`);
}
