import type { CatalogueEntry, Detector, DetectorId, Kind, OperatorName, Slice } from '../../model.js';
import { nameInTemplate } from '../catalogue/index.js';
import { isErrorsName } from '../checks/error-messages.js';
import { mayBeSecretMember } from '../checks/secret-members.js';
import { policy as policyTypes } from '../detectors/policy.js';
import type { Operator } from '../operators/operator.js';
import { isColumnsName, isRowsName } from '../readers/columns.js';
import { isAboutName } from '../readers/generic-name.js';
import { headerKind, headerName } from '../readers/header.js';
import { mayBeLabelled, mayLabel } from '../readers/label.js';
import { isBindingsName, isStatementName } from '../readers/sql-bindings.js';
import { readTellingValues } from '../readers/telling-values.js';
import { type KeyWords, nameWords } from '../scan/key-words.js';
import { AttributeRules } from './attribute-rules.js';
import type { DeclaredAttribute, Policy } from './schema.js';

const MAX_REMEMBERED = 4096;
const SLOTS = 128; // a power of two
const MAX_SLOT_LENGTH = 768;

/** How the values of one key are treated: decided once for each key. */
export interface Treatment {
  /**
   * `keyed`: the name is telling and `detector` says what its value is. `safe-header`: an id or a list of words, in which only a long run can be
   * anything. `pass` and `replace` come from the policy.
   */
  readonly kind: Exclude<Kind, 'named'> | 'keyed' | 'safe-header' | 'pass' | 'replace';
  /** Key in normalised words: context for weak types. */
  readonly words: string;
  /** Index of the detector for `sensitive`, `user-id` and `keyed`, else -1. */
  readonly detector: number;
  readonly members: ReadonlySet<string> | undefined;
  /** For `replace`: the operator that the policy gives the attribute. */
  readonly operator: Operator | undefined;
  /** Texts that were found clean under this key. */
  readonly clean: CleanTexts;
  /** Of a statement the same by the database's system, whose dialect decides. */
  readonly cleanBySystem: Map<unknown, CleanTexts> | undefined;
  /** What the key is written as, found out at its first use. */
  maskedKey: string | undefined;
  /** Whether a value is of the type that the policy or the semantic conventions give the attribute; left out where any is. */
  readonly fits: ((value: unknown) => boolean) | undefined;
  /** How a value is treated that does not fit. */
  readonly otherwise: Treatment | undefined;
}

/**
 * Clean texts of a key, so that routes, statements and user agents that repeat are not scanned again. A text has two places, by its length and
 * three of its characters: no hashing, and two comparisons. Bounded in number and length. Where texts hardly repeat (ids), looking for them costs more than
 * it saves, and is left for a while.
 */
export class CleanTexts {
  // texts only: beside anything else they could not be compared without a call
  #slots: string[] = NO_SLOTS;
  #last = '';
  #hits = 0;
  #misses = 0;
  /** How many times more nothing is looked for. */
  #rest = 0;

  /** An empty text is never known. */
  has(text: string): boolean {
    if (text.length === 0) return false;
    if (this.#rest > 0) {
      this.#rest--;
      return false;
    }
    // most constants are one and the same string each time, which is told without a look at their characters
    if (text === this.#last) {
      this.#hits++;
      return true;
    }
    const place = placeOf(text);
    const isKnown = this.#slots[place] === text || this.#slots[place + 1] === text;
    if (isKnown) {
      this.#hits++;
      this.#last = text;
    }
    return isKnown;
  }

