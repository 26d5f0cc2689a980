import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { codeOf, importsOf, readSource, root, sourcesBelow } from './support/sources.js';

/**
 * The layers of lib, lowest first, and what each may import: a module, or a folder with everything in it. Files of one folder may import each other
 * where that makes no cycle.
 */
const LAYERS: readonly (readonly [files: string, imports: readonly string[]])[] = [
  ['model.ts', []],
  ['errors.ts', ['model.ts']],
  ['report/', ['model.ts']],
  ['engine/checks/', []],
  ['engine/catalogue/', ['model.ts']],
  ['engine/escapes/', []],
  ['engine/readers/', ['model.ts', 'engine/checks/', 'engine/escapes/']],
  ['engine/operators/', ['model.ts', 'engine/checks/']],
  ['engine/scan/', ['model.ts', 'engine/checks/', 'engine/escapes/']],
  ['engine/detectors/', ['model.ts', 'engine/checks/']],
  [
    'engine/policy/',
    [
      'model.ts',
      'errors.ts',
      'engine/checks/',
      'engine/catalogue/',
      'engine/readers/',
      'engine/operators/',
      'engine/scan/',
      'engine/detectors/',
    ],
  ],
  // tells what is clean by what is known of all below it
  [
    'engine/gate/',
    [
      'model.ts',
      'engine/checks/',
      'engine/escapes/',
      'engine/scan/',
      'engine/readers/',
      'engine/policy/',
      'engine/text-format.ts',
      'engine/id-shape.ts',
      'engine/opaque-id.ts',
    ],
  ],
  ['engine/', ['model.ts', 'errors.ts', 'report/', 'engine/']],
  // what a record is made of; a record is walked with a masker in hand
  ['signals/', ['model.ts', 'engine/masker.ts', 'engine/record-session.ts']],
  [
    'otel/',
    [
      'model.ts',
      'errors.ts',
      'report/',
      'engine/masker.ts',
      'signals/',
      'platform/',
      // the default masker is as the environment says
      'config/configured-masker.ts',
      'config/environment.ts',
    ],
  ],
  // what the engine needs of the platform, to check and to compile a policy
  ['platform/', ['engine/operators/', 'engine/policy/custom.ts']],
  ['config/', ['model.ts', 'errors.ts', 'engine/', 'platform/']],
  [
    'testing/',
    ['model.ts', 'engine/masker.ts', 'engine/escapes/', 'platform/', 'signals/shapes.ts', 'otel/interfaces.ts'],
  ],
  ['gateway/', ['model.ts', 'errors.ts', 'report/', 'engine/', 'signals/', 'config/']],
  ['index.ts', ['model.ts', 'errors.ts', 'report/', 'engine/masker.ts', 'engine/policy/', 'platform/', 'otel/']],
  [
    'cli/',
    [
      'model.ts',
      'errors.ts',
      'report/',
      'engine/',
      'signals/',
      'config/',
      'gateway/',
      'platform/',
      'otel/',
      'index.ts',
    ],
  ],
];

