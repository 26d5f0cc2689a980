import type { Readable, Writable } from 'node:stream';

/** What a command sees of the world: the process's own, or that of a spec. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether a person sits there, by stream. */
  readonly isInteractive: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Characters of a line of the terminal. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const WIDEST = 100;

/** The process's own streams. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const isInteractive = { stdin: Boolean(stdin.isTTY), stdout: Boolean(stdout.isTTY), stderr: Boolean(stderr.isTTY) };
  return { stdin, stdout, stderr, isInteractive, columns: Math.min(WIDEST, stdout.columns || WIDEST), env };
}

/** Writes and waits where the reader is slower. */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (stream.write(text)) return Promise.resolve();
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** Prints lines. */
export const print = (terminal: Terminal, ...lines: readonly string[]): Promise<void> =>
  write(terminal.stdout, lines.map((line) => `${line}\n`).join(''));

/** Prints what another program reads. */
export const printJson = (terminal: Terminal, value: unknown): Promise<void> =>
  print(terminal, JSON.stringify(value, undefined, 2));

/** The same for what is no result: printed on the standard error. */
export const onStderr = (terminal: Terminal): Terminal => ({
  ...terminal,
  stdout: terminal.stderr,
  isInteractive: { ...terminal.isInteractive, stdout: terminal.isInteractive.stderr },
});
