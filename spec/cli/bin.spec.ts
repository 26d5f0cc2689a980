import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { email } from '../support/canary.js';
import { readSource, root } from '../support/sources.js';

const BUILT = [join(root, 'dist', 'cli', 'bin.js')];
const SOURCES = ['--import', 'tsx', join(root, 'lib', 'cli', 'bin.ts')];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(program: readonly string[], args: readonly string[], stdin: string, closeEarly = false): Promise<Ended> {
  const child = spawn(process.execPath, [...program, ...args], { cwd: root, env: { PATH: process.env['PATH'] ?? '' } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('cli: bin', function () {
  this.timeout(60_000);

  for (const [title, program] of [
    ['sources', SOURCES],
    ['build', BUILT],
  ] as const) {
    describe(title, function () {
      before(() => expect(existsSync(program.at(-1) as string), 'run `npm run build`').to.equal(true));

      it('masks what comes in', async () =>
        expect(await start(program, ['mask', '-'], `to ${email(1).text}\n`)).to.deep.equal({
          code: 0,
          out: 'to [REDACTED:contact.email]\n',
          err: '',
        }));

      it('ends with 1 where something leaks, and with 2 where it is used wrongly', async function () {
        expect(await start(program, ['scan', '-'], `to ${email(1).text}\n`)).to.include({ code: 1, err: '' });
        expect(await start(program, ['scan'], '')).to.include({ code: 2, out: '' });
      });
    });
  }

  it('ends quietly where its reader has seen enough', async function () {
    const { code, err } = await start(BUILT, ['mask', '-'], 'a line that goes on and on\n'.repeat(200_000), true);
    expect([code, err]).to.deep.equal([0, '']);
  });

  it('is what package.json names, and can be run', function () {
    const { bin } = JSON.parse(readSource('package.json')) as { bin: Record<string, string> };
    expect(bin).to.deep.equal({ 'otel-mask': 'dist/cli/bin.js' });
    expect(readSource('dist', 'cli', 'bin.js')).to.match(/^#!\/usr\/bin\/env node\n/);
  });
});
