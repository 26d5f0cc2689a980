import { isPlainMap } from './plain-values.js';
import { put } from './put.js';
import { DROPPED } from './value-walker.js';

/**
 * What is known of an object of attributes: `data`: the SDK has filled it, with data only; `steady`: it is looked at twice; `checked`: its properties are
 * looked through for accessors, which costs as much as all the rest; `copied`: it is copied in any case.
 */
export type Source = 'data' | 'steady' | 'checked' | 'copied';

/** Stands for a value whose accessor throws. */
const UNREADABLE = Symbol('unreadable');
export const isUnreadable = (value: unknown): boolean => typeof value === 'symbol' && value === UNREADABLE;

/**
 * Each value read once: with what throws marked, and the rest still there. All at once only where the object is taken for data: another one may tell its keys
 * in another order the next time, and a value would be masked by the name of its neighbour.
 */
export function valuesOf(attributes: Record<string, unknown>, keys: readonly string[], source: Source): unknown[] {
  if (source === 'data' || source === 'steady') {
    try {
      const values = Object.values(attributes);
      if (values.length === keys.length) return values;
    } catch {
      // one by one, then
    }
  }
  return keys.map((key) => {
    try {
      return attributes[key];
    } catch {
      return UNREADABLE;
    }
  });
}

/** An object of these keys, which are those of an object, and values. */
export function copyOf(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    if (key === '__proto__') return rebuilt(keys, values);
    copy[key] = values[i];
  }
  return copy;
}

/** Whether others will read from the attributes what was read here. */
export function isAsItWas(
  attributes: Record<string, unknown>,
  keys: readonly string[],
  values: readonly unknown[],
  source: Source,
): boolean {
  if (source === 'data') return true;
  if (source === 'checked') return isPlainMap(attributes, keys);
  const again = Object.values(attributes);
  if (again.length !== values.length) return false;
  for (let i = 0; i < again.length; i++) if (!Object.is(again[i], values[i])) return false;
  return true;
}

/** An object of these keys and values, in which none overwrites another; without those that are dropped. */
export function rebuilt(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (let i = 0; i < keys.length; i++) if (values[i] !== DROPPED) put(copy, keys[i] as string, values[i]);
  return copy;
}