/** Packages and Node's own modules, by the folders that may import them. */
const OUTSIDE: readonly (readonly [files: string, allowed: RegExp])[] = [
  ['platform/', /^re2js$/],
  ['otel/', /^node:|^@opentelemetry\//],
  ['config/', /^node:|^yaml$/],
  ['testing/', /^node:assert$/],
  ['gateway/', /^node:|^@opentelemetry\//],
  ['cli/', /^node:|^commander$|^yaml$|^sarif$/],
];

/** Folders that a browser runs. */
const PORTABLE = ['engine/', 'signals/', 'report/', 'model.ts', 'errors.ts'];

const DATA = 'data only: its folder has one spec over all files';
const PART = 'a part of the reader beside it, whose spec runs the contract over it';
const CHECKSUMS = 'a row of the table in';

/** Files without a spec of their own name: the spec that covers them, and why. */
const COVERED: Readonly<Record<string, readonly [spec: string, why: string]>> = {
  ...covered('engine/catalogue/', 'engine/catalogue/index.spec.ts', DATA, [
    'aws', 'cicd', 'cloud', 'db', 'entry', 'event-bodies', 'exception', 'former', 'genai', 'geo', 'hardware', 'http', 'identity', 'infra', 'instrumentation', 'kubernetes', 'legacy', 'messaging', 'network', 'record', 'rpc', 'runtime', 'url', 'vcs', 'web',
  ]),
  ...covered('engine/checks/', 'engine/checks/checksums.spec.ts', CHECKSUMS, ['aba', 'base58check', 'bech32', 'eip55', 'iban']),
  ...covered('engine/checks/', 'engine/checks/encodings.spec.ts', CHECKSUMS, ['base64', 'crc32']),
  ...covered('engine/checks/', 'engine/checks/phone.spec.ts', 'tried before a phone number is parsed', ['country-code']),
  ...covered('engine/checks/', 'engine/checks/national-oracle.spec.ts', 'compared with the oracle', [
    'health', 'national-americas', 'national-asia-pacific', 'national-middle-east-africa',
  ]),
  'engine/policy/detector-fields.ts': ['engine/policy/fields.spec.ts', 'a part of the table beside it'],
  'engine/scan/packed-tables.ts': ['engine/scan/pack.spec.ts', 'filled in by the build'],
  'engine/checks/access-log.ts': ['engine/detectors/network.spec.ts', 'lines of each server'],
  'engine/checks/dsn.ts': ['engine/detectors/credential.spec.ts', 'a name of each driver'],
  'engine/detectors/driver-rows.ts': ['engine/detectors/database.spec.ts', 'the messages of its type'],
  'engine/detectors/message-rules.ts': ['engine/detectors/person.spec.ts', 'a message of each industry'],
  'engine/detectors/printed-layouts.ts': ['engine/detectors/laid-out.spec.ts', 'each layout of its type'],
  'engine/detectors/secret-layout.ts': ['engine/detectors/laid-out.spec.ts', 'names of each layout'],
  'engine/detectors/other-numbers.ts': ['engine/detectors/national-americas.spec.ts', 'words that numbers of other kinds stand behind'],
  ...covered('engine/readers/', 'engine/readers/header.spec.ts', PART, ['client-addresses']),
  ...covered('engine/readers/', 'engine/readers/command-argument.spec.ts', PART, ['command-options']),
  ...covered('engine/readers/', 'engine/readers/connection-string.spec.ts', PART, ['connection-pairs', 'connection-uri', 'connection-values']),
  ...covered('engine/readers/', 'engine/readers/cookie.spec.ts', PART, ['cookie-values']),
  ...covered('engine/readers/', 'engine/readers/json.spec.ts', PART, ['json-lexer', 'json-place', 'long-run']),
  ...covered('engine/readers/', 'engine/readers/xml.spec.ts', PART, ['telling-values']),
  ...covered('engine/readers/', 'engine/readers/multipart.spec.ts', PART, ['message-headers']),
  ...covered('engine/readers/', 'engine/readers/named-lines.spec.ts', PART, ['named-line']),
  ...covered('engine/readers/', 'engine/readers/redis.spec.ts', PART, ['redis-commands']),
  ...covered('engine/readers/', 'engine/readers/url.spec.ts', PART, ['url-slices', 'url-start', 'url-webhooks']),
  ...covered('engine/readers/', 'engine/readers/sql.spec.ts', PART, ['document-lexer', 'document-query', 'sql-comment', 'sql-dialect', 'sql-lexer']),
  ...covered('engine/readers/', 'engine/readers/stack-trace.spec.ts', PART, ['exception-line', 'php-arguments', 'stack-frame']),
  ...covered('engine/scan/', 'engine/scan/assignments.spec.ts', PART, ['value-end']),
  ...covered('testing/', 'testing/expect-no-leaks.spec.ts', 'every place, in each exporter', ['exporters', 'index', 'texts']),
  ...covered('otel/node-sdk/', 'otel/node-sdk/mask-node-sdk-config.spec.ts', 'run with NodeSDK itself', [
    'environment-pipelines', 'installed', 'mask-metric-reader',
  ]),
  'otel/masking-mark.ts': ['otel/node-sdk/mask-node-sdk-config.spec.ts', 'what is not wrapped twice'],
  'otel/warn.ts': ['otel/guard.spec.ts', 'what is said, and once'],
  ...covered('cli/', 'cli/main.spec.ts', 'how commands end', ['exit']),
  ...covered('cli/', 'cli/bin.spec.ts', "the process's own streams", ['terminal', 'version']),
  ...covered('cli/', 'cli/scan.spec.ts', 'a part of the command', ['findings']),
  ...covered('cli/', 'cli/token.spec.ts', 'a part of the command', ['plan', 'read-all']),
  ...covered('cli/importers/', 'cli/import.spec.ts', 'each read and tried as a policy', ['aws', 'collector', 'elastic', 'imported', 'pino', 'sentry']),
  ...covered('cli/input/', 'cli/input/open-input.spec.ts', 'read as it is opened', ['read-entries']),
  ...covered('cli/otlp/', 'cli/otlp/mask-otlp.spec.ts', 'a part of a request', ['json-object', 'mask-log', 'mask-metric', 'mask-span', 'trace-state']),
}; // biome-ignore format: a table

/** Types only, no code: nothing could be run. */
const NO_CODE = ['model.ts', 'engine/operators/operator.ts', 'otel/interfaces.ts', 'signals/shapes.ts'];

function covered(
  folder: string,
  spec: string,
  why: string,
  names: readonly string[],
): Record<string, readonly [string, string]> {
  return Object.fromEntries(names.map((name) => [`${folder}${name}.ts`, [spec, why] as const]));
}

const FILES = sourcesBelow('lib');
const within = (file: string, place: string): boolean =>
  place.endsWith('/') ? file.startsWith(place) : file === place;
const layerOf = (file: string) =>
  LAYERS.filter(([files]) => within(file, files)).sort(([a], [b]) => b.length - a.length)[0];
const isInside = (name: string): boolean => name.endsWith('.ts');

describe('house', function () {
  it('knows the layer of every file', () => expect(FILES.filter((file) => !layerOf(file))).to.deep.equal([]));

  it('imports downwards only, `import type` too', function () {
    const wrong = FILES.flatMap((file) => {
      const [own = '', allowed = []] = layerOf(file) ?? [];
      return importsOf('lib', file)
        .filter((name) => isInside(name) && !within(name, own) && !allowed.some((place) => within(name, place)))
        .map((name) => `${file} -> ${name}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it('names files that exist', function () {
    expect(
      FILES.flatMap((file) => importsOf('lib', file).filter((name) => isInside(name) && !FILES.includes(name))),
    ).to.deep.equal([]);
  });

  it('has no cycle of imports', () => expect(cycles()).to.deep.equal([]));

  it('imports packages only where the table says so', function () {
    const wrong = FILES.flatMap((file) => {
      const allowed = OUTSIDE.filter(([files]) => within(file, files)).map(([, pattern]) => pattern);
      return importsOf('lib', file)
        .filter((name) => !isInside(name) && !allowed.some((pattern) => pattern.test(name)))
        .map((name) => `${file} -> ${name}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it('is portable below otel: no platform in it', function () {
    const portable = FILES.filter((file) => PORTABLE.some((place) => within(file, place)));
    expect(portable.length).to.be.at.least(100);
    for (const file of portable) {
      const code = codeOf(readSource('lib', file));
      expect(code, file).to.not.match(
        /\bBuffer\b|\bprocess\s*[.[]|\bglobalThis\b|\b(?:setTimeout|setInterval|performance|require)\s*[(.]|\bDate\.now\b/,
      );
      expect(
        importsOf('lib', file).filter((name) => /^node:|^@opentelemetry/.test(name)),
        file,
      ).to.deep.equal([]);
    }
  });

  it('has no any, no suppressed error, no clock and no output', function () {
    for (const file of FILES) {
      const source = readSource('lib', file);
      expect(source, file).to.not.match(/@ts-(?:ignore|expect-error|nocheck)|eslint-disable|biome-ignore lint/);
      expect(codeOf(source), file).to.not.match(/:\s*any\b|\bas any\b|<any\b|\bany\[\]|\bconsole\s*\.|\bdebugger;/);
      expect(source, file).to.not.match(/\b(?:TODO|FIXME|XXX|HACK)\b/);
    }
  });

  it('writes relative imports with .js, and only those', function () {
    for (const file of FILES) {
      const relative = [...readSource('lib', file).matchAll(/from '(\.[^']*)'/g)].map(([, name]) => name);
      expect(
        relative.filter((name) => !name?.endsWith('.js')),
        file,
      ).to.deep.equal([]);
    }
  });

  it('names files in kebab-case, and none of them utils', function () {
    expect(
      FILES.filter((file) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(file)),
    ).to.deep.equal([]);
    expect(FILES.filter((file) => /(?:^|[/-])(?:utils?|helpers?|manager|impl|common|misc)\b/.test(file))).to.deep.equal(
      [],
    );
    expect(FILES.filter((file) => /^export default\b/m.test(readSource('lib', file)))).to.deep.equal([]);
  });

  it('has a spec for every file, of its name or named in the table', function () {
    const missing = FILES.filter((file) => !NO_CODE.includes(file) && !hasSpec(file) && !COVERED[file]);
    expect(missing).to.deep.equal([]);
  });

  it('keeps that table true', function () {
    for (const [file, [spec]] of Object.entries(COVERED)) {
      expect(FILES, 'a file of the table').to.include(file);
      expect(existsSync(join(root, 'spec', spec)), `${file}: ${spec}`).to.equal(true);
      if (spec !== mirrorOf(file)) expect(hasSpec(file), `${file} has a spec of its own by now`).to.equal(false);
    }
    for (const file of NO_CODE) {
      const lines = codeOf(readSource('lib', file));
      expect(lines, `${file} has code`).to.not.match(/^(?:export )?(?:const|let|class|function|enum)\b/m);
    }
  });
});

const mirrorOf = (file: string): string => file.replace(/\.ts$/, '.spec.ts');
const hasSpec = (file: string): boolean => existsSync(join(root, 'spec', mirrorOf(file)));

/** Each cycle once, as `a > b > a`. */
function cycles(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    state.set(file, 'open');
    const here = [...path, file];
    for (const next of importsOf('lib', file).filter(isInside)) {
      if (state.get(next) === 'open') found.push([...here.slice(here.indexOf(next)), next].join(' > '));
      else if (!state.has(next)) visit(next, here);
    }
    state.set(file, 'done');
  };
  for (const file of FILES) if (!state.has(file)) visit(file, []);
  return found;
}
