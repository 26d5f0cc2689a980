// Builds lib/ into dist/: the entries and what they share, in each module format, and declarations beside each.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

// a literal that fires on clean text would cost every user more than the scan
execFileSync(process.execPath, ['--import', 'tsx', at('scripts', 'anchor-lint.ts')], { cwd: root, stdio: 'inherit' });

/** Works out what takes longest about the detectors that are bundled, so that a start does not. */
async function packedTables() {
  const contents = `export { packTables } from './scripts/pack-tables.js'; export { detectors } from './lib/engine/detectors/index.js';`;
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { packTables, detectors } = await import(`data:text/javascript;base64,${code}`);
  return packTables(detectors);
}

const packed = `export const packedTables = ${JSON.stringify(await packedTables())};`;
const packing = {
  name: 'packed tables',
  setup: ({ onLoad }) => onLoad({ filter: /scan\/packed-tables\.ts$/ }, () => ({ contents: packed, loader: 'js' })),
};

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

rmSync(at('dist'), { recursive: true, force: true });
/** Entries of the package, by the name of their file in dist. What they share is in files of its own, so that there is one of each class in a process. */
const ENTRIES = { index: 'lib/index.ts', config: 'lib/config/index.ts', testing: 'lib/testing/index.ts' };
/** What is in a file of its own besides: an engine that reads one large file needs a quarter more memory for it, and keeps that. */
const PARTS = { detectors: 'lib/engine/detectors/index.ts', tables: 'lib/engine/scan/packed-tables.ts' };

// comments and blanks would be a fifth of what every start reads and keeps; names stay, for traces
const compact = { minifyWhitespace: true, lineLimit: 160, legalComments: 'none' };
const shared = {
  ...compact,
  absWorkingDir: root,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  sourcemap: false,
  plugins: [packing],
  logLevel: 'warning',
};
await build({
  ...shared,
  entryPoints: { ...ENTRIES, ...PARTS },
  splitting: true,
  chunkNames: 'chunk-[hash]',
  format: 'esm',
  outdir: 'dist/esm',
});
// the others import what is in a part, not the part
for (const name of Object.keys(PARTS)) rmSync(at('dist', 'esm', `${name}.js`));
// the same files in the other format; what is loaded late is required: test runners know no import() in CommonJS
await build({
  ...compact,
  absWorkingDir: root,
  entryPoints: readdirSync(at('dist', 'esm')).map((name) => `dist/esm/${name}`),
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  format: 'cjs',
  outdir: 'dist/cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__filename' },
});
// a program, not a library: nobody imports it, so it has one format and no declarations
await build({ ...shared, entryPoints: ['lib/cli/bin.ts'], format: 'esm', outdir: 'dist/cli' });
chmodSync(at('dist', 'cli', 'bin.js'), 0o755);
// patterns keep their letters as they are written: without one beyond ASCII a file is read three times as fast
for (const folder of ['esm', 'cjs', 'cli'])
  for (const name of readdirSync(at('dist', folder))) {
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(at('dist', folder, name), 'utf8');
    writeFileSync(at('dist', folder, name), code.replace(/[^\0-\x7f]/g, escaped));
  }
execFileSync(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
mkdirSync(at('dist', 'cjs'), { recursive: true });
cpSync(at('dist', 'types'), at('dist', 'esm'), { recursive: true });
cpSync(at('dist', 'types'), at('dist', 'cjs'), { recursive: true });
rmSync(at('dist', 'types'), { recursive: true });
writeFileSync(at('dist', 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
execFileSync(process.execPath, ['--import', 'tsx', at('scripts', 'catalogue-json.ts'), at('dist')], {
  cwd: root,
  stdio: 'inherit',
});
