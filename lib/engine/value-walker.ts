import type { Counters } from '../report/counters.js';
import { looksSecret } from './checks/chosen-password.js';
import { isErrorMessage, isVerdict } from './checks/error-messages.js';
import { isSecretMember } from './checks/secret-members.js';
import type { FindingSink } from './finding-sink.js';
import { isFlatArray, isPlainArray, isPlainMap } from './plain-values.js';
import type { Failure, Plan } from './policy/compile.js';
import type { NestedPlace, Treatment } from './policy/treatment.js';
import { put } from './put.js';
import { tellingColumns } from './readers/columns.js';
import { isCommand, readCommandArgs } from './readers/command-args.js';
import { hasSettings, isGenericName, isOfIds } from './readers/generic-name.js';
import { isRawHeaders, optionName } from './readers/json.js';
import { type Label, labelOf, labelOfItem, MAX_LABEL, tells } from './readers/label.js';
import { mayBeFirst, mayBeSecond } from './readers/name-pair.js';
import { boundValues } from './readers/sql-bindings.js';
import type { TextMasker } from './text-masker.js';
import type { Place } from './text-run.js';
import { BudgetSpent, type WorkBudget } from './work-budget.js';

/** Which nested values are copied even where they are clean: see RecordKind. */
export type Isolation = 'all' | 'nested' | 'none';

/** Where a value stands. */
export interface ValuePlace extends Place, FindingSink {}

/** The value is to be left out. */
export const DROPPED = Symbol('dropped');

const STEP = 8;
/** What is bound to a statement, whatever it is. */
const PARAMETER = 'db.query.parameter.0';
type BoundValues = NonNullable<ReturnType<typeof boundValues>>;
type Columns = NonNullable<ReturnType<typeof tellingColumns>>;
const SCANNED_FROM = 1e8;
const TEXTUAL = new Set<Treatment['kind']>([
  'text',
  'message',
  'keyed',
  'sensitive',
  'user-id',
  'replace',
  'json',
  'header',
  'name',
]);

/**
 * Masks any AnyValue, and what is none: strings, numbers, bytes, arrays, maps by their own enumerable properties, each read once. Class
 * instances become maps, functions and symbols are replaced, depth and work are bounded, which also ends cycles.
 */
export class ValueWalker {
  isolate: Isolation = 'all';
  /** Of a text whose name tells nothing. */
  readonly #free: Treatment;
  /** Of a value that is a secret by what stands beside it. */
  readonly #secret: Treatment;
  /** What the walk is inside of: a value that holds itself closes a cycle. */
  readonly #path: object[] = [];
  readonly #plan: Plan;
  readonly #texts: TextMasker;
  readonly #place: ValuePlace;
  readonly #budget: WorkBudget;
  readonly #counters: Counters;

  constructor(plan: Plan, texts: TextMasker, place: ValuePlace, budget: WorkBudget, counters: Counters) {
    this.#plan = plan;
    this.#free = plan.treatments.name('');
    this.#secret = plan.treatments.name('secret');
    this.#texts = texts;
    this.#place = place;
    this.#budget = budget;
    this.#counters = counters;
  }

  /** @throws BudgetSpent, and whatever a getter or a trap throws */
  mask(value: unknown, treatment: Treatment, key: string): unknown {
    return this.#any(value, treatment, this.#plan.treatments.top(key, this.#eventOf(key)), 0);
  }

