import { detectors } from '../../lib/engine/detectors/index.js';
import { Finder, type Match, type Scope } from '../../lib/engine/scan/find.js';
import { nameWords } from '../../lib/engine/scan/key-words.js';
import { compileScanner } from '../../lib/engine/scan/scanner.js';
import { createOracle } from './oracle.js';
import type { Sample } from './samples.js';

/** As declared; and with no check and no threshold, so that every candidate shows. */
const bare = detectors.map(({ check: _, ...detector }) => detector);
const PAIRS = [
  { pair: 'as declared', of: detectors, threshold: 0.5 },
  { pair: 'without checks', of: bare, threshold: 0.5 },
  { pair: 'every candidate', of: bare, threshold: -1 },
].map(({ pair, of, threshold }) => ({
  pair,
  finder: new Finder(compileScanner(of), threshold),
  oracle: createOracle(of, threshold),
}));
const SCOPES: readonly Scope[] = ['all', 'secrets'];

/** What the scanner and the oracle do not agree on, in words; `undefined` where there is nothing. */
export function scanDifference({ text, key }: Sample): string | undefined {
  const words = nameWords(key);
  for (const { pair, finder, oracle } of PAIRS)
    for (const scope of SCOPES) {
      const fast = finder.find(text, words, scope) ?? [];
      const slow = oracle.find(text, words, scope);
      const lost = slow.filter((match) => !isKnown(match, fast));
      const extra = fast.filter((match) => !slow.some((other) => isSame(match, other)));
      if (lost.length + extra.length === 0) continue;
      const said = [
        ...lines(lost, text).map((line) => `  oracle only:  ${line}`),
        ...lines(extra, text).map((line) => `  scanner only: ${line}`),
      ];
      return [`${pair}, scope ${scope}, key ${quote(key)}, text ${quote(text)}`, ...said].join('\n');
    }
  return undefined;
}

/** As it stands in a source, with what cannot be seen written out. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(/[^\0-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const isSame = (one: Match, other: Match): boolean =>
  one.detector === other.detector &&
  one.start === other.start &&
  one.end === other.end &&
  Math.abs(one.confidence - other.confidence) < 0.001;

/** Shorter matches are all told. */
const LONG = 64;

/** Whether the scanner told it, or a longer one of the same type around it: in a long run of characters it looks no further. */
const isKnown = (match: Match, fast: readonly Match[]): boolean =>
  fast.some(
    (other) =>
      isSame(match, other) ||
      (match.end - match.start >= LONG &&
        match.detector === other.detector &&
        match.start >= other.start &&
        match.end <= other.end),
  );

/** Which type, where, how sure. */
const lines = (matches: readonly Match[], text: string): string[] => [
  ...new Set(
    matches
      .map(
        ({ detector, start, end, confidence }) =>
          `${detectors[detector]?.id} [${start}, ${end}) ${confidence.toFixed(2)} ${quote(text.slice(start, end))}`,
      )
      .sort(),
  ),
];
