/** The tax on every Node that is supported, each a binary of its own from spec/bench/nodes. */
import { join } from 'node:path';
import { alone } from './alone.js';
import { by, type Effort } from './effort.js';
import { installed } from './installed.js';
import type { Row, Section } from './section.js';

export const MAJORS = ['20', '22', '24', '26'] as const;
const MAX_TIMES = 1.5;
const PARTS = ['mix', 'clean spans'];

/** The binary of a major version. */
export function nodeOf(major: string): string {
  if (!(MAJORS as readonly string[]).includes(major)) throw new Error(`Node ${major} is none of ${MAJORS.join(', ')}`);
  return join(installed('nodes'), 'node_modules', `node-${major}`, 'bin', 'node');
}

export async function versions(effort: Effort): Promise<Section> {
  // all of them in turns, and again: a busy minute of the machine must not be one version's
  const taken = new Map<string, Section[]>(MAJORS.map((major) => [major, []]));
  for (let pass = 0; pass < by(effort, 2, 1, 1); pass++) {
    for (const major of pass % 2 === 0 ? MAJORS : [...MAJORS].reverse()) {
      const section = await alone<Section>('./run-section.ts', ['tax', effort, PARTS.join()], { node: nodeOf(major) });
      taken.get(major)?.push(section);
    }
  }
  return versionsSection(taken);
}

/** The table, from the tax of each version; of several passes the least disturbed one. */
export function versionsSection(taken: ReadonlyMap<string, readonly Section[]>): Section {
  const calmest = (major: string, what: string): Row => {
    const passes = (taken.get(major) ?? []).map(({ rows }) => rows.find((row) => row['what'] === what) as Row);
    const cost = (row: Row) => Number(row['maskUs']) + Number(row['protobufUs']);
    return passes.reduce((least, row) => (cost(row) < cost(least) ? row : least));
  };
  const [first = ''] = taken.keys();
  const times = (major: string, what: string, key: string) =>
    Number(calmest(major, what)[key]) / Number(calmest(first, what)[key]);
  const rows = [...taken.keys()].map((major): Row => {
    const { maskUs = null, protobufUs = null, tax = null } = calmest(major, 'mix');
    return {
      node: `Node ${major}`,
      maskUs,
      protobufUs,
      mix: tax,
      clean: calmest(major, 'clean spans')['tax'] ?? null,
      taxTimes: Math.max(...PARTS.map((what) => times(major, what, 'tax'))),
      maskTimes: times(major, 'mix', 'maskUs'),
    };
  });
  return {
    title: 'Versions of Node',
    columns: [
      { key: 'node', title: 'version' },
      { key: 'maskUs', title: 'masking µs', digits: 2 },
      { key: 'protobufUs', title: 'protobuf µs', digits: 2 },
      { key: 'mix', title: 'tax, mix', digits: 3 },
      { key: 'clean', title: 'tax, clean spans', digits: 3 },
      { key: 'taxTimes', title: `tax, times Node ${first}`, digits: 2 },
      { key: 'maskTimes', title: `masking, times Node ${first}`, digits: 2 },
    ],
    rows,
    notes: [
      'The tax as above, on each version in a process of its own; all versions in turns, of the passes the least disturbed one. The promise is held against the tax, of the mix or of clean spans, whichever grows more: a busy machine slows both sides of it.',
    ],
    goals: [
      {
        what: `tax on any version, times Node ${first}`,
        limit: MAX_TIMES,
        reached: Math.max(...rows.map(({ taxTimes }) => Number(taxTimes))),
        unit: '',
      },
    ],
    failures: [...taken].flatMap(([major, sections]) =>
      sections.flatMap(({ failures }) => failures.map((failure) => `Node ${major}: ${failure}`)),
    ),
  };
}
