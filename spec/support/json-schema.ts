/** A JSON Schema of the keywords that `violations` knows. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const ANNOTATIONS = new Set(['$schema', '$defs', 'title', 'description']);

type Rule = (value: unknown, argument: never, root: JsonSchema, schema: JsonSchema) => boolean | readonly string[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  object: isObject,
  string: (value) => typeof value === 'string',
};

const RULES: Readonly<Record<string, Rule>> = {
  type: (value, type: string) => TYPES[type]?.(value) ?? false,
  const: (value, constant: unknown) => value === constant,
  enum: (value, members: readonly unknown[]) => members.includes(value),
  minLength: (value, length: number) => typeof value !== 'string' || value.length >= length,
  pattern: (value, pattern: string) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minItems: (value, count: number) => !Array.isArray(value) || value.length >= count,
  uniqueItems: (value) => !Array.isArray(value) || new Set(value).size === value.length,
  required: (value, names: readonly string[]) => !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
  additionalProperties: (value, _allowed: false, _root, { properties }) =>
    !isObject(value) || Object.keys(value).every((name) => Object.hasOwn(properties as object, name)),
  items: (value, schema: JsonSchema, root) =>
    !Array.isArray(value) || value.flatMap((item, i) => violations(item, schema, root, `[${i}]`)),
  properties: (value, schemas: Readonly<Record<string, JsonSchema>>, root) =>
    !isObject(value) ||
    Object.entries(schemas).flatMap(([name, schema]) =>
      Object.hasOwn(value, name) ? violations(value[name], schema, root, `.${name}`) : [],
    ),
  $ref: (value, path: string, root) => violations(value, definition(root, path), root, ''),
};

function definition(root: JsonSchema, path: string): JsonSchema {
  const name = /^#\/\$defs\/(\w+)$/.exec(path)?.[1];
  const schema = (root.$defs as Record<string, JsonSchema> | undefined)?.[name ?? ''];
  if (schema === undefined) throw new Error(`no definition: ${path}`);
  return schema;
}

/** Where a value breaks a schema, as `.path[0] keyword`. @throws Error on a keyword that is not known here */
export function violations(value: unknown, schema: JsonSchema, root: JsonSchema = schema, path = ''): string[] {
  return Object.entries(schema)
    .filter(([keyword]) => !ANNOTATIONS.has(keyword))
    .flatMap(([keyword, argument]) => {
      const rule = RULES[keyword];
      if (rule === undefined) throw new Error(`no rule for ${keyword}`);
      const result = rule(value, argument as never, root, schema);
      if (typeof result !== 'boolean') return result.map((inner) => `${path}${inner}`);
      return result ? [] : [`${path} ${keyword}`];
    });
}
