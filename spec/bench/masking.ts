/** The product as a user runs it: the built package, default policy, wrappers round a processor that does nothing. */
import type { ReadableLogRecord } from '@opentelemetry/sdk-logs';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { createMasker, MaskingLogRecordProcessor, MaskingSpanProcessor, type Stats } from 'otel-mask';

export interface Masking {
  /** Masked spans; they are kept only where `keep` is set. */
  spans(spans: readonly ReadableSpan[], keep?: boolean): ReadableSpan[];
  logs(logs: readonly ReadableLogRecord[], keep?: boolean): ReadableLogRecord[];
  stats(): Stats;
  /** Replacements so far. */
  findings(): number;
}

export function masking(): Masking {
  const masker = createMasker();
  let kept: unknown[] | undefined;
  const take = (record: unknown) => {
    kept?.push(record);
  };
  const idle = { onStart: () => undefined, forceFlush: async () => undefined, shutdown: async () => undefined };
  const span = new MaskingSpanProcessor({ ...idle, onEnd: take }, { masker });
  const log = new MaskingLogRecordProcessor({ ...idle, onEmit: take }, { masker });
  const collect = <T>(keep: boolean, send: () => void): T[] => {
    kept = keep ? [] : undefined;
    send();
    return (kept ?? []) as T[];
  };
  return {
    spans: (spans, keep = false) =>
      collect(keep, () => {
        for (let i = 0; i < spans.length; i++) span.onEnd(spans[i] as never);
      }),
    logs: (logs, keep = false) =>
      collect(keep, () => {
        for (let i = 0; i < logs.length; i++) log.onEmit(logs[i] as never, undefined as never);
      }),
    stats: () => masker.stats(),
    findings: () => Object.values(masker.stats().findings).reduce((sum, count) => sum + count, 0),
  };
}
