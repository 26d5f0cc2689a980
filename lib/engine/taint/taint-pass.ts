import type { MaskContext, ReaderId, Slice } from '../../model.js';
import { shapedKind } from '../gate/shaped-kind.js';
import { hasIdShape } from '../id-shape.js';
import type { Plan } from '../policy/compile.js';
import type { NestedPlace, Treatment } from '../policy/treatment.js';
import { put } from '../put.js';
import { readers } from '../readers/index.js';
import { formatOf } from '../text-format.js';
import type { Place } from '../text-run.js';
import type { WorkBudget } from '../work-budget.js';
import type { Hit, TaintSet } from './taint-set.js';

/** What is one text to look through; ids, enums, numbers, addresses and what the policy lets pass are not looked at. */
const PLAIN: ReadonlySet<Treatment['kind']> = new Set([
  'text',
  'message',
  'number',
  'keyed',
  'name',
  'sensitive',
  'user-id',
  'replace',
  'command-args',
]);

/** Where more than the values of a format is text: what its reader leaves out is names, key words and punctuation. */
const READ: ReadonlySet<Treatment['kind']> = new Set<ReaderId>(Object.keys(readers) as ReaderId[]);

/** Where a placeholder would break what stands around it, and a reader gives only what may be secret by itself: a header may be a URL. */
const SUBSTITUTE: ReadonlySet<Treatment['kind']> = new Set<ReaderId>(['url', 'url-path', 'url-query', 'header']);

const SUBSTITUTED = 'REDACTED';

const STEP = 8;

/**
 * The second walk over a record: what its first one masked because of where it stood is masked wherever the record says it again. It works on what the
 * first one has made, so that nothing is found in an operator's output.
 */
export class TaintPass {
  readonly #plan: Plan;
  readonly #tokens: TaintSet;
  readonly #place: Place;
  readonly #budget: WorkBudget;
  readonly #hit: Hit = { start: -1, end: -1, detector: -1 };

  constructor(plan: Plan, tokens: TaintSet, place: Place, budget: WorkBudget) {
    this.#plan = plan;
    this.#tokens = tokens;
    this.#place = place;
    this.#budget = budget;
  }

  /** A value of any shape; the same one where no token is in it. @throws BudgetSpent */
  value(value: unknown, treatment: Treatment, key: string): unknown {
    switch (typeof value) {
      case 'string':
        return this.#text(value, treatment);
      case 'object':
        return value === null ? value : this.#object(value, treatment, this.#plan.treatments.top(key));
      default:
        return value;
    }
  }

