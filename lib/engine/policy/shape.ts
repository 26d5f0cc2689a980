import type { Detector } from '../../model.js';

/** What a policy may name: detectors by id, the built-in ones and those that the policy declares. */
export type KnownDetectors = ReadonlyMap<string, Pick<Detector, 'category'>>;

/** What may stand at a place of a policy. One table of these is what parsing checks and what the JSON Schema is written from. */
export type Shape = Words | Text | Pattern | Quantity | Flag | Code | List | Fields | Entries | Either | Variants;

interface Described {
  /** For editors: what it is, in a sentence. */
  readonly about?: string;
  /** What is expected there, in words; told from the shape where it is left out. */
  readonly expected?: string;
}

/** One of a few words, or the id of a detector. */
export interface Words extends Described {
  readonly is: 'words';
  readonly words: readonly string[];
  /** Ids of detectors too. */
  readonly ids?: boolean;
}

export interface Text extends Described {
  readonly is: 'text';
  /** Of the whole text. */
  readonly pattern?: RegExp;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Bytes will do as well, in a policy that is written as code. */
  readonly bytes?: boolean;
}

/** A pattern of RE2 syntax. */
export interface Pattern extends Described {
  readonly is: 'pattern';
}

export interface Quantity extends Described {
  readonly is: 'quantity';
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export interface Flag extends Described {
  readonly is: 'flag';
}

/** What only a policy that is written as code can hold. */
export interface Code extends Described {
  readonly is: 'function' | 'regexp';
}

export interface List extends Described {
  readonly is: 'list';
  readonly of: Shape;
  readonly minItems?: number;
}

/** An object of known names. */
export interface Fields extends Described {
  readonly is: 'fields';
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** An object whose names are the writer's own, or of a set; what stands there may depend on the name. */
export interface Entries extends Described {
  readonly is: 'entries';
  /** The names that there are. Left out: any. */
  readonly names?: readonly string[];
  /** Ids of detectors are names too. */
  readonly ids?: boolean;
  readonly of: (name: string, known: KnownDetectors) => Shape;
}

/** One of several, which the type of the value tells apart. */
export interface Either extends Described {
  readonly is: 'either';
  readonly of: readonly Shape[];
}

/** Objects that one of their names, which is of `words`, tells apart. */
export interface Variants extends Described {
  readonly is: 'variants';
  readonly by: string;
  readonly of: Readonly<Record<string, Fields>>;
}

/** Whether a value is of the type of a shape, right or wrong: which of several was meant. */
export function isOfType(value: unknown, shape: Shape): boolean {
  switch (shape.is) {
    case 'words':
    case 'text':
    case 'pattern':
      return typeof value === 'string' || (shape.is === 'text' && shape.bytes === true && value instanceof Uint8Array);
    case 'quantity':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'function':
      return typeof value === 'function';
    case 'regexp':
      return value instanceof RegExp;
    case 'list':
      return Array.isArray(value);
    case 'fields':
    case 'entries':
    case 'variants':
      return isObject(value);
    case 'either':
      return shape.of.some((one) => isOfType(value, one));
  }
}

/** An object of names and values. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof RegExp) &&
  !(value instanceof Uint8Array);

/** What is expected, in words. */
export function expectedOf(shape: Shape): string {
  if (shape.expected !== undefined) return shape.expected;
  switch (shape.is) {
    case 'words':
      return shape.words.length === 1 ? String(shape.words[0]) : `one of ${shape.words.join(', ')}`;
    case 'text':
      return 'a text';
    case 'pattern':
      return 'a pattern';
    case 'quantity':
      return `${shape.whole ? 'a whole number' : 'a number'} from ${shape.min} to ${shape.max}`;
    case 'flag':
      return 'true or false';
    case 'function':
      return 'a function';
    case 'regexp':
      return 'a RegExp';
    case 'list':
      return 'a list';
    case 'either':
      return shape.of.map(expectedOf).join(', or ');
    default:
      return 'an object';
  }
}

// ---- shapes in short; `about` is what an editor shows --------------------------------------------------------------

export const words = (of: readonly string[], about: string, expected?: string): Words => ({
  is: 'words',
  words: of,
  about,
  ...(expected !== undefined && { expected }),
});

/** Any text that is not empty. */
export const text: Text = { is: 'text', minLength: 1 };
export const texts = (about: string, expected = 'a list of texts'): List => ({ is: 'list', of: text, expected, about });
export const number = (min: number, max: number, whole: boolean, about: string): Shape => ({
  is: 'quantity',
  min,
  max,
  whole,
  about,
});
export const confidence = (about: string): Shape => number(0, 1, false, about);
export const flag = (about: string): Shape => ({ is: 'flag', about });
export const code = (is: 'function' | 'regexp', about: string): Shape => ({ is, about });
export const fields = (
  of: Readonly<Record<string, Shape>>,
  about: string,
  required: readonly string[] = [],
): Fields => ({
  is: 'fields',
  fields: of,
  required,
  about,
});
