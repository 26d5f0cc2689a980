const SLOTS = 1024; // a power of two
/** Engines keep the whole of a text alive for a longer part of it. */
const MAX_KEPT_LENGTH = 12;
/** As many of the last names of a path as a telling name has words. */
const MAX_NAMES = 4;
const DOT = 46;
const PLACE_NAME = /^[A-Za-z_$@][\w$.-]{0,39}$/;
const DIGITS = /\d\D*\d\D*\d/;

interface Joined {
  readonly outer: string;
  readonly name: string;
  readonly path: string;
}

/** Paths seen before, so that they are the same strings from text to text: neither put together nor hashed again. Direct-mapped and bounded. */
const kept: (Joined | undefined)[] = new Array(SLOTS).fill(undefined);

/** What a name says below others: `customer` and `name` -> `customer.name`. Of a longer path the last names are left. */
export function joinNames(outer: string | undefined, name: string): string {
  if (outer === undefined) return name;
  if (name.length > MAX_KEPT_LENGTH) return shortened(`${outer}.${name}`);
  const slot = placeOf(outer, name);
  const known = kept[slot];
  if (known !== undefined && known.outer === outer && known.name === name) return known.path;
  const path = shortened(`${outer}.${name}`);
  kept[slot] = { outer, name, path };
  return path;
}

/** Whether a name says something of what stands below it, which ids and other data do not. */
export const isPlaceName = (name: string): boolean => PLACE_NAME.test(name) && !DIGITS.test(name);

function placeOf(outer: string, name: string): number {
  const { length } = outer;
  const ofOuter = length * 31 + outer.charCodeAt(length - 1) * 7 + outer.charCodeAt(length >> 1) * 3;
  const ofName = name.length * 67 + name.charCodeAt(0) * 13 + name.charCodeAt(name.length - 1) * 17;
  return (ofOuter + ofName) & (SLOTS - 1);
}

function shortened(path: string): string {
  let names = 1;
  for (let at = path.length - 1; at >= 0; at--)
    if (path.charCodeAt(at) === DOT && ++names > MAX_NAMES) return path.slice(at + 1);
  return path;
}
