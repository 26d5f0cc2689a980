import type { Slice } from '../../model.js';
import { isAboutName, isGenericName } from './generic-name.js';
import { type Label, tells } from './label.js';
import { isPlaceName, joinNames } from './name-path.js';
import type { Bound } from './sql-bindings.js';

export type BoundValues = readonly (Bound | undefined)[];

/** What is known of an open object or array. */
export interface JsonFrame {
  readonly isArray: boolean;
  /** [start, end) of the key that the container stands under; -1: none. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** What the names around the container and its own say of what stands in it; `undefined` where they are data. */
  readonly path: string | undefined;
  /** The nearest of them that tells, which is the name of all in it that has no telling one. */
  readonly telling: string | undefined;
  /** What `{"name": "x", "value": ...}` calls its value: for readers to set. */
  label: Label | undefined;
  /** In an array what `"--name"` calls the next one: for readers to set. */
  option: string | undefined;
  /** Values in this object whose label may stand behind them: for readers to set. */
  waiting: { readonly key: string; readonly slice: number }[] | undefined;
  /** What a list of two may have as the name of its second, and what that is called otherwise: for readers to set. */
  pair: { readonly name: string; slice: number; otherwise: string | undefined } | undefined;
  /** What is bound to the statement in this object, and values that were met before it with their places: for readers to set. */
  bound: BoundValues | undefined;
  unbound: { readonly slice: number; readonly place: number }[] | undefined;
  /** The arguments of a command that the list is, from its program on: for readers to set. */
  command: { read(text: string, start: number, end: number): readonly Slice[] | undefined } | undefined;
  /** The telling names of columns that an object has, by their places: for readers to set. */
  columns: (string | undefined)[] | undefined;
  /** How many commas stood in the container. */
  commas: number;
  /** The `type` of an object: for readers to set. */
  type: string | undefined;
}

/** Longer names tell nothing and are cut. */
const MAX_NAME_LENGTH = 200;
/** Containers with generic names that a value's own name is looked for behind. */
export const MAX_GENERIC = 6;

/** Where a value stands: the open containers and the key in front of it. One for each text, changed in place while it is read. */
export class JsonPlace {
  readonly #text: string;
  readonly #isTelling: (name: string) => boolean;
  readonly #frames: JsonFrame[] = [];
  #frame: JsonFrame | undefined;
  #keyStart = -1;
  #keyEnd = -1;
  #name: string | undefined;
  #nameStart = -1;

  constructor(text: string, isTelling: (name: string) => boolean) {
    this.#text = text;
    this.#isTelling = isTelling;
  }

  get depth(): number {
    return this.#frames.length;
  }

  /** The innermost open container. */
  get frame(): JsonFrame | undefined {
    return this.#frame;
  }

  /** The one around it. */
  get outer(): JsonFrame | undefined {
    return this.#frames[this.#frames.length - 2];
  }

  /** The one around that. */
  get aroundOuter(): JsonFrame | undefined {
    return this.#frames[this.#frames.length - 3];
  }

