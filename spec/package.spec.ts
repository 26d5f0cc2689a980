import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { transformSync } from 'esbuild';
import { createMasker } from '../lib/index.js';
import { root } from './support/sources.js';

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
  readonly size: number;
  readonly unpackedSize: number;
}

const npm = (...args: readonly string[]): unknown =>
  JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const MANIFEST = JSON.parse(read('package.json'));

/** The parts of a program between its commas, no literal of it on two lines: without blanks, what stands behind a literal would be read with it. */
const partsOf = (program: string): string[] => transformSync(program).code.split(/[\n,]/);

/** Everything that may be in the package. */
const ALLOWED = [
  /^(?:package\.json|README\.md|LICENSE)$/,
  /^schema\/otel-mask\.schema\.json$/,
  /^dist\/catalogue(?:\.schema)?\.json$/,
  /^dist\/cli\/bin\.js$/,
  /^dist\/(?:esm|cjs)\/(?:index|config|testing|chunk-[A-Z0-9]+)\.js$/,
  /^dist\/cjs\/package\.json$/,
  /^dist\/(?:esm|cjs)\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.d\.ts$/,
];
const MEGABYTE = 1 << 20;

describe('package', function () {
  this.timeout(60_000);
  let packed: Packed;
  before(function () {
    expect(existsSync(join(root, 'dist')), 'dist: run `npm run build`').to.equal(true);
    [packed] = npm('pack', '--dry-run', '--json') as [Packed];
  });

  it('holds what it should and nothing else', function () {
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).to.deep.equal([]);
    for (const pattern of ALLOWED)
      expect(
        paths.filter((path) => pattern.test(path)),
        String(pattern),
      ).to.not.deep.equal([]);
  });

  it('has every file that its entries name', function () {
    const paths = packed.files.map(({ path }) => `./${path}`);
    const named = JSON.stringify([MANIFEST.exports, MANIFEST.bin, MANIFEST.main, MANIFEST.module, MANIFEST.types]);
    const files = [...named.matchAll(/"(?:\.\/)?((?:dist|schema)\/[^"]+)"/g)].map(([, path]) => `./${path}`);
    expect(files.length).to.be.at.least(15);
    for (const file of files) expect(paths, file).to.include(file);
  });

  it('is no larger than it was meant to be', function () {
    expect(packed.size / MEGABYTE).to.be.below(2);
    expect(packed.unpackedSize / MEGABYTE).to.be.below(8);
  });

  it('has a program that a shell can start', function () {
    const program = packed.files.find(({ path }) => path === MANIFEST.bin['otel-mask']);
    expect((program?.mode ?? 0) & 0o111).to.equal(0o111);
    expect(read(MANIFEST.bin['otel-mask']).split('\n')[0]).to.equal('#!/usr/bin/env node');
  });

  it('holds nothing secret-shaped, no path of a machine and no map to other sources', function () {
    const masker = createMasker({ preset: 'secrets' });
    // both formats and the program hold the same lines
    const lines = new Map<string, string>();
    for (const { path } of packed.files) {
      const text = read(path);
      expect(text, path).to.not.match(/sourceMappingURL/);
      expect(text, path).to.not.include(root);
      for (const line of path.endsWith('.js') ? partsOf(text) : text.split('\n'))
        if (line.length > 20 && !lines.has(line)) lines.set(line, path);
    }
    // of literals only what a vendor's scanner would report: whole tokens
    for (const [line, path] of lines)
      for (const { detector, start, end } of masker.inspectText(line))
        expect(VENDORS.test(detector) && end - start >= 20, `${path}: ${detector}`).to.equal(false);
  });

  it('needs at run time what its manifest says, and the bill of materials lists exactly that', function () {
    const bill: {
      bomFormat: string;
      specVersion: string;
      metadata: { component: { purl: string } };
      components: { name: string; version: string; purl: string; licenses?: unknown[]; hashes?: unknown[] }[];
    } = JSON.parse(execFileSync(process.execPath, ['scripts/sbom.mjs'], { cwd: root, encoding: 'utf8' }));
    expect(bill.bomFormat).to.equal('CycloneDX');
    expect(Number(bill.specVersion)).to.be.at.least(1.5);
    expect(bill.metadata.component.purl).to.equal(`pkg:npm/otel-mask@${MANIFEST.version}`);
    const lock = JSON.parse(read('package-lock.json')).packages as Record<
      string,
      { dependencies?: Record<string, string> }
    >;
    const needed = new Set<string>();
    const add = (names: Record<string, string> | undefined): void => {
      for (const name of Object.keys(names ?? {})) {
        if (needed.has(name)) continue;
        needed.add(name);
        add(lock[`node_modules/${name}`]?.dependencies);
      }
    };
    add(MANIFEST.dependencies);
    expect(needed.size).to.be.within(1, 10);
    expect(bill.components.map(({ name }) => name).sort()).to.deep.equal([...needed].sort());
    for (const { name, version, purl, licenses, hashes } of bill.components) {
      expect(purl, name).to.include(version);
      expect([licenses, hashes], name).to.not.include(undefined);
    }
  });
});

/** Types of tokens whose shape alone makes a scanner of secrets report a package. */
const VENDORS =
  /^(?:ai|chat|cloud|commerce|crypto|developer-tools|hosting|key|messaging|observability|payment-services|registry|saas|source-control)\./;

describe('matrix', function () {
  it('tries every version of Node that the manifest promises', function () {
    const least = /^>=(\d+)\./.exec(MANIFEST.engines.node)?.[1];
    const lines: Record<string, number[]> = JSON.parse(read('spec/matrix/lines.json'));
    expect(Math.min(...Object.values(lines).flat())).to.equal(Number(least));
    const versions = new Set(Object.values(lines).flat().map(String));
    const installed = Object.keys(JSON.parse(read('spec/bench/nodes/package.json')).dependencies).map((name) =>
      name.replace('node-', ''),
    );
    expect([...versions].sort()).to.deep.equal(installed.sort());
  });
});