  add(text: string): void {
    if (this.#rest > 0 || text.length === 0 || text.length > MAX_SLOT_LENGTH) return;
    if (++this.#misses === TRIED) this.#weigh();
    if (this.#slots === NO_SLOTS) this.#slots = NO_SLOTS.slice();
    const place = placeOf(text);
    this.#slots[place + 1] = this.#slots[place] as string;
    this.#slots[place] = text;
  }

  #weigh(): void {
    if (this.#hits < TRIED * LEAST_HITS) this.#rest = RESTED;
    this.#hits = this.#misses = 0;
  }
}

const NO_SLOTS: string[] = new Array<string>(SLOTS).fill('');
const TRIED = 256;
const LEAST_HITS = 0.25;
const RESTED = 8192;

/** Where a text's slot is: characters near the end differ more often than those at the start. */
function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const mixed =
    length * 7 +
    text.charCodeAt(length - 1) * 5 +
    text.charCodeAt(length >> 1) * 3 +
    text.charCodeAt(length - (length >> 2) - 1);
  return (mixed << 1) & (SLOTS - 1);
}

const MAX_PLACES = 4096;
const MAX_PATH = 256;
const MAX_IN_ORDER = 64;

/** A place inside nested values: what the path of keys to it says, and the places below it, so that a path is put together and looked up once. */
export interface NestedPlace {
  readonly key: string;
  readonly path: string;
  /** What the catalogue calls it, inside a body whose fields it knows. */
  readonly known: string | undefined;
  readonly treatment: Treatment;
  /** Of the key by itself, which tells how it is written. */
  readonly name: Treatment;
  readonly below: Map<string, NestedPlace>;
  /** By the number of a key in its map, the place that it had last: maps of one kind have their keys in one order, and a look here costs less than at a map. */
  readonly inOrder: NestedPlace[];
  /** Whether its value may be the name of the value beside it, and whether it is such a value. */
  readonly isLabel: boolean;
  readonly isValue: boolean;
  /** Whether its value is said about the one that the key around it names, and none itself. */
  readonly isAbout: boolean;
  /** Whether the name around it has messages about fields. */
  readonly isOfErrors: boolean;
  /** Whether its value may be a statement of SQL, and whether what is bound to the statement beside it. */
  readonly isStatement: boolean;
  readonly isBindings: boolean;
  /** Whether it may have the names of columns, and whether the rows beside them. */
  readonly isColumns: boolean;
  readonly isRows: boolean;
  /** Whether what stands beside it may say that it is a secret. */
  readonly isSecretMember: boolean;
}

/** Treatments by key, remembered for a bounded number of keys. Owned by a plan. */
export class Treatments {
  readonly #attributes = new Map<string, Treatment>();
  readonly #names = new Map<string, Treatment>();
  readonly #tops = new Map<string, NestedPlace>();
  #placeCount = 0;
  readonly #rules: AttributeRules;

  constructor(
    readonly keyWords: KeyWords,
    readonly entryOf: (key: string) => CatalogueEntry | undefined,
    readonly indexOf: (id: DetectorId) => number,
    readonly policy: Policy,
    readonly createOperator: (name: OperatorName, detector: Detector) => Operator,
    readonly detectors: readonly Detector[],
  ) {
    this.#rules = new AttributeRules(policy.attributes);
  }

  /** Of an attribute, or of one of the catalogue's pseudo keys. */
  attribute(key: string): Treatment {
    const known = this.#attributes.get(key);
    if (known) return known;
    const treatment = this.#ofPolicy(key) ?? this.#ofDeclared(key) ?? this.#ofCatalogue(key) ?? this.#ofUnknown(key);
    if (this.#attributes.size < MAX_REMEMBERED) this.#attributes.set(key, treatment);
    return treatment;
  }

  /** What stands under a telling name in tables and markup of a text. */
  tellingValues(text: string): readonly Slice[] | undefined {
    return readTellingValues(text, this.isTelling);
  }

  readonly isTelling = (name: string): boolean => this.name(name).kind !== 'text';

  /** The place of an attribute's value, as the top of nested ones. @param event the name of the event whose body it is: the catalogue knows the fields of some */
  top(key: string, event?: string): NestedPlace {
    const body = event === undefined ? key : `${key}[${event}]`;
    if (event === undefined || this.entryOf(body) === undefined) return this.#place(this.#tops, key, key);
    return this.#place(this.#tops, body, key, body);
  }

  /** The place of a value under a key of a nested map. @param number of the key in its map */
  below(place: NestedPlace, key: string, number: number): NestedPlace {
    const last = place.inOrder[number];
    if (last !== undefined && last.key === key) return last;
    const found = place.below.get(key);
    if (found === undefined) return this.#addBelow(place, key);
    // an array without gaps
    if (number < MAX_IN_ORDER && number <= place.inOrder.length) place.inOrder[number] = found;
    return found;
  }

  #addBelow(place: NestedPlace, key: string): NestedPlace {
    if (place.path.length > MAX_PATH) return this.#place(place.below, key, key, undefined, place.key);
    const known = place.known && `${place.known}.${key}`;
    return this.#place(place.below, key, `${place.path}.${key}`, known, place.key);
  }

  #place(places: Map<string, NestedPlace>, key: string, path: string, known?: string, outer = ''): NestedPlace {
    const there = places.get(key);
    if (there) return there;
    const treatment = (known && this.#ofCatalogue(known)) || this.name(path);
    const below = new Map<string, NestedPlace>();
    const place: NestedPlace = {
      key,
      path,
      known,
      treatment,
      name: this.name(key),
      below,
      inOrder: [],
      isLabel: mayLabel(key),
      isValue: mayBeLabelled(key),
      isAbout: isAboutName(key),
      isOfErrors: isErrorsName(outer),
      isStatement: isStatementName(key),
      isBindings: isBindingsName(key),
      isColumns: isColumnsName(key),
      isRows: isRowsName(key),
      isSecretMember: mayBeSecretMember(key),
    };
    if (this.#placeCount < MAX_PLACES && key.length <= MAX_PATH) {
      this.#placeCount++;
      places.set(key, place);
    }
    return place;
  }

  /** Of a name inside a value: a JSON key, a query parameter, a path of map keys. */
  name(name: string): Treatment {
    const known = this.#names.get(name);
    if (known) return known;
    const treatment = this.#ofName(name);
    if (this.#names.size < MAX_REMEMBERED) this.#names.set(name, treatment);
    return treatment;
  }

  #ofPolicy(key: string): Treatment | undefined {
    const rule = this.#rules.of(key);
    if (rule === undefined) return undefined;
    if (rule === 'pass' || rule === 'keep') return create('pass', nameWords(key));
    if (typeof rule === 'string') return this.#replaced(key, rule);
    const { class: named } = rule;
    if (named === 'user-id') return this.#ofUserId(key, this.indexOf('identity.user-id'));
    if (!named.includes('.')) return create(named as Treatment['kind'], nameWords(key));
    const index = this.indexOf(named as DetectorId);
    return index < 0 ? create('text', nameWords(key)) : create('sensitive', nameWords(key), index);
  }

  #replaced(key: string, operator: OperatorName): Treatment {
    const [attribute] = policyTypes;
    return {
      ...create('replace', nameWords(key), this.indexOf(attribute.id)),
      operator: this.createOperator(operator, attribute),
    };
  }

  #ofDeclared(key: string): Treatment | undefined {
    const declared = Object.hasOwn(this.policy.declare ?? {}, key) ? this.policy.declare?.[key] : undefined;
    if (declared === undefined) return undefined;
    const { type, enum: members } = declared;
    const isText = type === 'string' || type === 'string[]';
    const kind = !isText ? 'number' : members === undefined ? 'text' : 'enum';
    const known = kind === 'text' ? this.#ofName(key) : create(kind, nameWords(key));
    const enumerated = members && new Set(members);
    return { ...known, members: enumerated, fits: fitsOf(type, enumerated), otherwise: this.#ofUnknown(key) };
  }

  #ofCatalogue(key: string): Treatment | undefined {
    const entry = this.entryOf(key);
    if (!entry) return undefined;
    const { kind, detector, members } = entry;
    if (kind === 'header') return this.#ofHeader(key);
    if (kind === 'named') return this.#ofName(nameInTemplate(key));
    const index = detector ? this.indexOf(detector) : -1;
    if (detector && index < 0) return create('text', nameWords(key));
    if (kind === 'user-id') return this.#ofUserId(key, index);
    if (detector === 'database.value') return this.#ofParameter(key, index);
    const opaque = this.policy.opaqueIds === 'mask' ? OPAQUE_IDS[key] : undefined;
    if (opaque !== undefined) return create('sensitive', nameWords(key), this.indexOf(opaque));
    // what a message is of says nothing of what is in it, and the same one stands under several keys
    const words = kind === 'message' || kind === 'stack-trace' ? '' : nameWords(key);
    const known = { ...create(kind, words, index), members: members && new Set(members) };
    // where unknown attributes are scanned, a text under a number's key is read as text anyway
    const isChecked = kind === 'number' && this.#masksUnknown;
    return isChecked ? { ...known, fits: isNumeric, otherwise: this.#ofUnknown(key) } : known;
  }

  /** A parameter is masked whatever it is; its own name tells as what. */
  #ofParameter(key: string, index: number): Treatment {
    const words = nameWords(key);
    const named = this.keyWords.find(words);
    return create('sensitive', words, named < 0 ? index : named);
  }

