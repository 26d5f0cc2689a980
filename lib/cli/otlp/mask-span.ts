import type { Masker } from '../../engine/masker.js';
import type { Attributes } from '../../model.js';
import type { EventShape, LinkShape, SpanContextShape } from '../../signals/shapes.js';
import type { SharedMasks } from '../../signals/shared-masks.js';
import { maskSpan } from '../../signals/span.js';
import { attributesBack, decodeAttributes } from './any-value.js';
import {
  type Json,
  kindNumber,
  listOf,
  mapList,
  maskUnknown,
  plainFields,
  type Schema,
  withFields,
} from './json-object.js';
import { traceStateOf } from './trace-state.js';

const SPAN: Schema = {
  name: 'text',
  status: 'object',
  attributes: 'attributes',
  traceState: 'text',
  events: 'list',
  links: 'list',
  ...plainFields(
    'traceId', 'spanId', 'parentSpanId', 'flags', 'kind', 'startTimeUnixNano', 'endTimeUnixNano', 'droppedAttributesCount', 'droppedEventsCount', 'droppedLinksCount',
  ), // biome-ignore format: a table
};
const STATUS: Schema = { message: 'text', code: 'plain' };
const EVENT: Schema = {
  name: 'text',
  attributes: 'attributes',
  ...plainFields('timeUnixNano', 'droppedAttributesCount'),
};
const LINK: Schema = {
  traceState: 'text',
  attributes: 'attributes',
  ...plainFields('traceId', 'spanId', 'flags', 'droppedAttributesCount'),
};

export const NO_RESOURCE = Object.freeze({ attributes: Object.freeze({}) });
export const NO_SCOPE = Object.freeze({ name: '' });

/** A span of OTLP/JSON with all its text masked; the same object where it is clean. `undefined` where the policy drops it. */
export function maskOtlpSpan(span: Json, masker: Masker, shared: SharedMasks): Json | undefined {
  const attributes = decodeAttributes(listOf(span['attributes']));
  const events = listOf(span['events']).map((event): EventShape => {
    const { name, attributes: own } = event as Json;
    return { name: text(name) ?? '', time: 0, attributes: decodeAttributes(listOf(own)) };
  });
  const links = listOf(span['links']).map((link): LinkShape => {
    const { attributes: own } = link as Json;
    return { context: contextOf(link as Json), attributes: decodeAttributes(listOf(own)) };
  });
  const context = contextOf(span);
  const message = text((span['status'] as Json | null | undefined)?.['message']);
  const before = {
    name: text(span['name']) ?? '',
    kind: kindNumber(span['kind']),
    spanContext: () => context,
    startTime: 0,
    endTime: 0,
    status: { code: 0, ...(message !== undefined && { message }) },
    attributes,
    events,
    links,
    duration: 0,
    ended: true,
    resource: NO_RESOURCE,
    instrumentationScope: NO_SCOPE,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
  const masked = maskSpan(before, masker, shared);
  if (masked === undefined) return undefined;
  const fields = {
    name: textBack(masked.name, before.name, span['name']),
    status: maskStatus(span['status'], masked.status.message, message, masker),
    attributes: attributesBack(masked.attributes, attributes, span['attributes']),
    traceState: stateBack(masked.spanContext(), context, span['traceState']),
    events: listBack(span['events'], masked.events, events, (now, then, own) =>
      maskUnknown(withFields(own, { name: textBack(now.name, then.name, own['name']) }), EVENT, masker, 'event'),
    ),
    links: listBack(span['links'], masked.links, links, (now, then, own) =>
      maskUnknown(
        withFields(own, { traceState: stateBack(now.context, then.context, own['traceState']) }),
        LINK,
        masker,
        'link',
      ),
    ),
  };
  return maskUnknown(withFields(span, fields), SPAN, masker, 'span');
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const textBack = (masked: unknown, before: unknown, original: unknown): unknown =>
  masked === before ? original : masked;

function maskStatus(status: unknown, masked: unknown, before: unknown, masker: Masker): unknown {
  if (typeof status !== 'object' || status === null) return status;
  const message = textBack(masked, before, (status as Json)['message']);
  return maskUnknown(withFields(status as Json, { message }), STATUS, masker, 'span');
}

/** What is left of a tracestate. */
const stateBack = (masked: SpanContextShape, before: SpanContextShape, original: unknown): unknown =>
  masked.traceState === before.traceState ? original : masked.traceState?.serialize();

interface WithAttributes {
  readonly attributes?: Attributes | undefined;
}

/** Events or links in the place of those that they were, each the same object where it is clean. */
function listBack<T extends WithAttributes>(
  list: unknown,
  masked: readonly T[],
  before: readonly T[],
  back: (masked: T, before: T, own: Json) => Json,
): unknown {
  let i = 0;
  return mapList(list, (own) => {
    const [now, then] = [masked[i] as T, before[i] as T];
    i++;
    const attributes = attributesBack(now.attributes ?? {}, then.attributes ?? {}, own['attributes']);
    return back(now, then, withFields(own, { attributes }));
  });
}

/** Trace and span id, and the tracestate. */
export function contextOf({ traceId, spanId, traceState }: Json): SpanContextShape {
  const state = typeof traceState === 'string' && traceState !== '' ? traceStateOf(traceState) : undefined;
  return {
    traceId: String(traceId ?? ''),
    spanId: String(spanId ?? ''),
    traceFlags: 0,
    ...(state && { traceState: state }),
  };
}
