import { createServer } from 'node:net';
import { expect } from 'chai';
import {
  createMasker,
  MaskError,
  MaskingMetricExporter,
  MaskingSpanExporter,
  MaskingSpanProcessor,
  maskNodeSdkConfig,
} from '../../../lib/index.js';
import { email } from '../../support/canary.js';
import { type Receiver, startReceiver } from '../../support/otlp-receiver.js';
import {
  RecordingLogRecordProcessor,
  RecordingSpanProcessor,
  recordingMetricExporter,
  recordingSpanExporter,
} from '../../support/recording.js';
import { logRecord, metric, metrics, point, span } from '../../support/records.js';
import { type Run, runProgram } from '../../support/run-program.js';

const { text: canary } = email(3);
const masker = createMasker();
/** No pipelines of the environment, for specs of one field. */
const NOTHING = { spanProcessors: [], logRecordProcessors: [], metricReaders: [] };

/** A reader as the SDK's are: it collects, and hands on what it collected. */
class Reader {
  readonly exported: unknown[] = [];
  readonly _exporter: unknown;
  constructor(exporter?: unknown) {
    this._exporter = exporter;
  }
  async collect() {
    return { resourceMetrics: metrics([metric({ dataPoints: [point({ 'app.note': canary })] })]), errors: [] };
  }
  async run() {
    this.exported.push((await this.collect()).resourceMetrics);
  }
}

