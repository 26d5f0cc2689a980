import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { defaultMasker } from '../../lib/otel/default-masker.js';
import { root } from '../support/sources.js';

describe('defaultMasker', function () {
  it('is one, with the default policy', function () {
    expect(defaultMasker()).to.equal(defaultMasker());
    expect(defaultMasker().maskText('to jane@corp.com')).to.equal('to [REDACTED:contact.email]');
  });

  it('can be given a policy with tokens', function () {
    const masker = defaultMasker();
    try {
      masker.replacePolicy({ operators: { default: 'token' }, token: { key: 'k'.repeat(32), keyId: 'k1' } });
      expect(masker.maskText('to jane@corp.com')).to.match(/^to \[contact\.email:k1:[0-9a-f]{32,}\]$/);
    } finally {
      masker.replacePolicy({});
    }
  });

  it('is shared by both module formats of the package', function () {
    expect(existsSync(join(root, 'dist')), 'dist: run `npm run build`').to.equal(true);
    // a process of its own, where nobody has asked for it yet
    const script = `
      const { MaskingSpanProcessor, createMasker } = await import('./dist/esm/index.js');
      const cjs = (await import('node:module')).createRequire(process.cwd() + '/x.js')('./dist/cjs/index.js');
      const ended = [];
      const inner = { onStart() {}, onEnd: (span) => ended.push(span), forceFlush: async () => {}, shutdown: async () => {} };
      const shared = () => Object.getOwnPropertySymbols(globalThis).filter((s) => String(s).includes('otel-mask')).map((s) => globalThis[s]);
      new MaskingSpanProcessor(inner);
      const [first] = shared();
      new cjs.MaskingSpanProcessor(inner);
      console.log(JSON.stringify([shared().length, shared()[0] === first, typeof first.maskText]));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).to.deep.equal([1, true, 'function']);
  });

  describe('with OTEL_MASK_* variables', function () {
    let folder = '';
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'otel-mask-'))));
    afterEach(() => rmSync(folder, { recursive: true }));

    const LOAD = {
      esm: "const { MaskingSpanProcessor } = await import('./dist/esm/index.js');",
      cjs: "const { MaskingSpanProcessor } = (await import('node:module')).createRequire(process.cwd() + '/x.js')('./dist/cjs/index.js');",
    };
    const SETUP = `
      const ended = [];
      const inner = { onStart() {}, onEnd: (span) => ended.push(span), forceFlush: async () => {}, shutdown: async () => {} };
      const { setTimeout: sleep } = await import('node:timers/promises');
      const { renameSync, writeFileSync } = await import('node:fs');
      const masked = (processor, text) => {
        processor.onEnd({ name: 'a', kind: 0, attributes: { 'app.note': text }, events: [], links: [], status: { code: 0 }, spanContext: () => ({}), resource: { attributes: {} }, instrumentationScope: { name: 's' } });
        return ended.at(-1).attributes['app.note'];
      };`;
    /** What a program prints, in a process of its own, which must end by itself. */
    const run = (format: keyof typeof LOAD, env: Record<string, string>, code: string): unknown =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', LOAD[format] + SETUP + code], {
          cwd: root,
          encoding: 'utf8',
          env: { ...process.env, ...env },
          timeout: 30_000,
        }),
      );

    for (const format of ['esm', 'cjs'] as const) {
      it(`is as they say (${format})`, () =>
        expect(
          run(
            format,
            { OTEL_MASK_PLACEHOLDER: '<{id}>' },
            "console.log(JSON.stringify(masked(new MaskingSpanProcessor(inner), 'to jane@corp.com')))",
          ),
        ).to.equal('to <contact.email>'));

      it(`follows the policy file while the program runs (${format})`, function () {
        const file = join(folder, 'otel-mask.yaml');
        writeFileSync(file, 'placeholder: "<{id}>"\n');
        const code = `
          const processor = new MaskingSpanProcessor(inner);
          const seen = [masked(processor, 'to jane@corp.com')];
          writeFileSync(process.env.OTEL_MASK_POLICY + '.new', 'placeholder: "({id})"\\n');
          renameSync(process.env.OTEL_MASK_POLICY + '.new', process.env.OTEL_MASK_POLICY);
          for (let i = 0; i < 200 && seen.at(-1) !== 'to (contact.email)'; i++) {
            await sleep(50);
            seen.push(masked(processor, 'to jane@corp.com'));
          }
          console.log(JSON.stringify([...new Set(seen)]));`;
        expect(run(format, { OTEL_MASK_POLICY: file }, code)).to.deep.equal([
          'to <contact.email>',
          'to (contact.email)',
        ]);
      });

      const WRONG: readonly (readonly [env: Record<string, string>, place: string])[] = [
        [{ OTEL_MASK_PRESET: 'balancd' }, 'OTEL_MASK_PRESET'],
        [{ OTEL_MASK_PRESTE: 'strict' }, 'OTEL_MASK_PRESTE'],
        [{ OTEL_MASK_POLICY: 'no-such-file.yaml' }, 'no-such-file.yaml'],
      ];
      for (const [env, place] of WRONG)
        it(`is refused at the start where they are wrong: ${Object.keys(env)} (${format})`, function () {
          const code = `
            let told;
            try { new MaskingSpanProcessor(inner); } catch (error) { told = [error.name, error.message, JSON.stringify(error.problems)]; }
            console.log(JSON.stringify(told));`;
          const [name, ...words] = run(format, env, code) as string[];
          expect(name).to.equal('MaskError');
          expect(words.join(' ')).to.include(place);
        });
    }
  });
});
