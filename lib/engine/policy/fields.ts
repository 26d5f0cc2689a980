import { CUSTOM } from './detector-fields.js';
import { PRESETS } from './presets.js';
import { CATEGORIES, CLASSES, NEVER_KEPT, ON_ERROR, OPERATORS, SUMMARIES, TAINTS } from './schema.js';
import {
  confidence,
  type Entries,
  type Fields,
  fields,
  flag,
  type KnownDetectors,
  number,
  type Shape,
  text,
  texts,
  type Words,
  words,
} from './shape.js';

const MIN_KEY_LENGTH = 16;
const MAX_TEMPLATE = 64;
const LEAST_REASON = 10;

/** Signals, and parts of them. */
export const SIGNALS = ['span', 'event', 'link', 'resource', 'scope', 'log', 'metric', 'baggage'] as const;

export const MODES = ['enforce', 'observe'] as const;

export const isNeverKept = (category: string): boolean => NEVER_KEPT.some((never) => never === category);

/** Operators that the values of a category may have: what no policy may let through has no `keep`. */
const operatorsOf = (category: string): Words =>
  words(
    isNeverKept(category) ? OPERATORS.filter((name) => name !== 'keep') : OPERATORS,
    'What is put in the place of a value.',
  );

const categoryOf = (name: string, known: KnownDetectors): string => known.get(name)?.category ?? name;

const byDetector = (names: readonly string[], of: (category: string) => Shape, about: string): Entries => ({
  is: 'entries',
  names,
  ids: true,
  of: (name, known) => of(categoryOf(name, known)),
  expected: names.length > 0 ? 'a category, or the id of a detector' : 'the id of a detector',
  about,
});

const KEY_FIELDS: Readonly<Record<string, Shape>> = {
  key: {
    ...text,
    minLength: MIN_KEY_LENGTH,
    bytes: true,
    expected: `a key of at least ${MIN_KEY_LENGTH} characters or bytes`,
    about: 'Secret key of the tokens: take it from the environment or a file.',
  },
  keyId: {
    is: 'text',
    pattern: /^[A-Za-z0-9_-]{1,32}$/,
    expected: '1 to 32 letters, digits, - or _',
    about: 'Id that tokens of this key carry.',
  },
};

const TYPES = ['string', 'int', 'double', 'boolean', 'string[]', 'int[]', 'double[]', 'boolean[]'];