describe('maskNodeSdkConfig', function () {
  this.timeout(60_000);

  it('wraps what exports and leaves the rest as it is', async function () {
    const inner = new RecordingSpanProcessor();
    const log = new RecordingLogRecordProcessor();
    const reader = new Reader();
    const config = {
      serviceName: 'shop',
      spanProcessors: [inner],
      logRecordProcessors: [log],
      metricReaders: [reader],
    };
    const masked = maskNodeSdkConfig(config, { masker });
    expect(masked).to.not.equal(config);
    expect(config.spanProcessors).to.deep.equal([inner]);
    expect(masked.serviceName).to.equal('shop');
    masked.spanProcessors[0]?.onEnd(span({ attributes: { 'app.note': canary } }));
    masked.logRecordProcessors[0]?.onEmit(logRecord({ body: canary }), undefined);
    await masked.metricReaders[0]?.run();
    const seen = JSON.stringify([inner.ended, log.emitted, reader.exported]);
    expect(seen).to.not.include(canary);
    expect(seen.match(/\[REDACTED:contact\.email\]/g)).to.have.length(3);
  });

  it('wraps fields of one part, too', function () {
    const masked = maskNodeSdkConfig(
      { ...NOTHING, spanProcessors: undefined, traceExporter: recordingSpanExporter() },
      { masker },
    );
    expect(masked.traceExporter).to.be.instanceOf(MaskingSpanExporter);
    expect(masked).to.not.have.property('spanProcessor');
  });

  it('leaves no field empty that NodeSDK would fill itself with what masks nothing', function () {
    const left: readonly (readonly [
      config: object,
      field: 'spanProcessors' | 'logRecordProcessors' | 'metricReaders',
    ])[] = [
      [{ spanProcessors: undefined, traceExporter: Promise.resolve(recordingSpanExporter()) }, 'spanProcessors'],
      [{ spanProcessors: new Set([new RecordingSpanProcessor()]) }, 'spanProcessors'],
      [{ spanProcessors: undefined, spanProcessor: {} }, 'spanProcessors'],
      [{ logRecordProcessors: new Set() }, 'logRecordProcessors'],
      [{ metricReaders: undefined, metricReader: {} }, 'metricReaders'],
    ];
    for (const [config, field] of left) {
      const masked: Record<string, unknown> = maskNodeSdkConfig({ ...NOTHING, ...config }, { masker });
      expect(masked[field], field).to.deep.equal([]);
      expect(masked['traceExporter']).to.equal(undefined);
    }
  });

  it('throws where the policy of the environment cannot be used', function () {
    const options = {
      get masker(): never {
        throw new MaskError('policy.invalid', []);
      },
    };
    expect(thrownBy(() => maskNodeSdkConfig({ ...NOTHING, spanProcessors: undefined }, options))?.code).to.equal(
      'policy.invalid',
    );
  });

  it('leaves alone what masks, also inside a processor or a reader of the SDK', function () {
    const config = {
      spanProcessors: [
        new MaskingSpanProcessor(new RecordingSpanProcessor(), { masker }),
        Object.assign(new RecordingSpanProcessor(), {
          _exporter: new MaskingSpanExporter(recordingSpanExporter(), { masker }),
        }),
      ],
      logRecordProcessors: [],
      metricReaders: [new Reader(new MaskingMetricExporter(recordingMetricExporter(), { masker }))],
    };
    const masked = maskNodeSdkConfig(config, { masker, strict: true });
    expect(masked.spanProcessors).to.deep.equal(config.spanProcessors);
    expect(masked.metricReaders[0]).to.equal(config.metricReaders[0]);
    const again = maskNodeSdkConfig(masked, { masker, strict: true });
    expect(again.metricReaders).to.deep.equal(masked.metricReaders);
  });

  it('gives nothing where metrics cannot be read', async function () {
    const reader = new Reader();
    reader.collect = async () => ({ resourceMetrics: undefined as never, errors: [] });
    maskNodeSdkConfig({ ...NOTHING, metricReaders: [reader] }, { masker });
    await reader.run();
    expect(reader.exported).to.deep.equal([{ resource: { attributes: {} }, scopeMetrics: [] }]);
  });

  const REFUSED: readonly (readonly [config: Parameters<typeof maskNodeSdkConfig>[0], path: readonly unknown[], found: RegExp])[] = [
    [
      { ...NOTHING, spanProcessors: [new MaskingSpanProcessor(new RecordingSpanProcessor(), { masker }), new RecordingSpanProcessor()] },
      ['spanProcessors', 1],
      /^RecordingSpanProcessor beside one that masks/,
    ],
    [{ ...NOTHING, logRecordProcessors: [{ emit() {} }] }, ['logRecordProcessors', 0], /^Object, which is left out/],
    [{ ...NOTHING, metricReaders: [null as never] }, ['metricReaders', 0], /^null, which is left out/],
  ]; // biome-ignore format: a table
  for (const [config, path, found] of REFUSED)
    it(`refuses in strict mode ${path.join('.')}: ${found.source}`, function () {
      const error = thrownBy(() => maskNodeSdkConfig(config, { masker, strict: true }));
      expect(error?.code).to.equal('sdk.unmasked');
      expect(error?.problems.map((problem) => problem.path)).to.deep.equal([path]);
      expect(error?.problems[0]?.found).to.match(found);
      expect(() => maskNodeSdkConfig(config, { masker })).to.not.throw();
    });

  it('refuses in strict mode exporters of the environment that it cannot make', function () {
    const before = process.env['OTEL_TRACES_EXPORTER'];
    process.env['OTEL_TRACES_EXPORTER'] = 'carrier-pigeon';
    try {
      const error = thrownBy(() =>
        maskNodeSdkConfig({ ...NOTHING, spanProcessors: undefined }, { masker, strict: true }),
      );
      expect(error?.problems.map(({ path }) => path)).to.deep.equal([['spanProcessors']]);
      expect(error?.message).to.not.include('carrier-pigeon');
    } finally {
      if (before === undefined) delete process.env['OTEL_TRACES_EXPORTER'];
      else process.env['OTEL_TRACES_EXPORTER'] = before;
    }
  });

  describe('with NodeSDK and a receiver', function () {
    let receiver: Receiver;
    before(async () => (receiver = await startReceiver()));
    afterEach(() => receiver.clear());
    after(() => receiver.close());
    const run = (env: Record<string, string>): Promise<Run> =>
      runProgram('spec/otel/node-sdk/program.ts', {
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
        CANARY: canary,
        ...env,
      });
    const signals = () => [...new Set(receiver.bodies.map(({ signal }) => signal))].sort();
    const types = () => [...new Set(receiver.bodies.map(({ contentType }) => contentType))].sort();

    const ALL = ['logs', 'metrics', 'traces'];
    const CASES: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
      ['no configuration at all', { CONFIG: 'environment' }, ALL],
      ['a trace exporter', { CONFIG: 'traceExporter' }, ALL],
      ['lists', { CONFIG: 'lists' }, ALL],
      ['the deprecated fields', { CONFIG: 'deprecated' }, ALL],
      ['siblings', { CONFIG: 'siblings' }, ALL],
      ['exporters of the environment that are switched off', { OTEL_LOGS_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' }, ['traces']],
      ['an SDK that is disabled', { OTEL_SDK_DISABLED: 'true' }, []],
    ]; // biome-ignore format: a table
    for (const [what, env, expected] of CASES)
      it(`masks ${what}`, async function () {
        const { exitCode, output } = await run(env);
        expect(exitCode, output).to.equal(0);
        expect(signals()).to.deep.equal(expected);
        expect(receiver.text()).to.not.include(canary);
        expect(receiver.text().split('[REDACTED:contact.email]').length > 1).to.equal(expected.length > 0);
        const warned = /otel-mask: spanProcessors\.1: SimpleSpanProcessor beside one that masks/.test(output);
        expect(warned, output).to.equal(env['CONFIG'] === 'siblings');
      });

    it('without it the canary is found: the checks above can fail', async function () {
      const { exitCode, output } = await run({ CONFIG: 'environment', RAW: '1' });
      expect(exitCode, output).to.equal(0);
      expect(signals()).to.deep.equal(ALL);
      expect(receiver.text()).to.include(canary);
    });

    const PROTOCOLS: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
      ['http/protobuf is the default', {}, ['application/x-protobuf']],
      ['http/json', { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }, ['application/json']],
      ['one of its own for a signal', { OTEL_EXPORTER_OTLP_LOGS_PROTOCOL: 'http/json' }, ['application/json', 'application/x-protobuf']],
      ['an unknown one', { OTEL_EXPORTER_OTLP_PROTOCOL: 'smoke' }, ['application/x-protobuf']],
    ]; // biome-ignore format: a table
    for (const [what, env, expected] of PROTOCOLS)
      it(`sends by the protocol of the environment: ${what}`, async function () {
        const { exitCode, output } = await run(env);
        expect(exitCode, output).to.equal(0);
        expect(types()).to.deep.equal(expected);
      });

    it('masks what goes to the console', async function () {
      const { exitCode, output } = await run({
        OTEL_TRACES_EXPORTER: 'console',
        OTEL_LOGS_EXPORTER: 'console',
        OTEL_METRICS_EXPORTER: 'console',
      });
      expect(exitCode, output).to.equal(0);
      expect(output).to.not.include(canary);
      for (const part of ['span [REDACTED:contact.email]', 'log [REDACTED:contact.email]', 'spec.counter'])
        expect(output).to.include(part);
      expect(receiver.bodies).to.deep.equal([]);
    });

    it('masks what Prometheus scrapes', async function () {
      const port = await freePort();
      const { exitCode, output } = await run({
        OTEL_METRICS_EXPORTER: 'prometheus',
        OTEL_EXPORTER_PROMETHEUS_PORT: String(port),
        OTEL_EXPORTER_PROMETHEUS_HOST: '127.0.0.1',
      });
      expect(exitCode, output).to.equal(0);
      expect(output).to.include('spec_counter_total{app_note="[REDACTED:contact.email]"');
      expect(output).to.not.include(canary);
    });
  });
});

function thrownBy(run: () => unknown): MaskError | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof MaskError) return error;
    throw error;
  }
  return undefined;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
