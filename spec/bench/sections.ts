/** What can be measured, in the order of a full run. */
import type { Effort } from './effort.js';
import type { Folder } from './installed.js';
import type { Section } from './section.js';

export interface Runner {
  readonly title: string;
  /** Of the process that it runs in. */
  readonly flags?: readonly string[];
  /** Packages that are installed for it. */
  readonly needs?: readonly Folder[];
  /** Starts other versions of Node itself. */
  readonly everyNode?: boolean;
  /** Loaded where it runs: a section's process holds no other section's code. */
  readonly run: (effort: Effort, parts?: readonly string[]) => Promise<Section>;
}

export const sections: Readonly<Record<string, Runner>> = {
  tax: {
    title: 'masking time against the serializers of the SDK',
    run: async (effort, parts) => (await import('./tax.js')).tax(effort, parts),
  },
  readers: {
    title: 'what each reader adds to the tax',
    run: async (effort) => (await import('./readers.js')).readers(effort),
  },
  worst: { title: 'hostile texts up to 1 MB', run: async (effort) => (await import('./worst.js')).worst(effort) },
  'event-loop': {
    title: 'an HTTP server under load',
    run: async (effort) => (await import('./event-loop.js')).eventLoop(effort),
  },
  batch: { title: 'a batch of 512 spans', run: async (effort) => (await import('./batch.js')).batch(effort) },
  memory: {
    title: 'the heap over a million spans',
    flags: ['--expose-gc'],
    run: async (effort) => (await import('./memory.js')).memory(effort),
  },
  'cold-start': {
    title: 'import, first plan, another policy',
    run: async (effort) => (await import('./cold-start.js')).coldStart(effort),
  },
  peers: {
    title: 'what a user would choose instead',
    needs: ['peers'],
    run: async (effort) => (await import('./peers.js')).peers(effort),
  },
  versions: {
    title: 'the tax on every Node',
    needs: ['nodes'],
    everyNode: true,
    run: async (effort) => (await import('./versions.js')).versions(effort),
  },
};
