import fc from 'fast-check';
import { EntryReader } from '../../lib/cli/input/entries.js';
import { forFiles, maskEntry } from '../../lib/cli/mask-entry.js';
import { createMasker, type Policy } from '../../lib/index.js';
import { composed, KEYS } from './composed.js';

const NOWHERE = { leave: () => undefined, enter: () => undefined, record: () => undefined };

/** What the command line makes of the records in a text. */
export function maskEntries(text: string, policy: Policy = {}): string {
  const masker = createMasker(forFiles(policy));
  const reader = new EntryReader();
  const entries = [...reader.push({ text, encoding: 'utf8', ending: '' }), ...reader.end()];
  return entries.map((entry) => maskEntry(entry, masker, NOWHERE)).join('');
}

/** Log lines in JSON, on one line or indented by one. */
export const logLines: fc.Arbitrary<string> = fc
  .tuple(fc.dictionary(fc.constantFrom(...KEYS), composed, { minKeys: 1, maxKeys: 4 }), fc.constantFrom(undefined, 1))
  .map(([line, indent]) => JSON.stringify(line, undefined, indent).replaceAll('\n', ' '));

/** What is wrong with a masked log line: it has other members, or is masked once more. */
export function entryDifference(line: string): string | undefined {
  const masked = maskEntries(line);
  const members = (text: string): string => Object.keys(JSON.parse(text)).join();
  if (members(masked) !== members(line)) return `other members:\n${line}\n${masked}`;
  const again = maskEntries(masked);
  return again === masked ? undefined : `masked again:\n${line}\n${masked}\n${again}`;
}