/** The policy, field by field: what parsing checks, and what the JSON Schema is written from. */
export const POLICY: Fields = fields(
  {
    preset: words(Object.keys(PRESETS), 'What the rest of the policy changes.'),
    mode: words(MODES, '`observe` counts what is found and keeps it, but for secrets, credentials and financial data.'),
    detectors: fields(
      {
        disable: {
          is: 'list',
          of: { ...words([], 'Id of a detector.', 'the id of a detector'), ids: true },
          expected: 'a list of detector ids',
          about: 'Detectors that are switched off.',
        },
        custom: { is: 'list', of: CUSTOM, expected: 'a list of detectors', about: 'Detectors of your own.' },
        modes: byDetector(
          CATEGORIES,
          (category) => words(isNeverKept(category) ? ['enforce'] : MODES, 'Mode of this type.'),
          'Mode by category or detector; the id wins.',
        ),
      },
      'What is looked for.',
    ),
    operators: fields(
      {
        default: words(
          OPERATORS.filter((name) => name !== 'keep'),
          'For every type that has no operator of its own.',
        ),
        signals: {
          is: 'entries',
          names: SIGNALS,
          of: () => words(OPERATORS, 'What is put in the place of a value.'),
          about: 'Operator by signal, or part of one.',
        },
        categories: { is: 'entries', names: CATEGORIES, of: operatorsOf, about: 'Operator by category.' },
        detectors: byDetector([], operatorsOf, 'Operator by detector; wins over its category.'),
      },
      'What is put in the place of a value.',
    ),
    attributes: {
      is: 'entries',
      of: () => ({
        is: 'either',
        of: [
          words([...OPERATORS, 'pass'], 'What the whole value is replaced by; `pass` exempts it.'),
          fields(
            {
              class: {
                ...words(CLASSES, 'What the value is.', `the id of a detector, or one of ${CLASSES.join(', ')}`),
                ids: true,
              },
            },
            'What the value is.',
            ['class'],
          ),
        ],
        expected: `one of ${[...OPERATORS, 'pass'].join(', ')}, or a class`,
      }),
      about: 'Rules by attribute key, or by pattern: `*` within a segment, `**` for segments.',
    },
    unknownAttributes: words(
      ['scan', 'mask', 'drop'],
      'Attributes that neither the semantic conventions nor the policy knows.',
    ),
    opaqueIds: words(['keep', 'mask'], 'Ids of users, devices and sessions that tell nothing by themselves.'),
    taint: words(TAINTS, 'Where a value that was masked for its place is masked too.'),
    onError: words(
      ON_ERROR,
      'What becomes of a field that could not be masked: it, or its record, is replaced or dropped.',
    ),
    summary: words(SUMMARIES, 'Attributes that tell what was changed in a record, as those of the Collector.'),
    declare: {
      is: 'entries',
      of: () =>
        fields(
          {
            type: words(TYPES, 'Type of the value.'),
            enum: {
              is: 'list',
              of: { is: 'text' },
              minItems: 1,
              expected: 'a list of strings, for a type of strings',
              about: 'The members that there are; they pass unscanned.',
            },
          },
          'An attribute of your own.',
          ['type'],
        ),
      about: 'Attributes of your own, by key: what does not fit is treated as unknown.',
    },
    allow: fields(
      {
        values: texts('Values that are no finding, as they stand in the text.'),
        unsafe: flag('Needed where a pattern lets through what is always masked.'),
        reason: {
          is: 'text',
          minLength: LEAST_REASON,
          expected: `why it is let through, in at least ${LEAST_REASON} characters`,
          about: 'Why it is let through.',
        },
        patterns: {
          is: 'list',
          of: { is: 'pattern' },
          expected: 'a list of patterns',
          about: 'Patterns of RE2 syntax, which the whole value must match.',
        },
      },
      'Values that are no finding, wherever they are found.',
    ),
    placeholder: {
      is: 'text',
      pattern: new RegExp(`^[^\\n\\r"\\\\]{1,${MAX_TEMPLATE}}$`),
      expected: `1 to ${MAX_TEMPLATE} characters without quotes, backslashes and line breaks`,
      about: 'Template of the placeholder, with {id} and {category}.',
    },
    token: fields(
      {
        ...KEY_FIELDS,
        retired: {
          is: 'list',
          of: fields(KEY_FIELDS, 'A key of before.', ['key', 'keyId']),
          expected: 'a list of keys',
          about: 'Keys of before, by which old tokens are looked up.',
        },
      },
      'Key of the token operator.',
      ['key', 'keyId'],
    ),
    confidence: confidence('Least confidence of a finding. Default 0.5.'),
    limits: fields(
      {
        maxValueLength: number(1024, 2 ** 28, true, 'Characters of a value that are scanned.'),
        maxDepth: number(1, 256, true, 'Depth of nested values.'),
        budget: number(4096, 2 ** 31 - 1, true, 'Characters and steps that one record may cost.'),
      },
      'What a value and a record may cost.',
    ),
  },
  'Policy of otel-mask.',
);

let places: ReadonlyMap<string, readonly string[]> | undefined;

/** Names of fields of the schema itself, each with where it may stand, as a dotted path. Worked out where a policy has a problem. */
export function fieldPlaces(): ReadonlyMap<string, readonly string[]> {
  places ??= placesOf(POLICY);
  return places;
}

function placesOf(policy: Fields): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (shape: Shape, path: string): void => {
    switch (shape.is) {
      case 'fields':
        for (const [name, inner] of Object.entries(shape.fields)) {
          const at = path === '' ? name : `${path}.${name}`;
          found.set(name, [...(found.get(name) ?? []), at]);
          visit(inner, at);
        }
        return;
      case 'list':
        visit(shape.of, path);
        return;
      case 'entries':
        visit(shape.of('', new Map()), path);
        return;
      case 'either':
        for (const inner of shape.of) visit(inner, path);
        return;
      case 'variants':
        for (const inner of Object.values(shape.of)) visit(inner, path);
        return;
    }
  };
  visit(policy, '');
  return found;
}
