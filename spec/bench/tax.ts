/** Masking time as a share of the time that the SDK's own serializers take for the same records. */
import {
  JsonLogsSerializer,
  JsonTraceSerializer,
  ProtobufLogsSerializer,
  ProtobufTraceSerializer,
} from '@opentelemetry/otlp-transformer';
import { by, type Effort, rounds } from './effort.js';
import { judge } from './judge.js';
import { type Masking, masking } from './masking.js';
import { fresh, inBatches, logOf, type SpanText, same, spanOf } from './records.js';
import type { Row, Section } from './section.js';
import { type Contender, interleaved, median, spread } from './timing.js';
import { harmless, type Workload, type WorkloadSize, workload } from './workload.js';

export const SEED = 20_261;
/** Of the values without a secret. */
export const MAX_CHANGED = 0.0002;
const GOALS: Readonly<Record<string, number>> = { mix: 0.2, 'clean spans': 0.12, 'cold strings': 0.3 };

export const sizeOf = (effort: Effort): WorkloadSize => ({
  seed: SEED,
  spans: by(effort, 4096, 1024, 64),
  logs: by(effort, 2048, 512, 32),
});

/** @param parts rows to measure; all when left out */
export async function tax(effort: Effort, parts?: readonly string[]): Promise<Section> {
  const size = sizeOf(effort);
  const all = workload(size);
  const product = masking();
  const times = { count: rounds(effort, 15), warmUp: by(effort, 6, 10, 0) };
  const dirty = new Set(all.planted.filter(({ signal }) => signal === 'span').map(({ index }) => index));
  const clean = all.spans.filter((_, index) => !dirty.has(index)).map(harmless);
  const makers: Record<string, () => Promise<Row>> = {
    mix: () => spanRow('mix', all.spans, same),
    'clean spans': () => spanRow('clean spans', clean, same),
    'cold strings': () => spanRow('cold strings', all.spans, fresh),
    logs: () => logRow(),
  };
  const rows: Row[] = [];
  for (const part of parts ?? Object.keys(makers)) rows.push(await makers[part]!());
  return {
    title: 'Masking tax',
    columns: [
      { key: 'what', title: 'records' },
      { key: 'maskUs', title: 'masking µs', digits: 2 },
      { key: 'protobufUs', title: 'protobuf µs', digits: 2 },
      { key: 'maskedUs', title: 'protobuf of the masked µs', digits: 2 },
      { key: 'jsonUs', title: 'JSON µs', digits: 2 },
      { key: 'tax', title: 'tax (protobuf)', digits: 3 },
      { key: 'jsonTax', title: 'tax (JSON)', digits: 3 },
      { key: 'spread', title: 'noise ± %', digits: 0 },
    ],
    rows,
    notes: [
      `${size.spans} spans and ${size.logs} log records of a seeded mix, ${clean.length} spans of it clean, ${all.planted.length} planted secrets; µs a record.`,
      `Medians of ${times.count} rounds in turns. Every round gets new record and attribute objects; cold strings are new strings too.`,
      'Clean spans hold nothing that the default policy rewrites: no secret, no client address, parameters in the place of SQL literals.',
    ],
    goals: rows.flatMap(({ what, tax: reached }) => {
      const limit = GOALS[String(what)];
      return limit === undefined ? [] : [{ what: `tax, ${what}`, limit, reached: Number(reached), unit: '' }];
    }),
    failures: [...answers(product, all), ...cleanAnswer(product, clean)],
  };

  async function spanRow(what: string, source: readonly SpanText[], copy: (text: string) => string): Promise<Row> {
    const prepare = () => source.map((text, index) => spanOf(text, index, copy));
    const serialize = (serializer: typeof ProtobufTraceSerializer | typeof JsonTraceSerializer): Contender => ({
      prepare,
      items: source.length,
      run: (spans: never[]) => inBatches(spans, (batch) => serializer.serializeRequest(batch)),
    });
    const protobuf = serialize(ProtobufTraceSerializer);
    const taken = await interleaved(
      {
        mask: { prepare, items: source.length, run: (spans: never[]) => product.spans(spans) },
        protobuf,
        masked: { ...protobuf, prepare: () => product.spans(prepare(), true) },
        json: serialize(JsonTraceSerializer),
      },
      times,
    );
    return rowOf(what, taken);
  }

  async function logRow(): Promise<Row> {
    const prepare = () => all.logs.map((text, index) => logOf(text, index));
    const serialize = (serializer: typeof ProtobufLogsSerializer | typeof JsonLogsSerializer): Contender => ({
      prepare,
      items: all.logs.length,
      run: (logs: never[]) => inBatches(logs, (batch) => serializer.serializeRequest(batch)),
    });
    const protobuf = serialize(ProtobufLogsSerializer);
    const taken = await interleaved(
      {
        mask: { prepare, items: all.logs.length, run: (logs: never[]) => product.logs(logs) },
        protobuf,
        masked: { ...protobuf, prepare: () => product.logs(prepare(), true) },
        json: serialize(JsonLogsSerializer),
      },
      times,
    );
    return rowOf('logs', taken);
  }
}

/** What is wrong with the product's own answer on a workload. */
export function answers(product: Masking, own: Workload): string[] {
  const before = product.findings();
  const spans = product.spans(
    own.spans.map((text, index) => spanOf(text, index)),
    true,
  );
  const logs = product.logs(
    own.logs.map((text, index) => logOf(text, index)),
    true,
  );
  const { planted, leaks, clean, changed, where } = judge(own, spans, logs);
  const found = product.findings() - before;
  const places = where.join('; ');
  return [
    ...(spans.length === own.spans.length && logs.length === own.logs.length ? [] : ['records are missing']),
    ...(leaks === 0 ? [] : [`${leaks} of ${planted} secrets leaked (${places})`]),
    ...(changed <= MAX_CHANGED * clean ? [] : [`${changed} of ${clean} clean values changed (${places})`]),
    ...(found >= planted ? [] : [`${found} findings for ${planted} secrets`]),
    ...(Object.keys(product.stats().failures).length === 0 ? [] : ['fields were replaced because they failed']),
  ];
}

/** Clean spans must be: else the row "clean spans" measures something else. */
function cleanAnswer(product: Masking, clean: readonly SpanText[]): string[] {
  const before = product.findings();
  product.spans(clean.map((text, index) => spanOf(text, index)));
  const found = product.findings() - before;
  return found === 0 ? [] : [`${found} findings in clean spans`];
}

function rowOf(what: string, taken: Readonly<Record<'mask' | 'protobuf' | 'masked' | 'json', number[]>>): Row {
  const [mask, protobuf, json] = [median(taken.mask), median(taken.protobuf), median(taken.json)];
  return {
    what,
    maskUs: mask / 1000,
    protobufUs: protobuf / 1000,
    maskedUs: median(taken.masked) / 1000,
    jsonUs: json / 1000,
    tax: mask / protobuf,
    jsonTax: mask / json,
    spread: 100 * spread(taken.mask),
  };
}