  /** The first walk has bounded its depth and cut its cycles. */
  #object(value: object, treatment: Treatment, place: NestedPlace): unknown {
    this.#budget.spend(STEP);
    if (Array.isArray(value)) return this.#array(value, treatment, place);
    if (value instanceof Uint8Array) return this.#bytes(value, treatment);
    let copy: Record<string, unknown> | undefined;
    const keys = Object.keys(value);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      const item = (value as Record<string, unknown>)[key];
      const below = this.#plan.treatments.below(place, key, i);
      const masked = this.#item(item, below.treatment, below);
      if (copy === undefined) {
        if (masked === item) continue;
        copy = {};
        for (let j = 0; j < i; j++) put(copy, keys[j] as string, (value as Record<string, unknown>)[keys[j] as string]);
      }
      put(copy, key, masked);
    }
    return copy ?? value;
  }

  #item(item: unknown, treatment: Treatment, place: NestedPlace): unknown {
    if (typeof item === 'string') return this.#text(item, treatment);
    return typeof item === 'object' && item !== null ? this.#object(item, treatment, place) : item;
  }

  #array(items: readonly unknown[], treatment: Treatment, place: NestedPlace): unknown {
    let copy: unknown[] | undefined;
    for (let i = 0; i < items.length; i++) {
      const masked = this.#item(items[i], treatment, place);
      if (copy === undefined && masked === items[i]) continue;
      copy ??= items.slice();
      copy[i] = masked;
    }
    return copy ?? items;
  }

  #bytes(value: Uint8Array, treatment: Treatment): Uint8Array {
    const text = new TextDecoder().decode(value);
    const masked = this.#text(text, treatment);
    return masked === text ? value : new TextEncoder().encode(masked);
  }

  #text(text: string, treatment: Treatment): string {
    if (text.length < this.#tokens.shortest) return text;
    // a member of an enumeration that nobody has listed is one still; what looks like none is free text, as is what looks like no id
    if (treatment.kind === 'enum' && hasIdShape(text)) return text;
    const kind = shapedKind(text, treatment, this.#place.context);
    if (!PLAIN.has(kind) && !READ.has(kind)) return text;
    this.#budget.spend(text.length);
    // most texts hold none: what a reader would make of the text matters only where one does
    if (!this.#tokens.mayHold(text)) return text;
    if (!this.#tokens.next(text, 0, text.length, this.#hit, this.#spend)) return text;
    const reader = READ.has(kind) ? (kind as ReaderId) : kind === 'name' ? undefined : formatOf(text);
    if (reader === undefined) return this.#replaced(text, 0, text.length, undefined);
    // its reader gives only the parts that may be secret by themselves
    if (SUBSTITUTE.has(reader)) return this.#replaced(text, pathStart(text, reader), text.length, SUBSTITUTED);
    return this.#read(text, reader, this.#place.context);
  }

  /** Tokens in the slices of a format that hold text of any kind. */
  #read(text: string, reader: ReaderId, context: MaskContext): string {
    const slices = readers[reader].read(text, context);
    if (slices === undefined) return text;
    let out = '';
    let from = 0;
    for (const { start, end, as, substitute: own } of slices) {
      if (as === 'identifier') continue;
      const slice = text.slice(start, end);
      const masked = this.#slice(slice, as, own);
      if (masked === slice) continue;
      out += text.slice(from, start) + masked;
      from = end;
    }
    return from === 0 ? text : out + text.slice(from);
  }

  #slice(text: string, as: Slice['as'], substitute: string | undefined): string {
    const inner = as in readers && as !== 'json' ? (as as ReaderId) : undefined;
    if (inner === undefined) return this.#replaced(text, 0, text.length, substitute);
    if (SUBSTITUTE.has(inner)) return this.#replaced(text, pathStart(text, inner), text.length, SUBSTITUTED);
    return this.#read(text, inner, this.#place.context);
  }

  #replaced(text: string, start: number, end: number, substitute: string | undefined): string {
    const hit = this.#hit;
    if (!this.#tokens.next(text, start, end, hit, this.#spend)) return text;
    const own = this.#plan.ownOutputs(text);
    let region = 0;
    let out = '';
    let from = 0;
    for (let at = start; this.#tokens.next(text, at, end, hit, this.#spend); ) {
      const { start: first, end: last, detector } = hit;
      while (own !== undefined && region < own.length && (own[region]?.[1] ?? 0) <= first) region++;
      const output = own?.[region];
      if (output !== undefined && output[0] < last) {
        // what an operator made is not looked into
        at = Math.max(output[1], first + 1);
        continue;
      }
      this.#place.sink.found(detector, first, last, 1);
      out += text.slice(from, first) + (substitute ?? this.#output(text.slice(first, last), detector));
      from = at = last;
    }
    return from === 0 ? text : out + text.slice(from);
  }

  /** As it was masked where it stood; something must stand there, so that nothing is dropped. */
  #output(value: string, detector: number): string {
    const { id, category } = this.#plan.scanner.detectors[detector] ?? {
      id: 'failure.error',
      category: 'failure' as const,
    };
    const { signal } = this.#place.context;
    const { signalOperators, operators } = this.#plan;
    const operator = ((signal && signalOperators?.get(signal)) ?? operators)[detector];
    return operator?.(value) ?? this.#plan.placeholderOf(id, category);
  }

  readonly #spend = (cost: number): void => this.#budget.spend(cost);
}

/** Where a URL goes on behind its scheme and host. */
function pathStart(text: string, reader: ReaderId): number {
  if (reader !== 'url') return 0;
  const authority = text.indexOf('//');
  for (let i = authority < 0 ? 0 : authority + 2; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 47 || code === 63 || code === 35) return i;
  }
  return text.length;
}
