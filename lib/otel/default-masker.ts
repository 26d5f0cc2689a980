import { createMasker, type Masker } from '../engine/masker.js';
import { compilePattern } from './linear-patterns.js';
import { nodeHmac } from './node-hmac.js';

/** Several copies of this package may be loaded, in both module formats: they share one masker of the same version. */
const KEY = Symbol.for('otel-mask.default-masker.1');

/** The masker that wrappers use when none is given: default policy, created at its first use. */
export function defaultMasker(): Masker {
  const shared = globalThis as { [KEY]?: Masker };
  shared[KEY] ??= createMasker({}, { hmac: nodeHmac, compilePattern });
  return shared[KEY];
}
