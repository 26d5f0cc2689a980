import { trace } from '@opentelemetry/api';
import { logs, SeverityNumber } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { createMasker, MaskingLogRecordProcessor, MaskingSpanProcessor } from 'otel-mask';
import { personInProse } from './find-names.js';

const masker = createMasker({ detectors: { custom: [personInProse] } });

const sdk = new NodeSDK({
  serviceName: 'custom-detector-sample',
  spanProcessors: [new MaskingSpanProcessor(new BatchSpanProcessor(new OTLPTraceExporter()), { masker })],
  logRecordProcessors: [
    new MaskingLogRecordProcessor(new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() }), { masker }),
  ],
  metricReaders: [],
});
sdk.start();

trace.getTracer('sample').startActiveSpan('support call', (span) => {
  span.setAttributes({
    // no label, no title, no greeting: nothing but the list of first names tells
    'support.note': 'Jane Roe called back on Monday about order 1042, Jenkins had lost it',
    'support.queue': 'returns',
  });
  logs.getLogger('sample').emit({
    severityNumber: SeverityNumber.INFO,
    body: 'Yesterday Jörg Müller was promised a refund by Anna',
    attributes: { 'support.ticket': 'T-1042' },
  });
  span.end();
});

// An endpoint may refuse a signal: Jaeger takes traces only.
await sdk.shutdown().catch((error: Error) => process.stderr.write(`not everything was sent: ${error.message}\n`));

process.stdout.write(`found by ${personInProse.id}: ${masker.stats().findings[personInProse.id]}\n`);
