// Everything that is tried in one cell of the matrix: one version of Node, one line of the SDK, one module format, the package from its tarball.
import { Canaries } from './canaries.mjs';
import { BROKEN, hostileValues, NEIGHBOUR } from './hostile.mjs';
import { CLEAN, emitLogs, emitMetrics, emitSpans } from './positions.mjs';
import { startReceiver } from './receiver.mjs';
import { openSdk } from './sdk.mjs';

const noop = async () => undefined;
/** An exporter around another one that masks nothing. */
const passing = (inner) => ({
  export: (batch, done) => inner.export(batch, done),
  forceFlush: noop,
  shutdown: () => inner.shutdown(),
});
const EMIT = { span: emitSpans, log: emitLogs, metric: emitMetrics };

/** @param load name -> module, in the format of this cell @returns how many checks passed, and the names of those that failed */
export async function runSuite(load, line) {
  const sdk = await openSdk(load, line);
  const product = await load('otel-mask');
  const testing = await load('otel-mask/testing');
  const receiver = await startReceiver();
  const results = { passed: 0, failed: [] };
  const check = (name, isRight) => {
    if (isRight) results.passed++;
    else results.failed.push(name);
  };
  const context = { sdk, product, testing, receiver, check };
  try {
    for (const encoding of ['http', 'proto']) await positionMatrix(context, encoding);
    await failClosed(context);
    await nodeSdk(context);
    testingEntry(context);
  } finally {
    await receiver.close();
  }
  return results;
}

/** Wrappers around the pipeline of a signal, by name; `nothing` and `a wrapper that does nothing` are the controls. */
function wrappings({ sdk, product }, signal, exporter) {
  const masker = product.createMasker();
  const raw = { span: sdk.batchSpans, log: sdk.batchLogs, metric: sdk.reader }[signal];
  const Exporter = {
    span: product.MaskingSpanExporter,
    log: product.MaskingLogRecordExporter,
    metric: product.MaskingMetricExporter,
  }[signal];
  const Processor = { span: product.MaskingSpanProcessor, log: product.MaskingLogRecordProcessor }[signal];
  const field = { span: 'spanProcessors', log: 'logRecordProcessors', metric: 'metricReaders' }[signal];
  const none = { spanProcessors: [], logRecordProcessors: [], metricReaders: [] };
  return {
    nothing: () => raw(exporter()),
    // what a release of the SDK would do that no longer hands on what a wrapper gives
    'a wrapper that does nothing': () => raw(passing(exporter())),
    exporter: () => raw(new Exporter(exporter(), { masker })),
    ...(Processor && { processor: () => new Processor(raw(exporter()), { masker }) }),
    maskNodeSdkConfig: () =>
      product.maskNodeSdkConfig({ ...none, [field]: [raw(exporter())] }, { masker, strict: true })[field][0],
  };
}

async function positionMatrix(context, encoding) {
  const { sdk, receiver, check } = context;
  for (const signal of ['span', 'log', 'metric']) {
    const exporter = () => sdk.exporter(signal, encoding, receiver.url);
    for (const [name, make] of Object.entries(wrappings(context, signal, exporter))) {
      receiver.clear();
      const canaries = new Canaries();
      await EMIT[signal](sdk, canaries, make());
      const text = receiver.text();
      const isControl = name === 'nothing' || name === 'a wrapper that does nothing';
      const where = `${signal}, ${encoding}, ${name}`;
      check(`${where}: clean text arrives`, text.includes(CLEAN[signal]));
      for (const [position, secret] of Object.entries(canaries.secrets))
        check(`${where}: ${position} ${isControl ? 'is seen' : 'is masked'}`, text.includes(secret) === isControl);
    }
  }
}

