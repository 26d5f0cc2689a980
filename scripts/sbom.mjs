// usage: node scripts/sbom.mjs: prints the software bill of materials (CycloneDX) of what is installed at run time. `npm sbom --omit dev` leaves out what a
// development tool needs as well, so it is asked about a manifest and a lock file that know nothing of development.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const { name, version, license, description, dependencies } = read('package.json');
const { lockfileVersion, packages: locked } = read('package-lock.json');
const manifest = { name, version, license, description, dependencies };
const packages = { '': manifest };
const add = (needed = {}) => {
  for (const one of Object.keys(needed)) {
    const place = `node_modules/${one}`;
    if (place in packages) continue;
    packages[place] = locked[place];
    add(locked[place].dependencies);
  }
};
add(dependencies);

const folder = mkdtempSync(join(tmpdir(), 'otel-mask-sbom-'));
try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name, version, lockfileVersion, requires: true, packages }),
  );
  process.stdout.write(
    execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
