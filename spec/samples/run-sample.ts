import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Run {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs `samples/<path>` in a process of its own. OTEL_* and colour settings of this process are left out. */
export function runSample(path: string, environment: Record<string, string> = {}): Promise<Run> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const own = Object.entries(process.env).filter(([name]) => !/^OTEL_|^NO_COLOR$|^FORCE_COLOR$/.test(name));
  const child = spawn(process.execPath, ['--import', 'tsx', `samples/${path}`], {
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
