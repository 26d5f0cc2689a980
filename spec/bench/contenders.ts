/** What a user would choose instead, each set up as its documentation says, on every text of a record. */
import { by, type Effort } from './effort.js';
import type { Maskable } from './judge.js';
import { masking } from './masking.js';
import { NAIVE_COUNT, naiveAlternation } from './naive-regexes.js';
import { type LogText, logOf, type SpanText, spanOf } from './records.js';

/** Records of a round, spans or logs, in; masked ones out, in their order. */
export type Mask = (records: readonly never[]) => readonly unknown[] | Promise<readonly unknown[]>;
export interface Contender {
  /** Of the package, for its version. Left out: nothing has to be installed. */
  readonly package?: string;
  readonly how: string;
  /** Whether it looks into values, or knows only where to look. */
  readonly detects: boolean;
  /** Spans of a timed round. Fewer where it takes milliseconds for one. */
  readonly records: (effort: Effort) => number;
  readonly create: (load: (name: string) => Promise<never>) => Promise<Prepared>;
}
export interface Prepared {
  readonly mask: Mask;
  /** What `mask` takes, made off the clock. */
  readonly span: (text: SpanText, index: number) => unknown;
  readonly log: (text: LogText, index: number) => unknown;
}

/** What somebody lists who knows this shop. */
const KNOWN_KEYS = [
  'user.email',
  'http.request.header.authorization',
  'http.request.header.cookie',
  'http.request.header.x-api-key',
  'rpc.grpc.request.metadata.authorization',
];
const KNOWN_PATHS = [...KNOWN_KEYS.map((key) => `attributes["${key}"]`), 'body.contact.email', '*.password'];
const CENSOR = '[REDACTED]';

const many = (effort: Effort) => by(effort, 2048, 512, 64);
const some = (effort: Effort) => by(effort, 256, 64, 16);
const few = (effort: Effort) => by(effort, 24, 8, 2);

const ours: Contender['create'] = async () => {
  const product = masking();
  return {
    span: (text, index) => spanOf(text, index),
    log: (text, index) => logOf(text, index),
    mask: (records) => ('body' in (records[0] ?? {}) ? product.logs(records, true) : product.spans(records, true)),
  };
};

export const contenders: Readonly<Record<string, Contender>> = {
  'otel-mask': { how: 'processors, default policy', detects: true, records: many, create: ours },
  'fast-redact': {
    package: 'fast-redact',
    how: `${KNOWN_PATHS.length} known paths, in place`,
    detects: false,
    records: many,
    create: async (load) => {
      const create = defaultOf<(options: object) => (record: unknown) => unknown>(await load('fast-redact'));
      const redact = create({ paths: KNOWN_PATHS, censor: CENSOR, serialize: false });
      return onObjects((record) => {
        redact(record);
        return record;
      });
    },
  },
  '@pinojs/redact': {
    package: '@pinojs/redact',
    how: `${KNOWN_PATHS.length} known paths, a copy`,
    detects: false,
    records: many,
    create: async (load) => {
      const create = defaultOf<(options: object) => (record: unknown) => unknown>(await load('@pinojs/redact'));
      return onObjects(create({ paths: KNOWN_PATHS, censor: CENSOR, serialize: false }));
    },
  },
  autotel: {
    package: 'autotel',
    how: 'attribute redactor, preset strict',
    detects: true,
    records: many,
    create: async (load) => {
      const { createAttributeRedactor } = (await load('autotel/attribute-redacting-processor')) as {
        createAttributeRedactor: (preset: string) => (key: string, value: string) => unknown;
      };
      return onTexts(createAttributeRedactor('strict'));
    },
  },
  '@logtape/redaction': {
    package: '@logtape/redaction',
    how: 'redactByPattern, its five patterns',
    detects: true,
    records: many,
    create: async (load) => {
      const module = (await load('@logtape/redaction')) as Record<string, unknown>;
      const patterns = Object.keys(module).filter((name) => name.endsWith('_PATTERN'));
      const byPattern = module['redactByPattern'] as (
        format: unknown,
        patterns: unknown[],
      ) => (r: unknown) => unknown[];
      const redact = byPattern(
        (record: unknown) => [record],
        patterns.map((name) => module[name]),
      );
      return onObjects((record) => redact(record)[0]);
    },
  },
  'redact-pii': {
    package: 'redact-pii',
    how: 'SyncRedactor, defaults',
    detects: true,
    records: some,
    create: async (load) => {
      const { SyncRedactor } = defaultOf<{ SyncRedactor: new () => { redact(text: string): string } }>(
        await load('redact-pii'),
      );
      const redactor = new SyncRedactor();
      return onTexts((_, text) => redactor.redact(text));
    },
  },
  openredaction: {
    package: 'openredaction',
    how: 'detect, defaults',
    detects: true,
    records: few,
    create: async (load) => {
      const { OpenRedaction } = (await load('openredaction')) as unknown as {
        OpenRedaction: new () => { detect(text: string): Promise<{ redacted: string }> };
      };
      const redactor = new OpenRedaction();
      const redact = async (value: unknown): Promise<unknown> => {
        if (typeof value === 'string') return value === '' ? value : (await redactor.detect(value)).redacted;
        if (typeof value !== 'object' || value === null) return value;
        const copy: Record<string, unknown> = Array.isArray(value) ? ([] as never) : {};
        for (const key of Object.keys(value)) copy[key] = await redact((value as Record<string, unknown>)[key]);
        return copy;
      };
      return {
        ...plain,
        mask: async (records) => {
          const done: unknown[] = [];
          for (const record of records) done.push(await redact(record));
          return done;
        },
      };
    },
  },
  secretlint: {
    package: '@secretlint/core',
    how: 'preset recommend, all records as JSON lines in one call; secrets only',
    detects: true,
    records: (effort) => by(effort, 512, 128, 16),
    create: async (load) => secretlint(await load('@secretlint/core'), await load(PRESET)),
  },
  [`alternation of ${NAIVE_COUNT} regexes`]: {
    how: 'replace on every text',
    detects: true,
    records: (effort) => by(effort, 1024, 256, 32),
    create: async () => onTexts((_, text) => text.replace(naiveAlternation, CENSOR)),
  },
};

