import { MaskError, type Problem, typeName } from '../../errors.js';
import type { MaskingOptions } from '../guard.js';
import type { LogRecordProcessor, SpanExporter, SpanProcessor } from '../interfaces.js';
import { MaskingLogRecordProcessor } from '../masking-log-record-processor.js';
import { isMasking } from '../masking-mark.js';
import { MaskingSpanExporter } from '../masking-span-exporter.js';
import { MaskingSpanProcessor } from '../masking-span-processor.js';
import { warn } from '../warn.js';
import { type EnvironmentPipelines, EnvironmentSdk } from './environment-pipelines.js';
import { installedSdk } from './installed.js';
import { type MetricReader, maskMetricReader } from './mask-metric-reader.js';

/** The parts of a NodeSDK configuration that export, or hand on to what does; on both lines of the SDK. All others are left as they are. */
export interface NodeSdkParts {
  spanProcessor?: object | undefined;
  spanProcessors?: readonly object[] | undefined;
  traceExporter?: object | undefined;
  logRecordProcessor?: object | undefined;
  logRecordProcessors?: readonly object[] | undefined;
  metricReader?: object | undefined;
  metricReaders?: readonly object[] | undefined;
}

/** Options of `maskNodeSdkConfig`. */
export interface NodeSdkMaskingOptions extends MaskingOptions {
  /** What would otherwise be a warning is an error. Default `false`. */
  readonly strict?: boolean | undefined;
}

type Field = keyof NodeSdkParts;
type Wrap = (part: object, options: MaskingOptions) => object | undefined;

/**
 * Wraps everything in a NodeSDK configuration that exports: span and log record processors, trace exporters, metric readers (also those that are scraped, which are
 * changed themselves). What masks already stays as it is. For a signal of which the configuration says nothing the pipelines that NodeSDK would make of the OTEL_*
 * variables are made here, masked, so that none is forgotten.
 *
 * A warning through the API's `diag` names what stood unwrapped beside something that masks (it is wrapped), and what cannot be masked (it is left out).
 * @param config what `new NodeSDK(config)` takes; it is not changed
 * @returns a copy, for `new NodeSDK`
 * @throws MaskError `sdk.unmasked` in `strict` for each of those, by its place
 */
export function maskNodeSdkConfig<C extends object = object>(
  config: C & NodeSdkParts = {} as C,
  options: NodeSdkMaskingOptions = {},
): C {
  const masking = new ConfigMasking(config, options);
  const masked = masking.masked();
  const { problems } = masking;
  if (problems.length > 0 && options.strict === true) throw new MaskError('sdk.unmasked', problems);
  for (const { path, found } of problems) warn(`otel-mask: ${path.join('.')}: ${found}`);
  return masked as C;
}

/**
 * Of a signal that the configuration has something of NodeSDK must find a field, or it makes a pipeline of its own, which masks nothing: newer versions know no
 * field for one part, and of what is left out nothing is there.
 */
function keepPresent(
  masked: NodeSdkParts,
  many: 'spanProcessors' | 'logRecordProcessors' | 'metricReaders',
  one: 'spanProcessor' | 'traceExporter' | 'logRecordProcessor' | 'metricReader',
): void {
  const [all, single] = [masked[many], masked[one]];
  if (all === undefined && single === undefined) masked[many] = [];
  else if (single !== undefined && one !== 'traceExporter' && hasNewSdk()) {
    masked[many] = [...(all ?? []), single];
    masked[one] = undefined;
  }
}

/** Since version 3 the SDK for traces has another name, and NodeSDK lists only. */
function hasNewSdk(): boolean {
  try {
    return installedSdk()?.('@opentelemetry/sdk-trace') !== undefined;
  } catch {
    return false;
  }
}

class ConfigMasking {
  readonly problems: Problem[] = [];
  readonly #config: NodeSdkParts;
  readonly #options: NodeSdkMaskingOptions;

  constructor(config: NodeSdkParts, options: NodeSdkMaskingOptions) {
    this.#config = config;
    this.#options = options;
  }

