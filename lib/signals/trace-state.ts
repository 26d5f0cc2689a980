import type { RecordSession } from '../engine/record-session.js';
import type { SpanContextShape, TraceStateShape } from './shapes.js';

/** OpenTelemetry's own list member: sampling thresholds. Never dropped. */
const OWN_MEMBER = 'ot';

/** A span context whose tracestate has lost the list members with a hit; the same object where there is none. Ids are never touched. */
export function maskSpanContext<C extends SpanContextShape | undefined>(context: C, session: RecordSession): C {
  if (context?.traceState === undefined) return context;
  const traceState = maskTraceState(context.traceState, session);
  if (traceState === context.traceState) return context;
  const { traceId, spanId, traceFlags, isRemote } = context;
  return {
    traceId,
    spanId,
    traceFlags,
    ...(isRemote !== undefined && { isRemote }),
    ...(traceState && { traceState }),
  } as C;
}

/** @returns `undefined` where nothing is left, or where it cannot be read: then all of it is dropped. */
function maskTraceState(traceState: TraceStateShape, session: RecordSession): TraceStateShape | undefined {
  try {
    let masked = traceState;
    for (const member of traceState.serialize().split(',')) {
      const equals = member.indexOf('=');
      const key = member.slice(0, equals).trim();
      if (equals < 0 || key === OWN_MEMBER) continue;
      const value = member.slice(equals + 1);
      if (session.text(value, 'tracestate') !== value || session.text(key, 'tracestate') !== key)
        masked = masked.unset(key);
    }
    return masked === traceState || masked.serialize() !== '' ? masked : undefined;
  } catch {
    session.failure('failure.error');
    return undefined;
  }
}
