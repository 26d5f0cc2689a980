/** Writes docs/catalogue.md: `tsx scripts/catalogue-docs.ts`. A spec checks that the page is up to date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE_VERSION, catalogue } from '../lib/engine/catalogue/index.js';

const page = new URL('../docs/catalogue.md', import.meta.url);

/** The page: one table for each namespace, keys in order. */
export function catalogueDocs(): string {
  return `${[introduction(), ...namespaces().map(section)].join('\n\n')}\n`;
}

function introduction(): string {
  return [
    '# Catalogue',
    '',
    `What otel-mask knows of each attribute of the OpenTelemetry semantic conventions ${CATALOGUE_VERSION}: the kind of its value decides how it is`,
    'treated. Keys that end in `.<key>` are templates. An attribute that is not listed here is free text, and its key is context.',
    '',
    'This page is generated from `lib/engine/catalogue` by `scripts/catalogue-docs.ts`.',
  ].join('\n');
}

/** The first word of a key is its namespace; keys of one word share a table. */
function namespaces(): readonly (readonly [namespace: string, keys: readonly string[]])[] {
  const tables = new Map<string, string[]>();
  for (const key of [...catalogue().keys()].sort()) {
    const namespace = key.includes('.') ? key.slice(0, key.indexOf('.')) : '';
    tables.set(namespace, [...(tables.get(namespace) ?? []), key]);
  }
  return [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
}

function section([namespace, keys]: readonly [namespace: string, keys: readonly string[]]): string {
  const title = namespace === '' ? 'No namespace' : `\`${namespace}\``;
  return [`## ${title}`, '', '| key | kind | detector |', '|---|---|---|', ...keys.map(row)].join('\n');
}

function row(key: string): string {
  const entry = catalogue().get(key)!;
  const detector = entry.detector === undefined ? '' : `\`${entry.detector}\``;
  return `| \`${key}\` | ${entry.kind} | ${detector} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(page, catalogueDocs());
}
