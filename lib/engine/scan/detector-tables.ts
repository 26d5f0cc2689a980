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
  // a name may fall to another detector, or become harmless
  const hasNames = [...off, ...own].some(({ keys }) => keys !== undefined);
  const keyWords = hasNames ? new KeyWords(detectors) : base.keyWords;
  if (own.length === 0) return { ...base, detectors, keyWords };
  noNames ??= new KeyWords([]);
  const added = compileScanner(without(detectors, (_, index) => index < builtIn.length));
  return { ...base, detectors, keyWords, added: { ...added, keyWords: noNames } };
}

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
