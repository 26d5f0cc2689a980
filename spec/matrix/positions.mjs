// Telemetry with another canary in each position that the line of the SDK puts on the wire, and clean texts beside them.

export const CLEAN = { span: 'GET /orders/{id}', log: 'order accepted', metric: 'orders.created' };

const bytes = (text) => new TextEncoder().encode(`bytes ${text} end`);

const resourceOf = (sdk, canaries, signal) =>
  sdk.resource({
    'service.name': 'checkout',
    'app.owner': canaries.plant(`${signal}: resource attribute`),
    [canaries.plant(`${signal}: resource attribute key`)]: 1,
    'app.later': Promise.resolve(canaries.plant(`${signal}: asynchronous resource attribute`)),
  });

const remote = (api, vendor) => ({
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: 1,
  traceState: api.createTraceState(`ot=th:8,vendor=${vendor}`),
});

export async function emitSpans(sdk, canaries, processor) {
  const { api } = sdk;
  const plant = (position) => canaries.plant(`span: ${position}`);
  const provider = sdk.tracerProvider(resourceOf(sdk, canaries, 'span'), processor);
  const tracer = provider.getTracer(plant('scope name'), plant('scope version'), {
    schemaUrl: `https://x.example/${plant('scope schema URL')}`,
  });
  const parent = api.trace.setSpanContext(api.ROOT_CONTEXT, remote(api, plant('tracestate')));
  const span = tracer.startSpan(
    `pay ${plant('name')}`,
    {
      kind: 1,
      links: [{ context: remote(api, plant('link tracestate')), attributes: { note: plant('link attribute') } }],
    },
    parent,
  );
  span.setAttributes({
    'http.route': CLEAN.span,
    'app.note': plant('attribute'),
    [plant('attribute key')]: 1,
    'app.list': ['a', plant('attribute in a list')],
    'url.full': `https://shop.example/pay?access_token=${plant('query of a URL')}&lang=en`,
    'db.query.text': `SELECT 1 FROM t WHERE mail = '${plant('literal of a statement')}'`,
    ...(sdk.line === 3 && {
      'app.nested': { a: [{ b: plant('nested attribute') }, null] },
      'app.bytes': bytes(plant('byte attribute')),
    }),
  });
  span.addEvent(plant('event name'), { note: plant('event attribute') });
  const error = new Error(`no ${plant('exception message')}`);
  error.stack = `Error: no ${plant('stack trace')}\n    at pay (/usr/src/app/pay.js:1:2)`;
  span.recordException(error);
  span.setStatus({ code: 2, message: plant('status message') });
  span.end();
  tracer.startSpan(CLEAN.span).end();
  await provider.forceFlush();
  await provider.shutdown();
}

export async function emitLogs(sdk, canaries, processor) {
  const plant = (position) => canaries.plant(`log: ${position}`);
  const provider = sdk.loggerProvider(resourceOf(sdk, canaries, 'log'), processor);
  const logger = provider.getLogger(plant('scope name'), plant('scope version'));
  logger.emit({
    body: `paid by ${plant('body')}`,
    severityText: plant('severity text'),
    eventName: plant('event name'),
  });
  logger.emit({
    body: {
      note: plant('value in the body'),
      [plant('key in the body')]: [{ deep: plant('deep value in the body') }],
      raw: bytes(plant('bytes in the body')),
    },
    attributes: {
      'app.note': plant('attribute'),
      [plant('attribute key')]: 1,
      'app.nested': { a: [plant('nested attribute')] },
      'app.bytes': bytes(plant('byte attribute')),
      'exception.message': plant('exception message'),
      'exception.stacktrace': `Error: no ${plant('stack trace')}\n    at pay (/usr/src/app/pay.js:1:2)`,
    },
  });
  logger.emit({ body: CLEAN.log });
  await provider.forceFlush();
  await provider.shutdown();
}

export async function emitMetrics(sdk, canaries, reader) {
  const plant = (position) => canaries.plant(`metric: ${position}`);
  const provider = sdk.meterProvider(resourceOf(sdk, canaries, 'metric'), reader);
  const meter = provider.getMeter(plant('scope name'), plant('scope version'));
  const counter = meter.createCounter(CLEAN.metric, { description: plant('description'), unit: '1' });
  counter.add(1, {
    'app.note': plant('attribute'),
    [plant('attribute key')]: 1,
    'app.list': ['a', plant('attribute in a list')],
  });
  meter.createHistogram('orders.size').record(2, { 'app.note': plant('attribute of a histogram') });
  meter.createObservableGauge('orders.open').addCallback((result) => result.observe(3, { 'app.note': observed }));
  const observed = plant('attribute of a gauge');
  await provider.forceFlush();
  await provider.shutdown();
}
