import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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
});
