import type { Masker } from '../engine/masker.js';
import { maskResource } from './resource.js';
import { maskScope } from './scope.js';
import type { ResourceShape, ScopeShape } from './shapes.js';

/**
 * Masked resources and scopes, one for each original: OTLP groups records by their identity, and a new object for each record would explode
 * the payload. Valid for one plan of one masker.
 */
export class SharedMasks {
  readonly #resources = new WeakMap<object, ResourceShape>();
  readonly #scopes = new WeakMap<object, ScopeShape>();

  /** Most processes have one. */
  #lastResource: unknown;
  #lastMaskedResource: ResourceShape | undefined;
  /** Spans of one library often come one after the other. */
  #lastScope: unknown;
  #lastMaskedScope: ScopeShape | undefined;

  constructor(readonly planVersion: string) {}

  resource(resource: unknown, masker: Masker): ResourceShape {
    if (resource === this.#lastResource && this.#lastMaskedResource) return this.#lastMaskedResource;
    if (typeof resource !== 'object' || resource === null) return EMPTY_RESOURCE;
    let masked = this.#resources.get(resource);
    if (!masked) {
      masked = maskResource(resource as ResourceShape, masker);
      this.#resources.set(resource, masked);
    }
    this.#lastResource = resource;
    this.#lastMaskedResource = masked;
    return masked;
  }

  scope(scope: unknown, masker: Masker): ScopeShape {
    if (scope === this.#lastScope && this.#lastMaskedScope) return this.#lastMaskedScope;
    if (typeof scope !== 'object' || scope === null) return EMPTY_SCOPE;
    let masked = this.#scopes.get(scope);
    if (!masked) {
      masked = maskScope(scope as ScopeShape, masker);
      this.#scopes.set(scope, masked);
    }
    this.#lastScope = scope;
    this.#lastMaskedScope = masked;
    return masked;
  }
}

const EMPTY_SCOPE: ScopeShape = Object.freeze({ name: '' });
const EMPTY_RESOURCE: ResourceShape = Object.freeze({
  attributes: Object.freeze({}),
  waitForAsyncAttributes: async () => undefined,
});

const sharedByMasker = new WeakMap<Masker, SharedMasks>();

/** The masks of a masker's plan in force. */
export function sharedMasks(masker: Masker): SharedMasks {
  const version = masker.planVersion;
  const known = sharedByMasker.get(masker);
  if (known?.planVersion === version) return known;
  const fresh = new SharedMasks(version);
  sharedByMasker.set(masker, fresh);
  return fresh;
}
