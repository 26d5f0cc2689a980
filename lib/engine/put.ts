/** Sets a property without losing one of the same name (`key#2`) and without touching a prototype. */
export function put(target: Record<string, unknown>, key: string, value: unknown): void {
  let name = key;
  for (let n = 2; Object.hasOwn(target, name); n++) name = `${key}#${n}`;
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
}
