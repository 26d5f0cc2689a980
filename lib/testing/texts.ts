import type {
  LogRecordShape,
  ResourceMetricsShape,
  ResourceShape,
  ScopeShape,
  SpanContextShape,
  SpanShape,
} from '../signals/shapes.js';

/** A text that leaves the process, and where it stands in its record. */
export interface PlacedText {
  /** `span`, `log` or `metric`. */
  readonly signal: 'span' | 'log' | 'metric';
  /** Names from the record on: `attributes`, `app.note`. Those that the application chose may be sensitive. */
  readonly path: readonly string[];
  /** The attribute or the name in a map that it is the value of. */
  readonly key?: string | undefined;
  readonly text: string;
}

const MAX_DEPTH = 64;
const UTF8 = new TextDecoder();

/** Every text of a span that an exporter sends. */
export function textsOfSpan(span: SpanShape): PlacedText[] {
  const texts = new Texts('span');
  texts.add(['name'], span.name);
  texts.add(['status', 'message'], span.status?.message);
  texts.add(['attributes'], span.attributes);
  texts.context(['context'], span.spanContext?.());
  texts.context(['parent context'], span.parentSpanContext);
  span.events?.forEach(({ name, attributes }, i) => {
    texts.add(['events', String(i), 'name'], name);
    texts.add(['events', String(i), 'attributes'], attributes);
  });
  span.links?.forEach(({ context, attributes }, i) => {
    texts.context(['links', String(i), 'context'], context);
    texts.add(['links', String(i), 'attributes'], attributes);
  });
  texts.around(span.resource, span.instrumentationScope);
  return texts.all;
}

/** Every text of a log record that an exporter sends. */
export function textsOfLogRecord(record: LogRecordShape): PlacedText[] {
  const texts = new Texts('log');
  texts.add(['body'], record.body);
  texts.add(['attributes'], record.attributes);
  texts.add(['severityText'], record.severityText);
  texts.add(['eventName'], record.eventName);
  texts.context(['context'], record.spanContext);
  texts.around(record.resource, record.instrumentationScope);
  return texts.all;
}

/** Every text of the metrics of one export. */
export function textsOfMetrics({ resource, scopeMetrics }: ResourceMetricsShape): PlacedText[] {
  const texts = new Texts('metric');
  for (const { scope, metrics } of scopeMetrics ?? []) {
    texts.around(undefined, scope);
    for (const { descriptor, dataPoints } of metrics) {
      texts.add(['descriptor'], descriptor);
      dataPoints.forEach(({ attributes, ...point }, i) => {
        texts.add([descriptor.name, String(i), 'attributes'], attributes);
        texts.add([descriptor.name, String(i), 'exemplars'], (point as { readonly exemplars?: unknown }).exemplars);
      });
    }
  }
  texts.around(resource, undefined);
  return texts.all;
}

/** Gathers texts; values are read to the end, whatever they are. */
class Texts {
  readonly all: PlacedText[] = [];
  readonly #signal: PlacedText['signal'];

  constructor(signal: PlacedText['signal']) {
    this.#signal = signal;
  }

  around(resource: ResourceShape | undefined, scope: ScopeShape | undefined): void {
    this.add(['resource', 'attributes'], resource?.attributes);
    this.add(['resource', 'schemaUrl'], resource?.schemaUrl);
    for (const name of ['name', 'version', 'schemaUrl', 'attributes'] as const)
      this.add(['scope', name], scope?.[name]);
  }

  context(path: readonly string[], context: SpanContextShape | undefined): void {
    this.add([...path, 'traceState'], context?.traceState?.serialize());
  }

  /** Keys and values at any depth; numbers as they are written, bytes as the text that they hold. */
  add(path: readonly string[], value: unknown, key?: string, above: readonly unknown[] = []): void {
    switch (typeof value) {
      case 'string':
        this.#push(path, value, key);
        return;
      case 'number':
      case 'bigint':
        this.#push(path, String(value), key);
        return;
      case 'object':
        if (value === null || above.includes(value) || above.length > MAX_DEPTH) return;
        if (value instanceof Uint8Array) this.#push(path, UTF8.decode(value), key);
        else this.#entries(path, value, key, [...above, value]);
    }
  }

  #entries(path: readonly string[], value: object, key: string | undefined, above: readonly unknown[]): void {
    const entries: Iterable<readonly [unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
    for (const [at, inner] of entries) {
      const name = String(at);
      if (Array.isArray(value)) this.add([...path, name], inner, key, above);
      else {
        this.#push([...path, 'a key'], name, undefined);
        this.add([...path, name], inner, name, above);
      }
    }
  }

  #push(path: readonly string[], text: string, key: string | undefined): void {
    if (text !== '') this.all.push({ signal: this.#signal, path, key, text });
  }
}
