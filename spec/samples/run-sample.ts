import { type Run, runProgram } from '../support/run-program.js';

export type { Run };

/** Runs `samples/<path>` in a process of its own. */
export const runSample = (path: string, environment: Record<string, string> = {}): Promise<Run> =>
  runProgram(`samples/${path}`, environment);
