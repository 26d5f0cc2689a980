/** What a process pays that only starts: import, first plan, another policy. Each figure from new processes of bare Node. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { by, type Effort, rounds } from './effort.js';
import type { Goal, Row, Section } from './section.js';
import { median } from './timing.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MB = 2 ** 20;

/** What one process says of itself. */
interface Start {
  readonly rss: number;
  readonly importMs?: number;
  readonly compileMs?: number;
  readonly maskMs?: number;
  readonly replaceMs?: number;
  readonly masked?: string;
  readonly replaced?: string;
}
const START = 'const clock = () => performance.now(); const said = {}; let start = clock();';
const SAY = 'said.rss = process.memoryUsage.rss(); process.stdout.write(JSON.stringify(said));';
const IMPORT = "const { createMasker } = await import('otel-mask'); said.importMs = clock() - start;";
const REQUIRE = "const { createMasker } = require('otel-mask'); said.importMs = clock() - start;";
const COMPILE = 'start = clock(); const masker = createMasker(); said.compileMs = clock() - start;';
const MASK = "start = clock(); said.masked = masker.maskText('ask rider@post.example'); said.maskMs = clock() - start;";
const REPLACE =
  "start = clock(); masker.replacePolicy({ detectors: { disable: ['contact.email'] } }); said.replaceMs = clock() - start; said.replaced = masker.maskText('ask rider@post.example');";

const PROCESSES: Readonly<Record<string, readonly string[]>> = {
  'empty process': ['--input-type=module', '--eval', [START, SAY].join('\n')],
  import: ['--input-type=module', '--eval', [START, IMPORT, SAY].join('\n')],
  require: ['--input-type=commonjs', '--eval', [START, REQUIRE, SAY].join('\n')],
  'import and first masker': ['--input-type=module', '--eval', [START, IMPORT, COMPILE, MASK, SAY].join('\n')],
  'and another policy': ['--input-type=module', '--eval', [START, IMPORT, COMPILE, MASK, REPLACE, SAY].join('\n')],
};

export async function coldStart(effort: Effort): Promise<Section> {
  const count = by(effort, rounds(effort, 15), 5, 1);
  const taken = new Map<string, Start[]>(Object.keys(PROCESSES).map((name) => [name, []]));
  for (let round = 0; round < count; round++) {
    for (const [name, args] of Object.entries(PROCESSES)) taken.get(name)?.push(started(args));
  }
  const of = (name: string, key: 'rss' | 'importMs' | 'compileMs' | 'maskMs' | 'replaceMs'): number | null => {
    const values = taken.get(name)!.flatMap((start) => start[key] ?? []);
    return values.length > 0 ? median(values) : null;
  };
  const empty = of('empty process', 'rss')!;
  const rows = Object.keys(PROCESSES).map(
    (name): Row => ({
      what: name,
      importMs: of(name, 'importMs'),
      compileMs: of(name, 'compileMs'),
      maskMs: of(name, 'maskMs'),
      replaceMs: of(name, 'replaceMs'),
      rss: of(name, 'rss')! / MB,
      over: (of(name, 'rss')! - empty) / MB,
    }),
  );
  const goal = (what: string, limit: number, reached: number | null, unit: string): Goal => ({
    what,
    limit,
    reached: reached ?? Number.NaN,
    unit,
  });
  return {
    title: 'Cold start',
    columns: [
      { key: 'what', title: 'process' },
      { key: 'importMs', title: 'import ms', digits: 1 },
      { key: 'compileMs', title: 'createMasker() ms', digits: 1 },
      { key: 'maskMs', title: 'first text ms', digits: 2 },
      { key: 'replaceMs', title: 'replacePolicy() ms', digits: 1 },
      { key: 'rss', title: 'RSS MB', digits: 1 },
      { key: 'over', title: 'over an empty process MB', digits: 1 },
    ],
    rows,
    notes: [
      `Medians of ${count} new processes each, in turns; bare Node, the built package, files in the cache of the system.`,
      'replacePolicy() is the first one of its process: nothing is warm but what createMasker() has run.',
    ],
    goals: [
      goal('import', 25, of('import', 'importMs'), 'ms'),
      goal('memory of the import', 15, (of('import', 'rss')! - empty) / MB, 'MB'),
      goal('first plan, cold', 50, of('import and first masker', 'compileMs'), 'ms'),
      goal('another policy', 5, of('and another policy', 'replaceMs'), 'ms'),
    ],
    failures: [...new Set([...taken.values()].flat().flatMap(wrong))],
  };
}

const started = (args: readonly string[]): Start =>
  JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as Start;

const wrong = ({ masked, replaced }: Start): string[] => [
  ...(masked === undefined || masked === 'ask [REDACTED:contact.email]' ? [] : ['the first masker does not mask']),
  ...(replaced === undefined || replaced === 'ask rider@post.example' ? [] : ['the new policy is not in force']),
];
