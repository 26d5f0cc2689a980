import type { Masker } from '../engine/masker.js';
import type { RecordSession } from '../engine/record-session.js';
import type { Attributes } from '../model.js';
import type { EventShape, LinkShape, ScopeShape, SpanContextShape, SpanShape } from './shapes.js';
import type { SharedMasks } from './shared-masks.js';
import { maskSpanContext } from './trace-state.js';

/** Every place of a span where text lives: what stands here is what is masked. */
interface SpanPlaces {
  readonly name: string;
  readonly context: SpanContextShape;
  readonly parentSpanContext: SpanContextShape | undefined;
  readonly status: SpanShape['status'];
  readonly attributes: Attributes;
  readonly events: readonly EventShape[];
  readonly links: readonly LinkShape[];
  readonly droppedEventsCount: number;
  readonly droppedLinksCount: number;
}

/**
 * How sure it must be that what is forwarded as it is holds what was read: `steady`: it is read twice; `checked`: it has no accessors.
 */
export type Care = 'steady' | 'checked';

/**
 * A span with all its text masked; the same object where it is clean. `undefined` where there is no span to forward.
 */
export function maskSpan(
  span: SpanShape,
  masker: Masker,
  shared: SharedMasks,
  care: Care = 'steady',
): SpanShape | undefined {
  if (typeof span !== 'object' || span === null) {
    masker.countFailure('value.unsupported');
    return undefined;
  }
  masker.countRecord('span');
  const attributes = plain(() => isLiveSpan(span), false) ? 'data' : care;
  const session = masker.openRecord({ signal: 'span', spanKind: kindOf(span), isolate: 'nested', attributes });
  try {
    const masked = attributes === 'checked' && hasAccessor(span) ? undefined : maskPlain(span, masker, session, shared);
    return kept(masked ?? maskCarefully(span, masker, session, shared), session);
  } catch {
    return kept(maskCarefully(span, masker, session, shared), session);
  } finally {
    session.close();
  }
}

/** The span, unless the policy drops it for what could not be masked. */
const kept = (span: SpanShape, session: RecordSession): SpanShape | undefined =>
  session.failures > 0 && session.isToBeDropped() ? undefined : span;

/** For the hard boundary, behind which nobody looks again. */
export const maskSpanStrictly = (span: SpanShape, masker: Masker, shared: SharedMasks): SpanShape | undefined =>
  maskSpan(span, masker, shared, 'checked');

/** Fields whose text is forwarded with the original. */
const FIELDS = ['name', 'status', 'attributes', 'events', 'links', 'resource', 'instrumentationScope'] as const;

/** Whether a field is an accessor of the span's own. */
const hasAccessor = (span: SpanShape): boolean =>
  FIELDS.some((field) => Object.getOwnPropertyDescriptor(span, field)?.get !== undefined);

/**
 * Whether the SDK made the span: it holds what was set on it as data of its own. Of any other record a processor reads each part twice, so that one with
 * an accessor that answers otherwise is copied, and an exporter looks for accessors, which costs as much as all the rest.
 */
function isLiveSpan(span: SpanShape): boolean {
  const { setAttribute, end } = span as { setAttribute?: unknown; end?: unknown };
  return typeof setAttribute === 'function' && typeof end === 'function';
}

