import { spawn } from 'node:child_process';
import { root } from './sources.js';

export interface Run {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs a TypeScript file of the checkout in a process of its own. OTEL_* and colour settings of this process are left out. */
export function runProgram(path: string, environment: Record<string, string> = {}): Promise<Run> {
  const own = Object.entries(process.env).filter(([name]) => !/^OTEL_|^NO_COLOR$|^FORCE_COLOR$/.test(name));
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
    cwd: root,
    env: { ...Object.fromEntries(own), ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}
