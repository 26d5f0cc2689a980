import type { Draw } from '../draw.js';

/** Values of one kind that hold nothing sensitive and must come through byte for byte. */
export interface GuardKind {
  readonly kind: string;
  /** Attributes that such a value stands under. */
  readonly keys: readonly string[];
  readonly make: (draw: Draw) => string;
}

/** Bodies, notes and messages: where any text may stand. */
export const ANYWHERE = ['log.body', 'exception.message', 'app.note', 'app.message'] as const;
