import type { MaskContext } from '../../model.js';
import { hasIdShape } from '../id-shape.js';
import type { Treatment } from '../policy/treatment.js';

const SERVER = 1;

/** What a text is treated as: an enumeration is left to none, for a member passes and anything else is free text. */
export type ShapedKind = Exclude<Treatment['kind'], 'enum'>;

/**
 * How one text is treated under its key: a key that promises an enumeration's member, an id or an address of infrastructure is believed only where the
 * text looks like one. Else it is free text, whatever the conventions say.
 */
export function shapedKind(text: string, { kind, members }: Treatment, { spanKind }: MaskContext): ShapedKind {
  switch (kind) {
    case 'enum':
      return members?.has(text) ? 'pass' : 'text';
    case 'identifier':
      return hasIdShape(text) ? kind : 'text';
    case 'peer-address':
      return spanKind === SERVER ? kind : hasIdShape(text) ? 'identifier' : 'text';
    default:
      return kind;
  }
}
