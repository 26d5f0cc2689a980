import fc from 'fast-check';
import { detectors } from '../../lib/engine/detectors/index.js';
import { Gate } from '../../lib/engine/gate/gate.js';
import { Finder, type Scope } from '../../lib/engine/scan/find.js';
import { nameWords } from '../../lib/engine/scan/key-words.js';
import { compileScanner } from '../../lib/engine/scan/scanner.js';
import { TextBytes } from '../../lib/engine/scan/text-bytes.js';
import type { Detector } from '../../lib/model.js';
import { type Sample, samples } from './samples.js';

/** A text, the key that it stands under, and a part of it. */
export interface PartSample extends Sample {
  readonly from: number;
  readonly to: number;
}

/** Samples cut at any two places, the middle of a character too. */
export const parts: fc.Arbitrary<PartSample> = fc
  .tuple(samples, fc.nat(100_000), fc.nat(100_000))
  .map(([sample, one, other]) => {
    const places = [one, other].map((any) => any % (sample.text.length + 1)).sort((a, b) => a - b);
    return { ...sample, from: places[0] ?? 0, to: places[1] ?? 0 };
  });

/** One finder with its gate, which are asked about one text after the other. */
export class GateAndFinder {
  readonly #detectors: readonly Detector[];
  readonly #finder: Finder;
  /** Begins where the gate says that something may. It is one of its own: a finder remembers its last text. */
  readonly #later: Finder;
  readonly #gate: Gate;
  readonly #source = new TextBytes();

  constructor(of: readonly Detector[], threshold: number) {
    this.#detectors = of;
    this.#finder = new Finder(compileScanner(of), threshold);
    this.#later = new Finder(compileScanner(of), threshold);
    this.#gate = new Gate(compileScanner(of), threshold);
  }

  /** What is found where the gate says that nothing begins, in words; `undefined` where there is nothing. */
  difference({ text, key, from, to }: PartSample): string | undefined {
    const words = nameWords(key);
    for (const scope of ['all', 'secrets'] satisfies Scope[])
      for (const [lo, hi] of [
        [0, text.length],
        [from, to],
      ] as const) {
        const part = text.slice(lo, hi);
        const found = this.#finder.find(part, words, scope);
        const mayHold = this.#gate.mayHold(this.#source.load(text), lo, hi, scope, words);
        if (mayHold && lo === 0 && hi === text.length) {
          const { mayBeginAt } = this.#gate;
          const later = this.#later.find(text, words, scope, undefined, mayBeginAt);
          if (JSON.stringify(later) !== JSON.stringify(found))
            return `scope ${scope}, key ${JSON.stringify(key)}, ${JSON.stringify(text)}: from ${mayBeginAt} on something else is found`;
        }
        const blindly = this.#gate.mayHold(this.#source, lo, hi, scope);
        if (found === undefined || (mayHold && blindly)) continue;
        const matches = found.map(
          (match) => `${this.#detectors[match.detector]?.id} ${JSON.stringify(part.slice(match.start, match.end))}`,
        );
        const what = `scope ${scope}, key ${JSON.stringify(key)}, [${lo}, ${hi}) of ${JSON.stringify(text)}`;
        return `${what}, ${mayHold ? 'key unknown' : 'key known'}\n  found: ${matches.join(', ')}`;
      }
    return undefined;
  }
}

/** As declared; and with no check and no threshold, so that every candidate counts. */
const bare = detectors.map(({ check: _, ...detector }) => detector);
const PAIRS = [
  new GateAndFinder(detectors, 0.5),
  new GateAndFinder(bare, 0.5),
  new GateAndFinder(detectors, 0.75),
  new GateAndFinder(bare, -1),
];

/** What the gate denies and the finder finds, with the detectors of the house. */
export function gateDifference(sample: PartSample): string | undefined {
  for (const pair of PAIRS) {
    const said = pair.difference(sample);
    if (said !== undefined) return said;
  }
  return undefined;
}
