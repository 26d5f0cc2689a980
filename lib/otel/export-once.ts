import { isThenable } from './guard.js';
import type { ExportResult } from './interfaces.js';

const FAILED = 1;

/**
 * Exports and calls back exactly once, whatever the inner exporter does; a throw or a rejection is a failure whose error holds nothing of what was thrown.
 */
export function exportOnce(
  run: (callback: (result: ExportResult) => void) => unknown,
  callback: (result: ExportResult) => void,
): void {
  let called = false;
  const once = (result: ExportResult) => {
    if (called) return;
    called = true;
    callback(result);
  };
  const fail = () => once({ code: FAILED, error: new Error('otel-mask: the inner exporter failed') });
  try {
    const result = run(once);
    if (isThenable(result)) result.then(undefined, fail);
  } catch {
    fail();
  }
}
