import { chmodSync, createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createMasker } from '../engine/masker.js';
import { EXIT, type ExitCode, reasonOf, UsageError } from './exit.js';
import { type Input, openInput } from './input/open-input.js';
import { readEntries } from './input/read-entries.js';
import { forFiles, maskEntry } from './mask-entry.js';
import { PORTS, type PolicyOptions, policyOf } from './policy.js';
import { Progress } from './progress.js';
import { type Terminal, write } from './terminal.js';

export interface MaskOptions extends PolicyOptions {
  /** File that is written; left out, the standard output. */
  readonly output?: string;
}

const BATCH = 1 << 16;
const NOWHERE = { leave: () => undefined, enter: () => undefined, record: () => undefined };

/** Writes a file with all that is sensitive masked, record by record, in the form that it has: lines, blanks, numbers, compression. */
export async function mask(path: string, options: MaskOptions, terminal: Terminal): Promise<ExitCode> {
  const masker = createMasker(forFiles(policyOf(options, terminal).policy), PORTS);
  const input = await openInput(path, terminal);
  if (input.isBinary) throw new UsageError(`${input.name}: it is binary; JSON, NDJSON and plain logs can be masked`);
  const progress = new Progress(terminal, input);
  const sink = openSink(input, options.output, terminal);
  try {
    const batch: Buffer[] = [];
    let length = 0;
    for await (const entries of readEntries(input)) {
      for (const entry of entries) {
        const bytes = Buffer.from(maskEntry(entry, masker, NOWHERE) + entry.ending, entry.encoding);
        batch.push(bytes);
        length += bytes.length;
      }
      if (length >= BATCH) {
        await sink.write(Buffer.concat(batch.splice(0)));
        length = 0;
      }
      progress.update();
    }
    await sink.write(Buffer.concat(batch));
    await sink.end();
  } catch (error) {
    sink.abandon();
    throw error;
  } finally {
    progress.done();
  }
  const failures = Object.keys(masker.stats().failures).filter((reason) => reason !== 'schema.mismatch');
  if (failures.length > 0)
    await write(
      terminal.stderr,
      `otel-mask: some fields could not be read whole and were cut or replaced (${failures.join(', ')})\n`,
    );
  return EXIT.clean;
}

/** Who may read a file that is there already may read what comes in its place. */
function keepMode(output: string, partial: string): void {
  const before = statSync(output, { throwIfNoEntry: false });
  if (before !== undefined) chmodSync(partial, before.mode & PERMISSIONS);
}

const PERMISSIONS = 0o7777;

interface Sink {
  write(bytes: Buffer): Promise<void>;
  end(): Promise<void>;
  /** Leaves nothing behind that is not whole. */
  abandon(): void;
}

/** A file is written beside the one it becomes, which may be the one that is read. */
function openSink({ isCompressed }: Input, output: string | undefined, terminal: Terminal): Sink {
  const partial = output === undefined ? undefined : `${output}.partial`;
  const target = partial === undefined ? terminal.stdout : createWriteStream(partial);
  // compressed bytes are nothing for a terminal
  const gzip = isCompressed && (partial !== undefined || !terminal.isInteractive.stdout) ? createGzip() : undefined;
  let failure: unknown;
  target.on('error', (error: unknown) => {
    failure = error;
  });
  gzip?.pipe(target, { end: partial !== undefined });
  const first = gzip ?? target;
  const check = () => {
    if (failure !== undefined) throw new UsageError(`${output ?? '(stdout)'}: ${reasonOf(failure)}`);
  };
  return {
    write: async (bytes) => {
      check();
      if (bytes.length > 0) await write(first, bytes);
    },
    end: async () => {
      if (gzip !== undefined) {
        gzip.end();
        await finished(gzip);
      } else if (partial !== undefined) target.end();
      if (partial !== undefined && output !== undefined) {
        await finished(target).catch(() => undefined);
        check();
        keepMode(output, partial);
        renameSync(partial, output);
      }
    },
    abandon: () => {
      if (partial === undefined) return;
      target.destroy();
      rmSync(partial, { force: true });
    },
  };
}
