import { BadPattern, type CompilePattern } from './custom.js';
import type { Path, Problems } from './problems.js';
import {
  type Entries,
  expectedOf,
  type Fields,
  isOfType,
  type KnownDetectors,
  type Shape,
  type Text,
  type Variants,
  type Words,
} from './shape.js';

/** What shapes are checked against. */
export interface ShapeCheck {
  readonly problems: Problems;
  readonly known: KnownDetectors;
  /** Patterns are tried by it. */
  readonly compilePattern: CompilePattern | undefined;
}

/** Collects everything about a value that is not of a shape; a name that is left out is undefined. */
export function checkShape(path: Path, value: unknown, shape: Shape, check: ShapeCheck): void {
  const { problems, known } = check;
  if (!isOfType(value, shape)) {
    problems.add(path, expectedOf(shape), value);
    return;
  }
  switch (shape.is) {
    case 'words':
      if (!isOneOf(value as string, shape, known))
        problems.addWord(path, expectedOf(shape), value, wordsOf(shape, known));
      return;
    case 'text':
      if (!fitsText(value as string | Uint8Array, shape)) problems.add(path, expectedOf(shape), value);
      return;
    case 'pattern':
      checkPattern(path, value as string, check);
      return;
    case 'quantity': {
      const number = value as number;
      const fits = number >= shape.min && number <= shape.max && (!shape.whole || Number.isInteger(number));
      if (!fits) problems.add(path, expectedOf(shape), value);
      return;
    }
    case 'list': {
      const list = value as readonly unknown[];
      if (list.length < (shape.minItems ?? 0)) problems.add(path, expectedOf(shape), value);
      for (const [i, item] of list.entries()) checkShape([...path, i], item, shape.of, check);
      return;
    }
    case 'fields':
      checkFields(path, value as Readonly<Record<string, unknown>>, shape, check);
      return;
    case 'entries':
      checkEntries(path, value as Readonly<Record<string, unknown>>, shape, check);
      return;
    case 'variants':
      checkVariants(path, value as Readonly<Record<string, unknown>>, shape, check);
      return;
    case 'either': {
      const meant = shape.of.find((one) => isOfType(value, one));
      if (meant) checkShape(path, value, meant, check);
      return;
    }
  }
}

function checkFields(path: Path, value: Readonly<Record<string, unknown>>, shape: Fields, check: ShapeCheck): void {
  const names = Object.keys(shape.fields);
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape.fields, name))
      check.problems.addField([...path, name], `one of ${names.join(', ')}`, names);
  }
  for (const [name, inner] of Object.entries(shape.fields)) {
    const own = value[name];
    if (own !== undefined) checkShape([...path, name], own, inner, check);
    else if (shape.required?.includes(name)) check.problems.add([...path, name], expectedOf(inner), undefined);
  }
}

function checkEntries(path: Path, value: Readonly<Record<string, unknown>>, shape: Entries, check: ShapeCheck): void {
  const { known, problems } = check;
  const { names, ids = false } = shape;
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    if (names === undefined || names.includes(name) || (ids && known.has(name)))
      checkShape(at, inner, shape.of(name, known), check);
    else problems.addName(at, shape.expected ?? `one of ${names.join(', ')}`, [...names, ...(ids ? known.keys() : [])]);
  }
}

function checkVariants(path: Path, value: Readonly<Record<string, unknown>>, shape: Variants, check: ShapeCheck): void {
  const which = value[shape.by];
  const variant = typeof which === 'string' && Object.hasOwn(shape.of, which) ? shape.of[which] : undefined;
  const words = Object.keys(shape.of);
  if (variant) {
    checkFields(path, value, variant, check);
    return;
  }
  // which it is cannot be told: what none of them has may be a slip of the name that tells
  const names = [...new Set(Object.values(shape.of).flatMap(({ fields }) => Object.keys(fields)))];
  for (const name of Object.keys(value))
    if (!names.includes(name)) check.problems.addField([...path, name], `one of ${names.join(', ')}`, names);
  check.problems.addWord([...path, shape.by], `one of ${words.join(', ')}`, which, words);
}

const isOneOf = (value: string, { words, ids = false }: Words, known: KnownDetectors): boolean =>
  words.includes(value) || (ids && known.has(value));

const wordsOf = ({ words, ids = false }: Words, known: KnownDetectors): Iterable<string> =>
  ids ? [...words, ...known.keys()] : words;

const fitsText = (value: string | Uint8Array, { minLength = 0, maxLength, pattern }: Text): boolean =>
  value.length >= minLength &&
  value.length <= (maxLength ?? Number.POSITIVE_INFINITY) &&
  (pattern === undefined || (typeof value === 'string' && pattern.test(value)));

/** It is compiled: what is wrong with it is told by its character, and none of it is shown. */
function checkPattern(path: Path, pattern: string, { problems, compilePattern }: ShapeCheck): void {
  if (pattern === '') {
    problems.add(path, 'a pattern', pattern, { found: 'an empty text' });
    return;
  }
  try {
    compilePattern?.(pattern);
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    problems.add(path, 'a pattern of RE2 syntax', pattern, { found: error.message });
  }
}
