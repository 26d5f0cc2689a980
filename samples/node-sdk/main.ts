import { metrics, trace } from '@opentelemetry/api';
import { logs, SeverityNumber } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { MaskingLogRecordProcessor, MaskingMetricExporter, MaskingSpanProcessor } from 'otel-mask';

// The exporters send to OTEL_EXPORTER_OTLP_ENDPOINT, or to http://localhost:4318.
const sdk = new NodeSDK({
  serviceName: 'node-sdk-sample',
  spanProcessors: [new MaskingSpanProcessor(new BatchSpanProcessor(new OTLPTraceExporter()))],
  logRecordProcessors: [
    new MaskingLogRecordProcessor(new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })),
  ],
  metricReaders: [new PeriodicExportingMetricReader({ exporter: new MaskingMetricExporter(new OTLPMetricExporter()) })],
});
sdk.start();

const email = 'jane.doe@example.com';
const password = process.env.SAMPLE_PASSWORD ?? 'correct-horse-battery-staple';

trace.getTracer('sample').startActiveSpan('checkout', (span) => {
  span.setAttributes({
    'enduser.id': email,
    'url.full': `https://shop.example/pay?access_token=${password}&lang=en`,
    'http.response.status_code': 200,
  });
  logs.getLogger('sample').emit({
    severityNumber: SeverityNumber.INFO,
    body: `paid by ${email} with card 4111 1111 1111 1111 (password=${password})`,
    attributes: { 'http.route': '/pay' },
  });
  metrics.getMeter('sample').createCounter('shop.payments').add(1, { 'customer.email': email, currency: 'EUR' });
  span.end();
});

// An endpoint may refuse a signal: Jaeger takes traces only.
await sdk.shutdown().catch((error: Error) => process.stderr.write(`not everything was sent: ${error.message}\n`));
