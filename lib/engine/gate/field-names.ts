import type { Treatment } from '../policy/treatment.js';
import { isErrorsName } from '../readers/error-messages.js';
import { isGenericName } from '../readers/generic-name.js';
import { isRawHeaders } from '../readers/json.js';
import { mayBeLabelled, mayLabel } from '../readers/label.js';
import { isLinkName } from '../readers/url-path.js';
import { isDataName, isGrantName } from '../readers/url-query.js';

const SLOTS = 1024; // a power of two
const PROBES = 4;
const MAX_LENGTH = 48;

/** What is known of a name. */
export interface Field {
  readonly name: string;
  readonly codes: Uint8Array;
  readonly treatment: Treatment;
  /** Whether a query parameter of this name may grant access whatever it looks like. */
  readonly isGrant: boolean;
  /** Whether the token of a link may stand behind it, as segments of a path. */
  readonly isLink: boolean;
  /** Whether it is data itself, as the name of a query parameter. */
  readonly isData: boolean;
  /** Whether a list of it has names and values one after the other. */
  readonly isPairs: boolean;
  /** Whether names in it may have messages about their values. */
  readonly isErrors: boolean;
  /** Whether it leaves it to the name around it what its value is. */
  readonly isGeneric: boolean;
  /** Whether a label beside it may be its name. */
  readonly isValue: boolean;
  /** Whether its value may be the name of the value beside it. */
  readonly isLabel: boolean;
  /** The key that came behind it last, in JSON. */
  next: Field | undefined;
  /** Values that were found clean under it, in JSON, and how often another one was. */
  readonly clean: Uint8Array[];
  tried: number;
}

/**
 * Treatments of names inside values (JSON keys, query parameters), by the bytes of the name: most names come again and again, and are neither copied
 * nor hashed as strings then. Bounded in number and length.
 */
export class FieldNames {
  readonly #fields: (Field | undefined)[] = new Array(SLOTS).fill(undefined);
  readonly #treatmentOf: (name: string) => Treatment;

  constructor(treatmentOf: (name: string) => Treatment) {
    this.#treatmentOf = treatmentOf;
  }

  /** The name bytes[from, to); `undefined` for one that is too long or no ASCII. */
  at(bytes: Uint8Array, from: number, to: number): Field | undefined {
    const length = to - from;
    if (length > MAX_LENGTH || length === 0) return undefined;
    let hash = length;
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let probe = 0; probe < PROBES; probe++, slot = (slot + 1) & (SLOTS - 1)) {
      const field = this.#fields[slot];
      if (field === undefined) return this.#add(slot, bytes, from, to);
      if (isSame(field.codes, bytes, from, length)) return field;
    }
    return this.#add(slot, bytes, from, to);
  }

  #add(slot: number, bytes: Uint8Array, from: number, to: number): Field | undefined {
    const codes = bytes.slice(from, to);
    for (let i = 0; i < codes.length; i++) if ((codes[i] as number) > 127) return undefined;
    const name = String.fromCharCode(...codes);
    const field: Field = {
      name,
      codes,
      treatment: this.#treatmentOf(name),
      isGrant: isGrantName(name),
      isLink: isLinkName(name),
      isData: isDataName(name),
      isPairs: isRawHeaders(name),
      isErrors: isErrorsName(name),
      isGeneric: isGenericName(name),
      isValue: mayBeLabelled(name),
      isLabel: mayLabel(name),
      next: undefined,
      clean: [],
      tried: 0,
    };
    this.#fields[slot] = field;
    return field;
  }
}

/** Whether a name stands at a place and is as long. */
export function isSame(codes: Uint8Array, bytes: Uint8Array, from: number, length: number): boolean {
  if (codes.length !== length) return false;
  for (let i = 0; i < length; i++) if (codes[i] !== bytes[from + i]) return false;
  return true;
}
