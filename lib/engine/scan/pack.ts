import type { Detector } from '../../model.js';
import type { PackedTables } from './packed-tables.js';
import { compileScanner } from './scanner.js';

/** What a build packs, for `compileScanner` to start from. */
export function packTables(detectors: readonly Detector[]): PackedTables {
  const { places, nextClass, shapeGate, shapeRows, shapeLists, shapes } = compileScanner(detectors);
  const numbers = new Map(shapes.map((shape, number) => [shape, number]));
  return {
    fingerprint: fingerprintOf(detectors),
    places,
    nextClass: [...nextClass],
    shapeGate: [...shapeGate].flatMap((row, index) => (row === 0 ? [] : [index, row])),
    shapeRows: [...shapeRows],
    shapeLists: shapeLists.map((list) => list.map((shape) => numbers.get(shape) ?? -1)),
  };
}

/** Tables that were packed for other detectors are none. */
export const packedFor = (
  detectors: readonly Detector[],
  packed: PackedTables | undefined,
): PackedTables | undefined => (packed?.fingerprint === fingerprintOf(detectors) ? packed : undefined);

/**
 * Tells detectors apart by their anchors and shapes: how many there are, how long and with which ends. Cheap, since it is asked at each start, and the build
 * packs the same sources that it bundles.
 */
export function fingerprintOf(detectors: readonly Detector[]): string {
  let hash = detectors.length;
  const add = (text: string) => {
    hash = Math.imul(hash ^ text.length, 31) + text.charCodeAt(0);
    hash = Math.imul(hash, 31) + text.charCodeAt(text.length - 1);
  };
  for (const { rules = [] } of detectors)
    for (const rule of rules) {
      add(rule.rule);
      const texts = rule.rule === 'shape' ? rule.shapes : rule.rule === 'start' ? rule.starts : (rule.literals ?? []);
      for (const text of texts) add(text);
      if (rule.rule === 'shape') add(`${rule.separators} ${rule.glued}`);
    }
  return (hash >>> 0).toString(36);
}
