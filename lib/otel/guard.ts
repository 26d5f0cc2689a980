import type { Masker } from '../engine/masker.js';
import { MaskError, typeName } from '../errors.js';
import { type SharedMasks, sharedMasks } from '../signals/shared-masks.js';
import { defaultMasker } from './default-masker.js';
import { warn } from './warn.js';

/** Options of every processor and exporter. */
export interface MaskingOptions {
  /** The masker to use; left out, all wrappers share one, as the OTEL_MASK_* variables say or with the default policy. */
  readonly masker?: Masker | undefined;
}

const OPTIONS: ReadonlySet<string> = new Set(['masker', 'strict']);

/** A policy or a masker in the place of the options would be ignored, and the default policy be used. */
function refuseOthers(options: unknown): void {
  if (options === undefined || options === null) return;
  const isMasker = typeof (options as { maskText?: unknown }).maskText === 'function';
  if (typeof options === 'object' && !isMasker && Object.keys(options).every((key) => OPTIONS.has(key))) return;
  throw new MaskError('options.invalid', [
    { path: [], expected: '{ masker: createMasker(policy) }', found: isMasker ? 'a masker' : typeName(options) },
  ]);
}

/** Calls into an inner part and masks records, so that nothing is ever thrown into the application. */
export class Guard {
  readonly masker: Masker;
  #shared: SharedMasks | undefined;
  #warned = false;

  /** @throws MaskError where there is no inner part, an option is none of these, or no masker is given and the OTEL_MASK_* variables are wrong */
  constructor(inner: unknown, options: MaskingOptions | undefined) {
    if (typeof inner !== 'object' || inner === null)
      throw new MaskError('inner.missing', [
        { path: [], expected: 'a processor or an exporter', found: typeName(inner) },
      ]);
    refuseOthers(options);
    this.masker = options?.masker ?? defaultMasker();
  }

  /** What `mask` gives, or `undefined` where it throws: then there is nothing to forward. */
  mask<T>(mask: (masker: Masker, shared: SharedMasks) => T): T | undefined {
    try {
      if (this.#shared?.planVersion !== this.masker.planVersion) this.#shared = sharedMasks(this.masker);
      return mask(this.masker, this.#shared as SharedMasks);
    } catch {
      this.#failed();
      return undefined;
    }
  }

  /** What `mask` gives for each item of a batch, less what there is nothing to forward of. A batch that cannot be read is empty. */
  maskAll<T, M>(items: readonly T[], mask: (item: T, masker: Masker, shared: SharedMasks) => M | undefined): M[] {
    const masked: M[] = [];
    try {
      for (let i = 0; i < items.length; i++) {
        const item = this.mask((masker, shared) => mask(items[i] as T, masker, shared));
        if (item !== undefined) masked.push(item);
      }
    } catch {
      this.#failed();
    }
    return masked;
  }

  /** Calls an inner method that gives nothing; what it throws or rejects with stays here. */
  call(method: () => unknown): void {
    try {
      const result = method();
      if (isThenable(result)) result.then(undefined, () => this.#failed());
    } catch {
      this.#failed();
    }
  }

  /** Calls an inner method that gives a promise; a throw becomes a rejection. */
  async settle(method: (() => Promise<void> | undefined) | undefined): Promise<void> {
    await method?.();
  }

  /** Counted each time, said once; never with what was thrown, which may hold a value. */
  #failed(): void {
    try {
      this.masker.countFailure('failure.error');
    } catch {
      // a masker of the user's that throws
    }
    if (this.#warned) return;
    this.#warned = true;
    warn('otel-mask: a record could not be masked, or an inner processor or exporter failed; see stats().failures');
  }
}

/** Whether something is a promise, of whatever library. */
export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
