import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import * as sources from '../../lib/config/index.js';
import { readSource, root, specifiersIn } from '../support/sources.js';

const VALUES = [
  'LivePolicy',
  'MaskError',
  'connectOpamp',
  'createConfiguredMasker',
  'policyFor',
  'pollPolicy',
  'readPolicyFile',
  'tightenPolicy',
  'watchPolicyFile',
];

describe('config', function () {
  it('exports what is documented and no other', () => expect(Object.keys(sources).sort()).to.deep.equal(VALUES));

  describe('built package', function () {
    const require = createRequire(import.meta.url);
    for (const format of ['esm', 'cjs']) {
      it(`loads, and shares its classes with otel-mask (${format})`, async function () {
        const load = (name: string): Promise<Record<string, unknown>> =>
          format === 'esm'
            ? import(pathToFileURL(join(root, 'dist', 'esm', name)).href)
            : Promise.resolve(require(join(root, 'dist', 'cjs', name)));
        const [main, config] = [await load('index.js'), await load('config.js')];
        expect(
          Object.keys(config)
            .filter((name) => name !== 'default' && name !== 'module.exports')
            .sort(),
        ).to.deep.equal(VALUES);
        expect(config['MaskError']).to.equal(main['MaskError']);
      });

      it(`reads a file, with what it loads late (${format})`, async function () {
        const config: typeof sources =
          format === 'esm'
            ? await import(pathToFileURL(join(root, 'dist', 'esm', 'config.js')).href)
            : require(join(root, 'dist', 'cjs', 'config.js'));
        const { masker, close } = config.createConfiguredMasker({
          OTEL_MASK_POLICY: join(root, 'spec/support/policy.yaml'),
        });
        await close();
        expect(masker.maskText('BDG-104233')).to.equal('<acme.badge>');
      });

      it(`needs no package before it is asked for one (${format})`, function () {
        const used = specifiersIn(readSource('dist', format, 'config.js')).filter((name) => !name.startsWith('node:'));
        expect(used.filter((name) => !name.startsWith('./'))).to.deep.equal([]);
      });
    }
  });
});
