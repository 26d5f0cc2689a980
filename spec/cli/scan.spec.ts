import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { email, password, token } from '../support/canary.js';
import { composed, KEYS } from '../support/composed.js';
import { keyValue, otlpLogs, otlpMetrics, otlpTraces } from '../support/otlp-json.js';
import { runHere, withFiles } from '../support/terminal.js';

const traces = otlpTraces({
  service: 'shop',
  attributes: [keyValue('app.note', token(1).text), keyValue('http.route', '/cart')],
});
const logs = otlpLogs({ service: 'mail', body: { stringValue: `sent to ${email(1).text} and ${email(2).text}` } });
const CLEAN = `${JSON.stringify(otlpTraces())}\n${JSON.stringify(otlpMetrics())}\nGET /cart 200\n{"level":30,"msg":"ready"}\n`;
const RAW = [token(1).text, email(1).text, email(2).text];

const scanJson = async (...args: string[]) => JSON.parse((await runHere(['scan', '--json', ...args])).out);

describe('cli: scan', function () {
  it('tells what leaks by service, attribute and type', () =>
    withFiles({ 'a.ndjson': `${CLEAN}${JSON.stringify(traces)}\n${JSON.stringify(logs)}\n` }, async (at) => {
      const { code, out } = await runHere(['scan', at('a.ndjson')]);
      expect(code).to.equal(1);
      expect(out).to.match(/mail +log\.body +contact\.email +2 +6/);
      expect(out).to.match(/shop +span app\.note +source-control\.[\w-]+ +1 +5/);
      expect(out).to.include('3 values of 2 types leak in 6 records in 1 file');
      for (const raw of RAW) expect(out).to.not.include(raw);
    }));

  it('is clean of clean telemetry, with exit code 0', () =>
    withFiles({ 'a.ndjson': CLEAN }, async (at) => {
      const { code, out } = await runHere(['scan', at('a.ndjson')]);
      expect([code, out]).to.deep.equal([0, 'clean: nothing leaks in 4 records in 1 file\n']);
    }));

  it('is clean of what was masked', () =>
    withFiles(
      {
        'a.ndjson': `${JSON.stringify(traces)}\n${JSON.stringify(logs)}\nlogin ${password(3).text} from 203.0.113.77\n`,
      },
      async (at) => {
        expect((await runHere(['mask', at('a.ndjson'), '-o', at('b.ndjson')])).code).to.equal(0);
        expect((await runHere(['scan', at('a.ndjson')])).code).to.equal(1);
        expect(await runHere(['scan', at('b.ndjson')])).to.include({ code: 0 });
      },
    ));

  it('is clean of whatever mask wrote', async function () {
    const attribute = fc.tuple(fc.constantFrom(...KEYS), composed).map(([key, text]) => keyValue(key, text));
    const line = fc.oneof(
      composed,
      fc.array(attribute, { maxLength: 4 }).map((attributes) => JSON.stringify(otlpTraces({ attributes }))),
      attribute.map((one) => JSON.stringify(otlpLogs({ attributes: [one], body: one.value }))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
        const { out } = await runHere(['mask', '-'], { stdin: lines.join('\n') });
        expect(await runHere(['scan', '-'], { stdin: out })).to.include({ code: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('follows links to files', () =>
    withFiles({ 'a.log': `to ${email(1).text}` }, async (at) => {
      mkdirSync(at('links'));
      symlinkSync(at('a.log'), join(at('links'), 'b.log'));
      symlinkSync(at('links'), join(at('links'), 'loop'));
      symlinkSync(at('gone.log'), join(at('links'), 'gone.log'));
      const { files, findings } = await scanJson(at('links'));
      expect([files, findings.length]).to.deep.equal([1, 1]);
    }));

  it('refuses to have seen nothing', () =>
    withFiles({ 'c.bin': Buffer.from([0, 1, 2]) }, async (at) => {
      mkdirSync(at('empty'));
      for (const path of [at('empty'), at('c.bin')]) {
        const { code, out, err } = await runHere(['scan', path]);
        expect([code, out]).to.deep.equal([2, '']);
        expect(err).to.include('no text to scan');
      }
    }));

  it('reads folders, compressed files and pretty documents; leaves out binary ones', () =>
    withFiles(
      {
        'a.json': JSON.stringify(traces, undefined, 2),
        'b.log.gz': gzipSync(`hello\n${email(1).text}\n`),
        'c.bin': Buffer.from([0, 1, 2]),
      },
      async (at) => {
        mkdirSync(at('inner'));
        writeFileSync(join(at('inner'), 'd.log'), `to ${email(2).text}`);
        mkdirSync(at('node_modules'));
        writeFileSync(join(at('node_modules'), 'e.log'), `to ${email(2).text}`);
        const { files, findings, skipped } = await scanJson(at('.'));
        expect([files, skipped.length]).to.deep.equal([3, 1]);
        expect(
          findings.map(({ file, lines }: { file: string; lines: number[] }) => [file.replace(/^.*\//, ''), ...lines]),
        ).to.have.deep.members([
          ['a.json', 1],
          ['b.log.gz', 2],
          ['d.log', 1],
        ]);
      },
    ));

  it('reads the standard input', async () =>
    expect(await runHere(['scan', '-'], { stdin: `mail ${email(1).text}\n` })).to.include({ code: 1 }));

  it('finds a key that is printed over lines', async function () {
    const [begin, end] = ['BEGIN', 'END'].map((word) => [`-----${word}`, 'RSA PRIVATE KEY-----'].join(' '));
    const lines = Array.from({ length: 12 }, (_, i) => token(i).text.replace('_', '').padEnd(64, 'A'));
    const { code, out } = await runHere(['scan', '-'], { stdin: `ok\n${begin}\n${lines.join('\n')}\n${end}\nok\n` });
    expect(code).to.equal(1);
    expect(out).to.match(/1 value of 1 type leaks/);
  });

  it('does not fail for what the policy keeps, and counts it', async function () {
    const { code, out } = await runHere(['scan', '--preset', 'secrets', '-'], { stdin: `mail ${email(1).text}\n` });
    expect(code).to.equal(0);
    expect(out).to.include('1 value more found and kept');
  });

  it('fails for what could not be read whole', () =>
    withFiles({ 'p.yaml': 'limits: { maxValueLength: 1024 }\n', 'a.log': 'word '.repeat(1000) }, async (at) => {
      const { code, out } = await runHere(['scan', '-p', at('p.yaml'), at('a.log')]);
      expect(code).to.equal(1);
      expect(out).to.match(/1 field could not be read whole \(limit\.length\)/);
    }));

  it('knows the service of a log line', async function () {
    for (const line of [
      { service: 'a' },
      { 'service.name': 'a' },
      { service: { name: 'a' } },
      { resource: { 'service.name': 'a' } },
    ]) {
      const { out } = await runHere(['scan', '--json', '-'], {
        stdin: JSON.stringify({ ...line, msg: `mail ${email(1).text}` }),
      });
      expect(JSON.parse(out).findings[0].service).to.equal('a');
    }
  });

  it('shows no key that is one', async function () {
    const { text } = token(9);
    const { out } = await runHere(['scan', '--json', '-'], { stdin: JSON.stringify({ [text]: email(1).text }) });
    expect(out).to.include('contact.email').and.not.include(text);
  });

  it('is no wider than the terminal', async function () {
    const line = JSON.stringify({
      service: 'a-service-with-a-name-that-is-much-too-long-for-a-column',
      [`app.${'deep.'.repeat(20)}mail`]: email(1).text,
    });
    const { out } = await runHere(['scan', '-'], { stdin: line, columns: 80 });
    for (const text of out.split('\n')) expect(text.length).to.be.at.most(80);
  });

  it('says what is missing', async () =>
    expect(await runHere(['scan', '/nowhere/at/all'])).to.include({ code: 2, out: '' }));
});
