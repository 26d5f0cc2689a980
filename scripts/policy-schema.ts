// Writes schema/otel-mask.schema.json: the policy file as JSON Schema (draft 2020-12), from the table that policies are checked by.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { detectors } from '../lib/engine/detectors/index.js';
import { POLICY } from '../lib/engine/policy/fields.js';
import type { Entries, Fields, KnownDetectors, Shape, Words } from '../lib/engine/policy/shape.js';

const FILE = fileURLToPath(new URL('../schema/otel-mask.schema.json', import.meta.url));

type Schema = Record<string, unknown>;

const known: KnownDetectors = new Map(detectors.map((detector) => [detector.id, detector]));
const ids = [...known.keys()].sort();
const reference = { $ref: '#/$defs/reference' };

/** The whole file as text. */
export function policySchema(): string {
  const defs: Schema = {
    reference: { description: 'Filled in from the environment.', type: 'string', pattern: '\\$\\{[^}]*\\}' },
    detector: {
      description: 'The id of a detector.',
      anyOf: [{ enum: ids }, { type: 'string', pattern: '^[a-z0-9-]+\\.[a-z0-9-]+$' }],
    },
  };
  const policy = schemaOf(POLICY, 'policy', defs) as { properties: Record<string, Schema> };
  completeToken(policy.properties['token'] as Schema);
  defs['policy'] = policy;
  const root = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Policy file of otel-mask',
    type: 'object',
    properties: {
      $schema: { description: 'Where an editor finds this schema.', type: 'string' },
      environments: {
        description: 'What is different in an environment, merged over the rest part by part.',
        type: 'object',
        additionalProperties: { anyOf: [{ $ref: '#/$defs/policy' }, { type: 'null' }] },
      },
      ...Object.fromEntries(
        Object.keys(policy.properties).map((name) => [name, { $ref: `#/$defs/policy/properties/${name}` }]),
      ),
    },
    additionalProperties: false,
    $defs: defs,
  };
  return `${JSON.stringify(root, undefined, 1)}\n`;
}

/** A file may leave to the environment, or to the rest of the file, what a policy needs; and name a file of the key. */
function completeToken(token: Schema): void {
  const keyFile = { description: 'Path of a file that holds the key, from the folder of the policy.', type: 'string' };
  const { properties } = token as { properties: Schema & { retired: { items: Schema } } };
  delete token['required'];
  properties['keyFile'] = keyFile;
  const { items } = properties.retired;
  items['required'] = ['keyId'];
  items['properties'] = { ...(items['properties'] as Schema), keyFile };
}

/** `undefined` for what only a policy that is written as code can hold. */
function schemaOf(shape: Shape, name: string, defs: Schema): Schema | undefined {
  const schema = plainSchemaOf(shape, name, defs);
  return schema && { ...(shape.about !== undefined && { description: shape.about }), ...schema };
}

function plainSchemaOf(shape: Shape, name: string, defs: Schema): Schema | undefined {
  switch (shape.is) {
    case 'words':
      return wordsSchema(shape);
    case 'text': {
      const { pattern, minLength, maxLength } = shape;
      const text: Schema = {
        type: 'string',
        ...(minLength !== undefined && { minLength }),
        ...(maxLength !== undefined && { maxLength }),
        ...(pattern && { pattern: pattern.source }),
      };
      return pattern || (minLength ?? 0) > 1 ? { anyOf: [text, reference] } : text;
    }
    case 'pattern':
      return { type: 'string', minLength: 1 };
    case 'quantity':
      return {
        anyOf: [{ type: shape.whole ? 'integer' : 'number', minimum: shape.min, maximum: shape.max }, reference],
      };
    case 'flag':
      return { anyOf: [{ type: 'boolean' }, reference] };
    case 'function':
    case 'regexp':
      return undefined;
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of, name, defs) ?? false,
        ...(shape.minItems !== undefined && { minItems: shape.minItems }),
      };
    case 'fields':
      return needsCode(shape) ? undefined : fieldsSchema(shape, defs);
    case 'entries':
      return entriesSchema(shape, name, defs);
    case 'either': {
      const schemas = shape.of.map((one) => schemaOf(one, name, defs)).filter((one) => one !== undefined);
      return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
    }
    case 'variants': {
      return { oneOf: Object.values(shape.of).flatMap((one) => schemaOf(one, name, defs) ?? []) };
    }
  }
}

function wordsSchema({ words, ids: takesIds = false }: Words): Schema {
  const one = words.length > 0 ? [{ enum: words }] : [];
  return { anyOf: [...one, ...(takesIds ? [{ $ref: '#/$defs/detector' }] : []), reference] };
}

function fieldsSchema({ fields, required = [] }: Fields, defs: Schema): Schema {
  const properties = Object.fromEntries(
    Object.entries(fields).flatMap(([name, inner]) => {
      const schema = schemaOf(inner, name, defs);
      return schema ? [[name, schema]] : [];
    }),
  );
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

/** Names that there are are listed, so that editors complete them; detectors of a policy's own may be named too. */
function entriesSchema(shape: Entries, name: string, defs: Schema): Schema {
  const names = [...(shape.names ?? []), ...(shape.ids ? ids : [])];
  const others = schemaOf(shape.of('', known), name, defs);
  if (names.length === 0) return { type: 'object', additionalProperties: others };
  const shared = new Map<string, Schema>();
  const properties = names.map((one): [string, Schema] => {
    const schema = schemaOf(shape.of(one, known), name, defs) ?? {};
    const text = JSON.stringify(schema);
    const at = shared.get(text) ?? { $ref: `#/$defs/${name}-${shared.size + 1}` };
    if (!shared.has(text)) {
      shared.set(text, at);
      defs[`${name}-${shared.size}`] = schema;
    }
    return [one, at];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(shape.ids && { propertyNames: namesSchema(shape) }),
    additionalProperties: shape.ids ? others : false,
  };
}

function namesSchema({ names = [] }: Entries): Schema {
  const detector = { $ref: '#/$defs/detector' };
  return names.length > 0 ? { anyOf: [{ enum: names }, detector] } : detector;
}

const needsCode = ({ fields, required = [] }: Fields): boolean =>
  required.some((name) => fields[name]?.is === 'function' || fields[name]?.is === 'regexp');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, policySchema());
}
