/** Packages that only the benchmarks need: a folder with a lock file of its own each, so that the root's install stays lean. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Folder = 'peers' | 'nodes';
const pathOf = (folder: Folder): string => fileURLToPath(new URL(`./${folder}/`, import.meta.url));

/** Installs a folder's packages where they are missing or older than its lock file. */
export function installed(folder: Folder): string {
  const path = pathOf(folder);
  const mark = join(path, 'node_modules', '.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(path, 'package-lock.json')).mtimeMs) return path;
  console.error(`installing the packages of spec/bench/${folder} ...`);
  execFileSync('npm', ['ci', '--prefix', path, '--no-audit', '--no-fund', '--ignore-scripts'], { stdio: 'ignore' });
  return path;
}

/** Version of a package that is installed among the peers. */
export function versionOf(name: string): string {
  const file = join(pathOf('peers'), 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
