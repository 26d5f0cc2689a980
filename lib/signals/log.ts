import type { Masker } from '../engine/masker.js';
import type { RecordSession } from '../engine/record-session.js';
import type { Attributes } from '../model.js';
import type { LogRecordShape, ResourceShape, ScopeShape, SpanContextShape } from './shapes.js';
import type { SharedMasks } from './shared-masks.js';
import { maskSpanContext } from './trace-state.js';

/**
 * A copy of a log record with all its text masked. Always a copy: the body is the application's own object, and a sibling processor may
 * still write to the record. `undefined` where there is no record to forward.
 */
export function maskLogRecord(
  record: LogRecordShape,
  masker: Masker,
  shared: SharedMasks,
): MaskedLogRecord | undefined {
  if (typeof record !== 'object' || record === null) {
    masker.countFailure('value.unsupported');
    return undefined;
  }
  masker.countRecord('log');
  const session = masker.openRecord({ signal: 'log' });
  try {
    const masked = new MaskedLogRecord(record, masker, session, shared);
    return session.failures > 0 && session.isToBeDropped() ? undefined : masked;
  } finally {
    session.close();
  }
}

/**
 * A log record as the SDK has it, whose setters mask: an enriching processor behind ours may write to it. What is assigned to its fields is taken as it is: they are data,
 * as who reads a record by its own properties expects.
 */
export class MaskedLogRecord implements LogRecordShape {
  readonly hrTime: unknown;
  readonly hrTimeObserved: unknown;
  readonly spanContext: SpanContextShape | undefined;
  readonly resource: ResourceShape;
  readonly instrumentationScope: ScopeShape;
  readonly attributes: Attributes;
  readonly droppedAttributesCount: number;
  severityText: string | undefined;
  severityNumber: number | undefined;
  body: unknown;
  eventName: string | undefined;
  readonly #masker: Masker;

  constructor(record: LogRecordShape, masker: Masker, session: RecordSession, shared: SharedMasks) {
    this.#masker = masker;
    const read = <T>(get: () => T, otherwise: T): T => {
      try {
        return get();
      } catch {
        session.failed('failure.error');
        return otherwise;
      }
    };
    this.hrTime = read(() => record.hrTime, [0, 0]);
    this.hrTimeObserved = read(() => record.hrTimeObserved, [0, 0]);
    this.spanContext = read(() => maskSpanContext(record.spanContext, session), undefined);
    this.severityNumber = read(() => numberOrNone(record.severityNumber), undefined);
    session.ofTrace(this.spanContext?.traceId);
    const texts = session.inBothWalks<LogTexts>('log', record, (parts) => maskTexts(parts, session, read));
    this.severityText = texts.severityText;
    this.eventName = texts.eventName;
    this.body = texts.body;
    this.attributes = read(() => session.summarized(record.attributes, texts.attributes), texts.attributes);
    this.droppedAttributesCount = read(() => numberOrNone(record.droppedAttributesCount) ?? 0, 0);
    this.resource = shared.resource(
      read(() => record.resource as unknown, undefined),
      masker,
    );
    this.instrumentationScope = shared.scope(
      read(() => record.instrumentationScope as unknown, undefined),
      masker,
    );
  }

  setAttribute(key: string, value: unknown): this {
    this.#guard(() => Object.assign(this.attributes, this.#masker.maskAttributes({ [key]: value }, { signal: 'log' })));
    return this;
  }

  setAttributes(attributes: Attributes): this {
    this.#guard(() => Object.assign(this.attributes, this.#masker.maskAttributes(attributes, { signal: 'log' })));
    return this;
  }

  setBody(body: unknown): this {
    this.#guard(() => {
      this.body = this.#masker.maskValue('log.body', body, { signal: 'log', siblings: eventOf(this.eventName, this) });
    });
    return this;
  }

  setEventName(eventName: string): this {
    this.#guard(() => {
      this.eventName = this.#masker.maskText(eventName, { key: 'log.event_name', signal: 'log' });
    });
    return this;
  }

  setSeverityNumber(severityNumber: number): this {
    this.severityNumber = severityNumber;
    return this;
  }

  setSeverityText(severityText: string): this {
    this.#guard(() => {
      this.severityText = this.#masker.maskText(severityText, { key: 'log.severity_text', signal: 'log' });
    });
    return this;
  }

  /** A write that cannot be masked does not happen. */
  #guard(write: () => void): void {
    try {
      write();
    } catch {
      // a masker of the user's that throws
    }
  }
}

/** The parts of a log record that say things of one matter. */
type LogTexts = Pick<LogRecordShape, 'severityText' | 'eventName' | 'body' | 'attributes'>;

function maskTexts(record: LogTexts, session: RecordSession, read: <T>(get: () => T, otherwise: T) => T): LogTexts {
  const eventName = read(() => session.text(record.eventName, 'log.event_name'), undefined);
  return {
    severityText: read(() => session.text(record.severityText, 'log.severity_text'), undefined),
    eventName,
    body: read(() => {
      const { body } = record;
      return session.value(body, 'log.body', typeof body === 'object' ? eventOf(eventName, record) : undefined);
    }, undefined),
    attributes: read(() => session.copyOfAttributes(record.attributes), {}),
  };
}

/** The name of the event, which decides what the fields of its body are: an attribute before it became a field. */
function eventOf(eventName: string | undefined, record: Pick<LogRecordShape, 'attributes'>): Attributes | undefined {
  if (eventName !== undefined) return { 'event.name': eventName };
  try {
    return { 'event.name': record.attributes['event.name'] };
  } catch {
    // what throws is counted where it is masked
    return undefined;
  }
}

const numberOrNone = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
