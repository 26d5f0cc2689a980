/**
 * Whether the array holds nothing but strings, numbers and booleans: the SDK has made a copy of such a one itself when the attribute was set, so that
 * nobody else holds it.
 */
export function isFlatArray(value: readonly unknown[]): boolean {
  if (Object.getPrototypeOf(value) !== Array.prototype || Object.keys(value).length !== value.length) return false;
  for (let i = 0; i < value.length; i++) {
    const item = value[i];
    if ((typeof item === 'object' && item !== null) || typeof item === 'function' || item !== value[i]) return false;
  }
  return true;
}

/** Whether the array holds its elements and nothing else, as data. */
export function isPlainArray(value: readonly unknown[]): boolean {
  if (Object.getPrototypeOf(value) !== Array.prototype) return false;
  const keys = Reflect.ownKeys(value);
  return (
    keys.length === value.length + 1 &&
    keys.every((key) => Object.getOwnPropertyDescriptor(value, key)?.get === undefined)
  );
}

/** Whether the object is a plain one whose properties are all data and enumerable. */
export function isPlainMap(value: object, keys: readonly string[]): boolean {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (Reflect.ownKeys(value).length !== keys.length) return false;
  return keys.every((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    return property !== undefined && property.get === undefined && property.set === undefined;
  });
}
