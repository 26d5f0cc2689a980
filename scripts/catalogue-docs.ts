/** Writes docs/catalogue.md: `tsx scripts/catalogue-docs.ts`. A spec checks that the page is up to date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE_VERSION } from '../lib/engine/catalogue/index.js';
import { type PublishedAttribute, publishedCatalogue } from './catalogue-json.js';

const page = new URL('../docs/catalogue.md', import.meta.url);

/** The page: one table for each namespace, keys in order. */
export function catalogueDocs(): string {
  return `${[introduction(), ...namespaces().map(section)].join('\n\n')}\n`;
}

function introduction(): string {
  return `# Catalogue

What otel-mask knows of each attribute of the OpenTelemetry semantic conventions ${CATALOGUE_VERSION}: those in use, the deprecated ones, GenAI and MCP, names
of old schema versions, the namespaces that are embedded in others (\`client.geo.*\`), the fields of a record that are no attributes (*pseudo*) and what
stands in the bodies of events (\`log.body[<event name>]\`). Keys that end in \`.<key>\` are templates: the longest prefix counts. An attribute that is not
listed here is free text, and its key is context; but *geo* and *url* are known in any other namespace (\`shop.geo.postal_code\`).

The same data is published as \`otel-mask/catalogue.json\`, with the version of the package, the schema URL of the conventions and the members of each
enumeration; \`otel-mask/catalogue.schema.json\` is its JSON Schema.

| kind | is treated |
|---|---|
| enum | a member passes unscanned, anything else is free text |
| identifier | id, hash, version, host, code location: with the shape of one (no blank, no quote, no \`@\`, no \`name=value\`, at most 512 characters) only secrets with a telling shape and home directories are looked for; without it, it is free text |
| number | numbers and booleans pass; a text in its place is free text |
| named | as text, but the name behind the prefix decides where it is a telling one (\`container.label.db-password\`) |
| text, message | one scan for everything; JSON and URLs are read as what they are |
| name, service-name | a placeholder only; a service's name is looked through for secrets only |
| sensitive | the whole value is of the type that the detector names |
| user-id | opaque ids stay (UUID, integer, digest, prefix and digits), anything else is masked |
| client-address, peer-address | truncated; the peer only on a SERVER span, on others it is infrastructure |
| latitude, longitude, postal-code | rounded, shortened |
| url, sql, json, header ... | read by the format's own grammar, part by part |

Sensitivity is what a value may give away: *none*; *low*: names of infrastructure, code and records; *linkable*: who is the same, not who it is; *mixed*:
anything may stand in it; *personal*; *secret*.

This page is generated from \`lib/engine/catalogue\` by \`scripts/catalogue-docs.ts\`.`;
}

/** The first word of a key is its namespace; keys of one word share a table. */
function namespaces(): readonly (readonly [namespace: string, attributes: readonly PublishedAttribute[]])[] {
  const tables = new Map<string, PublishedAttribute[]>();
  for (const attribute of publishedCatalogue('').attributes) {
    const namespace = /^[^.]*(?=\.)/.exec(attribute.key)?.[0] ?? '';
    tables.set(namespace, [...(tables.get(namespace) ?? []), attribute]);
  }
  return [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
}

function section([namespace, attributes]: readonly [string, readonly PublishedAttribute[]]): string {
  const title = namespace === '' ? 'No namespace' : `\`${namespace}\``;
  return [
    `## ${title}`,
    '',
    '| key | kind | sensitivity | |',
    '|---|---|---|---|',
    ...attributes.map((attribute) => row(attribute)),
  ].join('\n');
}

function row({ key, kind, sensitivity, ...rest }: PublishedAttribute): string {
  return `| \`${key}\` | ${kind} | ${sensitivity} | ${remarks(rest)} |`;
}

function remarks({ pseudo, detector, siblings, deprecated, replacedBy }: Partial<PublishedAttribute>): string {
  const codes = (keys: readonly string[] = []) => keys.map((key) => `\`${key}\``).join(', ');
  return [
    pseudo && 'pseudo',
    detector && codes([detector]),
    siblings && `by ${codes(siblings)}`,
    deprecated && (replacedBy ? `deprecated: ${codes(replacedBy)}` : 'deprecated'),
  ]
    .filter(Boolean)
    .join('; ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(page, catalogueDocs());
}
