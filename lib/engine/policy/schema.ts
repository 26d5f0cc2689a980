import type { Category, CustomDetector, DetectorId, OperatorName } from '../../model.js';

/** What is done with the value of one attribute: an operator, or `pass`, which exempts it from everything. */
export type AttributeRule = OperatorName | 'pass';

/**
 * Where a value that was masked because of where it stood (a secret parameter, a password field, a telling column, a header) is masked too: in the rest of its
 * `record` (default), in the records of its `trace` that this process masks later, or nowhere else (`off`).
 */
export type Taint = 'record' | 'trace' | 'off';

/** What a user writes. Everything may be left out. */
export interface Policy {
  readonly detectors?: {
    /** Ids of built-in detectors that are switched off. */
    readonly disable?: readonly DetectorId[];
    /** Detectors of one's own, with ids of their own. */
    readonly custom?: readonly CustomDetector[];
  };
  readonly operators?: {
    /** For every type that has no operator of its own. Default `placeholder`. */
    readonly default?: OperatorName;
    readonly categories?: Partial<Readonly<Record<Category, OperatorName>>>;
    readonly detectors?: Readonly<Record<DetectorId, OperatorName>>;
  };
  /** Attribute key -> what is done with its value. */
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  /** Template of the placeholder, with `{id}` and `{category}`. Default `[REDACTED:{id}]`. */
  readonly placeholder?: string;
  /** Key of the `token` operator (HMAC-SHA-256), at least 16 characters or bytes, and the id that tokens carry. */
  readonly token?: { readonly key: string | Uint8Array; readonly keyId: string };
  /** Least confidence of a finding, 0 to 1. Default 0.5. */
  readonly confidence?: number;
  readonly taint?: Taint;
  readonly limits?: {
    /** Characters of a value that are scanned; what is behind them is cut off. Default 262,144. */
    readonly maxValueLength?: number;
    /** Depth of nested values; what is deeper is replaced. Default 32. */
    readonly maxDepth?: number;
    /** Characters and steps that one record may cost; what is over is replaced. Default 4,194,304. */
    readonly budget?: number;
  };
}

export const CATEGORIES: readonly Category[] = [
  'secret',
  'credential',
  'financial',
  'contact',
  'identity',
  'health',
  'network',
  'location',
];
export const TAINTS: readonly Taint[] = ['record', 'trace', 'off'];
export const OPERATORS: readonly OperatorName[] = ['placeholder', 'partial', 'token', 'truncate', 'drop', 'keep'];

/** Categories that no policy may let through. */
export const NEVER_KEPT: readonly Category[] = ['secret', 'credential', 'financial'];

export const DEFAULTS = {
  placeholder: '[REDACTED:{id}]',
  confidence: 0.5,
  taint: 'record',
  maxValueLength: 262_144,
  maxDepth: 32,
  budget: 4_194_304,
} as const;