  #ofUserId(key: string, index: number): Treatment {
    return create(this.policy.opaqueIds === 'mask' ? 'sensitive' : 'user-id', nameWords(key), index);
  }

  get #masksUnknown(): boolean {
    return this.policy.unknownAttributes === 'mask' || this.policy.unknownAttributes === 'drop';
  }

  /** An attribute that neither the policy nor the catalogue knows; a telling name says what it is. */
  #ofUnknown(key: string): Treatment {
    const named = this.#ofName(key);
    if (!this.#masksUnknown || key === '') return named;
    if (named.kind === 'keyed') return create('sensitive', named.words, named.detector);
    return this.#replaced(key, this.policy.unknownAttributes === 'drop' ? 'drop' : 'placeholder');
  }

  /** What a header is does not change: most are told by their name alone, and need no reader. */
  #ofHeader(key: string): Treatment {
    const name = headerName(key);
    switch (headerKind(name)) {
      case 'safe':
        return create('safe-header', nameWords(key));
      case 'text':
        return this.#ofName(name);
      default:
        return create('header', nameWords(key));
    }
  }

  #ofName(name: string): Treatment {
    const words = nameWords(name);
    const detector = this.keyWords.find(words);
    return detector < 0 ? create('text', words) : create('keyed', words, detector);
  }
}

