import {
  type Attributes,
  type Context,
  createTraceState,
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  trace,
} from '@opentelemetry/api';
import type { AnyValue } from '@opentelemetry/api-logs';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { LoggerProvider, type LogRecordProcessor } from '@opentelemetry/sdk-logs';
import { MeterProvider, PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import { type Canary, card, email, jwt, password, token } from './canary.js';

/**
 * Telemetry made with the SDK's own API that holds another canary in each position where sensitive text can stand. `secrets` are they, by the name
 * of the position; `CLEAN` are texts of the same telemetry that must arrive.
 */

/** Positions that the JS SDK does not put on the OTLP wire, with the reason. The canary is planted all the same. */
export const NOT_ON_WIRE: Readonly<Record<string, string>> = {
  'span: scope attribute': 'the tracer provider does not take attributes of a scope',
  'span: nested attribute': 'SDK 2 takes primitives and arrays of them',
  'span: byte attribute': 'SDK 2 takes primitives and arrays of them',
  'log: tracestate': 'OTLP log records have ids and flags only',
  'metric: scope attribute': 'the meter provider does not take attributes of a scope',
};

export const CLEAN = [
  'checkout',
  'GET /orders/{id}',
  'retry',
  'a clean neighbour',
  'order accepted',
  'orders.created',
] as const;

const bytes = (text: string) => new TextEncoder().encode(`bytes ${text} end`);
const loose = (attributes: unknown) => attributes as Attributes;

/** The context of a span elsewhere, whose tracestate has a member of a vendor. */
const remote = (vendor: string): SpanContext => ({
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: 1,
  traceState: createTraceState(`ot=th:8,vendor=${vendor}`),
});
const inContext = (context: SpanContext): Context => trace.setSpanContext(ROOT_CONTEXT, context);

/** Canaries by position: planted by `plant`, which gives the text to write. */
class Planting {
  readonly secrets: Record<string, string> = {};
  #seed: number;

  constructor(
    readonly signal: string,
    seed: number,
  ) {
    this.#seed = seed;
  }

  plant(position: string, make: (seed: number) => Canary): string {
    const { text, secret } = make(this.#seed++);
    this.secrets[`${this.signal}: ${position}`] = secret;
    return text;
  }

  resource(): Resource {
    const settled = {
      'service.name': 'checkout',
      'app.owner': this.plant('resource attribute', email),
      [this.plant('resource attribute key', token)]: 1,
    };
    const list = {
      'process.command_args': ['node', 'server.js', `--token=${this.plant('command line in the resource', token)}`],
    };
    const later = { 'app.later': Promise.resolve(this.plant('asynchronous resource attribute', jwt)) };
    const schemaUrl = `https://schemas.example/${this.plant('resource schema URL', token)}`;
    return resourceFromAttributes(loose({ ...settled, ...list, ...later }), { schemaUrl });
  }

  scopes<T>(get: (name: string, version: string, options: { schemaUrl?: string; attributes?: Attributes }) => T): T[] {
    const attributes = { 'app.owner': this.plant('scope attribute', email) };
    return [
      get(`shop ${this.plant('scope name', email)}`, '1.0.0', {}),
      get('shop', this.plant('scope version', token), {}),
      get('shop', '1.0.0', { schemaUrl: `https://schemas.example/${this.plant('scope schema URL', token)}` }),
      get('shop', '2.0.0', { attributes }),
    ];
  }
}

export interface Planted {
  /** Position -> what must not arrive. */
  readonly secrets: Readonly<Record<string, string>>;
}

export async function emitSpans(processor: SpanProcessor): Promise<Planted> {
  const planting = new Planting('span', 100);
  const plant = planting.plant.bind(planting);
  const provider = new BasicTracerProvider({ resource: planting.resource(), spanProcessors: [processor] });
  const tracers = planting.scopes((name, version, options) => provider.getTracer(name, version, options));
  for (const tracer of tracers) tracer.startSpan('GET /orders/{id}').end();
  const [tracer] = tracers;
  if (!tracer) throw new Error('no tracer');
  const parent = remote(`${plant('tracestate', jwt)},${plant('tracestate key', card)}@corp=1`);
  const span = tracer.startSpan(
    `GET ${plant('name', email)}`,
    {
      kind: SpanKind.CLIENT,
      attributes: { 'app.note': plant('attribute', email), 'app.clean': 'a clean neighbour' },
      links: [
        {
          context: remote(plant('link tracestate', token)),
          attributes: { 'app.to': plant('link attribute', email), [plant('link attribute key', token)]: true },
        },
      ],
    },
    inContext(parent),
  );
  span.setAttribute(plant('attribute key', token), 'x');
  span.setAttribute('app.number', Number(plant('number attribute', card)));
  span.setAttribute('app.numbers', [1, Number(plant('number in an array', card))]);
  span.setAttribute('app.card', `paid with ${plant('card in a text', card)}`);
  span.setAttribute('app.list', ['a', plant('array attribute', jwt)]);
  span.setAttribute('url.full', `https://shop.example/login?user=7&access_token=${plant('URL attribute', token)}`);
  span.setAttributes(
    loose({
      'app.map': { deep: { note: plant('nested attribute', email) } },
      'app.bytes': bytes(plant('byte attribute', token)),
    }),
  );
  span.addEvent(`mail to ${plant('event name', email)}`, {
    'app.note': plant('event attribute', password),
    [plant('event attribute key', token)]: 1,
  });
  span.addEvent('retry');
  const error = Object.assign(new TypeError(plant('exception message', password)), {
    code: plant('exception type', token),
  });
  error.stack = `TypeError: no ${plant('exception stack trace', email)}\n    at send (/app/${plant('path of a stack frame', token)}/a.js:1:2)\n    at /app/b.js:3:4`;
  span.recordException(error);
  span.setStatus({ code: 2, message: plant('status message', password) });
  span.end();
  await provider.forceFlush();
  await provider.shutdown();
  return planting;
}

export async function emitLogs(processor: LogRecordProcessor): Promise<Planted> {
  const planting = new Planting('log', 300);
  const plant = planting.plant.bind(planting);
  const provider = new LoggerProvider({ resource: planting.resource(), processors: [processor] });
  const loggers = planting.scopes((name, version, options) => provider.getLogger(name, version, options));
  for (const logger of loggers) logger.emit({ body: 'order accepted' });
  const [logger] = loggers;
  if (!logger) throw new Error('no logger');
  const bodies: readonly AnyValue[] = [
    plant('body', password),
    { note: plant('map in the body', email), [plant('map key in the body', token)]: 1, clean: 'a clean neighbour' },
    { a: [{ b: { c: [plant('deep in the body', jwt)] } }], amount: Number(plant('number in the body', card)) },
    ['a', plant('array in the body', card)],
    bytes(plant('bytes as the body', token)),
    { raw: bytes(plant('bytes in the body', email)) },
  ];
  for (const body of bodies) logger.emit({ body });
  logger.emit({
    body: 'order accepted',
    severityText: plant('severity text', token),
    eventName: `order.${plant('event name', email)}`,
  });
  logger.emit({
    body: 'order accepted',
    attributes: {
      'app.note': plant('attribute', email),
      [plant('attribute key', token)]: 1,
      'app.map': { deep: [{ note: plant('nested attribute', password) }], [plant('nested attribute key', token)]: 'x' },
      'app.bytes': bytes(plant('byte attribute', jwt)),
      'app.number': Number(plant('number attribute', card)),
    },
  });
  logger.emit({
    body: 'order accepted',
    attributes: {
      'exception.type': plant('exception type', token),
      'exception.message': plant('exception message', password),
      'exception.stacktrace': `TypeError: no ${plant('exception stack trace', email)}\n    at /app/b.js:3:4`,
    },
  });
  logger.emit({ body: 'order accepted', context: inContext(remote(plant('tracestate', token))) });
  const error = new Error(plant('message of an exception object', email));
  error.stack = `Error: no ${plant('stack of an exception object', token)}\n    at f (/app/a.js:1:2)`;
  logger.emit({ body: 'order accepted', exception: error });
  await provider.forceFlush();
  await provider.shutdown();
  return planting;
}

export async function emitMetrics(exporter: PushMetricExporter): Promise<Planted> {
  const planting = new Planting('metric', 500);
  const plant = planting.plant.bind(planting);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
  const provider = new MeterProvider({ resource: planting.resource(), readers: [reader] });
  const meters = planting.scopes((name, version, options) => provider.getMeter(name, version, options));
  for (const meter of meters) meter.createCounter('orders.created').add(1, { 'app.clean': 'a clean neighbour' });
  const [meter] = meters;
  if (!meter) throw new Error('no meter');
  meter.createCounter(`orders.${plant('name', token)}`).add(1);
  meter.createCounter('orders.described', { description: `owned by ${plant('description', email)}` }).add(1);
  meter.createCounter('orders.unit', { unit: plant('unit', token) }).add(1);
  meter.createUpDownCounter('orders.open').add(1, { 'app.note': plant('attribute', password) });
  meter.createHistogram('orders.duration').record(1, { [plant('attribute key', token)]: 'x' });
  meter.createGauge('orders.last').record(1, { 'app.number': Number(plant('number attribute', card)) });
  meter.createCounter('orders.list').add(1, { 'app.list': ['a', plant('array attribute', jwt)] });
  meter
    .createObservableGauge('orders.seen')
    .addCallback((result) => result.observe(1, { 'app.to': plant('attribute of an observed value', email) }));
  meter.createCounter('orders.nested').add(
    1,
    loose({
      'app.map': { deep: [plant('nested attribute', email)] },
      'app.bytes': bytes(plant('byte attribute', token)),
    }),
  );
  await provider.forceFlush();
  await provider.shutdown();
  return planting;
}
