import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { maskNodeSdkConfig } from 'otel-mask';

// Jaeger takes traces only, so there is nothing for the other signals. It listens where OTLP does: http://localhost:4318
const sdk = new NodeSDK(
  maskNodeSdkConfig({
    serviceName: 'jaeger-sample',
    traceExporter: new OTLPTraceExporter(),
    logRecordProcessors: [],
    metricReaders: [],
  }),
);
sdk.start();

const password = process.env.SAMPLE_PASSWORD ?? 'correct-horse-battery-staple';
const tracer = trace.getTracer('sample');

// what instrumentations of HTTP and of a database write for one request
tracer.startActiveSpan('POST /orders/:id/pay', { kind: SpanKind.SERVER }, (request) => {
  request.setAttributes({
    'http.request.method': 'POST',
    'http.route': '/orders/:id/pay',
    'url.path': '/orders/104233/pay',
    'url.query': `access_token=${password}&lang=en`,
    'client.address': '203.0.113.42',
    'http.request.header.authorization': [`Bearer ${password}`],
    'user_agent.original': 'Mozilla/5.0 (X11; Linux x86_64)',
  });
  tracer.startActiveSpan('INSERT payments', { kind: SpanKind.CLIENT }, (query) => {
    query.setAttributes({
      'db.system.name': 'postgresql',
      'db.query.text':
        "INSERT INTO payments (order_id, card, email) VALUES (104233, '4111111111111111', 'jane.doe@example.com')",
    });
    const error = new Error(
      'duplicate key value violates unique constraint: Key (email)=(jane.doe@example.com) already exists.',
    );
    query.recordException(error);
    query.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
    query.end();
  });
  request.setAttribute('http.response.status_code', 409);
  request.end();
});

await sdk.shutdown();
