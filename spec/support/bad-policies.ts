import { stringify } from 'yaml';
import { fieldPlaces } from '../../lib/engine/policy/fields.js';

type Path = readonly (string | number)[];

/** A policy that names every field that a file can hold. */
export const FULL_POLICY = {
  preset: 'balanced',
  mode: 'enforce',
  detectors: {
    disable: ['contact.phone'],
    custom: [
      {
        id: 'acme.badge',
        category: 'identity',
        title: 'Badge',
        source: 'https://wiki.acme.example/badge',
        pattern: 'BDG-[0-9]{6}',
        literals: ['BDG-'],
        keys: ['badge number'],
        keyed: 'any',
        spaced: 'name',
        check: 'random',
        confidence: 0.6,
        context: ['badge'],
        unless: ['order'],
        operator: 'partial',
      },
      {
        id: 'acme.ticket',
        category: 'identity',
        rules: [
          {
            rule: 'anchor',
            literals: ['TCK-'],
            ignoreCase: false,
            before: { charset: 'alnum', min: 3, max: 10 },
            after: {
              charset: 'digit',
              min: 6,
              max: 8,
              next: { literal: '-', run: { charset: 'hex', min: 4 }, optional: true },
            },
            boundary: 'left',
            exact: true,
            keepLiteral: true,
            cut: 0,
            confidence: 0.7,
          },
          { rule: 'shape', shapes: ['999 999'], separators: '-', glued: false, confidence: 0.6 },
        ],
      },
    ],
    modes: { contact: 'observe', 'contact.email': 'enforce' },
  },
  operators: {
    default: 'placeholder',
    signals: { log: 'drop' },
    categories: { contact: 'partial', secret: 'drop' },
    detectors: { 'contact.email': 'token' },
  },
  attributes: { 'app.note': 'drop', 'app.doc': { class: 'json' } },
  unknownAttributes: 'mask',
  opaqueIds: 'mask',
  taint: 'trace',
  onError: 'drop',
  summary: 'info',
  declare: { 'app.state': { type: 'string', enum: ['open', 'closed'] } },
  allow: {
    values: ['noreply@acme.example'],
    patterns: ['[a-z]+@acme\\.example'],
    unsafe: true,
    reason: 'addresses of our own robots',
  },
  placeholder: '[GONE:{id}]',
  token: { key: 'k'.repeat(24), keyId: 'k2', retired: [{ key: 'j'.repeat(24), keyId: 'k1' }] },
  confidence: 0.4,
  limits: { maxValueLength: 4096, maxDepth: 16, budget: 65_536 },
} as const;

/** A policy that has one mistake. */
export interface BadPolicy {
  readonly what: string;
  readonly policy: unknown;
  /** The same as the text of a file, in which only one line is wrong. */
  readonly text: string;
  /** What that line holds. */
  readonly line: string;
  /** What was meant, where it can be told. */
  readonly meant?: string;
}

/** Objects whose names are the writer's own. */
const FREE: ReadonlySet<string> = new Set(['attributes', 'declare']);

const isName = (part: string | number | undefined): part is string => typeof part === 'string';

/** Every field with a value of a wrong type, words with a slip, names with a slip, and fields in the wrong place. */
export function badPolicies(): readonly BadPolicy[] {
  return [...pathsOf(FULL_POLICY, [])].flatMap((path) => [
    ...wrongTypes(path),
    ...wrongWords(path),
    ...wrongNames(path),
    ...wrongPlaces(path),
  ]);
}

function* pathsOf(value: unknown, path: Path): Iterable<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [name, inner] of entries) yield* pathsOf(inner, [...path, name]);
}

function wrongTypes(path: Path): BadPolicy[] {
  const value = valueAt(path);
  const wrong: unknown[] = [];
  // digits are a key, and the id of one
  if (typeof value === 'string') wrong.push(true, ...(String(path.at(-1)).startsWith('key') ? [] : [7]));
  if (typeof value === 'number') wrong.push('much', -1);
  if (typeof value === 'boolean') wrong.push('perhaps');
  if (Array.isArray(value)) wrong.push(7);
  if (typeof value === 'object' && !Array.isArray(value)) wrong.push('text', [1]);
  return wrong.map((other) => bad(`${path.join('.')}: ${JSON.stringify(other)}`, replaced(path, other), lineOf(path)));
}

/** Fields of a few words, by the names of them. */
const WORDS: ReadonlySet<string> = new Set(
  'preset mode category keyed spaced check operator rule charset boundary default class type unknownAttributes opaqueIds taint onError summary'.split(
    ' ',
  ),
);

function wrongWords(path: Path): BadPolicy[] {
  const value = valueAt(path);
  const [first, second] = path;
  const isWord =
    WORDS.has(String(path.at(-1))) ||
    first === 'operators' ||
    (first === 'detectors' && second === 'modes') ||
    second === 'disable';
  if (typeof value !== 'string' || !isWord) return [];
  const slip = slipOf(value);
  return [bad(`${path.join('.')}: ${slip}`, replaced(path, slip), slip, value)];
}

function wrongNames(path: Path): BadPolicy[] {
  const name = path.at(-1);
  if (!isName(name) || FREE.has(String(path.at(-2)))) return [];
  const slip = slipOf(name);
  return [bad(`${[...path.slice(0, -1), slip].join('.')}, a slip`, renamed(path, slip), `${slip}:`, name)];
}

/** A field one level up. */
function wrongPlaces(path: Path): BadPolicy[] {
  const name = path.at(-1);
  const parent = path.slice(0, -1);
  const above = path.slice(0, -2);
  if (
    !isName(name) ||
    path.some((part) => typeof part === 'number') ||
    parent.length === 0 ||
    FREE.has(String(parent[0]))
  )
    return [];
  if (Object.hasOwn(Object(valueAt(above)), name)) return [];
  const policy = replaced(above, { ...(valueAt(above) as object), [name]: valueAt(path) });
  const isField = fieldPlaces().get(name)?.[0] === path.join('.');
  return [
    bad(`${[...above, name].join('.')}, in the wrong place`, policy, `${name}:`, ...(isField ? [path.join('.')] : [])),
  ];
}

const bad = (what: string, policy: unknown, line: string, meant?: string): BadPolicy => ({
  what,
  policy,
  text: stringify(policy),
  line,
  ...(meant !== undefined && { meant }),
});

/** Two neighbours changed over, or one letter more where all are the same. */
function slipOf(word: string): string {
  for (let i = Math.min(2, word.length - 2); i < word.length - 1; i++) {
    const [a = '', b = ''] = [word.charAt(i), word.charAt(i + 1)];
    if (a !== b && /^[a-z]{2}$/i.test(a + b)) return word.slice(0, i) + b + a + word.slice(i + 2);
  }
  return `${word}x`;
}

const lineOf = (path: Path): string => {
  const name = path.findLast(isName);
  return typeof path.at(-1) === 'number' ? '' : `${name}:`;
};

function valueAt(path: Path): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], FULL_POLICY);
}

const replaced = (path: Path, value: unknown): unknown => changed(FULL_POLICY, path, () => value);

function renamed(path: Path, name: string): unknown {
  const parent = path.slice(0, -1);
  return changed(FULL_POLICY, parent, (object) =>
    Object.fromEntries(
      Object.entries(object as object).map(([key, value]) => [key === path.at(-1) ? name : key, value]),
    ),
  );
}

function changed(value: unknown, [part, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (part === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, i) => (i === part ? changed(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, key === part ? changed(inner, rest, change) : inner]),
  );
}
