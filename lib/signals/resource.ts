import type { Masker } from '../engine/masker.js';
import type { Attributes } from '../model.js';
import type { ResourceShape } from './shapes.js';

/**
 * A resource whose attributes and schema URL are masked; the same object where they are settled and clean. Attributes that are still being
 * detected are masked when they are read, and kept once they are settled: an eager copy would lose them.
 */
export function maskResource(resource: ResourceShape, masker: Masker): ResourceShape {
  const masked = new MaskedResource(resource, masker);
  try {
    // asked for too early, the SDK's resource logs an error
    if (resource.asyncAttributesPending) return masked;
    const { attributes, schemaUrl } = resource;
    if (masked.attributes === attributes && masked.schemaUrl === schemaUrl) return resource;
  } catch {
    masker.countFailure('failure.error');
  }
  return masked;
}

class MaskedResource implements ResourceShape {
  readonly #inner: ResourceShape;
  readonly #masker: Masker;
  #settled: Attributes | undefined;
  #schemaUrl: { readonly text: string | undefined } | undefined;

  constructor(inner: ResourceShape, masker: Masker) {
    this.#inner = inner;
    this.#masker = masker;
  }

  get asyncAttributesPending(): boolean {
    try {
      return Boolean(this.#inner.asyncAttributesPending);
    } catch {
      return false;
    }
  }

  get attributes(): Attributes {
    if (this.#settled) return this.#settled;
    const pending = this.asyncAttributesPending;
    const masked = this.#mask();
    if (!pending) this.#settled = masked;
    return masked;
  }

  get schemaUrl(): string | undefined {
    this.#schemaUrl ??= { text: this.#maskSchemaUrl() };
    return this.#schemaUrl.text;
  }

  async waitForAsyncAttributes(): Promise<void> {
    try {
      await this.#inner.waitForAsyncAttributes?.();
    } catch {
      // the resource logs it itself; what was detected is there
    }
  }

  /** Attributes win over those of `other` only where the SDK's own merge says so, so it is asked; the result is masked like this one. */
  merge(other: ResourceShape | null): ResourceShape {
    const { merge } = this.#inner as { merge?: (other: ResourceShape | null) => ResourceShape };
    if (other === null || typeof merge !== 'function') return this;
    return new MaskedResource(merge.call(this.#inner, other), this.#masker);
  }

  getRawAttributes(): [string, unknown][] {
    return Object.entries(this.attributes);
  }

  #mask(): Attributes {
    try {
      const session = this.#masker.openRecord({ signal: 'resource' });
      try {
        return session.attributes(this.#inner.attributes);
      } finally {
        session.close();
      }
    } catch {
      this.#masker.countFailure('failure.error');
      return {};
    }
  }

  #maskSchemaUrl(): string | undefined {
    try {
      const { schemaUrl } = this.#inner;
      return schemaUrl === undefined
        ? undefined
        : this.#masker.maskText(schemaUrl, { key: 'schema_url', signal: 'resource' });
    } catch {
      return undefined;
    }
  }
}
