import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as stable from '@opentelemetry/semantic-conventions';
import * as incubating from '@opentelemetry/semantic-conventions/incubating';

/** An attribute of the registry, schema 1.45, of the GenAI registry, or a name that only old schema files know. */
export interface RegisteredAttribute {
  readonly id: string;
  readonly type: string;
  readonly deprecated: boolean;
}

export const registry = JSON.parse(
  readFileSync(new URL('./semconv-registry.json', import.meta.url), 'utf8'),
) as readonly RegisteredAttribute[];

type Constants = Readonly<Record<string, unknown>>;

/** What @opentelemetry/semantic-conventions exports. */
export const packageConstants: Readonly<Record<'stable' | 'incubating', Constants>> = { stable, incubating };

/** Keys among the constants of the package: templates are functions there. */
export function exportedKeys(constants: Constants): string[] {
  return Object.entries(constants)
    .filter(([name]) => /^(?:ATTR|SEMATTRS|SEMRESATTRS)_/.test(name) && !name.includes('_VALUE_'))
    .map(([, constant]) => keyOf(constant));
}

const keyOf = (constant: unknown): string => String(typeof constant === 'function' ? constant('<key>') : constant);

/** Values of the package's enumerations, by attribute: `ATTR_HTTP_REQUEST_METHOD` and `HTTP_REQUEST_METHOD_VALUE_GET`. */
export function exportedMembers(constants: Constants): [key: string, member: string][] {
  return Object.entries(constants).flatMap(([name, member]) => {
    const [attribute, value] = name.split('_VALUE_');
    const key = constants[`ATTR_${attribute}`];
    return value !== undefined && typeof key === 'string' && typeof member === 'string' ? [[key, member]] : [];
  });
}

/** What the package's declarations say of deprecated attributes. */
export function deprecatedByPackage(): { readonly key: string; readonly message: string }[] {
  return attributeComments().flatMap(({ key, comment }) => {
    const message = /@deprecated (.*)/.exec(comment)?.[1];
    return message === undefined ? [] : [{ key, message }];
  });
}

/** The comment of each attribute in the package's declarations, which are installed with it. */
function attributeComments(): { readonly key: string; readonly comment: string }[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@opentelemetry/semantic-conventions'));
  return ['experimental', 'stable'].flatMap((name) => {
    const source = readFileSync(join(folder, `${name}_attributes.d.mts`), 'utf8');
    return [...source.matchAll(/\/\*\*\n((?: \*.*\n)*) \*\/\ndeclare const (ATTR_\w+)/g)].map(
      ([, comment = '', constant = '']) => ({ key: keyOf((incubating as Constants)[constant]), comment }),
    );
  });
}

/** The examples that the package's declarations give for attributes; lists and quoted texts as what they stand for. */
export function documentedExamples(): { readonly key: string; readonly value: unknown }[] {
  return attributeComments().flatMap(({ key, comment }) =>
    [...comment.matchAll(/@example((?:(?!\n \* @|\n \*\n)[\s\S])*)/g)]
      .map(([, example = '']) => example.replace(/\n \* ?/g, '\n').trim())
      .filter((example) => example !== '')
      .map((example) => ({ key: key.replace('<key>', 'team'), value: exampleValue(example) })),
  );
}

function exampleValue(example: string): unknown {
  if (example[0] !== '[' && example[0] !== '"') return example;
  try {
    return JSON.parse(example);
  } catch {
    return example;
  }
}
