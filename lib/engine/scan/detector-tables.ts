import type { Detector } from '../../model.js';
import { KeyWords } from './key-words.js';
import { packedFor } from './pack.js';
import { packedTables } from './packed-tables.js';
import { compileScanner, type Scanner } from './scanner.js';

/** Tables of the built-in detectors: made once, for all maskers of the process. */
const known = new WeakMap<readonly Detector[], Scanner>();

/** Knows no name: names are looked up once, by the first pass. */
let noNames: KeyWords | undefined;

/**
 * What a policy's detectors are found by: the tables of the built-in ones, shared, with those missing that are switched off, and small tables for those
 * of the policy. Finds what tables compiled from all of them would, in the time that the difference takes. An index is the detector's place in
 * `[...builtIn, ...custom]`.
 * @throws TypeError where a rule is malformed
 */
export function detectorTables(
  builtIn: readonly Detector[],
  custom: readonly Detector[],
  isOff: (id: string) => boolean,
): Scanner {
  const base = known.get(builtIn) ?? compileScanner(builtIn, packedFor(builtIn, packedTables));
  known.set(builtIn, base);
  const off = builtIn.filter(({ id }) => isOff(id));
  const own = custom.filter(({ id }) => !isOff(id));
  if (off.length === 0 && own.length === 0) return base;
  const detectors = without([...builtIn, ...custom], isOff);
  const added = without(detectors, (_, index) => index < builtIn.length);
  const keyWords = namesOf(base, detectors, off, own.some(hasNames) ? added : []);
  if (own.length === 0) return { ...base, detectors, keyWords };
  noNames ??= new KeyWords([]);
  return { ...base, detectors, keyWords, added: { ...compileScanner(added), keyWords: noNames } };
}

const hasNames = ({ keys }: Detector): boolean => keys !== undefined;

function namesOf(
  { keyWords }: Scanner,
  all: readonly Detector[],
  off: readonly Detector[],
  added: readonly Detector[],
): KeyWords {
  const names = off.some(hasNames) ? keyWords.without(switchedOff(all)) : keyWords;
  return added.length > 0 ? new KeyWords(added, undefined, names) : names;
}

/** By index: 1 for a detector that is missing. */
const switchedOff = (detectors: readonly Detector[]): Uint8Array =>
  Uint8Array.from(detectors, (detector) => (detector === undefined ? 1 : 0));

/** A copy in which some are missing, and the others keep their place: loops pass over them. */
function without(
  detectors: readonly Detector[],
  isLeftOut: (id: string, index: number) => boolean,
): readonly Detector[] {
  const left = new Array<Detector>(detectors.length);
  detectors.forEach((detector, index) => {
    if (!isLeftOut(detector.id, index)) left[index] = detector;
  });
  return left;
}
