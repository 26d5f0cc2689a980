/** What masks says so: another copy of this package may have made it, so `instanceof` does not tell. It decides about wrapping only, never about records. */
export const MASKING = Symbol.for('otel-mask.masking.1');

/** Whether a processor, an exporter or a reader masks already. */
export const isMasking = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && (part as { readonly [MASKING]?: unknown })[MASKING] === true;
