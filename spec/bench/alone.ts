/** Runs a module in a process of its own, so that no section finds warm code, a grown heap or changed globals of another. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface AloneOptions {
  /** Another Node than this one. */
  readonly node?: string;
  readonly flags?: readonly string[];
  readonly timeoutMillis?: number;
  /** What it says on stderr is not shown. */
  readonly quiet?: boolean;
}

/** @returns what the module hands to `answer`; rejects where it ends without */
export function alone<T>(module: string, args: readonly string[], options: AloneOptions = {}): Promise<T> {
  const { node = process.execPath, flags = [], timeoutMillis = 300_000, quiet = false } = options;
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(module, import.meta.url)), [...args], {
      execPath: node,
      execArgv: [...flags, '--import', 'tsx'],
      timeout: timeoutMillis,
      // what packages print on their own is no part of the answer
      stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit', 'ipc'],
    });
    let answered: { readonly value: T } | undefined;
    child.on('message', (value: T) => {
      answered = { value };
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (answered) resolve(answered.value);
      else reject(new Error(`${module} ${args.join(' ')} ended with ${signal ?? code}`));
    });
  });
}

/** Hands a result to the process that called `alone`, and ends this one. */
export function answer(value: unknown): void {
  process.send?.(value, () => process.exit(0));
}
