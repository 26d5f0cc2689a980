import type { TraceStateShape } from '../../signals/shapes.js';

/** A tracestate header as list members: https://www.w3.org/TR/trace-context/#tracestate-header */
export function traceStateOf(header: string): TraceStateShape {
  const members = header.split(',').map((member) => member.trim());
  return {
    serialize: () => members.join(','),
    unset: (key) => traceStateOf(members.filter((member) => member.split('=', 1)[0]?.trim() !== key).join(',')),
  };
}