  masked(): NodeSdkParts {
    const masked = { ...this.#config };
    // what NodeSDK looks at first decides, as there
    if (this.#replace(masked, ['spanProcessors', 'spanProcessor'], wrapSpanProcessor))
      keepPresent(masked, 'spanProcessors', 'spanProcessor');
    else if (this.#replace(masked, ['traceExporter'], wrapTraceExporter))
      keepPresent(masked, 'spanProcessors', 'traceExporter');
    else masked.spanProcessors = this.#fromEnvironment('spanProcessors', (sdk) => sdk.spanProcessors());
    if (this.#replace(masked, ['logRecordProcessors', 'logRecordProcessor'], wrapLogRecordProcessor))
      keepPresent(masked, 'logRecordProcessors', 'logRecordProcessor');
    else masked.logRecordProcessors = this.#fromEnvironment('logRecordProcessors', (sdk) => sdk.logRecordProcessors());
    if (this.#replace(masked, ['metricReaders', 'metricReader'], wrapMetricReader))
      keepPresent(masked, 'metricReaders', 'metricReader');
    else masked.metricReaders = this.#fromEnvironment('metricReaders', (sdk) => sdk.metricReaders());
    return masked;
  }

  /** Whether one of the fields was there; all that are get wrapped. */
  #replace(masked: NodeSdkParts, fields: readonly Field[], wrap: Wrap): boolean {
    let isThere = false;
    for (const field of fields) {
      const value = masked[field];
      if (value === undefined || value === null) continue;
      isThere = true;
      const [one] = Array.isArray(value) ? [] : this.#wrapped(field, [value], wrap);
      Object.assign(masked, { [field]: Array.isArray(value) ? this.#wrapped(field, value, wrap) : one });
    }
    return isThere;
  }

  #wrapped(field: Field, parts: readonly object[], wrap: Wrap): object[] {
    const masks = parts.some(isMaskingInside);
    return parts.flatMap((part, i) => {
      if (isMaskingInside(part)) return [part];
      const wrapped = wrap(part, this.#options);
      if (wrapped === undefined) this.#problem([field, i], 'what can be wrapped', `${nameOf(part)}, which is left out`);
      else if (masks)
        this.#problem([field, i], 'a part that masks', `${nameOf(part)} beside one that masks; it is wrapped now`);
      return wrapped === undefined ? [] : [wrapped];
    });
  }

  #fromEnvironment<T extends object>(field: Field, make: (sdk: EnvironmentSdk) => EnvironmentPipelines<T>): object[] {
    if (process.env['OTEL_SDK_DISABLED']?.trim().toLowerCase() === 'true') return [];
    const { parts, problems } = make(new EnvironmentSdk(process.env, this.#options));
    for (const problem of problems)
      this.#problem([field], 'exporters that can be made here', `${problem}; nothing is exported there`);
    return [...parts];
  }

  #problem(path: Problem['path'], expected: string, found: string): void {
    this.problems.push({ path, expected, found });
  }
}

const wrapSpanProcessor: Wrap = (part, options) =>
  has(part, 'onEnd') ? new MaskingSpanProcessor(part as SpanProcessor, options) : undefined;
const wrapTraceExporter: Wrap = (part, options) =>
  has(part, 'export') ? new MaskingSpanExporter(part as SpanExporter, options) : undefined;
const wrapLogRecordProcessor: Wrap = (part, options) =>
  has(part, 'onEmit') ? new MaskingLogRecordProcessor(part as LogRecordProcessor, options) : undefined;
const wrapMetricReader: Wrap = (part, options) =>
  has(part, 'collect') ? maskMetricReader(part as MetricReader, options) : undefined;

const has = (part: object, method: string): boolean =>
  typeof part === 'object' && part !== null && typeof (part as Record<string, unknown>)[method] === 'function';

/** Whether a part masks, or is one of the SDK's around an exporter that does. */
const isMaskingInside = (part: object): boolean =>
  isMasking(part) ||
  (typeof part === 'object' && part !== null && isMasking((part as { readonly _exporter?: unknown })._exporter));

/** The name of its class, which is code. */
const nameOf = (part: unknown): string =>
  typeof part === 'object' && part !== null ? part.constructor?.name || 'an object' : typeName(part);
