import { createConfiguredMasker } from '../config/configured-masker.js';
import { saysAnything } from '../config/environment.js';
import { createMasker, type Masker } from '../engine/masker.js';
import { compilePattern } from '../platform/linear-patterns.js';
import { nodeHmac } from '../platform/node-hmac.js';

/** Several copies of this package may be loaded, in both module formats: they share one masker of the same version. */
const KEY = Symbol.for('otel-mask.default-masker.1');

/**
 * The masker that wrappers use when none is given, created at its first use: as the OTEL_MASK_* variables say, whose policy file is watched; else with the
 * default policy.
 * @throws MaskError where the variables, or the file that they name, are wrong
 */
export function defaultMasker(): Masker {
  const shared = globalThis as { [KEY]?: Masker };
  shared[KEY] ??= saysAnything(process.env)
    ? createConfiguredMasker().masker
    : createMasker({}, { hmac: nodeHmac, compilePattern });
  return shared[KEY];
}
