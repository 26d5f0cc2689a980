import { createTraceState, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { LoggerProvider, type LogRecordProcessor } from '@opentelemetry/sdk-logs';
import {
  AggregationType,
  InstrumentType,
  MeterProvider,
  MetricReader,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import { randomUuid } from './secret-examples.js';

/** Telemetry with nothing sensitive in it, and much that looks like it: it must come through byte for byte. */

const ATTRIBUTES = {
  'http.request.method': 'GET',
  'http.response.status_code': 200,
  'http.route': '/orders/:id',
  'url.full': 'https://shop.example/orders/42?page=2&sort=asc#top',
  'db.system.name': 'postgresql',
  'db.query.text': 'SELECT id, total FROM orders WHERE id = $1 AND state IN ($2, $3) LIMIT $4',
  'db.operation.name': 'SELECT',
  'server.address': '10.0.0.1',
  'server.port': 5432,
  'user_agent.original':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'messaging.message.id': randomUuid(3),
  'code.function.name': 'CheckoutService.placeOrder',
  'code.file.path': '/usr/src/app/dist/checkout/service.js',
  'app.ratio': 0.1,
  'app.negative': -7,
  'app.zero': -0,
  'app.large': 1_700_000_000_123,
  'app.flag': false,
  'app.empty': '',
  'app.text': 'Zoë sagt „hallo“ 👋 \u0000 tab\t line\n',
  'app.list': ['a', 'b', ''],
  'app.numbers': [1, 2.5, 3],
  'app.flags': [true, false],
  'app.none': [] as string[],
};
const NESTED = {
  order: 42,
  items: [{ sku: 'A-1', count: 2, tags: ['x', null] }, [], {}],
  raw: new Uint8Array([0, 255, 104, 105]),
  none: null,
  text: 'in stock',
};
const FRAMES =
  "TypeError: Cannot read properties of undefined (reading 'id')\n    at CheckoutService.placeOrder (/usr/src/app/dist/checkout/service.js:42:11)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)";

const resource = (): Resource =>
  resourceFromAttributes(
    {
      'service.name': 'checkout',
      'service.version': '1.4.2',
      'service.instance.id': randomUuid(1),
      'host.name': 'web-1',
      'host.id': Promise.resolve('fa1c3b0c9d2e4f58') as never,
      'process.pid': 4242,
      'process.command_args': ['/usr/bin/node', '/usr/src/app/server.js'],
      'telemetry.sdk.language': 'nodejs',
    },
    { schemaUrl: 'https://opentelemetry.io/schemas/1.37.0' },
  );

export async function emitCleanSpans(spanProcessors: SpanProcessor[]): Promise<void> {
  const provider = new BasicTracerProvider({ resource: resource(), spanProcessors });
  const traceState = createTraceState('ot=th:8,congo=t61rcWkgMzE');
  const remote = {
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    traceFlags: 1,
    isRemote: true,
    traceState,
  };
  for (const name of ['shop', '@opentelemetry/instrumentation-http']) {
    const tracer = provider.getTracer(name, '0.223.0', { schemaUrl: 'https://opentelemetry.io/schemas/1.37.0' });
    const parent = trace.setSpanContext(ROOT_CONTEXT, remote);
    const span = tracer.startSpan(
      'GET /orders/:id',
      {
        kind: SpanKind.SERVER,
        attributes: ATTRIBUTES,
        links: [{ context: remote, attributes: { 'app.why': 'retry of' } }, { context: remote }],
      },
      parent,
    );
    span.addEvent('retry', { 'retry.count': 2, 'app.list': ['a'] });
    span.addEvent('done');
    span.addEvent('exception', {
      'exception.type': 'TypeError',
      'exception.message': 'Cannot read properties of undefined',
      'exception.stacktrace': FRAMES,
    });
    span.setStatus({ code: 2, message: 'upstream answered 503 after 2 attempts' });
    span.end();
    tracer.startSpan('plain').end();
  }
  await provider.forceFlush();
  await provider.shutdown();
}

export async function emitCleanLogs(processors: LogRecordProcessor[]): Promise<void> {
  const provider = new LoggerProvider({ resource: resource(), processors });
  for (const options of [
    {},
    { schemaUrl: 'https://opentelemetry.io/schemas/1.37.0', attributes: { tenant: 'north' } },
  ]) {
    const logger = provider.getLogger('shop', '2.0.1', options);
    for (const body of [
      'order 42 accepted in 12 ms',
      '',
      7,
      0.5,
      true,
      NESTED,
      ['a', [1, { b: 'c' }]],
      new Uint8Array([1, 2, 250]),
      undefined,
    ])
      logger.emit({
        body,
        severityNumber: 9,
        severityText: 'INFO',
        eventName: 'order.accepted',
        attributes: { ...ATTRIBUTES, 'app.map': NESTED },
      });
    logger.emit({ body: 'failed', attributes: { 'exception.type': 'TypeError', 'exception.stacktrace': FRAMES } });
    logger.emit({ attributes: {} });
  }
  await provider.forceFlush();
  await provider.shutdown();
}

class CollectingReader extends MetricReader {
  protected async onForceFlush(): Promise<void> {}
  protected async onShutdown(): Promise<void> {}
}

/** What one collection gives, of every kind of instrument and aggregation. */
export async function collectCleanMetrics(): Promise<ResourceMetrics> {
  const reader = new CollectingReader({
    aggregationSelector: (type) => ({
      type: type === InstrumentType.HISTOGRAM ? AggregationType.EXPONENTIAL_HISTOGRAM : AggregationType.DEFAULT,
    }),
  });
  const views = [
    { instrumentName: 'explicit', aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM as const } },
  ];
  const provider = new MeterProvider({ resource: resource(), readers: [reader], views });
  const meter = provider.getMeter('shop', '2.0.1', { schemaUrl: 'https://opentelemetry.io/schemas/1.37.0' });
  const attributes = {
    'http.request.method': 'GET',
    'http.route': '/orders/:id',
    'http.response.status_code': 200,
    'app.list': ['a', 'b'],
  };
  meter
    .createCounter('orders.created', { description: 'Orders that were created', unit: '{order}' })
    .add(3, attributes);
  meter.createUpDownCounter('orders.open').add(-2.5, attributes);
  meter.createGauge('queue.size', { unit: 'By' }).record(1e9, attributes);
  for (const value of [0, 0.001, 1, 5000]) {
    meter.createHistogram('explicit', { unit: 'ms' }).record(value, attributes);
    meter.createHistogram('exponential', { unit: 's' }).record(value);
  }
  meter.createObservableCounter('cpu.time').addCallback((result) => result.observe(12.5, { 'cpu.mode': 'user' }));
  const { resourceMetrics, errors } = await reader.collect();
  if (errors.length > 0) throw new Error('metrics were not collected');
  await resourceMetrics.resource.waitForAsyncAttributes?.();
  await provider.shutdown();
  return resourceMetrics;
}
