import { expect } from 'chai';
import { email } from '../support/canary.js';
import { runHere, withFiles } from '../support/terminal.js';

const COMMANDS = ['check', 'explain', 'scan', 'mask', 'test', 'token', 'detectors', 'catalogue', 'init', 'import'];

describe('cli: main', function () {
  it('helps, with examples and exit codes', async function () {
    const { code, out, err } = await runHere(['--help']);
    expect([code, err]).to.deep.equal([0, '']);
    for (const text of [...COMMANDS, 'Examples:', 'Exit codes: 0', 'OTEL_MASK_POLICY', 'NO_COLOR'])
      expect(out).to.include(text);
  });

  for (const command of COMMANDS) {
    it(`helps with ${command}, no wider than the terminal, with examples`, async function () {
      const { code, out } = await runHere([command, '--help']);
      expect(code).to.equal(0);
      expect(out).to.include('Examples:').and.include(`otel-mask ${command}`);
      for (const line of out.split('\n')) expect(line.length, line).to.be.at.most(100);
    });
  }

  it('tells its version', async () => expect((await runHere(['--version'])).out).to.match(/^\d+\.\d+\.\d+\n$/));

  it('helps on the error stream where nothing is asked for', async () => {
    const { code, out, err } = await runHere([]);
    expect([code, out]).to.deep.equal([2, '']);
    expect(err).to.include('Commands:');
  });

  const WRONG = [
    ['chek'],
    ['scan'],
    ['scan', '--format', 'xml', '-'],
    ['mask', '--nothing', '-'],
    ['check', '--preset', 'none'],
    ['check', 'a', 'b'],
  ];
  for (const args of WRONG) {
    it(`is wrong usage, exit code 2: ${args.join(' ')}`, async function () {
      const { code, out, err } = await runHere(args);
      expect([code, out]).to.deep.equal([2, '']);
      expect(err).to.not.equal('');
    });
  }

  it('means what is nearly right', async () => expect((await runHere(['chek'])).err).to.include('check'));

  it('has all commands refuse a bad policy', () =>
    withFiles({ 'p.yaml': 'preset: none\nx: 1\n', a: 'x' }, async (at) => {
      for (const args of [
        ['explain', 'x'],
        ['scan', at('a')],
        ['mask', at('a')],
      ]) {
        const { code, out, err } = await runHere([...args, '--policy', at('p.yaml')]);
        expect([code, out], args[0]).to.deep.equal([2, '']);
        expect(err).to.include('preset').and.include('2 problems');
      }
    }));

  it('takes the policy and the preset from the environment', () =>
    withFiles({ 'p.yaml': 'placeholder: "<{id}>"\n' }, async (at) => {
      const ask = async (env: Record<string, string>, ...args: string[]) =>
        (await runHere(['explain', `mail ${email(1).text}`, ...args], { env })).out;
      expect(await ask({ OTEL_MASK_POLICY: at('p.yaml') })).to.include('<contact.email>');
      expect(await ask({ OTEL_MASK_PRESET: 'secrets' })).to.match(/contact\.email +\S+ +\S+ +keep/);
      const kept = /contact\.email +\S+ +\S+ +keep/;
      expect(await ask({ OTEL_MASK_POLICY: at('p.yaml'), OTEL_MASK_PRESET: 'secrets' })).to.match(kept);
      expect(await ask({ OTEL_MASK_PRESET: 'secrets' }, '-p', at('p.yaml'))).to.match(kept);
    }));

  it('colours on a terminal only', async function () {
    for (const [isInteractive, isColoured] of [
      [true, true],
      [false, false],
    ] as const) {
      const { out } = await runHere(['scan', '-'], { stdin: `to ${email(1).text}`, isInteractive });
      expect(out.includes('\x1b[')).to.equal(isColoured);
    }
    expect((await runHere(['--help'], { isInteractive: true, env: { NO_COLOR: '1' } })).out).to.not.include('\x1b[');
  });
});
