import type { Attributes } from '../../../../lib/model.js';

/** What else a record holds. */
export interface Around {
  readonly siblings?: Attributes;
  /** 1 server, 2 client, 3 producer, 4 consumer. */
  readonly spanKind?: number;
}

/** One attribute as an instrumentation writes it, and what it must be behind us. */
export interface AttributeCase extends Around {
  readonly key: string;
  readonly value: unknown;
  /** The same as `value`: a guard. Left out where the design does not fix the exact text. */
  readonly expected?: unknown;
  /** What must not be seen any more. */
  readonly gone?: readonly string[];
  /** What must be seen still. */
  readonly kept?: readonly string[];
}

/** Values that hold nothing sensitive, and come through as they are. */
export const stays = (key: string, ...values: readonly unknown[]): AttributeCase[] =>
  values.map((value) => ({ key, value, expected: value }));

/** The same under several keys. */
export const stayUnder = (keys: readonly string[], ...values: readonly unknown[]): AttributeCase[] =>
  keys.flatMap((key) => stays(key, ...values));

/** A value that must be masked, to the letter. */
export const becomes = (key: string, value: unknown, expected: unknown, around: Around = {}): AttributeCase => ({
  ...around,
  key,
  value,
  expected,
});

/** A value of which parts must be gone and parts must be left, in whatever words. */
export const loses = (
  key: string,
  value: unknown,
  gone: readonly string[],
  kept: readonly string[] = [],
  around: Around = {},
): AttributeCase => ({ ...around, key, value, gone, kept });

/** The same under several keys. */
export const loseUnder = (
  keys: readonly string[],
  value: unknown,
  gone: readonly string[],
  kept: readonly string[] = [],
): AttributeCase[] => keys.map((key) => loses(key, value, gone, kept));

/** The placeholder of a type. */
export const masked = (type: string): string => `[REDACTED:${type}]`;
export const EMAIL = masked('contact.email');
export const CARD = masked('payment.card');
export const USER = masked('identity.user-id');
export const VALUE = masked('database.value');
export const MAC = masked('network.mac');
