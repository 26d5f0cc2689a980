import { put } from '../../engine/put.js';

/** An AnyValue of OTLP/JSON: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
export type AnyValue = Readonly<Record<string, unknown>>;

/** A KeyValue. */
export interface KeyValue {
  readonly key?: unknown;
  readonly value?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const listIn = (value: unknown): readonly unknown[] => {
  const values = isObject(value) ? value['values'] : undefined;
  return Array.isArray(values) ? values : [];
};

const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  stringValue: (value) => typeof value === 'string',
  boolValue: (value) => typeof value === 'boolean',
  intValue: (value) => typeof integerOf(value) !== 'string',
  doubleValue: (value) => typeof doubleOf(value) === 'number',
  arrayValue: (value) => isListObject(value) && listIn(value).every(isAnyValue),
  kvlistValue: (value) => isListObject(value) && isAttributeList(listIn(value)),
  bytesValue: (value) => typeof value === 'string' && /^[\w+/-]*={0,2}$/.test(value),
};

/** `{ values: [...] }`, or nothing in it. */
const isListObject = (value: unknown): boolean =>
  isObject(value) && Object.entries(value).every(([name, list]) => name === 'values' && Array.isArray(list));

/** Whether a value is an AnyValue, and nothing else is in it. */
export function isAnyValue(value: unknown): boolean {
  if (!isObject(value) || Array.isArray(value)) return false;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined) return true;
  return more.length === 0 && Object.hasOwn(FORMS, entry[0]) && FORMS[entry[0]]?.(entry[1]) === true;
}

/** Whether a value is a list of KeyValues, and nothing else is in it. */
export function isAttributeList(list: unknown): boolean {
  return (
    Array.isArray(list) &&
    list.every((item) => {
      if (!isObject(item) || typeof item['key'] !== 'string') return false;
      const names = Object.keys(item);
      return (
        names.every((name) => name === 'key' || name === 'value') && (!('value' in item) || isAnyValue(item['value']))
      );
    })
  );
}

/** What an AnyValue stands for. What is none is given as it is. */
export function decodeAny(value: unknown): unknown {
  if (!isObject(value)) return value;
  if ('stringValue' in value) return value['stringValue'];
  if ('boolValue' in value) return value['boolValue'];
  if ('intValue' in value) return integerOf(value['intValue']);
  if ('doubleValue' in value) return doubleOf(value['doubleValue']);
  if ('arrayValue' in value) return listIn(value['arrayValue']).map(decodeAny);
  if ('kvlistValue' in value) return decodeAttributes(listIn(value['kvlistValue']));
  if ('bytesValue' in value && typeof value['bytesValue'] === 'string')
    return new Uint8Array(Buffer.from(value['bytesValue'], 'base64'));
  return Object.keys(value).length === 0 ? undefined : value;
}

/** Integers are written as strings, since they may have 64 bits. */
function integerOf(value: unknown): unknown {
  if (typeof value !== 'string' || !/^-?\d{1,20}$/.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : BigInt(value);
}

const doubleOf = (value: unknown): unknown =>
  value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? Number(value) : value;

/** Attributes as an object. Keys are unique by the standard: of two of a name the second is `name#2`. */
export function decodeAttributes(list: readonly unknown[]): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const item of list) if (isObject(item)) put(attributes, String(item['key'] ?? ''), decodeAny(item['value']));
  return attributes;
}

/** A value as an AnyValue: the same one where it is what that stands for, so that its type and form stay. */
export function encodeAny(value: unknown, original?: unknown): unknown {
  const before = decodeAny(original);
  if (original !== undefined && Object.is(before, value)) return original;
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'boolean':
      return { boolValue: value };
    case 'bigint':
      return { intValue: String(value) };
    case 'number':
      return Number.isSafeInteger(value) && !isObject(original)
        ? { intValue: String(value) }
        : numberLike(value, original);
    case 'object':
      break;
    default:
      return {};
  }
  if (value === null) return {};
  if (value instanceof Uint8Array) return { bytesValue: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) {
    const items = isObject(original) ? listIn(original['arrayValue']) : [];
    const isSame = items.length === value.length;
    return { arrayValue: { values: value.map((item, i) => encodeAny(item, isSame ? items[i] : undefined)) } };
  }
  const items = isObject(original) ? listIn(original['kvlistValue']) : [];
  return { kvlistValue: { values: encodeAttributes(value as Record<string, unknown>, items) } };
}

/** In the form of the number that it stands for: a double stays one. */
function numberLike(value: number, original: unknown): unknown {
  const isInteger = Number.isSafeInteger(value) && !(isObject(original) && 'doubleValue' in original);
  return isInteger ? { intValue: String(value) } : { doubleValue: Number.isFinite(value) ? value : String(value) };
}

/** Attributes as KeyValues, each in the form of the one that it was. */
export function encodeAttributes(attributes: Readonly<Record<string, unknown>>, list: readonly unknown[]): KeyValue[] {
  const before: Record<string, unknown> = {};
  for (const item of list) if (isObject(item)) put(before, String(item['key'] ?? ''), item['value']);
  return Object.entries(attributes).map(([key, value]) => ({
    key,
    value: encodeAny(value, Object.hasOwn(before, key) ? before[key] : undefined),
  }));
}

/** Masked attributes in the place of the list that they were: the same list where nothing was masked, or where it is none. */
export function attributesBack(
  masked: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  original: unknown,
): unknown {
  return masked === before || !Array.isArray(original) ? original : encodeAttributes(masked, original);
}
