import type { Masker } from '../../engine/masker.js';
import { maskLogRecord } from '../../signals/log.js';
import type { SharedMasks } from '../../signals/shared-masks.js';
import { decodeAny, decodeAttributes, encodeAny, encodeAttributes } from './any-value.js';
import { type Json, listOf, maskUnknown, plainFields, type Schema, withFields } from './json-object.js';
import { contextOf, NO_RESOURCE, NO_SCOPE } from './mask-span.js';

const LOG: Schema = {
  severityText: 'text',
  eventName: 'text',
  body: 'any',
  attributes: 'attributes',
  ...plainFields(
    'timeUnixNano', 'observedTimeUnixNano', 'severityNumber', 'droppedAttributesCount', 'flags', 'traceId', 'spanId',
  ), // biome-ignore format: a table
};

/** A log record of OTLP/JSON with all its text masked; the same object where it is clean. */
export function maskOtlpLog(record: Json, masker: Masker, shared: SharedMasks): Json | undefined {
  const attributes = decodeAttributes(listOf(record['attributes']));
  const body = decodeAny(record['body']);
  const before = {
    hrTime: 0,
    hrTimeObserved: 0,
    spanContext: contextOf(record),
    resource: NO_RESOURCE,
    instrumentationScope: NO_SCOPE,
    attributes,
    severityText: text(record['severityText']),
    body,
    eventName: text(record['eventName']),
    droppedAttributesCount: 0,
  };
  const masked = maskLogRecord(before, masker, shared);
  if (masked === undefined) return undefined;
  const fields = {
    severityText: masked.severityText === before.severityText ? record['severityText'] : masked.severityText,
    eventName: masked.eventName === before.eventName ? record['eventName'] : masked.eventName,
    // masked log records are always copies: what is equal is what it was
    body: isEqual(masked.body, body) ? record['body'] : encodeAny(masked.body, record['body']),
    attributes:
      isEqual(masked.attributes, attributes) || !Array.isArray(record['attributes'])
        ? record['attributes']
        : encodeAttributes(masked.attributes, record['attributes']),
  };
  return maskUnknown(withFields(record, fields), LOG, masker, 'log');
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Uint8Array || b instanceof Uint8Array)
    return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual((a as Json)[key], (b as Json)[key]))
  );
}
