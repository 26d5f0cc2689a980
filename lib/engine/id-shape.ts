const MAX_LENGTH = 512;
const EQUALS = 61;
const PLUS = 43;

/** Letters, digits and what joins them in ids, versions, ARNs, routes, class names and lists of those. */
const isPart = new Uint8Array(256);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-:/+~#$*{}[]()<>,;|^!')
  isPart[char.charCodeAt(0)] = 1;

/**
 * Whether a text looks like the id, version, host or code location that its key promises: no blank, no quote, no `@` (an e-mail address), no `%` (an
 * escape), no `=` but the padding of base64 (`name=value`), no `+` in front (a phone number), no letter beyond ASCII, at most 512 characters. Anything
 * else is free text.
 */
export function hasIdShape(text: string): boolean {
  let { length } = text;
  if (length > MAX_LENGTH || text.charCodeAt(0) === PLUS) return false;
  for (let padding = 0; padding < 2 && text.charCodeAt(length - 1) === EQUALS; padding++) length--;
  for (let i = 0; i < length; i++) if (isPart[text.charCodeAt(i)] !== 1) return false;
  return true;
}

/** The same of a text as bytes, those that are no ASCII above 127: they are read faster. */
export function hasIdBytes(bytes: Uint8Array, from: number, to: number): boolean {
  let end = to;
  if (to - from > MAX_LENGTH || (to > from && bytes[from] === PLUS)) return false;
  for (let padding = 0; padding < 2 && end > from && bytes[end - 1] === EQUALS; padding++) end--;
  let i = from;
  // four at a time: a branch for each character costs more than to look at it
  for (const last = end - 3; i < last; i += 4) {
    const four =
      (isPart[bytes[i] as number] as number) &
      (isPart[bytes[i + 1] as number] as number) &
      (isPart[bytes[i + 2] as number] as number) &
      (isPart[bytes[i + 3] as number] as number);
    if (four === 0) return false;
  }
  for (; i < end; i++) if (isPart[bytes[i] as number] !== 1) return false;
  return true;
}