  /** The key of the value; an array's elements have the array's. */
  get name(): string | undefined {
    if (this.#keyStart < 0) return undefined;
    if (this.#nameStart !== this.#keyStart) {
      this.#nameStart = this.#keyStart;
      this.#name = decodeKey(this.#text, this.#keyStart, this.#keyEnd);
    }
    return this.#name;
  }

  /** The key with those around it. */
  get path(): string | undefined {
    const { name } = this;
    if (name === undefined) return undefined;
    const frame = this.#frame;
    // PHP has keys in its arrays
    return frame?.isArray === true && frame.keyStart === this.#keyStart ? frame.path : joinNames(frame?.path, name);
  }

  /** What the value is called: its path, or what tells around it where that does not. */
  get calledBy(): string | undefined {
    const { path } = this;
    const outer = this.outerTelling;
    return outer === undefined || (path !== undefined && this.#isTelling(path)) ? path : outer;
  }

  /** What tells around the value: nothing of what is said about a value. */
  get outerTelling(): string | undefined {
    const telling = this.#frame?.telling;
    return telling === undefined || isAboutName(this.name ?? '') ? undefined : telling;
  }

  /** The key that the innermost container stands under. */
  get parentName(): string | undefined {
    return this.#nameOf(this.#frame);
  }

  /** The key that the innermost object stands under: of the elements of a list, the one around the list. */
  get objectName(): string | undefined {
    return this.#nameOf(this.#frame?.isArray === true ? this.outer : this.#frame);
  }

  /** The key that the container around the innermost stands under. */
  get outerName(): string | undefined {
    return this.#nameOf(this.outer);
  }

  #nameOf(frame: JsonFrame | undefined): string | undefined {
    if (frame === undefined || frame.keyStart < 0) return undefined;
    return decodeKey(this.#text, frame.keyStart, frame.keyEnd);
  }

  /** The label of a value whose own name says nothing, and those around it: `{"key": "password", "value": {"stringValue": "x"}}`. */
  get outerLabel(): string | undefined {
    let inner = this.name ?? '';
    const lowest = Math.max(0, this.#frames.length - MAX_GENERIC);
    for (let i = this.#frames.length - 1; i >= lowest; i--) {
      const { isArray, label, keyStart, keyEnd } = this.#frames[i] as JsonFrame;
      if (!isArray && label !== undefined && tells(label, inner)) return label.name;
      if (keyStart < 0) continue;
      inner = decodeKey(this.#text, keyStart, keyEnd);
      if (!isGenericName(inner)) return undefined;
    }
    return undefined;
  }

  setKey(start: number, end: number): void {
    this.#keyStart = start;
    this.#keyEnd = end;
  }

  open(isArray: boolean): void {
    const { name, path } = this;
    this.#frame = {
      isArray,
      keyStart: this.#keyStart,
      keyEnd: this.#keyEnd,
      path: isArray || (name !== undefined && isPlaceName(name)) ? path : undefined,
      telling: path !== undefined && this.#isTelling(path) ? path : this.outerTelling,
      label: undefined,
      option: undefined,
      waiting: undefined,
      pair: undefined,
      bound: undefined,
      unbound: undefined,
      command: undefined,
      columns: undefined,
      commas: 0,
      type: undefined,
    };
    this.#frames.push(this.#frame);
    if (!isArray) this.#keyStart = -1;
  }

  comma(): void {
    if (this.#frame !== undefined) this.#frame.commas++;
  }

  close(): void {
    this.#frames.pop();
    this.#frame = this.#frames[this.#frames.length - 1];
    this.endValue();
  }

  endValue(): void {
    const frame = this.#frame;
    if (frame?.isArray === true) {
      this.#keyStart = frame.keyStart;
      this.#keyEnd = frame.keyEnd;
    } else {
      this.#keyStart = -1;
    }
  }
}

/**
 * Names seen before, so that the names of fields are the same strings from text to text: they are neither copied nor hashed again. Direct-mapped and
 * bounded; letters only, as a key may be data; short, as engines let longer parts of a text keep the whole of it alive.
 */
const SLOTS = 512;
const MAX_KEPT_LENGTH = 12;
const FIELD_NAME = /^[A-Za-z_]+$/;
const kept: string[] = new Array<string>(SLOTS).fill('');

function decodeKey(text: string, start: number, end: number): string {
  const length = end - start;
  if (length < 1 || length > MAX_KEPT_LENGTH) return decodeAnyKey(text, start, end);
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt(start + (length >> 1));
  const slot = (first * 5 + middle * 31 + text.charCodeAt(end - 1) * 17 + length * 67) & (SLOTS - 1);
  const candidate = kept[slot] as string;
  if (candidate.length === length && holds(text, start, candidate)) return candidate;
  const name = decodeAnyKey(text, start, end);
  if (FIELD_NAME.test(name) && name.length === length) kept[slot] = name;
  return name;
}

function holds(text: string, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (text.charCodeAt(start + i) !== name.charCodeAt(i)) return false;
  return true;
}

function decodeAnyKey(text: string, start: number, end: number): string {
  const raw = text.slice(start, Math.min(end, start + MAX_NAME_LENGTH));
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, other: string | undefined) =>
    hex === undefined ? (other ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
