import { AssertionError } from 'node:assert';
import { createMasker, type Masker } from '../engine/masker.js';
import { compilePattern } from '../platform/linear-patterns.js';
import { nodeHmac } from '../platform/node-hmac.js';
import type { LogRecordShape, ResourceMetricsShape, SpanShape } from '../signals/shapes.js';
import type { Canaries, Canary } from './canaries.js';
import { writingOf } from './leaks.js';
import { type PlacedText, textsOfLogRecord, textsOfMetrics, textsOfSpan } from './texts.js';

type TelemetryRecord = SpanShape | LogRecordShape | ResourceMetricsShape;

/** What is looked through: an exporter of this entry, or records as an exporter gets them. */
export type LeakSource = { readonly texts: readonly PlacedText[] } | TelemetryRecord | readonly TelemetryRecord[];

/** Options of `expectNoLeaks`. */
export interface LeakOptions {
  /** What it would still mask is a leak, beside the canaries. Default: where no canary is given, one with the default policy. */
  readonly masker?: Masker | undefined;
}

const MAX_SHOWN = 20;

let shared: Masker | undefined;
const defaultMasker = (): Masker => (shared ??= createMasker({}, { hmac: nodeHmac, compilePattern }));

/**
 * Throws where one of the canaries is found in what was exported, in whatever encoding, or a good part of it; without canaries, where anything is found that
 * otel-mask would still mask.
 * @param source an exporter of this entry, a record, or several
 * @param canaries what was planted: all of `plantCanaries()`, or some
 * @throws AssertionError of `node:assert`, which chai, node:test, Jest and Vitest report alike; it names places and kinds, never values
 * @throws TypeError where the source is nothing that could hold telemetry, or is empty: a test that sees nothing proves nothing
 */
export function expectNoLeaks(
  source: LeakSource,
  canaries?: Canaries | readonly Canary[],
  { masker = canaries === undefined ? defaultMasker() : undefined }: LeakOptions = {},
): void {
  const texts = textsOf(source);
  if (texts.length === 0) throw new TypeError('nothing was exported: there is nothing to look for leaks in');
  const leaks = [
    ...(canaries === undefined ? [] : leaksOf(texts, entriesOf(canaries))),
    ...(masker === undefined ? [] : findingsIn(texts, masker)),
  ];
  if (leaks.length === 0) return;
  const shown = leaks.slice(0, MAX_SHOWN).map((leak) => `  ${leak}`);
  const more = leaks.length > MAX_SHOWN ? [`  ... and ${leaks.length - MAX_SHOWN} more`] : [];
  throw new AssertionError({
    message: [`${leaks.length} ${leaks.length === 1 ? 'leak' : 'leaks'} in what was exported:`, ...shown, ...more].join(
      '\n',
    ),
    operator: 'expectNoLeaks',
    stackStartFn: expectNoLeaks,
  });
}

function textsOf(source: LeakSource): readonly PlacedText[] {
  if (typeof source !== 'object' || source === null) throw new TypeError('an exporter or records are needed');
  if ('texts' in source) return source.texts;
  return (Array.isArray(source) ? (source as readonly TelemetryRecord[]) : [source as TelemetryRecord]).flatMap(
    textsOfRecord,
  );
}

function textsOfRecord(record: TelemetryRecord): PlacedText[] {
  if ('scopeMetrics' in record) return textsOfMetrics(record);
  if ('spanContext' in record && typeof record.spanContext === 'function') return textsOfSpan(record as SpanShape);
  if ('hrTime' in record) return textsOfLogRecord(record);
  throw new TypeError('a record that is no span, no log record and no metrics');
}

const entriesOf = (canaries: Canaries | readonly Canary[]): (readonly [kind: string, canary: Canary])[] =>
  isList(canaries)
    ? canaries.map((canary) => [canary.detector, canary] as const)
    : Object.entries<Canary>({ ...canaries });

const isList = (canaries: Canaries | readonly Canary[]): canaries is readonly Canary[] => Array.isArray(canaries);

function leaksOf(texts: readonly PlacedText[], canaries: readonly (readonly [string, Canary])[]): string[] {
  const leaks: string[] = [];
  for (const placed of texts)
    for (const [kind, { secret }] of canaries) {
      const writing = writingOf(secret, placed.text);
      if (writing !== undefined) leaks.push(`${placeOf(placed)}: ${kind}, ${writing}`);
    }
  return leaks;
}

function findingsIn(texts: readonly PlacedText[], masker: Masker): string[] {
  const leaks: string[] = [];
  for (const placed of texts) {
    const { key, text } = placed;
    if (masker.maskText(text, { key }) === text) continue;
    const types = new Set(masker.inspectText(text, { key }).map(({ detector }) => detector));
    leaks.push(`${placeOf(placed)}: ${[...types].join(', ') || 'what would be replaced'}`);
  }
  return leaks;
}

/** Names that the application chose may hold what must not be shown. */
const placeOf = ({ signal, path }: PlacedText): string =>
  `${signal} ${path.map((name) => defaultMasker().maskText(name)).join(' > ')}`;