/** A span as the SDK makes it. Throws where it is none. */
function maskPlain(span: SpanShape, masker: Masker, session: RecordSession, shared: SharedMasks): SpanShape {
  const { name, kind, status, attributes, events, links, resource, instrumentationScope, parentSpanContext } = span;
  const { code, message } = status;
  if (typeof code !== 'number' || typeof kind !== 'number') throw new TypeError('no span');
  const context = span.spanContext();
  session.ofTrace(context.traceId);
  const texts = session.inBothWalks('span', { name, attributes, message, events, links }, maskTexts);
  const {
    name: maskedName,
    attributes: maskedAttributes,
    message: maskedMessage,
    events: maskedEvents,
    links: maskedLinks,
  } = texts;
  const maskedContext = context.traceState === undefined ? context : maskSpanContext(context, session);
  const parent =
    parentSpanContext?.traceState === undefined ? parentSpanContext : maskSpanContext(parentSpanContext, session);
  const maskedResource = shared.resource(resource, masker);
  const maskedScope = shared.scope(instrumentationScope, masker);
  const isSameStatus = maskedMessage === message && status.message === message;
  const isClean =
    isSameStatus &&
    maskedName === name &&
    maskedAttributes === attributes &&
    maskedEvents === events &&
    maskedLinks === links &&
    maskedContext === context &&
    parent === parentSpanContext &&
    maskedResource === resource &&
    maskedScope === instrumentationScope;
  const isSteady =
    span.name === name &&
    span.status === status &&
    span.attributes === attributes &&
    span.events === events &&
    span.links === links &&
    span.resource === resource &&
    span.instrumentationScope === instrumentationScope;
  if (isClean && isSteady) return span;
  return {
    name: maskedName,
    kind,
    spanContext: always(maskedContext),
    parentSpanContext: parent,
    startTime: span.startTime,
    endTime: span.endTime,
    status: isSameStatus ? status : maskedMessage === undefined ? { code } : { code, message: maskedMessage },
    attributes: session.summarized(attributes, maskedAttributes),
    links: maskedLinks,
    events: maskedEvents,
    duration: span.duration,
    ended: span.ended,
    resource: maskedResource,
    instrumentationScope: maskedScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount + events.length - maskedEvents.length,
    droppedLinksCount: span.droppedLinksCount + links.length - maskedLinks.length,
  };
}

/** The parts of a span that say things of one matter. */
interface SpanTexts {
  readonly name: string;
  readonly attributes: Attributes;
  readonly message: string | undefined;
  readonly events: readonly EventShape[];
  readonly links: readonly LinkShape[];
}

function maskTexts({ name, attributes, message, events, links }: SpanTexts, session: RecordSession): SpanTexts {
  return {
    name: session.text(name, 'span.name') ?? '',
    attributes: session.attributes(attributes),
    message: message === undefined ? undefined : session.text(message, 'status.message'),
    events: events.length === 0 ? events : maskEvents(events, session),
    links: links.length === 0 ? links : maskLinks(links, session),
  };
}

type CarefulTexts = Pick<SpanShape, 'name' | 'status' | 'attributes' | 'events' | 'links'>;

/** A span of which some part throws or is not what it should be: each field is read by itself, what cannot be read is left out. */
function maskCarefully(span: SpanShape, masker: Masker, session: RecordSession, shared: SharedMasks): SpanShape {
  const read = <T>(get: () => T, otherwise: T): T => {
    try {
      return get();
    } catch {
      session.failed('failure.error');
      return otherwise;
    }
  };
  const noContext = { traceId: '0'.repeat(32), spanId: '0'.repeat(16), traceFlags: 0 };
  session.ofTrace(plain(() => span.spanContext().traceId, undefined));
  const texts = session.inBothWalks<CarefulTexts>('span', span, (parts) => ({
    name: nameOf(parts, session),
    status: read(
      () => {
        const { code, message } = parts.status;
        return {
          code: numberOr(code, 0),
          ...(message !== undefined && { message: session.text(message, 'status.message') }),
        };
      },
      { code: 0 },
    ),
    attributes: read(() => session.attributes(parts.attributes), {}),
    events: read(() => maskEvents(parts.events, session), []),
    links: read(() => maskLinks(parts.links, session), []),
  }));
  const places: SpanPlaces = {
    ...texts,
    attributes: read(() => session.summarized(span.attributes, texts.attributes), texts.attributes),
    context: read(() => maskSpanContext(span.spanContext(), session), noContext),
    parentSpanContext: read(() => maskSpanContext(span.parentSpanContext, session), undefined),
    droppedEventsCount: read(() => Number(span.droppedEventsCount) || 0, 0),
    droppedLinksCount: read(() => Number(span.droppedLinksCount) || 0, 0),
  };
  const resource = shared.resource(
    read(() => span.resource as unknown, undefined),
    masker,
  );
  const scope = shared.scope(
    read(() => span.instrumentationScope as unknown, undefined),
    masker,
  );
  return maskedSpan(span, places, resource, scope);
}

