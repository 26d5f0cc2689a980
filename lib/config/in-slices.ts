import type { Steps } from '../engine/policy/steps.js';

/** Does the work step by step, and lets the process do others' in between. Rejects with what a step throws. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