async function failClosed({ sdk, product, receiver, check }) {
  const masker = product.createMasker();
  for (const signal of ['span', 'log']) {
    receiver.clear();
    const canaries = new Canaries();
    const values = hostileValues(canaries);
    const exporter = sdk.exporter(signal, 'http', receiver.url);
    const processor =
      signal === 'span'
        ? new product.MaskingSpanProcessor(sdk.batchSpans(exporter), { masker })
        : new product.MaskingLogRecordProcessor(sdk.batchLogs(exporter), { masker });
    const providerOf = (inner) =>
      signal === 'span' ? sdk.tracerProvider(sdk.resource({}), inner) : sdk.loggerProvider(sdk.resource({}), inner);
    const provider = providerOf(processor);
    // the SDK itself throws at some values before any processor sees them
    const alone = providerOf({ onStart() {}, onEnd() {}, onEmit() {}, forceFlush: noop, shutdown: noop });
    const emit = (value, name, through = provider) => {
      if (signal === 'log') {
        const logger = through.getLogger('x');
        logger.emit({ body: { value, name } });
        logger.emit({ body: name, attributes: { 'app.value': value } });
      } else {
        const span = through.getTracer('x').startSpan(name);
        span.setAttribute('app.value', value);
        span.addEvent('e', { value });
        span.end();
      }
    };
    for (const [name, value] of Object.entries(values))
      check(
        `${signal}: ${name} throws nothing that the SDK alone does not`,
        isQuiet(() => emit(value, name)) === isQuiet(() => emit(value, name, alone)),
      );
    emit('a', NEIGHBOUR);
    await provider.forceFlush();
    await provider.shutdown();
    const text = receiver.text();
    check(`${signal}: the neighbour of hostile records arrives`, text.includes(NEIGHBOUR));
    for (const [position, secret] of Object.entries(canaries.secrets))
      check(`${signal}: ${position} is masked`, !text.includes(secret));
  }
  for (const [name, fail] of Object.entries(BROKEN)) {
    const inner = { onStart: fail, onEnd: fail, onEmit: fail, forceFlush: noop, shutdown: noop };
    const spans = sdk.tracerProvider(sdk.resource({}), new product.MaskingSpanProcessor(inner, { masker }));
    check(
      `span: an inner processor that ${name} throws nothing`,
      isQuiet(() => spans.getTracer('x').startSpan('x').end()),
    );
    const logs = sdk.loggerProvider(sdk.resource({}), new product.MaskingLogRecordProcessor(inner, { masker }));
    check(
      `log: an inner processor that ${name} throws nothing`,
      isQuiet(() => logs.getLogger('x').emit({ body: 'x' })),
    );
    const exporter = new product.MaskingSpanExporter({ export: fail, shutdown: noop }, { masker });
    check(
      `span: an inner exporter that ${name} throws nothing`,
      isQuiet(() => exporter.export([], () => undefined)),
    );
  }
}

function isQuiet(run) {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

/** No configuration at all: the exporters of the environment, made masked. Twice, since only the second is ours. */
async function nodeSdk({ sdk, product, receiver, check }) {
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url;
  for (const isMasked of [false, true]) {
    receiver.clear();
    const canaries = new Canaries();
    const one = new sdk.NodeSDK(isMasked ? product.maskNodeSdkConfig({}, { strict: true }) : {});
    one.start();
    const span = sdk.api.trace.getTracer('x').startSpan('checkout');
    span.setAttribute('app.note', canaries.plant('span of NodeSDK'));
    span.end();
    sdk.api.metrics
      .getMeter('x')
      .createCounter('orders')
      .add(1, { 'app.note': canaries.plant('metric of NodeSDK') });
    await one.shutdown();
    for (const name of ['trace', 'metrics', 'propagation', 'context']) sdk.api[name].disable();
    const text = receiver.text();
    check(
      `NodeSDK, ${isMasked ? 'masked' : 'as it is'}: spans and metrics arrive`,
      text.includes('checkout') && text.includes('orders'),
    );
    for (const [position, secret] of Object.entries(canaries.secrets))
      check(`${position} is ${isMasked ? 'masked' : 'seen'}`, text.includes(secret) !== isMasked);
  }
}

function testingEntry({ sdk, product, testing, check }) {
  const canaries = testing.plantCanaries();
  for (const isMasked of [false, true]) {
    const exporter = new testing.TestSpanExporter();
    const direct = {
      onStart() {},
      onEnd: (span) => exporter.export([span], () => undefined),
      forceFlush: noop,
      shutdown: noop,
    };
    const provider = sdk.tracerProvider(sdk.resource({}), isMasked ? new product.MaskingSpanProcessor(direct) : direct);
    const span = provider.getTracer('x').startSpan('checkout');
    for (const [kind, { value }] of Object.entries(canaries)) span.setAttribute(`app.${kind}.note`, `it is ${value}`);
    span.end();
    check(
      `otel-mask/testing: ${isMasked ? 'no leak' : 'leaks'} `,
      isQuiet(() => exporter.expectNoLeaks(canaries)) === isMasked,
    );
  }
}
