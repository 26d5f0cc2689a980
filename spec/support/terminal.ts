import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../lib/cli/main.js';
import type { Terminal } from '../../lib/cli/terminal.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly stdin?: string | Buffer;
  readonly isInteractive?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** A terminal that a command writes to in this process, and what it wrote. */
export function fakeTerminal({ stdin = '', isInteractive = false, env = {}, columns = 100 }: Around = {}): {
  terminal: Terminal;
  out: () => string;
  err: () => string;
  bytes: () => Buffer;
} {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  const sink = (chunks: Buffer[]) =>
    new Writable({
      write: (chunk, _, done) => {
        chunks.push(Buffer.from(chunk));
        done();
      },
    });
  const terminal: Terminal = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: sink(out),
    stderr: sink(err),
    isInteractive: { stdin: isInteractive, stdout: isInteractive, stderr: isInteractive },
    columns,
    env,
  };
  const bytes = () => Buffer.concat(out);
  return { terminal, out: () => bytes().toString('utf8'), err: () => Buffer.concat(err).toString('utf8'), bytes };
}

/** Runs a command in this process. */
export async function runHere(args: readonly string[], around?: Around): Promise<Ran> {
  const { terminal, out, err } = fakeTerminal(around);
  const code = await run(args, terminal);
  return { code, out: out(), err: err() };
}

/** A folder with files of its own, for one test. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (pathOf: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'otel-mask-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await use((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
