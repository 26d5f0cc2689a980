/** The heap while a million spans go by, none like another: what a masker remembers is bounded. */
import { by, type Effort } from './effort.js';
import { masking } from './masking.js';
import { type SpanText, spanOf } from './records.js';
import type { Row, Section } from './section.js';
import { workload } from './workload.js';

const CHUNK = 4096;
const MAX_GROWN_MB = 2;
const MB = 2 ** 20;

/** Needs `--expose-gc`. */
export async function memory(effort: Effort): Promise<Section> {
  const total = by(effort, 1_000_000, 100_000, 8192);
  const step = total / 10;
  const product = masking();
  const rows: Row[] = [];
  let planted = 0;
  let done = 0;
  for (let chunk = 0; done < total; chunk++) {
    planted += maskChunk(chunk, Math.min(CHUNK, total - done));
    done += Math.min(CHUNK, total - done);
    if (done >= step * (rows.length + 1)) rows.push(await measured(done));
  }
  // by then every table that fills up is full
  const [filled, last] = [rows[1], rows.at(-1)].map((row) => Number(row?.['heap']));
  return {
    title: 'Memory',
    columns: [
      { key: 'spans', title: 'spans', digits: 0 },
      { key: 'heap', title: 'heap MB', digits: 2 },
      { key: 'rss', title: 'RSS MB', digits: 0 },
    ],
    rows,
    notes: [
      `Heap of the whole process after a collection. Every ${CHUNK} spans are another mix with other secrets, and each span has an attribute under a key that was never there before.`,
    ],
    goals: [
      {
        what: `heap growth over the last ${((total / 10) * 8).toLocaleString('en')} spans`,
        limit: MAX_GROWN_MB,
        reached: last! - filled!,
        unit: 'MB',
      },
    ],
    failures: [
      ...(product.findings() >= planted ? [] : [`${product.findings()} findings for ${planted} secrets`]),
      ...(product.stats().records.span === total ? [] : [`${product.stats().records.span} spans masked of ${total}`]),
    ],
  };

  /** Nothing of a chunk outlives the call. */
  function maskChunk(chunk: number, size: number): number {
    const own = workload({ seed: 1_000 + chunk, spans: size, logs: 0 });
    product.spans(own.spans.map((text, index) => spanOf(withNewKey(text, chunk * CHUNK + index), index)));
    return own.planted.length;
  }
}

const withNewKey = (span: SpanText, number: number): SpanText => ({
  ...span,
  attributes: { ...span.attributes, [`app.step${number}`]: `part ${number} moved to shelf C-${number % 40}` },
});

async function measured(spans: number): Promise<Row> {
  await new Promise(setImmediate);
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { spans, heap: heapUsed / MB, rss: rss / MB };
}
