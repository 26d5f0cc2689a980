/**
 * A web shop in a process of its own, as small as it can be: five spans a request through the real SDK and a real OTLP exporter.
 * `shop-server.ts RECEIVER MASKING SPANS`; it says where it listens, and at the end what it measured.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { createMasker, MaskingSpanProcessor } from 'otel-mask';
import type { SpanText } from './records.js';
import { RESOLUTION_MILLIS, SPANS_A_REQUEST, type ToShop } from './shop-figures.js';
import { SEED } from './tax.js';
import { workload } from './workload.js';

const [receiver, masking, spans] = process.argv.slice(2);
serve(receiver ?? '', masking === 'on', Number(spans));

function serve(receiverUrl: string, masked: boolean, spanCount: number): void {
  const { spans: texts } = workload({ seed: SEED, spans: spanCount, logs: 0 });
  const masker = createMasker();
  const counted = counting(new OTLPTraceExporter({ url: `${receiverUrl}/v1/traces` }));
  // so long a queue that nothing is dropped: both sides send all of their spans
  const batch = new BatchSpanProcessor(counted.exporter, { maxQueueSize: 200_000, scheduledDelayMillis: 500 });
  const provider = new BasicTracerProvider({
    spanProcessors: [masked ? new MaskingSpanProcessor(batch, { masker }) : batch],
  });
  const tracer = provider.getTracer('shop');
  let next = 0;
  const record = ({ name, kind, attributes, status, events }: SpanText): void => {
    const span = tracer.startSpan(name, { kind, attributes });
    for (const event of events) span.addEvent(event.name, event.attributes);
    if (status.code !== 0) span.setStatus(status);
    span.end();
  };
  const server = createServer((_, response) => {
    for (let i = 0; i < SPANS_A_REQUEST; i++) record(texts[next++ % texts.length]!);
    response.setHeader('content-type', 'application/json').end(parts);
  });
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLIS });
  let cpu = process.cpuUsage();
  process.on('message', (message: ToShop) => {
    if (message === 'measure') {
      cpu = process.cpuUsage();
      delay.enable();
      return;
    }
    delay.disable();
    const { user, system } = process.cpuUsage(cpu);
    const figures = {
      p50Ms: delay.percentile(50) / 1e6,
      p99Ms: delay.percentile(99) / 1e6,
      cpuMs: (user + system) / 1000,
    };
    server.close();
    server.closeAllConnections();
    provider.shutdown().then(() => {
      const findings = Object.values(masker.stats().findings).reduce((sum, count) => sum + count, 0);
      process.send?.({ ...figures, exported: counted.count(), findings }, () => process.exit(0));
    });
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
}

const parts = JSON.stringify(Array.from({ length: 40 }, (_, id) => ({ id, title: `part ${id}`, cents: 100 * id })));

function counting(inner: SpanExporter): { exporter: SpanExporter; count: () => number } {
  let count = 0;
  const exporter: SpanExporter = {
    export: (spans, done) => {
      count += spans.length;
      inner.export(spans, done);
    },
    shutdown: () => inner.shutdown(),
  };
  return { exporter, count: () => count };
}
