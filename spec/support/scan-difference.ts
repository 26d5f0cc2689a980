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
      const fast = lines(finder.find(text, words, scope) ?? [], text);
      const slow = lines(oracle.find(text, words, scope), text);
      const lost = [...slow].filter((line) => !fast.has(line)).sort();
      const extra = [...fast].filter((line) => !slow.has(line)).sort();
      if (lost.length + extra.length === 0) continue;
      const said = [
        ...lost.map((line) => `  oracle only:  ${line}`),
        ...extra.map((line) => `  scanner only: ${line}`),
      ];
      return [`${pair}, scope ${scope}, key ${quote(key)}, text ${quote(text)}`, ...said].join('\n');
    }
  return undefined;
}

/** As it stands in a source, with what cannot be seen written out. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(/[^\0-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The matches as a set: which type, where, how sure. */
const lines = (matches: readonly Match[], text: string): Set<string> =>
  new Set(
    matches.map(
      ({ detector, start, end, confidence }) =>
        `${detectors[detector]?.id} [${start}, ${end}) ${confidence.toFixed(2)} ${quote(text.slice(start, end))}`,
    ),
  );
