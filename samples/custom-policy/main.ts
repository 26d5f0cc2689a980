import { fileURLToPath } from 'node:url';
import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { MaskingSpanProcessor } from 'otel-mask';

// The default masker reads this variable and watches the file. In production it is set where the process is started.
process.env.OTEL_MASK_POLICY ??= fileURLToPath(new URL('otel-mask.yaml', import.meta.url));

const sdk = new NodeSDK({
  serviceName: 'custom-policy-sample',
  spanProcessors: [
    new MaskingSpanProcessor(new BatchSpanProcessor(new OTLPTraceExporter(), { scheduledDelayMillis: 100 })),
  ],
  logRecordProcessors: [],
  metricReaders: [],
});
sdk.start();

/** How many spans are sent, five a second; without it, until the program is stopped. */
const most = Number(process.env.SAMPLE_SPANS ?? Number.POSITIVE_INFINITY);
const tracer = trace.getTracer('sample');
for (let sent = 0; sent < most; sent++) {
  const span = tracer.startSpan('order');
  span.setAttributes({
    'customer.email': 'jane.doe@example.com',
    'payment.note': 'card 4111 1111 1111 1111, badge BDG-204233',
    'app.trace_dump': 'anything at all',
    'app.order.state': 'paid',
  });
  span.end();
  await new Promise((resolve) => setTimeout(resolve, 200));
}
await sdk.shutdown();
