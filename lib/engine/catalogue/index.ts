import type { CatalogueData, CatalogueEntry } from '../../model.js';
import { aws } from './aws.js';
import { cicd } from './cicd.js';
import { cloud } from './cloud.js';
import { db } from './db.js';
import { eventBodies } from './event-bodies.js';
import { exception } from './exception.js';
import { former } from './former.js';
import { genai } from './genai.js';
import { geo } from './geo.js';
import { hardware } from './hardware.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { infra } from './infra.js';
import { instrumentation } from './instrumentation.js';
import { kubernetes } from './kubernetes.js';
import { legacy } from './legacy.js';
import { messaging } from './messaging.js';
import { network } from './network.js';
import { record } from './record.js';
import { rpc } from './rpc.js';
import { runtime } from './runtime.js';
import { url } from './url.js';
import { vcs } from './vcs.js';
import { web } from './web.js';

/** Schema version of the semantic conventions that the catalogue covers. */
export const CATALOGUE_VERSION = '1.45.0';

/** The data files. No key stands in two of them. */
export const catalogueGroups: readonly CatalogueData[] = [
  record,
  http,
  url,
  db,
  messaging,
  rpc,
  exception,
  identity,
  network,
  geo,
  genai,
  cloud,
  aws,
  kubernetes,
  infra,
  runtime,
  web,
  vcs,
  cicd,
  hardware,
  legacy,
  former,
  instrumentation,
  eventBodies,
];

let known: ReadonlyMap<string, CatalogueEntry> | undefined;

/** Attribute key, template (`http.request.header.<key>`) or pseudo key -> entry. Made when the first key is asked for. */
export function catalogue(): ReadonlyMap<string, CatalogueEntry> {
  known ??= new Map(catalogueGroups.flatMap(Object.entries));
  return known;
}

/** Prefix of a template (`http.request.header.`) and its entry. */
interface Template {
  readonly prefix: string;
  readonly entry: CatalogueEntry;
}

/** Longest first. */
let templates: readonly Template[] | undefined;

const allTemplates = (): readonly Template[] =>
  [...catalogue()]
    .filter(([key]) => key.endsWith('.<key>'))
    .map(([key, entry]) => ({ prefix: key.slice(0, -'<key>'.length), entry }))
    .sort((a, b) => b.prefix.length - a.prefix.length);

/** What stands behind the prefix of the template that a key is of: `db-password` of `container.label.db-password`. The key where it is of none. */
export function nameInTemplate(key: string): string {
  return key.slice(templateOf(key)?.prefix.length ?? 0);
}

function templateOf(key: string): Template | undefined {
  templates ??= allTemplates();
  return templates.find(({ prefix }) => key.length > prefix.length && key.startsWith(prefix));
}

/** Namespaces that the conventions put into others (`client.geo.*`, `cicd.pipeline.run.url.full`), so that anybody may. */
const EMBEDDED = ['.geo.', '.url.'];

function embeddedEntry(key: string): CatalogueEntry | undefined {
  for (const namespace of EMBEDDED) {
    const at = key.lastIndexOf(namespace);
    const entry = at < 0 ? undefined : catalogue().get(key.slice(at + 1));
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/**
 * The entry of an attribute key or pseudo key: the exact one, that of the longest template, or that of a namespace that stands in another. A search:
 * whoever needs it for each record keeps the answer.
 */
export function catalogueEntry(key: string): CatalogueEntry | undefined {
  return catalogue().get(key) ?? templateOf(key)?.entry ?? embeddedEntry(key);
}
