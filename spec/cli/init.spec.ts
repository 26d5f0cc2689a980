import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Answers, policyText } from '../../lib/cli/init.js';
import { readPolicyFile } from '../../lib/config/policy-file.js';
import { createMasker } from '../../lib/index.js';
import { randomText } from '../support/random.js';
import { runHere, withFiles } from '../support/terminal.js';

const PRESETS = ['balanced', 'strict', 'secrets', 'pci', 'hipaa', 'gdpr'] as const;

/** What a person takes the `#` from. */
const uncommented = (text: string): string =>
  text.replace(/^# (?=(?:operators|attributes|detectors|allow):$| {2})/gm, '');

const KEY = { OTEL_MASK_KEY: randomText('alnum', 32, 1) };

describe('cli: init', function () {
  it('writes the defaults where it asks nothing', () =>
    withFiles({}, async (at) => {
      const { code, out, err } = await runHere(['init', '--yes', '-o', at('p.yaml')]);
      expect([code, err]).to.deep.equal([0, '']);
      expect(out).to.include('wrote').and.include('otel-mask check');
      const policy = readPolicyFile(at('p.yaml')).policy;
      expect(policy).to.deep.equal({ preset: 'balanced', mode: 'enforce', unknownAttributes: 'scan' });
      expect((await runHere(['check', at('p.yaml')])).out).to.include('Nothing differs');
    }));

  it('asks, and takes numbers, names and the start of names', () =>
    withFiles({}, async (at) => {
      const { code, err } = await runHere(['init', '-o', at('p.yaml')], {
        isInteractive: true,
        stdin: '6\nobs\nwhat\nyes\n\n',
      });
      expect(code).to.equal(0);
      expect(err).to.include('What is to be masked?').and.include('one of no, yes');
      expect(readPolicyFile(at('p.yaml'), { env: KEY }).policy).to.deep.include({
        preset: 'gdpr',
        mode: 'observe',
        unknownAttributes: 'scan',
        operators: { categories: { contact: 'token', identity: 'token' } },
      });
    }));

  it('knows what is usual for a preset', () =>
    withFiles({}, async (at) => {
      await runHere(['init', '-o', at('a')], { isInteractive: true, stdin: 'strict\n\n\n\n' });
      await runHere(['init', '--yes', '--preset', 'strict', '-o', at('b')]);
      for (const name of ['a', 'b'])
        expect(readPolicyFile(at(name)).policy).to.include({ preset: 'strict', unknownAttributes: 'mask' });
    }));

  it('writes over nothing unless it is told to', () =>
    withFiles({ p: 'old' }, async (at) => {
      expect(await runHere(['init', '--yes', '-o', at('p')])).to.include({ code: 2, out: '' });
      expect(readFileSync(at('p'), 'utf8')).to.equal('old');
      expect((await runHere(['init', '--yes', '--force', '-o', at('p')])).code).to.equal(0);
      expect(await runHere(['init', '--yes', '-o', at('none/p')])).to.include({ code: 2 });
    }));

  it('asks nobody who is not there', async () =>
    expect((await runHere(['init', '-o', '/nowhere/p'])).err).to.include('--yes'));

  it('writes a valid policy for all answers, also where its comments are taken away', () =>
    withFiles({}, async (at) => {
      const { writeFileSync } = await import('node:fs');
      for (const preset of PRESETS)
        for (const mode of ['enforce', 'observe'] as const)
          for (const tokens of ['yes', 'no'] as const)
            for (const unknownAttributes of ['scan', 'mask', 'drop'] as const) {
              const answers: Answers = { preset, mode, tokens, unknownAttributes };
              const text = policyText(answers);
              for (const written of preset === 'balanced' ? [text, uncommented(text)] : [text]) {
                writeFileSync(at('p'), written);
                const { policy } = readPolicyFile(at('p'), { env: KEY });
                expect(() => createMasker(policy), JSON.stringify(answers)).to.not.throw();
              }
            }
      expect(uncommented(policyText({ preset: 'balanced', mode: 'enforce', tokens: 'no', unknownAttributes: 'scan' })))
        .to.match(/^attributes:$/m)
        .and.match(/^allow:$/m);
    }));
});
