import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Paths of all TypeScript files below a folder of the checkout, relative to it, with `/`. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

export const readSource = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');

/** What a module names in its imports and exports, `import type` and `import()` too: files relative to `folder`, packages as they are. */
export function importsOf(folder: string, file: string): string[] {
  return specifiersIn(readSource(folder, file)).map((specifier) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts') : specifier,
  );
}

/** Module specifiers of a source: static, dynamic and required. */
export function specifiersIn(source: string): string[] {
  const forms =
    /(?:^|[\s}])from\s*(['"])([^'"\s,]+)\1|^\s*import\s*(['"])([^'"\s,]+)\3|\b(?:import|require)\(\s*(['"])([^'"\s,]+)\5\s*\)/gm;
  return [...source.matchAll(forms)].map((match) => match[2] ?? match[4] ?? match[6] ?? '');
}

/** A source without comments, and with nothing inside its strings, patterns aside: what is left is code. */
export const codeOf = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '$1').replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
