import { detectors } from '../../lib/engine/detectors/index.js';
import { TextGate } from '../../lib/engine/gate/text-gate.js';
import { compilePolicy } from '../../lib/engine/policy/compile.js';
import { TextMasker } from '../../lib/engine/text-masker.js';
import type { Formatted } from './formatted.js';

const sink = { found: () => undefined, failed: () => undefined };

export interface TextGateCheck {
  /** Where the gate says of a text that it is clean and the slow way changes it, or the masker differs with and without it; in words. */
  difference(sample: Formatted): string | undefined;
  /** How many texts were told to be clean. */
  readonly clean: number;
}

/** A masker as it is, and one that has no gate: that reads everything. */
export function createTextGateCheck(): TextGateCheck {
  const plan = compilePolicy({}, detectors);
  const gate = new TextGate(plan);
  const fast = new TextMasker(plan);
  const open = compilePolicy({}, detectors);
  const slow = new TextMasker(open, {
    isClean: () => false,
    isFree: () => false,
    mayBeginAt: 0,
    load: () => undefined,
    mayHold: () => true,
    sqlLiterals: () => -1,
    mayHoldSecret: () => true,
    mayHoldSecretAround: () => true,
    literals: { offsets: new Int32Array(0), bodyStart: 0, bodyEnd: 0 },
    jsonValues: () => -1,
    foundValues: { offsets: new Int32Array(0), fields: [], isNumber: new Uint8Array(0) },
    urlPairs: () => -1,
    pairOffsets: new Int32Array(0),
    traceMessages: () => -1,
    messageOffsets: new Int32Array(0),
  });
  let clean = 0;
  return {
    get clean() {
      return clean;
    },
    difference({ key, text, context }) {
      const place = { context, sink };
      const treatment = plan.treatments.attribute(key);
      const isClean = gate.isClean(text, treatment, context);
      if (isClean) clean++;
      const slowly = slow.mask(text, open.treatments.attribute(key), place);
      const quickly = fast.mask(text, treatment, place);
      if (quickly === slowly && (!isClean || slowly === text)) return undefined;
      return [
        `key ${key} (${treatment.kind}), text ${JSON.stringify(text)}, context ${JSON.stringify(context)}`,
        `  the gate says clean: ${isClean}`,
        `  without it: ${JSON.stringify(slowly)}`,
        `  with it:    ${JSON.stringify(quickly)}`,
      ].join('\n');
    },
  };
}