  /** The name of the event whose body is masked. */
  #eventOf(key: string): string | undefined {
    const name = key === 'log.body' ? this.#place.context.siblings?.['event.name'] : undefined;
    return typeof name === 'string' ? name : undefined;
  }

  /** A key as it is written: the same string where nothing is found in it. */
  key(key: string, treatment: Treatment): string {
    if (treatment.maskedKey !== undefined) return treatment.maskedKey;
    this.#budget.spend(key.length + STEP);
    const name = this.#plan.treatments.attribute('span.name');
    const masked =
      this.#texts.mask(key, { ...name, words: '', maskedKey: undefined }, { context: {}, sink: this.#place }) ?? '';
    treatment.maskedKey = masked;
    return masked;
  }

  #any(value: unknown, treatment: Treatment, place: NestedPlace, depth: number): unknown {
    // what the policy says of an attribute holds for a value of any type
    if (treatment.kind === 'replace' && typeof value !== 'string' && value !== undefined)
      return this.#replaced(value, treatment);
    // one after the other: to ask for the type by its name takes a call
    if (typeof value === 'string') return this.#nested(value, treatment);
    if (typeof value === 'number' || typeof value === 'bigint') return this.#number(value, treatment);
    if (typeof value === 'boolean' || value === undefined || value === null) return value;
    if (typeof value === 'object') return this.#object(value, treatment, place, depth + 1);
    return this.#failed('value.unsupported');
  }

  #replaced(value: unknown, treatment: Treatment): unknown {
    if (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol')
      return this.string(String(value), treatment);
    return treatment.operator?.('') === undefined ? DROPPED : this.#plan.placeholderOf('policy.attribute', 'identity');
  }

  /** A text inside a nested value: its treatment is that of its own name. */
  #nested(value: string, treatment: Treatment): unknown {
    const remembers = treatment.kind !== 'peer-address' && treatment.cleanBySystem === undefined;
    if (remembers && treatment.clean.has(value)) return value;
    const masked = this.string(value, treatment);
    if (remembers && masked === value) treatment.clean.add(value);
    return masked;
  }

  /** A text; the same string where it is clean. @param isLooked the gate was asked already and is not sure @throws BudgetSpent */
  string(value: string, treatment: Treatment, isLooked = false): unknown {
    this.#budget.spend(Math.min(value.length, this.#plan.limits.maxValueLength) + STEP);
    this.#counters.value();
    return this.#texts.mask(value, treatment, this.#place, isLooked) ?? DROPPED;
  }

  /** A card number as a number is one; a number under a telling name is what the name says. Others pass. One that is only made less exact stays a number. */
  #number(value: number | bigint, treatment: Treatment): unknown {
    const { kind, detector } = treatment;
    const isCoordinate = kind === 'latitude' || kind === 'longitude';
    const told = isCoordinate || (kind === 'keyed' && !isFew(value)) || kind === 'sensitive' || kind === 'replace';
    const whole = typeof value === 'bigint' || Number.isInteger(value);
    const scanned = told || (TEXTUAL.has(kind) && whole && value >= SCANNED_FROM);
    if (!scanned) return value;
    this.#budget.spend(STEP);
    const text = String(value);
    const masked = this.#texts.mask(text, treatment, this.#place);
    if (masked === text) return value;
    if (masked === undefined) return DROPPED;
    const isShorter = isCoordinate || this.#plan.operatorNames[detector] === 'truncate';
    return isShorter && masked !== '' && !Number.isNaN(Number(masked)) ? Number(masked) : masked;
  }

  #object(value: object, treatment: Treatment, place: NestedPlace, depth: number): unknown {
    this.#budget.spend(STEP);
    if (depth > this.#plan.limits.maxDepth) return this.#failed('limit.depth');
    if (this.#path.includes(value)) return this.#failed('value.cycle');
    this.#path.push(value);
    try {
      return this.#inside(value, treatment, place, depth);
    } finally {
      this.#path.pop();
    }
  }

  #inside(value: object, treatment: Treatment, place: NestedPlace, depth: number): unknown {
    if (Array.isArray(value)) return this.#array(value, treatment, place, depth);
    if (value instanceof Uint8Array) return this.#bytes(value, treatment);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return this.#failed('value.unsupported');
    if (value instanceof String || value instanceof Number || value instanceof Boolean)
      return this.#any(value.valueOf(), treatment, place, depth);
    return this.#map(value as Record<string, unknown>, treatment, place, depth);
  }

  #array(value: readonly unknown[], treatment: Treatment, place: NestedPlace, depth: number): unknown {
    const { length } = value;
    this.#budget.spend(length);
    if (treatment.kind === 'command-args' || (treatment.kind === 'text' && isCommand(value)))
      return this.#commandArgs(value, treatment, place, depth);
    let changed =
      this.isolate === 'all' || (this.isolate === 'nested' ? depth > 1 || !isFlatArray(value) : !isPlainArray(value));
    let converted = false;
    const isPairs = isRawHeaders(place.key);
    let before: unknown;
    const items: unknown[] = [];
    for (let i = 0; i < length; i++) {
      const item = value[i];
      const isNamed = i % 2 === 1 && (isPairs || (length === 2 && this.#isPair(before, item, place)));
      const own = isNamed ? this.#named(before, treatment) : this.#behindOption(before, treatment);
      const masked = this.#any(item, this.#said(item, own, place), place, depth);
      before = item;
      if (!Object.is(masked, item)) changed = true;
      if (typeof item === 'number' && typeof masked === 'string') converted = true;
      if (masked !== DROPPED) items.push(masked);
    }
    // an array of numbers stays an array of one type
    if (converted && items.every((item) => typeof item === 'number' || typeof item === 'string'))
      return items
        .map((item) => (typeof item === 'number' ? this.#nested(String(item), treatment) : item))
        .filter((item) => item !== DROPPED);
    return changed ? items : value;
  }

  #commandArgs(value: readonly unknown[], treatment: Treatment, place: NestedPlace, depth: number): unknown {
    const args = Array.from(value);
    if (!args.every((arg) => typeof arg === 'string'))
      return args.map((arg) => this.#any(arg, { ...treatment, kind: 'text' }, place, depth));
    for (const arg of args) this.#budget.spend(Math.min(arg.length, this.#plan.limits.maxValueLength) + STEP);
    const slices = readCommandArgs(args);
    const masked = args.map((arg, i) => this.#texts.maskSlices(arg, slices[i], treatment, this.#place) ?? '');
    return this.isolate === 'all' || masked.some((arg, i) => arg !== args[i]) ? masked : value;
  }

  #bytes(value: Uint8Array, treatment: Treatment): unknown {
    const { maxValueLength } = this.#plan.limits;
    this.#budget.spend(Math.min(value.length, maxValueLength) + STEP);
    const text = new TextDecoder().decode(value);
    const masked = this.#texts.mask(
      text,
      { ...treatment, kind: TEXTUAL.has(treatment.kind) ? treatment.kind : 'text' },
      this.#place,
    );
    if (masked === text) return this.isolate === 'none' ? value : value.slice();
    // bytes that are no text cannot be written back
    const lossy = text.includes('\ufffd');
    return new TextEncoder().encode(lossy ? this.#plan.failures['value.unsupported'] : (masked ?? ''));
  }

  #map(value: Record<string, unknown>, treatment: Treatment, place: NestedPlace, depth: number): unknown {
    const keys = Object.keys(value);
    this.#budget.spend(keys.length * STEP);
    let changed = this.isolate !== 'none' || !isPlainMap(value, keys);
    const copy: Record<string, unknown> = {};
    // keys of one map differ, unless one of them is written in another way
    let mayCollide = false;
    let label: Label | undefined;
    let isSought = false;
    let boundHere: BoundValues | undefined | null = null;
    let columnsHere: Columns | undefined | null = null;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      const below = this.#plan.treatments.below(place, key, i);
      if (below.isValue && label === undefined && !isSought) {
        label = this.#labelBehind(value, keys, i, place);
        isSought = true;
      }
      let child = this.#labelled(childOf(treatment, below), below, label);
      const written = this.key(key, below.name);
      let item: unknown;
      let masked: unknown;
      try {
        item = value[key];
      } catch {
        masked = this.#failed('failure.error');
      }
      if (below.isLabel) label = labelIn(key, item) ?? label;
      // a number that a name around it tells of counts something: `{ cookie: { maxAge: 3600 } }`
      const isCounted =
        typeof item === 'number' &&
        child === treatment &&
        child.kind === 'keyed' &&
        hasSettings(child.words) &&
        !isGenericName(key);
      if (below.isSecretMember && this.#isSecretMember(value, key, item)) child = this.#secret;
      if (below.isAbout && treatment.kind === 'keyed' && child.kind === 'text' && isSecretAbout(key, item))
        child = treatment;
      const isList = Array.isArray(item);
      // looked for once: names of rows and bindings are written in many ways, and a hostile map has them all
      if (isList && below.isBindings && boundHere === null) boundHere = this.#boundIn(value, keys, place);
      const bound = isList && below.isBindings ? (boundHere ?? undefined) : undefined;
      if (isList && below.isRows && columnsHere === null) columnsHere = this.#columnsIn(value, keys, place);
      const columns = isList && below.isRows && bound === undefined ? (columnsHere ?? undefined) : undefined;
      masked ??= bound
        ? this.#bindings(item as readonly unknown[], bound, child, below, depth)
        : columns
          ? this.#rows(item as readonly unknown[], columns, child, below, depth)
          : this.#any(item, this.#said(item, isCounted ? below.treatment : child, below), below, depth);
      if (!Object.is(masked, item) || written !== key) changed = true;
      mayCollide ||= written !== key || key === '__proto__';
      if (masked === DROPPED) continue;
      if (mayCollide) put(copy, written, masked);
      else copy[key] = masked;
    }
    return changed ? copy : value;
  }

  /** What is bound to the statement of a map. */
  #boundIn(value: Record<string, unknown>, keys: readonly string[], place: NestedPlace): BoundValues | undefined {
    const { treatments } = this.#plan;
    this.#budget.spend(keys.length);
    const key = keys.find((one, i) => treatments.below(place, one, i).isStatement);
    try {
      const statement = key === undefined ? undefined : value[key];
      return typeof statement === 'string' ? boundValues(statement, treatments.isTelling) : undefined;
    } catch {
      return undefined; // its own turn comes, and with it what is said of it
    }
  }

  #bindings(
    values: readonly unknown[],
    bound: BoundValues,
    treatment: Treatment,
    place: NestedPlace,
    depth: number,
  ): unknown {
    this.#budget.spend(values.length);
    const { treatments } = this.#plan;
    const masked = Array.from(values, (item, i) => {
      const what = bound[i];
      if (what === undefined) return this.#any(item, treatment, place, depth + 1);
      if (what !== 'unknown') return this.#any(item, treatments.name(what.column), place, depth + 1);
      return this.#any(item, typeof item === 'string' ? treatments.attribute(PARAMETER) : treatment, place, depth + 1);
    });
    return this.#isAsItWas(values, masked) ? values : masked.filter((item) => item !== DROPPED);
  }

  /** Whether an array may be given on: nothing in it changed, and there is nothing but data in it. */
  #isAsItWas(values: readonly unknown[], masked: readonly unknown[]): boolean {
    return this.isolate === 'none' && isPlainArray(values) && masked.every((item, i) => Object.is(item, values[i]));
  }

  /** The telling columns of the rows of a map. */
  #columnsIn(value: Record<string, unknown>, keys: readonly string[], place: NestedPlace): Columns | undefined {
    const { treatments } = this.#plan;
    this.#budget.spend(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      if (!treatments.below(place, key, i).isColumns) continue;
      try {
        const columns = value[key];
        if (!Array.isArray(columns)) continue;
        this.#budget.spend(columns.length);
        const telling = tellingColumns(columns, treatments.isTelling);
        if (telling !== undefined) return telling;
      } catch (error) {
        // what cannot be read has its own turn, and with it what is said of it
        if (error instanceof BudgetSpent) throw error;
      }
    }
    return undefined;
  }

  /** Rows, or the cells of one. */
  #rows(rows: readonly unknown[], columns: Columns, treatment: Treatment, place: NestedPlace, depth: number): unknown {
    this.#budget.spend(rows.length);
    const isOne = !Array.isArray(rows[0]);
    const masked = isOne
      ? this.#cells(rows, columns, treatment, place, depth + 1)
      : Array.from(rows, (row) =>
          Array.isArray(row)
            ? this.#cells(row, columns, treatment, place, depth + 2)
            : this.#any(row, treatment, place, depth + 1),
        );
    return this.#isAsItWas(rows, masked) ? rows : masked.filter((row) => row !== DROPPED);
  }

  #cells(
    row: readonly unknown[],
    columns: Columns,
    treatment: Treatment,
    place: NestedPlace,
    depth: number,
  ): readonly unknown[] {
    this.#budget.spend(row.length);
    const masked = Array.from(row, (cell, i) => {
      const column = columns[i];
      const own = column === undefined ? treatment : this.#plan.treatments.name(column);
      return this.#any(cell, this.#said(cell, own, place), place, depth);
    });
    return this.#isAsItWas(row, masked) ? row : masked.filter((cell) => cell !== DROPPED);
  }

  /** The next label behind a key: what it says of a value may stand behind that. */
  #labelBehind(
    value: Record<string, unknown>,
    keys: readonly string[],
    at: number,
    place: NestedPlace,
  ): Label | undefined {
    for (let i = at + 1; i < keys.length; i++) {
      const key = keys[i] as string;
      if (!this.#plan.treatments.below(place, key, i).isLabel) continue;
      try {
        const label = labelIn(key, value[key]);
        if (label !== undefined) return label;
      } catch {
        // its own turn comes, and with it what is said of it
      }
    }
    return undefined;
  }

  /** What is said of a field is none of its values. */
  #said(item: unknown, treatment: Treatment, { isOfErrors }: NestedPlace): Treatment {
    const { kind } = treatment;
    if (typeof item !== 'string' || kind === 'text' || !(isOfErrors || kind === 'keyed')) return treatment;
    return isVerdict(item) || (isOfErrors && isErrorMessage(item)) ? this.#free : treatment;
  }

  #isSecretMember(object: Record<string, unknown>, key: string, item: unknown): boolean {
    try {
      return isSecretMember(object, key, item);
    } catch {
      return true; // what stands beside it cannot be read
    }
  }

  /** What the `name` beside a `value` says of it. */
  #labelled(own: Treatment, { key, isValue }: NestedPlace, label: Label | undefined): Treatment {
    if (!isValue || label === undefined || own.kind !== 'text' || !tells(label, key)) return own;
    return this.#plan.treatments.name(label.name);
  }

  /** Whether the first of two is the name of the second. */
  #isPair(first: unknown, second: unknown, { key }: NestedPlace): boolean {
    if (typeof first !== 'string' || !mayBeFirst(first, key) || !this.#plan.treatments.isTelling(first)) return false;
    if (typeof second !== 'string') return typeof second === 'number';
    return mayBeSecond(second, Array.isArray(this.#path[this.#path.length - 2]));
  }

  /** What a name says of the element behind it. */
  #named(before: unknown, treatment: Treatment): Treatment {
    return typeof before === 'string' && before.length <= MAX_LABEL ? this.#plan.treatments.name(before) : treatment;
  }

  /** What an option says of the element behind it, or else what the list's name says. */
  #behindOption(before: unknown, treatment: Treatment): Treatment {
    if (typeof before !== 'string' || before.length > MAX_LABEL) return treatment;
    if (treatment.kind !== 'text' && treatment.kind !== 'message') return treatment;
    const name = optionName(before, 0, before.length);
    return name === undefined ? treatment : this.#plan.treatments.name(name);
  }

  #failed(reason: Failure): string {
    this.#place.failed(reason);
    return this.#plan.failures[reason];
  }
}

/** Numbers below this one count something; also in JSON, whose reader gives none of so few digits. */
const FEW = 100;
const isFew = (value: number | bigint): boolean => value > -FEW && value < FEW && Number.isInteger(Number(value));

/** What the value of a key, or the last name in it, says of the value beside it. */
function labelIn(key: string, item: unknown): Label | undefined {
  if (typeof item === 'string') return labelOf(key, item);
  const last: unknown = Array.isArray(item) ? item[item.length - 1] : undefined;
  return typeof last === 'string' ? labelOfItem(key, last, 0, last.length) : undefined;
}

/** Whether what is said beside a telling name is a secret itself: `{ password: { name: '...' } }`. */
const isSecretAbout = (key: string, item: unknown): boolean =>
  typeof item === 'string' && !isOfIds(key) && looksSecret(item);

/** A telling name decides; under a telling name everything is what that name says, but for what is said about it. */
const childOf = (parent: Treatment, { treatment: own, isAbout }: NestedPlace): Treatment =>
  own.kind === 'text' && (parent.kind === 'sensitive' || (parent.kind === 'keyed' && !isAbout)) ? parent : own;
