import { expect } from 'chai';
import { patternBehind } from '../../lib/engine/scan/anchors.js';
import { accepts } from '../../lib/engine/scan/assignments.js';
import { Finder } from '../../lib/engine/scan/find.js';
import { nameWords } from '../../lib/engine/scan/key-words.js';
import { compileScanner } from '../../lib/engine/scan/scanner.js';
import type { Detector, DetectorFamily } from '../../lib/model.js';
import type { Example, Examples, ExamplesOf } from './examples.js';

const THRESHOLD = 0.5;
const MAX_QUANTIFIER = 20_000;

/** Types that no rule and no name tells: readers and the catalogue say where they are. They have no examples here. */
const TOLD_BY_PLACE: readonly string[] = [
  'policy.attribute',
  'database.value',
  'identity.user-id',
  'identity.device-id',
];

/** Every family that was described, with its examples: what `detectors/index.spec.ts` runs all together. */
export const described: {
  readonly name: string;
  readonly family: DetectorFamily;
  readonly examples: Readonly<Record<string, Examples>>;
}[] = [];

/** Runs a family's examples through the real scanner, each detector beside its whole family, and checks each declaration. */
export function describeFamily<F extends DetectorFamily>(name: string, family: F, examples: ExamplesOf<F>): void {
  const scanner = compileScanner(family);
  const finder = new Finder(scanner, THRESHOLD);
  described.push({ name, family, examples });

  /** The parts of the text that are found as the detector's type. */
  const found = (detector: Detector, example: Example): string[] => {
    const { text, key = '' } = typeof example === 'string' ? { text: example } : example;
    const words = nameWords(key);
    const byKey = scanner.keyWords.find(words);
    if (byKey >= 0 && scanner.detectors[byKey] === detector && accepts(detector, text)) return [text];
    const matches = finder.find(text, words, 'all') ?? [];
    return matches.filter((m) => scanner.detectors[m.detector] === detector).map((m) => text.slice(m.start, m.end));
  };

  describe(`detectors: ${name}`, () => {
    for (const detector of family as DetectorFamily) {
      const { accept, reject } = (examples as Readonly<Record<string, Examples>>)[detector.id] ?? {
        accept: [],
        reject: [],
      };
      describe(detector.id, () => {
        it('is declared soundly', () => declaredSoundly(detector));

        it('has examples of both kinds', () => {
          if (TOLD_BY_PLACE.includes(detector.id)) return expect([...accept, ...reject]).to.deep.equal([]);
          expect(accept.length, 'accept').to.be.at.least(1);
          expect(reject.length, 'reject').to.be.at.least(1);
        });

        accept.forEach((example, i) => {
          it(`accepts #${i + 1}`, () => {
            const { text, find = text } = typeof example === 'string' ? { text: example } : example;
            expect(found(detector, example)).to.include(find);
          });
        });

        reject.forEach((example, i) => {
          it(`rejects #${i + 1}`, () => expect(found(detector, example)).to.deep.equal([]));
        });
      });
    }
  });
}

function declaredSoundly(detector: Detector): void {
  expect(detector.id).to.match(/^[a-z0-9-]+\.[a-z0-9-]+$/);
  expect(detector.source, 'source').to.match(/^https:\/\/|^[A-Z]/);
  const told = Boolean(detector.rules?.length || detector.keys?.length);
  expect(told, 'rules or keys').to.equal(!TOLD_BY_PLACE.includes(detector.id));
  for (const words of [...(detector.context ?? []), ...(detector.unless ?? [])])
    expect(words, 'context').to.equal(words.toLowerCase());
  for (const key of detector.keys ?? []) expect(nameWords(key), 'key in normalised words').to.equal(key);
  for (const rule of detector.rules ?? []) {
    const pattern = rule.rule === 'start' ? rule.pattern : rule.rule === 'anchor' ? patternBehind(rule) : undefined;
    if (pattern) expectBounded(pattern);
  }
}

/** No `*`, `+` or open `{n,}`, and no quantifier over a group that holds one. */
function expectBounded(pattern: RegExp): void {
  const source = pattern.source.replace(/\\./g, '\\.').replace(/\[(?:\\.|[^\]\\])*\]/g, 'C');
  expect(source, `unbounded quantifier in ${pattern}`).to.not.match(/[^\\][*+](?!\?<)|\{\d+,\}/);
  for (const [, max] of source.matchAll(/\{\d+(?:,(\d+))?\}/g))
    expect(Number(max ?? 0), 'quantifier').to.be.at.most(MAX_QUANTIFIER);
}
