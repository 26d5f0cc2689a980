import { MaskError } from '../../errors.js';
import type { MaskingOptions } from '../guard.js';
import type { LogRecordExporter, LogRecordProcessor, SpanExporter, SpanProcessor } from '../interfaces.js';
import { MaskingLogRecordProcessor } from '../masking-log-record-processor.js';
import { MaskingSpanProcessor } from '../masking-span-processor.js';
import { installedSdk } from './installed.js';
import { type MetricReader, maskMetricReader } from './mask-metric-reader.js';

type Signal = 'traces' | 'logs' | 'metrics';
type Environment = Readonly<Record<string, string | undefined>>;
type Class<T> = new (...args: readonly unknown[]) => T;
type Exports = Readonly<Record<string, Class<never>>>;

/** What is made for one signal, and in words what could not be. */
export interface EnvironmentPipelines<T> {
  readonly parts: readonly T[];
  readonly problems: readonly string[];
}

/** By protocol of OTEL_EXPORTER_OTLP_PROTOCOL the end of the package's name. */
const PACKAGES: Readonly<Record<string, string>> = { grpc: 'grpc', 'http/json': 'http', 'http/protobuf': 'proto' };
const DEFAULT_PROTOCOL = 'http/protobuf';
const OTLP_CLASSES: Readonly<Record<Signal, string>> = {
  traces: 'OTLPTraceExporter',
  logs: 'OTLPLogExporter',
  metrics: 'OTLPMetricExporter',
};
const FOLDERS: Readonly<Record<Signal, string>> = { traces: 'trace', logs: 'logs', metrics: 'metrics' };
const DEFAULT_INTERVAL_MILLIS = 60_000;
const DEFAULT_TIMEOUT_MILLIS = 30_000;

