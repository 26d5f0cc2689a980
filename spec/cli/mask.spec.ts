import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { run } from '../../lib/cli/main.js';
import { email } from '../support/canary.js';
import { keyValue, otlpTraces } from '../support/otlp-json.js';
import { fakeTerminal, runHere, withFiles } from '../support/terminal.js';

const CLEAN = [
  '{ "level": 30, "n": 1.0, "id": 12345678901234567890 }', '', '  indented', 'GET /cart 200 12ms\r', JSON.stringify(otlpTraces(), undefined, 4), 'schön', '[2024-05-01] x', '{"a":1}{"b":2}', 'end',
].join('\n'); // biome-ignore format: one log

describe('cli: mask', function () {
  it('keeps every byte of what is clean', () =>
    withFiles({ clean: CLEAN, other: Buffer.from([0x73, 0xf6, 0x0d, 0x0a, 0xff]) }, async (at) => {
      for (const name of ['clean', 'other']) {
        const { terminal, bytes } = fakeTerminal();
        expect(await run(['mask', at(name)], terminal)).to.equal(0);
        expect(bytes().equals(readFileSync(at(name))), name).to.equal(true);
      }
    }));

  it('changes what is sensitive and nothing beside it', async function () {
    const line = `${JSON.stringify(otlpTraces({ attributes: [keyValue('user.email', email(1).text), keyValue('a', 'b')] }))}\n`;
    const { out } = await runHere(['mask', '-'], { stdin: line });
    expect(out).to.equal(line.replace(email(1).text, '[REDACTED:contact.email]'));
  });

  it('leaves a file that it writes over to those who could read it', () =>
    withFiles({ log: `to ${email(1).text}\n` }, async (at) => {
      chmodSync(at('log'), 0o600);
      expect(await run(['mask', at('log'), '-o', at('log')], fakeTerminal().terminal)).to.equal(0);
      expect(readFileSync(at('log'), 'utf8')).to.equal('to [REDACTED:contact.email]\n');
      expect(statSync(at('log')).mode & 0o777).to.equal(0o600);
    }));

  it('keeps a file compressed, but for a terminal', () =>
    withFiles({ 'a.gz': gzipSync(`to ${email(1).text}\n`) }, async (at) => {
      const piped = fakeTerminal();
      await run(['mask', at('a.gz')], piped.terminal);
      expect(gunzipSync(piped.bytes()).toString()).to.equal('to [REDACTED:contact.email]\n');
      await run(['mask', at('a.gz'), '-o', at('b.gz')], piped.terminal);
      expect(gunzipSync(readFileSync(at('b.gz'))).toString()).to.equal('to [REDACTED:contact.email]\n');
      expect((await runHere(['mask', at('a.gz')], { isInteractive: true })).out).to.equal(
        'to [REDACTED:contact.email]\n',
      );
    }));

  it('may write the file that it reads, and leaves it whole where it fails', () =>
    withFiles({ a: `to ${email(1).text}\n`, 'cut.gz': gzipSync('x'.repeat(9000)).subarray(0, 30) }, async (at) => {
      expect(await run(['mask', at('a'), '--output', at('a')], fakeTerminal().terminal)).to.equal(0);
      expect(readFileSync(at('a'), 'utf8')).to.equal('to [REDACTED:contact.email]\n');
      const before = readFileSync(at('cut.gz'));
      expect(await run(['mask', at('cut.gz'), '-o', at('cut.gz')], fakeTerminal().terminal)).to.equal(2);
      expect(readFileSync(at('cut.gz')).equals(before)).to.equal(true);
      expect(existsSync(at('cut.gz.partial'))).to.equal(false);
    }));

  it('says that a field was cut', async function () {
    const { code, out, err } = await runHere(['mask', '-'], { stdin: 'word '.repeat(60_000) });
    expect(code).to.equal(0);
    expect(out).to.include('[REDACTED:limit.length]');
    expect(err).to.match(/cut or replaced \(limit\.length\)/);
  });

  it('refuses what is binary, and a place that cannot be written', () =>
    withFiles({ 'a.bin': Buffer.from([1, 0, 2]), a: 'x\n' }, async (at) => {
      expect(await runHere(['mask', at('a.bin')])).to.include({ code: 2, out: '' });
      expect(await runHere(['mask', at('a'), '-o', at('none/b')])).to.include({ code: 2, out: '' });
    }));

  it('holds no more of a long input than of a short one', () =>
    withFiles({}, async (at) => {
      const line = `${JSON.stringify(otlpTraces({ attributes: [keyValue('app.note', 'a word and another one'.repeat(10))] }))}\n`;
      writeFileSync(at('long'), line.repeat(Math.ceil(10_000_000 / line.length)));
      let highest = 0;
      const before = process.memoryUsage().heapUsed;
      const { terminal } = fakeTerminal();
      let written = 0;
      const stdout = Object.assign(terminal.stdout, {
        _write: (chunk: Buffer, _: string, done: () => void) => {
          written += chunk.length;
          highest = Math.max(highest, process.memoryUsage().heapUsed - before);
          setImmediate(done);
        },
      });
      expect(await run(['mask', at('long')], { ...terminal, stdout })).to.equal(0);
      expect(written).to.be.greaterThan(9_900_000);
      // garbage that is not collected yet is counted, too
      expect(highest).to.be.lessThan(120 * 1024 * 1024);
    }));
});
