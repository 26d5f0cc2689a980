import type { Category, CustomDetector, DetectorId, Kind, OperatorName, Signal } from '../../model.js';

/**
 * What is done with the values of an attribute: an operator, which the whole value is replaced by; `pass`, which exempts it from everything; or what the value
 * is: `class` names a type (the whole value is of it) or a kind of the catalogue (`json`, `url`, `identifier` ...).
 */
export type AttributeRule = OperatorName | 'pass' | { readonly class: DetectorId | Kind };

/** What a policy starts from: see docs/policy.md. */
export type PresetName = 'balanced' | 'strict' | 'secrets' | 'pci' | 'hipaa' | 'gdpr';

/** `enforce`: what is found is masked. `observe`: it is counted and kept, but for secrets, credentials and financial data. */
export type Mode = 'enforce' | 'observe';

/** Attributes that neither the catalogue nor the policy knows: scanned like any text, masked whole, or left out. */
export type Unknown = 'scan' | 'mask' | 'drop';

/** An attribute of one's own: what does not fit is treated as unknown, and counted. */
export interface DeclaredAttribute {
  readonly type: 'string' | 'int' | 'double' | 'boolean' | 'string[]' | 'int[]' | 'double[]' | 'boolean[]';
  /** For strings: the members that there are; they pass unscanned. */
  readonly enum?: readonly string[];
}

/**
 * Where a value that was masked because of where it stood (a secret parameter, a password field, a telling column, a header) is masked too: in the rest of its
 * `record` (default), in the records of its `trace` that this process masks later, or nowhere else (`off`).
 */
export type Taint = 'record' | 'trace' | 'off';
/** What becomes of a field that could not be masked. */
export type OnError = 'placeholder' | 'drop' | 'dropRecord';
/** How much is told of what was changed in a record. */
export type Summary = 'debug' | 'info' | 'silent';

/** What a user writes. Everything may be left out. */
export interface Policy {
  /** What the rest of the policy changes. Default `balanced`. */
  readonly preset?: PresetName;
  /** Default `enforce`. */
  readonly mode?: Mode;
  readonly detectors?: {
    /** Ids of built-in detectors that are switched off. */
    readonly disable?: readonly DetectorId[];
    /** Detectors of one's own, with ids of their own. */
    readonly custom?: readonly CustomDetector[];
    /** Categories and ids of detectors -> mode; an id wins over its category. */
    readonly modes?: Partial<Readonly<Record<Category, Mode>>> & Readonly<Record<DetectorId, Mode>>;
  };
  readonly operators?: {
    /** For every type that has no operator of its own. Default `placeholder`. */
    readonly default?: OperatorName;
    readonly categories?: Partial<Readonly<Record<Category, OperatorName>>>;
    readonly detectors?: Readonly<Record<DetectorId, OperatorName>>;
    /** Signal, or part of one -> operator for every type there that has none of its own (by detector or category). */
    readonly signals?: Partial<Readonly<Record<Signal, OperatorName>>>;
  };
  /** Attribute key, or a pattern of keys (`*` within a segment, `**` for segments) -> what is done with its value. The key itself, then the longest pattern decides. */
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  /** Default `scan`. */
  readonly unknownAttributes?: Unknown;
  /** Attributes of one's own, by key. */
  readonly declare?: Readonly<Record<string, DeclaredAttribute>>;
  /** Ids of users, devices and sessions that tell nothing by themselves (a UUID, `u_1234567`): `keep` (default) or `mask`. */
  readonly opaqueIds?: 'keep' | 'mask';
  /** Values that are no finding, wherever they are found. What else stands in the text is masked as before. */
  readonly allow?: {
    /** As they stand in the text. */
    readonly values?: readonly string[];
    /** Patterns of RE2 syntax, which the whole value must match. */
    readonly patterns?: readonly string[];
    /** Needed where a pattern lets through what is always masked; with `reason`. */
    readonly unsafe?: boolean;
    readonly reason?: string;
  };
  /** Template of the placeholder, with `{id}` and `{category}`. Default `[REDACTED:{id}]`. */
  readonly placeholder?: string;
  /** Key of the `token` operator (HMAC-SHA-256), at least 16 characters or bytes, and the id that tokens carry. */
  readonly token?: {
    readonly key: string | Uint8Array;
    readonly keyId: string;
    /** Keys of before, by which old tokens are looked up: none is used for a new one. */
    readonly retired?: readonly { readonly key: string | Uint8Array; readonly keyId: string }[];
  };
  /** Least confidence of a finding, 0 to 1. Default 0.5. */
  readonly confidence?: number;
  readonly taint?: Taint;
  /**
   * What becomes of a field that could not be masked, on an error or for a spent budget: it is replaced, or it is dropped, or its whole record is. Default
   * `placeholder`.
   */
  readonly onError?: OnError;
  /**
   * Attributes that tell of each span and log record what was changed in it, as the redaction processor of the OpenTelemetry Collector writes them: how many of
   * its attributes (`info`), and which, by their keys as they leave (`debug`). Default `silent`: none.
   */
  readonly summary?: Summary;
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
/** Kinds of the catalogue that a policy may give an attribute. */
export const CLASSES: readonly Kind[] = [
  'text',
  'message',
  'identifier',
  'number',
  'user-id',
  'client-address',
  'latitude',
  'longitude',
  'postal-code',
  'url',
  'url-path',
  'url-query',
  'header',
  'cookie',
  'set-cookie',
  'json',
  'sql',
  'redis',
  'stack-trace',
  'command-line',
  'command-args',
  'connection-string',
  'key-value',
  'graphql',
];

export const ON_ERROR: readonly OnError[] = ['placeholder', 'drop', 'dropRecord'];
/** From what tells most. */
export const SUMMARIES: readonly Summary[] = ['debug', 'info', 'silent'];
export const TAINTS: readonly Taint[] = ['record', 'trace', 'off'];
export const OPERATORS: readonly OperatorName[] = ['placeholder', 'partial', 'token', 'truncate', 'drop', 'keep'];

/** Categories that no policy may let through. */
export const NEVER_KEPT: readonly Category[] = ['secret', 'credential', 'financial'];

export const DEFAULTS = {
  placeholder: '[REDACTED:{id}]',
  confidence: 0.5,
  taint: 'record',
  onError: 'placeholder',
  summary: 'silent',
  maxValueLength: 262_144,
  maxDepth: 32,
  budget: 4_194_304,
} as const;
