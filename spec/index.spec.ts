import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import * as sources from '../lib/index.js';
import { importsOf, readSource, root, sourcesBelow, specifiersIn } from './support/sources.js';

const VALUES = [
  'MaskError',
  'MaskingLogRecordExporter',
  'MaskingLogRecordProcessor',
  'MaskingMetricExporter',
  'MaskingSpanExporter',
  'MaskingSpanProcessor',
  'createMasker',
  'maskNodeSdkConfig',
];
const TYPES = [
  'AnchorRule',
  'AttributeRule',
  'Attributes',
  'Category',
  'Charset',
  'CheckName',
  'CustomDetector',
  'Detector',
  'DetectorId',
  'ErrorCode',
  'Finding',
  'FunctionRule',
  'MaskContext',
  'Masker',
  'MaskingOptions',
  'NodeSdkMaskingOptions',
  'NodeSdkParts',
  'OperatorName',
  'Policy',
  'Problem',
  'Rule',
  'Run',
  'ShapeRule',
  'Signal',
  'StartRule',
  'Stats',
];
const PACKAGES = ['@opentelemetry/api', 'libphonenumber-js'];
const DIST = join(root, 'dist');

describe('index', function () {
  it('exports the values of the design and no other', () => expect(Object.keys(sources).sort()).to.deep.equal(VALUES));

  it('exports the types that those values need and no other', function () {
    const names = exportedNames(readSource('lib', 'index.ts'));
    expect(names.filter((name) => !VALUES.includes(name)).sort()).to.deep.equal(TYPES);
  });

  it('is imported by nobody inside', function () {
    const importers = sourcesBelow('lib').filter((file) => importsOf('lib', file).includes('index.ts'));
    expect(importers).to.deep.equal([]);
  });

  for (const name of [...VALUES, ...TYPES]) {
    it(`documents ${name}`, function () {
      const found = declarationOf(name);
      expect(found, 'declaration').to.not.equal(undefined);
      expect(found?.docs, 'docstring').to.match(/^\/\*\* ?\S|^\/\*\*\n \* \S/);
    });
  }

  describe('built package', function () {
    before(() => expect(existsSync(DIST), 'dist: run `npm run build`').to.equal(true));

    for (const format of ['esm', 'cjs']) {
      it(`imports nothing but its dependencies (${format})`, function () {
        const used = usedBy(format, 'index.js');
        expect(
          [...used].filter(
            (name) =>
              !name.startsWith('node:') &&
              !PACKAGES.some((allowed) => name === allowed || name.startsWith(`${allowed}/`)),
          ),
        ).to.deep.equal([]);
        expect([...used], 'at least these').to.include.members(['@opentelemetry/api']);
      });
    }

    it('loads by import', async function () {
      const loaded: Record<string, unknown> = await import(pathToFileURL(join(DIST, 'esm', 'index.js')).href);
      expectPackage(loaded);
    });

    it('loads by require', function () {
      expectPackage(createRequire(import.meta.url)(join(DIST, 'cjs', 'index.js')));
    });
  });
});

function expectPackage(loaded: unknown): void {
  const exports = loaded as typeof sources;
  expect(
    Object.keys(exports)
      .filter((name) => name !== 'default' && name !== 'module.exports')
      .sort(),
  ).to.deep.equal(VALUES);
  expect(exports.createMasker().maskText('write to jane@corp.com')).to.equal('write to [REDACTED:contact.email]');
}

/** What a file of the package imports, by itself or in the files that entries share. */
function usedBy(format: string, file: string): Set<string> {
  const names = specifiersIn(readSource('dist', format, file));
  const shared = names.filter((name) => name.startsWith('./chunk-'));
  return new Set([
    ...names.filter((name) => !shared.includes(name)),
    ...shared.flatMap((name) => [...usedBy(format, name.slice(2))]),
  ]);
}

/** Names behind `export` in an index: lists and declarations. */
function exportedNames(source: string): string[] {
  const lists = [...source.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, names = '']) => names.split(','));
  const declared = [...source.matchAll(/export (?:const|function|class|interface|type) (\w+)/g)].map(
    ([, name = '']) => name,
  );
  return [...lists.map((name) => name.replace(/^\s*type\s/, '').trim()).filter(Boolean), ...declared];
}

/** Where a public name is declared, with the docstring that stands directly before it. */
function declarationOf(name: string): { docs: string } | undefined {
  const declaration = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?export (?:abstract )?(?:const|function|class|interface|type) ${name}\\b`,
  );
  for (const file of ['index.ts', ...sourcesBelow('lib')]) {
    const found = declaration.exec(readSource('lib', file));
    if (found) return { docs: found[1] ?? '' };
  }
  return undefined;
}
