/** A batch of spans through the exporter wrapper: how long the event loop stands still for it. */
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { createMasker, MaskingSpanExporter } from 'otel-mask';
import { by, type Effort } from './effort.js';
import { BATCH, spanOf } from './records.js';
import type { Row, Section } from './section.js';
import { SEED } from './tax.js';
import { interleaved, quantile } from './timing.js';
import { workload } from './workload.js';

export async function batch(effort: Effort): Promise<Section> {
  const { spans: texts } = workload({ seed: SEED, spans: BATCH * 8, logs: 0 });
  const masker = createMasker();
  let arrived = 0;
  const inner: SpanExporter = {
    export: (spans, done) => {
      arrived += spans.length;
      done({ code: 0 });
    },
    shutdown: async () => undefined,
  };
  const exporter = new MaskingSpanExporter(inner, { masker });
  let turn = 0;
  const prepare = () => {
    const start = (turn++ * BATCH) % texts.length;
    return texts.slice(start, start + BATCH).map((text, index) => spanOf(text, index));
  };
  let called = 0;
  const taken = await interleaved(
    {
      mask: { prepare, items: 1, run: (spans: never[]) => exporter.export(spans, () => called++) },
      serialize: { prepare, items: 1, run: (spans: never[]) => ProtobufTraceSerializer.serializeRequest(spans) },
    },
    { count: by(effort, 200, 40, 2), warmUp: by(effort, 60, 20, 0) },
  );
  const row = (what: string, nanos: readonly number[]): Row => ({
    what,
    p50: quantile(nanos, 0.5) / 1e6,
    p99: quantile(nanos, 0.99) / 1e6,
  });
  const findings = Object.values(masker.stats().findings).reduce((sum, count) => sum + count, 0);
  return {
    title: `A batch of ${BATCH} spans`,
    columns: [
      { key: 'what', title: 'what the event loop waits for' },
      { key: 'p50', title: 'p50 ms', digits: 2 },
      { key: 'p99', title: 'p99 ms', digits: 2 },
    ],
    rows: [row('MaskingSpanExporter.export', taken.mask), row('protobuf serialization of as many', taken.serialize)],
    notes: [`${taken.mask.length} batches of the mix, in turns, new spans each time.`],
    goals: [],
    failures: [
      ...(arrived === called * BATCH && called > 0 ? [] : [`${arrived} spans arrived of ${called} batches`]),
      ...(findings > 0 ? [] : ['nothing was found in the batches']),
    ],
  };
}
