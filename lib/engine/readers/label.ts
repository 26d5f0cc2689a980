import { isLabelName, isValueName } from './generic-name.js';

/** What a key says of the value beside it: `{"name": "DB_PASSWORD", "value": "..."}`. */
export interface Label {
  readonly name: string;
  /** Whether it names a field of what was sent in: then what was entered there may stand under other names too. */
  readonly isField: boolean;
}

/** Longer texts are no names. */
export const MAX_LABEL = 64;
const LONGEST_KEY = 16;

/** Of the names of labels those that name a field. */
const FIELDS = new Set(['field', 'fieldname', 'property', 'parameter', 'param', 'attribute']);

/**
 * Keys with the path to a field, as text or as a list of names: express-validator, mongoose, zod, joi, yup, JSON Patch (RFC 6902) `path`; pydantic `loc`; ajv
 * `instancePath`, before `dataPath`; FluentValidation `propertyName`; Hibernate Validator `propertyPath`.
 */
const PATHS = new Set([
  'path', 'loc', 'instancepath', 'instance_path', 'datapath', 'propertyname', 'property_name', 'propertypath',
  'property_path', 'field_name',
]); // biome-ignore format: a table

/**
 * What was entered, under names that may say anything: zod `received`, pydantic and valibot `input`, Hibernate Validator `invalidValue`, yup `originalValue`,
 * API Platform and others; audits and histories `from` and `to`.
 */
const ENTERED = new Set([
  'received', 'input', 'invalidvalue', 'invalid_value', 'originalvalue', 'original_value', 'rejected', 'actual', 'provided', 'entered', 'submitted', 'got', 'found',
  'from', 'to',
]); // biome-ignore format: a table

const SEPARATORS = /[./[\]]+/;
const SEGMENT = /^[A-Za-z_$][\w$-]*$/;
const NUMBER = /^\d+$/;

const isPathName = (key: string): boolean => key.length <= LONGEST_KEY && PATHS.has(key.toLowerCase());

/** Whether the value of a key may be the name of the value beside it. */
export const mayLabel = (key: string): boolean => isLabelName(key) || isPathName(key);

/** Whether the value of a key may have its name beside it. */
export const mayBeLabelled = (key: string): boolean => isValueName(key) || isEnteredName(key);

const isEnteredName = (key: string): boolean => key.length <= LONGEST_KEY && ENTERED.has(key.toLowerCase());

/** What a key with a text says of the value beside it; `undefined` where it says nothing. */
export function labelOf(key: string, text: string): Label | undefined {
  if (text.length > MAX_LABEL) return undefined;
  if (isLabelName(key)) return { name: text, isField: FIELDS.has(key.toLowerCase()) };
  const name = isPathName(key) ? lastName(text) : undefined;
  return name === undefined ? undefined : { name, isField: true };
}

/** What a name in a list, text[start, end), says under a key with a path: `"loc": ["body", "password"]`. */
export function labelOfItem(key: string, text: string, start: number, end: number): Label | undefined {
  return isPathName(key) && end - start <= MAX_LABEL ? labelOf(key, text.slice(start, end)) : undefined;
}

/** Whether the value of a key is what the label names. */
export function tells({ isField }: Label, key: string): boolean {
  return isValueName(key) || (isField && isEnteredName(key));
}

/** `user.password`, `/user/password`, `users[0].password` -> `password`. */
function lastName(path: string): string | undefined {
  const names = path.split(SEPARATORS).filter((name) => name !== '' && !NUMBER.test(name));
  return names.every((name) => SEGMENT.test(name)) ? names.pop() : undefined;
}