const PRESET = '@secretlint/secretlint-rule-preset-recommend';

/** The texts of a record and nothing else: less than a span has, in favour of the peers. */
const plain: Pick<Prepared, 'span' | 'log'> = {
  span: ({ name, status, attributes, events }): Maskable => structuredClone({ name, status, attributes, events }),
  log: ({ body, attributes }): Maskable => structuredClone({ body, attributes }),
};

const onObjects = (mask: (record: never) => unknown): Prepared => ({
  ...plain,
  mask: (records) => records.map((record) => mask(record)),
});

const onTexts = (mask: (key: string, text: string) => unknown): Prepared =>
  onObjects((record) => mapped(record, mask, ''));

function mapped(value: unknown, mask: (key: string, text: string) => unknown, key: string): unknown {
  if (typeof value === 'string') return mask(key, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => mapped(part, mask, key));
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) copy[name] = mapped((value as Record<string, unknown>)[name], mask, name);
  return copy;
}

interface Lint {
  lintSource(call: object): Promise<{ messages: { range: [number, number] }[] }>;
}

function secretlint({ lintSource }: Lint, { creator }: { creator: unknown }): Prepared {
  const config = { rules: [{ id: PRESET, rule: creator, options: {} }] };
  const mask: Mask = async (records) => {
    const content = records.map((record) => JSON.stringify(record)).join('\n');
    const source = { filePath: 'records.txt', ext: '.txt', contentType: 'text', content };
    const { messages } = await lintSource({ source, options: { noPhysicFilePath: true, config } });
    return replaced(content, messages.map(({ range }) => range)).split('\n').map(parsed); // biome-ignore format: one step
  };
  return { ...plain, mask };
}

/** Ranges from the last to the first; what overlaps one that was replaced is gone with it. */
function replaced(content: string, ranges: readonly (readonly [number, number])[]): string {
  let rest = content;
  let done = Number.POSITIVE_INFINITY;
  for (const [start, end] of [...ranges].sort(([a], [b]) => b - a)) {
    if (end > done) continue;
    rest = rest.slice(0, start) + CENSOR + rest.slice(end);
    done = start;
  }
  return rest;
}

/** A line that a replacement has broken has lost all its values. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

/** CommonJS modules come with their exports in `default`. */
const defaultOf = <T>(module: { readonly default?: unknown }): T => (module.default ?? module) as T;
