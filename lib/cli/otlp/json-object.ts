import type { Masker } from '../../engine/masker.js';
import { put } from '../../engine/put.js';
import type { Signal } from '../../model.js';
import { isAnyValue, isAttributeList } from './any-value.js';

/** An object of a JSON text. */
export type Json = Readonly<Record<string, unknown>>;

/** A list, and nothing where it is none. Items that are no objects are left out. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];

/** The object with other fields: the same one where none differs. A field that becomes `undefined` is left out. */
export function withFields(object: Json, fields: Json): Json {
  if (Object.entries(fields).every(([name, value]) => Object.is(object[name], value))) return object;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    const own = Object.hasOwn(fields, name) ? fields[name] : value;
    if (own !== undefined) put(copy, name, own);
  }
  return copy;
}

/** A list with each of its objects masked: the same one where all stay the same. What is left out is gone; what is no object cannot be of the standard and is, too. */
export function mapList(list: unknown, map: (item: Json) => Json | undefined): unknown {
  if (!Array.isArray(list)) return list;
  const masked = listOf(list).map((item) => map(item as Json));
  const isSame = masked.length === list.length && masked.every((item, i) => item === list[i]);
  return isSame ? list : masked.filter((item) => item !== undefined);
}

/**
 * What a field of the standard holds: a text, an object, a list of objects, attributes, an AnyValue; `plain`: numbers, times and ids, in objects or lists of them too.
 */
export type FieldType = 'text' | 'object' | 'list' | 'attributes' | 'any' | 'plain';
export type Schema = Readonly<Record<string, FieldType>>;

/** A schema of fields that are all plain. */
export const plainFields = (...names: readonly string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, 'plain'] as const));

/** What the standard does not name, and what is not of its field's type, is masked like any value under its name. */
export function maskUnknown(object: Json, schema: Schema, masker: Masker, signal: Signal): Json {
  const isKnown = ([name, value]: readonly [string, unknown]) =>
    value === null || (Object.hasOwn(schema, name) && FITS[schema[name] as FieldType](value));
  const unknown = Object.entries(object).filter((entry) => !isKnown(entry));
  if (unknown.length === 0) return object;
  const attributes = Object.fromEntries(unknown);
  const masked = masker.maskAttributes(attributes, { signal });
  if (masked === attributes) return object;
  const copy: Record<string, unknown> = {};
  for (const entry of Object.entries(object)) if (isKnown(entry)) put(copy, ...entry);
  for (const [name, value] of Object.entries(masked)) put(copy, name, value);
  return copy;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids in hexadecimal or base64, numbers of 64 bits, names of an enumeration. */
const PLAIN = /^[\w+/=.-]{0,64}$/;
const MAX_DEPTH = 4;

function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return PLAIN.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth < MAX_DEPTH && Object.entries(value).every(([name, item]) => PLAIN.test(name) && isPlain(item, depth + 1))
  );
}

const FITS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  object: isObject,
  list: (value) => Array.isArray(value) && value.every(isObject),
  attributes: isAttributeList,
  any: isAnyValue,
  plain: isPlain,
};

const KINDS = [
  'SPAN_KIND_INTERNAL',
  'SPAN_KIND_SERVER',
  'SPAN_KIND_CLIENT',
  'SPAN_KIND_PRODUCER',
  'SPAN_KIND_CONSUMER',
];

/** `SpanKind` of the API: OTLP counts from 1, and some write its name. */
export function kindNumber(kind: unknown): number {
  const number = typeof kind === 'number' ? kind - 1 : KINDS.indexOf(String(kind));
  return Math.max(0, number);
}
