/** Records of the workload in the shape that the SDK hands over, so that its own serializers take them. */
import type { Attributes as OtelAttributes } from '@opentelemetry/api';
import { SeverityNumber } from '@opentelemetry/api-logs';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableLogRecord } from '@opentelemetry/sdk-logs';
import type { ReadableSpan, TimedEvent } from '@opentelemetry/sdk-trace-base';

/** What is written by a hand: the rest of a record is made from it. */
export interface SpanText {
  readonly name: string;
  readonly kind: number;
  readonly attributes: OtelAttributes;
  readonly status: { readonly code: number; readonly message?: string };
  readonly events: readonly { readonly name: string; readonly attributes: OtelAttributes }[];
}
export interface LogText {
  readonly body: string | Readonly<Record<string, unknown>>;
  readonly attributes: OtelAttributes;
}

const resource = resourceFromAttributes({
  'service.name': 'pedal-shop',
  'service.version': '7.12.0',
  'deployment.environment.name': 'production',
});
const instrumentationScope = { name: 'pedal-shop', version: '7.12.0' };
const hex = (value: number, length: number) =>
  Math.imul(value + 1, 2654435761)
    .toString(16)
    .replace('-', 'a')
    .padStart(length, 'c0de');
const contextOf = (index: number) => ({ traceId: hex(index >> 3, 32), spanId: hex(index, 16), traceFlags: 1 });

/** A new span object with new attributes; texts go through `copy`. */
export function spanOf({ name, kind, attributes, status, events }: SpanText, index: number, copy = same): ReadableSpan {
  const context = contextOf(index);
  const startTime: [number, number] = [1_793_000_000 + index, 5_000_000];
  return {
    name: copy(name),
    kind,
    spanContext: () => context,
    parentSpanContext: contextOf(index + 1),
    startTime,
    endTime: [startTime[0], 48_000_000],
    duration: [0, 43_000_000],
    ended: true,
    status: { code: status.code, ...(status.message !== undefined && { message: copy(status.message) }) },
    attributes: copied(attributes, copy),
    events: events.map(
      (event): TimedEvent => ({ name: event.name, time: startTime, attributes: copied(event.attributes, copy) }),
    ),
    links: [],
    resource,
    instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/** A new log record with new attributes and body; texts go through `copy`. */
export function logOf({ body, attributes }: LogText, index: number, copy = same): ReadableLogRecord {
  return {
    hrTime: [1_793_000_000 + index, 1_000_000],
    hrTimeObserved: [1_793_000_000 + index, 2_000_000],
    spanContext: contextOf(index),
    severityNumber: SeverityNumber.INFO,
    severityText: 'INFO',
    body: copiedValue(body, copy) as ReadableLogRecord['body'],
    resource,
    instrumentationScope,
    attributes: copied(attributes, copy) as ReadableLogRecord['attributes'],
    droppedAttributesCount: 0,
  } as ReadableLogRecord;
}

/** A request of an exporter holds so many records. */
export const BATCH = 512;
export function inBatches(records: readonly never[], send: (batch: never[]) => unknown): void {
  for (let i = 0; i < records.length; i += BATCH) send(records.slice(i, i + BATCH));
}

export const same = (text: string): string => text;

/** A string of its own with the same characters: nothing can be remembered by reference or by hash. */
export function fresh(text: string): string {
  const encoding = /[^\0-\xff]/.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, encoding).toString(encoding);
}

function copied(attributes: OtelAttributes, copy: (text: string) => string): OtelAttributes {
  const own: OtelAttributes = {};
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    own[key] = typeof value === 'string' ? copy(value) : value;
  }
  return own;
}

function copiedValue(value: unknown, copy: (text: string) => string): unknown {
  if (typeof value === 'string') return copy(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copiedValue(part, copy)]));
}
