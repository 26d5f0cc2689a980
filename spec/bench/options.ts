/** What the command line asks for. */
import { parseArgs } from 'node:util';
import type { Effort } from './effort.js';
import { sections } from './sections.js';

export interface Options {
  readonly help: boolean;
  /** Only write page and charts again, from the newest record. */
  readonly page: boolean;
  readonly effort: Effort;
  readonly chosen: readonly string[];
  /** Major version of another Node. */
  readonly node: string | undefined;
  /** `new`: a record of this run alone; `into`: what was measured goes into the newest record. */
  readonly save: 'no' | 'new' | 'into';
  /** A promise that is missed fails the run too. */
  readonly strict: boolean;
}

export const HELP = `npm run bench [-- [quick] [SECTION ...] [--node MAJOR] [--save] [--strict]]

Without a section everything is measured; the record, docs/performance.md and its charts are written anew.

${Object.entries(sections)
  .map(([name, { title }]) => `  ${name.padEnd(12)}${title}`)
  .join('\n')}

  quick       fewer rounds, nothing written
  page        page and charts again, from the newest record
  --node 22   on another Node: 20, 22, 24 or 26
  --save      sections that were named go into the newest record, and the page is written anew
  --strict    a promise that is missed fails the run, too`;

/** @throws Error with what is wrong */
export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      node: { type: 'string' },
      save: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  });
  const words = new Set(positionals);
  const quick = words.delete('quick');
  const page = words.delete('page');
  for (const word of words) if (!Object.hasOwn(sections, word)) throw new Error(`there is no section "${word}"`);
  if (values.save && (quick || values.node !== undefined))
    throw new Error('--save is for full rounds on the Node of the record');
  const all = words.size === 0;
  const recorded = !quick && values.node === undefined;
  return {
    help: values.help,
    page,
    effort: quick ? 'quick' : 'full',
    chosen: all ? Object.keys(sections) : Object.keys(sections).filter((name) => words.has(name)),
    node: values.node,
    save: !recorded ? 'no' : all ? 'new' : values.save ? 'into' : 'no',
    strict: values.strict,
  };
}
