/** The catalogue for others: `tsx scripts/catalogue-json.ts <folder>` writes catalogue.json and its schema, as the build does. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE_VERSION, catalogue } from '../lib/engine/catalogue/index.js';
import { record } from '../lib/engine/catalogue/record.js';
import { replacements } from '../lib/engine/catalogue/replacements.js';
import { sensitivityOf } from '../lib/engine/catalogue/sensitivity.js';
import type { CatalogueEntry, Kind, Sensitivity } from '../lib/model.js';

/** One attribute as it is published. What is false or empty is left out. */
export interface PublishedAttribute {
  readonly key: string;
  readonly template?: true;
  readonly pseudo?: true;
  readonly kind: Kind;
  readonly sensitivity: Sensitivity;
  readonly detector?: string;
  readonly members?: readonly string[];
  readonly siblings?: readonly string[];
  readonly deprecated?: true;
  readonly replacedBy?: readonly string[];
}

export interface PublishedCatalogue {
  readonly $schema: string;
  readonly version: string;
  readonly schemaUrl: string;
  readonly attributes: readonly PublishedAttribute[];
}

const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** @param version of the package */
export function publishedCatalogue(version: string): PublishedCatalogue {
  return {
    $schema: './catalogue.schema.json',
    version,
    schemaUrl: `https://opentelemetry.io/schemas/${CATALOGUE_VERSION}`,
    attributes: [...catalogue()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => attribute(key, entry)),
  };
}

function attribute(key: string, entry: CatalogueEntry): PublishedAttribute {
  const { kind, detector, members } = entry;
  const siblings = siblingsOf(key, kind);
  const replacedBy = replacements[key] ?? [];
  return {
    key,
    ...(key.endsWith('.<key>') && { template: true }),
    ...(isPseudoKey(key) && { pseudo: true }),
    kind,
    sensitivity: sensitivityOf(entry),
    ...(detector !== undefined && { detector }),
    ...(members !== undefined && { members }),
    ...(siblings.length > 0 && { siblings }),
    ...(Object.hasOwn(replacements, key) && { deprecated: true }),
    ...(replacedBy.length > 0 && { replacedBy }),
  };
}

/** `log.body`, and what stands in the body of an event. `event.name` is both a field and an old attribute. */
export const isPseudoKey = (key: string): boolean =>
  isOfBody(key) || (Object.hasOwn(record, key) && key !== 'event.name');

const isOfBody = (key: string): boolean => key.startsWith('log.body[');

/** What else of a record decides how a value is read. */
export function siblingsOf(key: string, kind: Kind): readonly string[] {
  if (isOfBody(key)) return ['log.event_name'];
  if (kind === 'sql') return ['db.system.name', 'db.system'];
  return kind === 'peer-address' ? ['span.kind'] : [];
}

function write(folder: string): void {
  const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8')) as { version: string };
  writeFileSync(join(folder, 'catalogue.json'), `${JSON.stringify(publishedCatalogue(version), undefined, 1)}\n`);
  copyFileSync(at('catalogue.schema.json'), join(folder, 'catalogue.schema.json'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write(process.argv[2] ?? at('../dist'));