function nameOf(span: Pick<SpanShape, 'name'>, session: RecordSession): string {
  try {
    return session.text(span.name, 'span.name') ?? '';
  } catch {
    return session.failure('failure.error');
  }
}

function maskedSpan(
  span: SpanShape,
  places: SpanPlaces,
  resource: SpanShape['resource'],
  scope: ScopeShape,
): SpanShape {
  return {
    name: places.name,
    kind: plain(() => numberOr(span.kind, 0), 0),
    spanContext: always(places.context),
    parentSpanContext: places.parentSpanContext,
    startTime: plain(() => span.startTime, [0, 0]),
    endTime: plain(() => span.endTime, [0, 0]),
    status: places.status,
    attributes: places.attributes,
    links: places.links,
    events: places.events,
    duration: plain(() => span.duration, [0, 0]),
    ended: plain(() => span.ended, true),
    resource,
    instrumentationScope: scope,
    droppedAttributesCount: plain(() => numberOr(span.droppedAttributesCount, 0), 0),
    droppedEventsCount: places.droppedEventsCount,
    droppedLinksCount: places.droppedLinksCount,
  };
}

/** By itself, so that the function does not hold on to the span it was made for. */
const always =
  <T>(value: T) =>
  () =>
    value;

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** A field that holds no text, or `otherwise` where it throws. */
function plain<T>(get: () => T, otherwise: T): T {
  try {
    return get();
  } catch {
    return otherwise;
  }
}

const kindOf = (span: SpanShape): number | undefined => plain(() => span.kind, undefined);

/** Anything that is no event is left out. */
function maskEvents(events: readonly EventShape[], session: RecordSession): readonly EventShape[] {
  session.in('event');
  return mapped(events, (event) => {
    if (typeof event !== 'object' || event === null) return undefined;
    const { name, attributes } = event;
    const maskedName = session.text(name, 'event.name') ?? '';
    const maskedAttributes = attributes === undefined ? undefined : session.attributes(attributes);
    if (
      maskedName === name &&
      maskedAttributes === attributes &&
      event.name === name &&
      event.attributes === attributes
    )
      return event;
    const { time, droppedAttributesCount } = event;
    return {
      name: maskedName,
      time,
      ...(maskedAttributes && { attributes: maskedAttributes }),
      ...(droppedAttributesCount !== undefined && { droppedAttributesCount }),
    };
  });
}

/** Anything that is no link is left out. */
function maskLinks(links: readonly LinkShape[], session: RecordSession): readonly LinkShape[] {
  session.in('link');
  return mapped(links, (link) => {
    if (typeof link !== 'object' || link === null || typeof link.context !== 'object' || link.context === null)
      return undefined;
    const { context, attributes } = link;
    const maskedContext = maskSpanContext(context, session);
    const maskedAttributes = attributes === undefined ? undefined : session.attributes(attributes);
    if (maskedContext === context && maskedAttributes === attributes && link.attributes === attributes) return link;
    const { droppedAttributesCount } = link;
    return {
      context: maskedContext,
      ...(maskedAttributes && { attributes: maskedAttributes }),
      ...(droppedAttributesCount !== undefined && { droppedAttributesCount }),
    };
  });
}

/** The same array where every item stays the same. */
function mapped<T>(items: readonly T[], map: (item: T) => T | undefined): readonly T[] {
  let copy: T[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as T;
    const masked = map(item);
    if (copy === undefined && masked === item) continue;
    copy ??= items.slice(0, i);
    if (masked !== undefined) copy.push(masked);
  }
  return copy ?? items;
}
