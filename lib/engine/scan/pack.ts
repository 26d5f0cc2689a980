import type { Detector } from '../../model.js';
import type { PackedTables } from './packed-tables.js';

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
