import type { DetectorFamily, DetectorId } from '../../lib/model.js';

/** A text, and what is to be found in it. A bare string is found whole. */
export type Example =
  | string
  | {
      readonly text: string;
      /** The part that is found; left out: the whole text. */
      readonly find?: string;
      /** Attribute key that the text stands under. */
      readonly key?: string;
    };

export interface Examples {
  /** Each must be found as this type. */
  readonly accept: readonly Example[];
  /** In none of these may anything be found as this type; the reason stands in a comment beside it. */
  readonly reject: readonly Example[];
}

/** Examples for every detector of a family: a missing one is a compile error where the family is declared `as const satisfies DetectorFamily`. */
export type ExamplesOf<F extends DetectorFamily> = { readonly [Id in F[number]['id'] & DetectorId]: Examples };
