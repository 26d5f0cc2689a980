import { isErrorsName } from '../checks/error-messages.js';
import { isLinkName } from '../checks/link-tokens.js';
import type { Treatment } from '../policy/treatment.js';
import { isColumnsName } from '../readers/columns.js';
import { isGenericName } from '../readers/generic-name.js';
import { isRawHeaders, marksSecrets } from '../readers/json.js';
import { mayBeLabelled, mayLabel } from '../readers/label.js';
import { isPlaceName, joinNames } from '../readers/name-path.js';
import { isBindingsName, isStatementName } from '../readers/sql-bindings.js';
import { isDataName, isGrantName } from '../readers/url-query.js';

const SLOTS = 2048; // a power of two
const PROBES = 4;
const MAX_LENGTH = 48;

/** What is known of a name, below others or by itself. */
export interface Field {
  /** With the names around it, as the reader of JSON has it: `customer.name`. */
  readonly name: string;
  /** The name itself. */
  readonly key: string;
  readonly codes: Uint8Array;
  /** What it stands below, where that says something. */
  readonly within: Field | undefined;
  readonly treatment: Treatment;
  /** Whether it says something of what stands below it. */
  readonly isPlace: boolean;
  /** Whether a query parameter of this name may grant access whatever it looks like. */
  readonly isGrant: boolean;
  /** Whether the token of a link may stand behind it, as segments of a path. */
  readonly isLink: boolean;
  /** Whether it is data itself, as the name of a query parameter. */
  readonly isData: boolean;
  /** Whether its value may be a statement of SQL, and whether what is bound to the one beside it. */
  readonly isStatement: boolean;
  readonly isBindings: boolean;
  /** Whether a list of it may have the names of columns. */
  readonly isColumns: boolean;
  /** Whether it may say that a value beside it is a secret. */
  readonly marksSecrets: boolean;
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
  /** Of the name and of those around it. */
  readonly hash: number;
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

  /** The name bytes[from, to), below another one or by itself; `undefined` for one that is too long or no ASCII. */
  at(bytes: Uint8Array, from: number, to: number, within?: Field): Field | undefined {
    const length = to - from;
    if (length > MAX_LENGTH || length === 0) return undefined;
    let hash = within === undefined ? length : within.hash + length;
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let probe = 0; probe < PROBES; probe++, slot = (slot + 1) & (SLOTS - 1)) {
      const field = this.#fields[slot];
      if (field === undefined) return this.#add(slot, bytes, from, to, within, hash);
      if (field.within === within && isSame(field.codes, bytes, from, length)) return field;
    }
    return this.#add(slot, bytes, from, to, within, hash);
  }

  #add(
    slot: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    within: Field | undefined,
    hash: number,
  ): Field | undefined {
    const codes = bytes.slice(from, to);
    for (let i = 0; i < codes.length; i++) if ((codes[i] as number) > 127) return undefined;
    const key = String.fromCharCode(...codes);
    const name = joinNames(within?.name, key);
    const field: Field = {
      name,
      key,
      codes,
      within,
      hash,
      treatment: this.#treatmentOf(name),
      isPlace: isPlaceName(key),
      isGrant: isGrantName(key),
      isLink: isLinkName(key),
      isData: isDataName(key),
      isStatement: isStatementName(key),
      isBindings: isBindingsName(key),
      isColumns: isColumnsName(key),
      marksSecrets: marksSecrets(key),
      isPairs: isRawHeaders(key),
      isErrors: isErrorsName(key),
      isGeneric: isGenericName(key),
      isValue: mayBeLabelled(key),
      isLabel: mayLabel(key),
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