/**
 * The pipelines that NodeSDK would make of the OTEL_* variables, masked.
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export class EnvironmentSdk {
  readonly #env: Environment;
  readonly #options: MaskingOptions;
  readonly #load = installedSdk();

  constructor(env: Environment, options: MaskingOptions) {
    this.#env = env;
    this.#options = options;
  }

  spanProcessors(): EnvironmentPipelines<SpanProcessor> {
    return this.#made('traces', ['otlp', 'console', 'zipkin'], (kind) => {
      if (kind === 'console') {
        const exporter: SpanExporter = new (this.#class<SpanExporter>(this.#traces(), 'ConsoleSpanExporter'))();
        return this.#span(this.#processor<SpanProcessor>(this.#traces(), 'SimpleSpanProcessor', exporter, {}));
      }
      const exporter: SpanExporter =
        kind === 'zipkin'
          ? new (this.#class<SpanExporter>('@opentelemetry/exporter-zipkin', 'ZipkinExporter'))()
          : this.#otlp<SpanExporter>('traces');
      return this.#span(
        this.#processor<SpanProcessor>(this.#traces(), 'BatchSpanProcessor', exporter, this.#batch('OTEL_BSP')),
      );
    });
  }

  logRecordProcessors(): EnvironmentPipelines<LogRecordProcessor> {
    const sdk = '@opentelemetry/sdk-logs';
    return this.#made('logs', ['otlp', 'console'], (kind) => {
      const processor =
        kind === 'console'
          ? this.#processor<LogRecordProcessor>(
              sdk,
              'SimpleLogRecordProcessor',
              new (this.#class<LogRecordExporter>(sdk, 'ConsoleLogRecordExporter'))(),
              {},
            )
          : this.#processor<LogRecordProcessor>(
              sdk,
              'BatchLogRecordProcessor',
              this.#otlp<LogRecordExporter>('logs'),
              this.#batch('OTEL_BLRP'),
            );
      return new MaskingLogRecordProcessor(processor, this.#options);
    });
  }

  metricReaders(): EnvironmentPipelines<MetricReader> {
    const sdk = '@opentelemetry/sdk-metrics';
    return this.#made('metrics', ['otlp', 'console', 'prometheus'], (kind) => {
      if (kind === 'prometheus')
        return this.#reader(
          new (this.#class<MetricReader>('@opentelemetry/exporter-prometheus', 'PrometheusExporter'))(),
        );
      const exporter =
        kind === 'console' ? new (this.#class<object>(sdk, 'ConsoleMetricExporter'))() : this.#otlp<object>('metrics');
      const times = kind === 'console' ? {} : this.#interval();
      return this.#reader(
        new (this.#class<MetricReader>(sdk, 'PeriodicExportingMetricReader'))({ exporter, ...times }),
      );
    });
  }

  /** What a signal's variable lists, each once; `none` is nothing, and nothing is `otlp`. */
  #made<T>(signal: Signal, known: readonly string[], make: (kind: string) => T): EnvironmentPipelines<T> {
    const variable = `OTEL_${signal.toUpperCase()}_EXPORTER`;
    const listed = (this.#env[variable] ?? '').split(',').map((name) => name.trim());
    const names = [...new Set(listed.filter((name) => name !== ''))];
    const parts: T[] = [];
    const problems: string[] = [];
    if (names.includes('none')) return { parts, problems };
    for (const name of names.length === 0 ? ['otlp'] : names) {
      if (!known.includes(name)) problems.push(`${variable}: one of its exporters is none of ${known.join(', ')}`);
      else
        try {
          parts.push(make(name));
        } catch (error) {
          // a policy that cannot be used is no package that is missing
          if (error instanceof MaskError) throw error;
          problems.push(`${variable}: the packages of NodeSDK for "${name}" are not installed where it is looked for`);
        }
    }
    return { parts, problems };
  }

  #span(processor: SpanProcessor): SpanProcessor {
    return new MaskingSpanProcessor(processor, this.#options);
  }

  #reader(reader: MetricReader): MetricReader {
    return maskMetricReader(reader, this.#options);
  }

  /** The package of the SDK for traces: its name is another one in newer versions. */
  #traces(): string {
    try {
      this.#load?.('@opentelemetry/sdk-trace');
      return '@opentelemetry/sdk-trace';
    } catch {
      return '@opentelemetry/sdk-trace-base';
    }
  }

  #class<T>(name: string, exported: string): Class<T> {
    const found = (this.#load?.(name) as Exports | undefined)?.[exported];
    if (typeof found !== 'function') throw new TypeError('a package that is not there');
    return found;
  }

  #otlp<T>(signal: Signal): T {
    const { [`OTEL_EXPORTER_OTLP_${signal.toUpperCase()}_PROTOCOL`]: own, OTEL_EXPORTER_OTLP_PROTOCOL: all } =
      this.#env;
    const protocol = (own || all || DEFAULT_PROTOCOL).trim();
    const end = PACKAGES[protocol] ?? PACKAGES[DEFAULT_PROTOCOL];
    return new (this.#class<T>(`@opentelemetry/exporter-${FOLDERS[signal]}-otlp-${end}`, OTLP_CLASSES[signal]))();
  }

  /**
   * A processor of the SDK around an exporter. Its constructor takes the exporter and its settings in older versions, and one object with both in newer ones:
   * it is given one that is both.
   */
  #processor<T>(
    name: string,
    exported: string,
    exporter: SpanExporter | LogRecordExporter,
    settings: Readonly<Record<string, number | undefined>>,
  ): T {
    const either = {
      ...settings,
      exporter,
      export: exporter.export.bind(exporter),
      forceFlush: async () => exporter.forceFlush?.(),
      shutdown: () => exporter.shutdown(),
    };
    return new (this.#class<T>(name, exported))(either, settings);
  }

  #batch(prefix: 'OTEL_BSP' | 'OTEL_BLRP'): Record<string, number | undefined> {
    return {
      maxQueueSize: this.#number(`${prefix}_MAX_QUEUE_SIZE`),
      scheduledDelayMillis: this.#number(`${prefix}_SCHEDULE_DELAY`),
      exportTimeoutMillis: this.#number(`${prefix}_EXPORT_TIMEOUT`),
      maxExportBatchSize: this.#number(`${prefix}_MAX_EXPORT_BATCH_SIZE`),
    };
  }

  #interval(): Record<string, number> {
    const exportIntervalMillis = this.#number('OTEL_METRIC_EXPORT_INTERVAL') ?? DEFAULT_INTERVAL_MILLIS;
    const timeout = this.#number('OTEL_METRIC_EXPORT_TIMEOUT') ?? DEFAULT_TIMEOUT_MILLIS;
    return { exportIntervalMillis, exportTimeoutMillis: Math.min(timeout, exportIntervalMillis) };
  }

  /** A positive number; anything else is as if it were not set. */
  #number(name: string): number | undefined {
    const number = Number(this.#env[name] || Number.NaN);
    return number > 0 && Number.isFinite(number) ? number : undefined;
  }
}
