import type { Canary } from './canaries.js';
import type { Pair } from './compare.js';

/** Canaries seen at one kind of position: in what was recorded, and in what was received. */
export interface PositionCount {
  planted: number;
  found: number;
}

export interface Tally {
  /** Canaries that the application did record: the control, without which "none found" would mean nothing. */
  readonly planted: number;
  /** Canaries that the received bytes hold. */
  readonly found: readonly Canary[];
  /** Canaries that were never recorded: the demonstration itself is broken. */
  readonly missing: readonly Canary[];
  /** What was found, and where: `contact.email in log body`. Never a value. */
  readonly leaks: readonly string[];
  readonly positions: ReadonlyMap<string, PositionCount>;
  /** Characters recorded beside canaries, and how many of them arrived. */
  readonly untouched: { readonly recorded: number; readonly arrived: number };
  readonly frames: { readonly recorded: number; readonly arrived: number };
}

/** The user's part of a home directory: where this runs in one, real paths hold something to mask as well. */
const HOME = /(?<=[\\/](?:home|Users)[\\/])[^\\/\s]+/g;

/** Counts. `received` is the text of the bytes as they came in, not of what `compare` understood of them. */
export function count(pairs: readonly Pair[], canaries: readonly Canary[], received: string): Tally {
  const recorded = new Set<Canary>();
  const leaks = new Set<string>();
  const positions = new Map<string, PositionCount>();
  const untouched = { recorded: 0, arrived: 0 };
  const frames = { recorded: 0, arrived: 0 };
  for (const { position, key, before, after = '' } of pairs) {
    const seen = canaries.filter((canary) => holds(before, canary));
    const leaked = canaries.filter((canary) => holds(after, canary));
    for (const canary of seen) recorded.add(canary);
    for (const { type, planted } of leaked)
      leaks.add(`${type} in ${`${position} ${safe(key, canaries)}`.trim()} (${planted})`);
    if (seen.length > 0) {
      const counts = positions.get(position) ?? { planted: 0, found: 0 };
      positions.set(position, { planted: counts.planted + seen.length, found: counts.found + leaked.length });
    }
    add(untouched, survival(before, after, seen));
    for (const frame of before.match(/^ +at .+$/gm) ?? [])
      add(frames, [1, frame.split(HOME).every((part) => after.includes(part)) ? 1 : 0]);
  }
  const found = canaries.filter((canary) => holds(received, canary));
  for (const { type, planted } of found) {
    if (![...leaks].some((leak) => leak.endsWith(`(${planted})`))) leaks.add(`${type} in the bytes (${planted})`);
  }
  const missing = canaries.filter((canary) => !recorded.has(canary));
  return { planted: recorded.size, found, missing, leaks: [...leaks], positions, untouched, frames };
}

/** The ways in which a value can be written: as it is, and encoded for a URL. */
export function formsOf({ value }: Canary): readonly string[] {
  return [...new Set([value, encodeURIComponent(value), new URLSearchParams({ '': value }).toString().slice(1)])];
}

function holds(text: string, canary: Canary): boolean {
  // A few digits may well be part of another number.
  if (/^\d+$/.test(canary.value)) return new RegExp(`(?<![\\d.])${canary.value}(?!\\d)`).test(text);
  return formsOf(canary).some((form) => text.includes(form));
}

/** A key that holds a canary is not to be printed. */
function safe(key: string, canaries: readonly Canary[]): string {
  return canaries.some((canary) => holds(key, canary)) ? '[a key]' : key;
}

/** Characters of `before` that are part of no canary, and how many of them are in `after`, in the same order. */
function survival(before: string, after: string, canaries: readonly Canary[]): [number, number] {
  if (before === after) return [before.length, before.length];
  let [total, arrived, from] = [0, 0, 0];
  const forms = canaries.flatMap(formsOf);
  const rest = forms.reduce((text, form) => text.replaceAll(form, '\0'), before).replaceAll(HOME, '\0');
  for (const word of rest.split(/\0|(?<=[\s,;:&=?@/"'()])/)) {
    total += word.length;
    const at = after.indexOf(word, from);
    if (at < 0) continue;
    arrived += word.length;
    from = at + word.length;
  }
  return [total, arrived];
}

function add(sum: { recorded: number; arrived: number }, [recorded, arrived]: readonly [number, number]): void {
  sum.recorded += recorded;
  sum.arrived += arrived;
}
