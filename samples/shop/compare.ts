import { type AnyValue, type KeyValue, type Metric, pointsOf, type Recording, type Span } from './otlp-json.js';

/** One text that the application recorded, and what was sent in its place. */
export interface Pair {
  /** Where it stands, in words: `span attribute`, `log body`. */
  readonly position: string;
  /** Attribute key, path in a body; empty where the position says it all. */
  readonly key: string;
  readonly traceId?: string | undefined;
  readonly before: string;
  /** Undefined when nothing was sent in its place. */
  readonly after: string | undefined;
}

type Place = Pick<Pair, 'position' | 'key' | 'traceId'>;

/** Sets a recording beside what was received of it: text by text. */
export function* compare(before: Recording, after: Recording): Iterable<Pair> {
  for (const [i, attributes] of before.resources.entries()) {
    yield* compareAttributes('resource attribute', undefined, attributes, after.resources[i]);
  }
  for (const [i, scope] of before.scopes.entries()) {
    const sent = after.scopes[i];
    yield* compareText({ position: 'scope name', key: '' }, scope.name, sent?.name);
    yield* compareText({ position: 'scope version', key: '' }, scope.version, sent?.version);
    yield* compareAttributes('scope attribute', undefined, scope.attributes, sent?.attributes);
  }
  const sentSpans = new Map(after.spans.map((span) => [span.spanId, span]));
  for (const span of before.spans) yield* compareSpan(span, sentSpans.get(span.spanId));
  for (const [i, log] of before.logs.entries()) {
    const [sent, traceId] = [after.logs[i], log.traceId];
    yield* compareText({ position: 'log event name', key: '', traceId }, log.eventName, sent?.eventName);
    yield* compareText({ position: 'log severity text', key: '', traceId }, log.severityText, sent?.severityText);
    yield* compareValue({ position: 'log body', key: '', traceId }, log.body, sent?.body);
    yield* compareAttributes('log attribute', traceId, log.attributes, sent?.attributes);
  }
  for (const [i, metrics] of before.metrics.entries()) {
    for (const metric of metrics)
      yield* compareMetric(
        metric,
        after.metrics[i]?.find(({ name }) => name === metric.name),
      );
  }
}

function* compareSpan(span: Span, sent: Span | undefined): Iterable<Pair> {
  const traceId = span.traceId;
  const at = (position: string): Place => ({ position, key: '', traceId });
  yield* compareText(at('span name'), span.name, sent?.name);
  yield* compareText(at('span status'), span.status.message, sent?.status.message);
  yield* compareText(at('span tracestate'), span.traceState, sent?.traceState);
  yield* compareAttributes('span attribute', traceId, span.attributes, sent?.attributes);
  for (const [i, event] of span.events.entries()) {
    yield* compareText(at('event name'), event.name, sent?.events[i]?.name);
    yield* compareAttributes('event attribute', traceId, event.attributes, sent?.events[i]?.attributes);
  }
  for (const [i, link] of span.links.entries()) {
    yield* compareText(at('link tracestate'), link.traceState, sent?.links[i]?.traceState);
    yield* compareAttributes('link attribute', traceId, link.attributes, sent?.links[i]?.attributes);
  }
}

function* compareMetric(metric: Metric, sent: Metric | undefined): Iterable<Pair> {
  yield* compareText({ position: 'metric name', key: '' }, metric.name, sent?.name);
  yield* compareText({ position: 'metric description', key: '' }, metric.description, sent?.description);
  yield* compareText({ position: 'metric unit', key: '' }, metric.unit, sent?.unit);
  const points = sent === undefined ? [] : pointsOf(sent);
  for (const [i, point] of pointsOf(metric).entries()) {
    yield* compareAttributes('metric attribute', undefined, point.attributes, points[i]?.attributes);
  }
}

function* compareAttributes(
  position: string,
  traceId: string | undefined,
  before: readonly KeyValue[] = [],
  after: readonly KeyValue[] = [],
  path = '',
): Iterable<Pair> {
  for (const [i, { key, value }] of before.entries()) {
    // A masked key is found by where it stands.
    const sent = after.find((other) => other.key === key) ?? after[i];
    yield* compareText({ position: `${position} key`, key: '', traceId }, key, sent?.key);
    yield* compareValue({ position, key: path + key, traceId }, value, sent?.value);
  }
}

function* compareValue(place: Place, before: AnyValue | undefined, after: AnyValue | undefined): Iterable<Pair> {
  if (before?.kvlistValue !== undefined) {
    const path = place.key === '' ? '' : `${place.key}.`;
    yield* compareAttributes(
      place.position,
      place.traceId,
      before.kvlistValue.values,
      after?.kvlistValue?.values,
      path,
    );
  } else if (before?.arrayValue !== undefined) {
    for (const [i, item] of before.arrayValue.values.entries()) {
      yield* compareValue(place, item, after?.arrayValue?.values[i]);
    }
  } else {
    yield* compareText(place, textOf(before), textOf(after));
  }
}

function* compareText(place: Place, before: string | undefined, after: string | undefined): Iterable<Pair> {
  if (before !== undefined && before !== '') yield { ...place, before, after };
}

function textOf(value: AnyValue | undefined): string | undefined {
  if (value?.bytesValue !== undefined) return Buffer.from(value.bytesValue, 'base64').toString('utf8');
  const text = value?.stringValue ?? value?.intValue ?? value?.doubleValue;
  return text === undefined ? undefined : String(text);
}