const create = (kind: Treatment['kind'], words: string, detector = -1): Treatment => ({
  kind,
  words,
  detector,
  members: undefined,
  operator: undefined,
  clean: new CleanTexts(),
  cleanBySystem: kind === 'sql' ? new Map() : undefined,
  maskedKey: undefined,
  fits: undefined,
  otherwise: undefined,
});

/** Ids of sessions and pseudonyms that the defaults keep: they grant no access, and tell no name. */
const OPAQUE_IDS: Readonly<Record<string, DetectorId>> = {
  'session.id': 'identity.session-id',
  'session.previous_id': 'identity.session-id',
  'enduser.pseudo.id': 'identity.user-id',
};

const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (Array.isArray(value) && value.every(isNumeric));

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  int: Number.isInteger,
  double: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

/** Whether a value is of a declared type, and one of its members. */
function fitsOf(
  type: DeclaredAttribute['type'],
  members: ReadonlySet<string> | undefined,
): (value: unknown) => boolean {
  const isList = type.endsWith('[]');
  const isType = TYPES[isList ? type.slice(0, -2) : type] as (value: unknown) => boolean;
  const fits = members === undefined ? isType : (value: unknown) => isType(value) && members.has(value as string);
  return isList ? (value) => Array.isArray(value) && value.every(fits) : fits;
}
