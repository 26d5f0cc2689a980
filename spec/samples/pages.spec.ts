import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { eventually } from '../support/eventually.js';
import { type Receiver, startReceiver } from '../support/otlp-receiver.js';
import { randomText } from '../support/random.js';
import { root } from '../support/sources.js';
import { runSample } from './run-sample.js';

const PASSWORD = randomText('alnum', 24, 12);
/** What every one of these samples has somewhere. */
const RAW = [PASSWORD, 'jane.doe@example.com', 'max.roe@example.com', '4111 1111 1111 1111', '4111111111111111'];
const NOTHING = 'nothing';
const samples = join(root, 'samples');

/** Folders that are no sample, and those whose pages are checked by specs of their own. */
const OTHERS = ['otlp-receiver'];
const WITH_SPECS = ['custom-detector', 'exceptions', 'node-sdk', 'shop'];

const FILES: Readonly<Record<string, string>> = { 'plain-javascript': 'main.cjs' };
const ENVIRONMENT: Readonly<Record<string, Record<string, string>>> = {
  honeycomb: {
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_EXPORTER_OTLP_HEADERS: 'x-honeycomb-team=a-key-of-the-spec',
  },
  'custom-policy': { SAMPLE_SPANS: '2' },
};

interface Row {
  readonly where: string;
  readonly arrives: string;
}

/** The table `where | recorded | arrives` of a page. */
function tableOf(sample: string): Row[] {
  const page = readFileSync(join(samples, sample, 'README.md'), 'utf8');
  const [, table = ''] = /\| where \| recorded \| arrives \|\n\|[-|]+\|\n((?:\|.*\n)+)/.exec(page) ?? [];
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [where = '', , arrives = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const plain = (cell: string) => cell.replaceAll('`', '');
      return { where: plain(where), arrives: plain(arrives) };
    });
}

/** All values of what was received, by attribute key; bodies under `body`, values of points under their metric. */
function valuesIn(receiver: Receiver): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  const add = (name: string, value: unknown) => values.set(name, (values.get(name) ?? new Set()).add(String(value)));
  const visit = (node: unknown, metric?: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item, metric);
      return;
    }
    const { key, value, body, name, sum, asInt, asDouble } = node as Record<string, unknown>;
    if (typeof key === 'string') for (const text of textsOf(value)) add(key, text);
    if (body !== undefined) for (const text of textsOf(body)) add('body', text);
    const inner = sum !== undefined && typeof name === 'string' ? name : metric;
    if (inner !== undefined && (asInt ?? asDouble) !== undefined) add(`value of ${inner}`, asInt ?? asDouble);
    for (const part of Object.values(node)) visit(part, inner);
  };
  for (const { json } of receiver.bodies) visit(json);
  return values;
}

/** Of an AnyValue: the texts and numbers in it. */
function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { stringValue, intValue, doubleValue, boolValue, arrayValue, kvlistValue } = value as Record<
    string,
    { values?: unknown[] }
  >;
  const plain = stringValue ?? intValue ?? doubleValue ?? boolValue;
  if (plain !== undefined) return [String(plain)];
  return [...(arrayValue?.values ?? []), ...(kvlistValue?.values ?? [])].flatMap((one) =>
    textsOf((one as { value?: unknown }).value ?? one),
  );
}

describe('pages of the samples', function () {
  this.timeout(60_000);
  const all = readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const checked = all.filter((name) => !OTHERS.includes(name) && !WITH_SPECS.includes(name));

  it('are all in the index, with a program each', function () {
    const index = readFileSync(join(samples, 'README.md'), 'utf8');
    const linked = [...index.matchAll(/\]\(([a-z-]+)\/README\.md\)/g)].map(([, name]) => name);
    expect(linked.sort()).to.deep.equal(all.filter((name) => !OTHERS.includes(name)).sort());
    for (const name of linked) expect(existsSync(join(samples, name ?? '', 'README.md')), name).to.equal(true);
    expect(checked).to.include.members(['jaeger', 'honeycomb', 'logs', 'metrics', 'custom-policy', 'fastify']);
  });

  for (const sample of checked) {
    describe(sample, function () {
      let receiver: Receiver;
      let values: Map<string, Set<string>>;
      before(async function () {
        receiver = await startReceiver();
        const { exitCode, output } = await runSample(`${sample}/${FILES[sample] ?? 'main.ts'}`, {
          OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
          SAMPLE_PASSWORD: PASSWORD,
          ...ENVIRONMENT[sample],
        });
        expect(exitCode, output).to.equal(0);
        values = valuesIn(receiver);
      });
      after(() => receiver.close());

      it('sends nothing of what was recorded', function () {
        expect(receiver.bodies).to.not.deep.equal([]);
        for (const raw of RAW) expect(receiver.text()).to.not.include(raw);
      });

      it('has a table of what arrives', () => expect(tableOf(sample).length).to.be.at.least(3));

      for (const { where, arrives } of tableOf(sample))
        it(`${where}: ${arrives}`, function () {
          if (arrives === NOTHING) expect([...values.keys()]).to.not.include(where);
          else expect([...(values.get(where) ?? [])]).to.include(arrives);
        });
    });
  }

  it('honeycomb: the headers of the environment come along', async function () {
    const receiver = await startReceiver();
    await runSample('honeycomb/main.ts', { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...ENVIRONMENT['honeycomb'] });
    expect(receiver.bodies[0]?.headers['x-honeycomb-team']).to.equal('a-key-of-the-spec');
    await receiver.close();
  });

  it('custom-policy: a change of the file holds from the next span on', async function () {
    const folder = mkdtempSync(join(tmpdir(), 'otel-mask-'));
    const receiver = await startReceiver();
    const file = join(folder, 'otel-mask.yaml');
    const policy = readFileSync(join(samples, 'custom-policy', 'otel-mask.yaml'), 'utf8');
    writeFileSync(file, policy);
    const emails = () => valuesIn(receiver).get('customer.email');
    try {
      const running = runSample('custom-policy/main.ts', {
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
        OTEL_MASK_POLICY: file,
        SAMPLE_SPANS: '40',
      });
      await eventually(() => receiver.bodies.length > 0);
      expect(emails()).to.equal(undefined);
      expect(policy).to.include('contact: drop');
      writeFileSync(file, policy.replace('contact: drop', 'contact: placeholder'));
      await eventually(() => emails() !== undefined);
      expect([...(emails() ?? [])]).to.deep.equal(['[REDACTED:contact.email]']);
      const { exitCode, output } = await running;
      expect(exitCode, output).to.equal(0);
    } finally {
      await receiver.close();
      rmSync(folder, { recursive: true });
    }
  });
});
