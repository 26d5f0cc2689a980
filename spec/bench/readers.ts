/** What each reader adds to the tax: values masked under their key, which calls the reader, against the same values as plain text. */
import type { Attributes } from '@opentelemetry/api';
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { catalogueEntry } from '../../lib/engine/catalogue/index.js';
import { readers as known } from '../../lib/engine/readers/index.js';
import { by, type Effort, rounds } from './effort.js';
import { type Masking, masking } from './masking.js';
import { inBatches, type SpanText, spanOf } from './records.js';
import type { Row, Section } from './section.js';
import { sizeOf } from './tax.js';
import { type Contender, interleaved, median } from './timing.js';
import { workload } from './workload.js';

const MAX_SHARE = 0.08;
/** Decides the dialect of a statement. An enum's member: it costs the same on both sides. */
const SYSTEM = 'db.system.name';
const ALL = 'all of them';

/** Spans that hold the values of one format and nothing else. */
interface Format {
  readonly name: string;
  readonly values: number;
  readonly read: readonly SpanText[];
  readonly plain: readonly SpanText[];
}

export async function readers(effort: Effort): Promise<Section> {
  const { spans } = workload({ ...sizeOf(effort), logs: 0 });
  const product = masking();
  const times = { count: rounds(effort, 11), warmUp: by(effort, 4, 2, 0) };
  const formats = formatsOf(spans);
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const format of formats) {
    const taken = await interleaved(
      { read: masked(product, format.read), plain: masked(product, format.plain), protobuf: serialized(spans) },
      times,
    );
    const [read, plain, protobuf] = [median(taken.read), median(taken.plain), median(taken.protobuf)];
    // ns a span of the format -> ns a span of the mix
    const inMix = format.read.length / spans.length;
    rows.push({
      format: format.name,
      values: format.values,
      readNs: (read * format.read.length) / format.values,
      plainNs: (plain * format.plain.length) / format.values,
      share: ((read - plain) * inMix) / protobuf,
    });
    failures.push(...wrong(product, format));
  }
  // a reader that spares work does not pay for another one
  const total = rows.reduce((sum, { format, share }) => sum + (format === ALL ? 0 : Math.max(0, Number(share))), 0);
  return {
    title: "The readers' share",
    columns: [
      { key: 'format', title: 'format' },
      { key: 'values', title: 'values', digits: 0 },
      { key: 'readNs', title: 'with its reader ns', digits: 0 },
      { key: 'plainNs', title: 'as plain text ns', digits: 0 },
      { key: 'share', title: 'share of the tax', digits: 3 },
    ],
    rows,
    notes: [
      `The values of each format among ${spans.length} spans of the mix, in spans that hold nothing else: under their own keys, and under keys that tell nothing. ns a value, medians of ${times.count} rounds in turns.`,
      'Share: the difference, for as many values as the mix has of them, divided by protobuf serialization of the mix. Below zero: plain text costs more; the promise is held against the sum of the others.',
    ],
    goals: [{ what: "the readers' share of the tax", limit: MAX_SHARE, reached: total, unit: '' }],
    failures,
  };
}

const masked = (product: Masking, source: readonly SpanText[]): Contender => ({
  prepare: () => source.map((text, index) => spanOf(text, index)),
  items: source.length,
  run: (spans: never[]) => product.spans(spans),
});

const serialized = (source: readonly SpanText[]): Contender => ({
  prepare: () => source.map((text, index) => spanOf(text, index)),
  items: source.length,
  run: (spans: never[]) => inBatches(spans, (batch) => ProtobufTraceSerializer.serializeRequest(batch)),
});

/** The formats of the spans, and last all of them together. */
function formatsOf(spans: readonly SpanText[]): Format[] {
  const names = new Set(spans.flatMap((span) => formattedOf(span).map(({ format }) => format)));
  return [...names, ALL].map((name) => {
    const chosen = spans
      .map((span) => ({ span, values: formattedOf(span).filter(({ format }) => name === ALL || format === name) }))
      .filter(({ values }) => values.length > 0);
    const made = (keyOf: (key: string) => string) =>
      chosen.map(({ span, values }) =>
        only(
          span,
          values.map(({ key, text }) => [keyOf(key), text]),
        ),
      );
    const keys = new Map<string, string>();
    const plainKey = (key: string) => keys.get(key) ?? remember(keys, key, `app.words.${keys.size}`);
    return {
      name,
      values: chosen.reduce((sum, { values }) => sum + values.length, 0),
      read: made((key) => key),
      plain: made(plainKey),
    };
  });
}

/** Texts of a span whose key calls a reader. */
function formattedOf({ attributes, events }: SpanText): { format: string; key: string; text: string }[] {
  const everything = { ...attributes, ...events[0]?.attributes };
  return Object.keys(everything).flatMap((key) => {
    const text = everything[key];
    const kind = catalogueEntry(key)?.kind ?? '';
    if (typeof text !== 'string' || !Object.hasOwn(known, kind)) return [];
    return [{ format: kind === 'sql' && everything[SYSTEM] === 'redis' ? 'redis' : kind, key, text }];
  });
}

function only(span: SpanText, values: readonly (readonly [string, string])[]): SpanText {
  const system = span.attributes[SYSTEM];
  const attributes: Attributes = { ...(system !== undefined && { [SYSTEM]: system }), ...Object.fromEntries(values) };
  return { ...span, attributes, events: [], status: { code: 0 } };
}

function remember(keys: Map<string, string>, key: string, plain: string): string {
  keys.set(key, plain);
  return plain;
}

/** Both sides must have done the work that their names say. */
function wrong(product: Masking, { name, read, plain }: Format): string[] {
  const count = (spans: readonly SpanText[]) => {
    const before = product.findings();
    const kept = product.spans(
      spans.map((text, index) => spanOf(text, index)),
      true,
    );
    return kept.length === spans.length ? product.findings() - before : -1;
  };
  const [found, asText] = [count(read), count(plain)];
  return found >= asText && asText >= 0 ? [] : [`${name}: ${found} findings with the reader, ${asText} without`];
}
