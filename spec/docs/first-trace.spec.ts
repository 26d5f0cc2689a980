import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { startReceiver } from '../../samples/otlp-receiver/receiver.js';
import { root } from '../support/sources.js';
import { blockOf } from './markdown.js';

const NUMBER = ['4111', '1111', '1111', '1111'].join(' ');

/** Runs a program of the README in a folder where the package resolves to itself. OTEL_* of this process are left out. */
function run(name: string, variables: Readonly<Record<string, string>>): Promise<{ code: number | null; out: string }> {
  const folder = mkdtempSync(join(root, 'spec', '.snippet-'));
  writeFileSync(join(folder, name), blockOf('README.md', `js ${name}`));
  const own = Object.entries(process.env).filter(([variable]) => !/^OTEL_|^NODE_OPTIONS$/.test(variable));
  const env = { ...Object.fromEntries(own), ...variables };
  const child = spawn(process.execPath, [name], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  }).finally(() => rmSync(folder, { recursive: true })) as Promise<{ code: number | null; out: string }>;
}

describe('README.md: a masked trace in one minute', function () {
  for (const name of ['app.mjs', 'app.cjs'])
    it(`${name} sends a masked trace`, async function () {
      const receiver = await startReceiver();
      try {
        const { code } = await run(name, { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
        expect(code).to.equal(0);
        expect(receiver.bodies.map(({ signal }) => signal)).to.include('traces');
        expect(receiver.text()).to.include('card [REDACTED:payment.card] of [REDACTED:contact.email]');
        expect(receiver.text()).to.not.include(NUMBER).and.not.include('jane');
      } finally {
        await receiver.close();
      }
    });

  it('prints what it says without a backend', async function () {
    const [command = '', ...lines] = blockOf('README.md', 'console app.mjs').split('\n');
    const { variables = '', name = '' } =
      /^\$ (?<variables>(?:\w+=\w+ )+)node (?<name>\S+)$/.exec(command)?.groups ?? {};
    const set = variables
      .trim()
      .split(' ')
      .map((pair) => pair.split('=') as [string, string]);
    const { code, out } = await run(name, Object.fromEntries(set));
    expect(code).to.equal(0);
    expect(out).to.include(lines.join('\n'));
    expect(out).to.not.include(NUMBER);
  });
});
