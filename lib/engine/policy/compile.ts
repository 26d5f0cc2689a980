import { MaskError, type Problem } from '../../errors.js';
import type { Category, Detector, DetectorId, OperatorName, Signal } from '../../model.js';
import { catalogueEntry } from '../catalogue/index.js';
import { createOperator, type OperatorPorts } from '../operators/index.js';
import type { Hmac, Operator } from '../operators/operator.js';
import { createPlaceholder, type PlaceholderTemplate } from '../operators/placeholder.js';
import { TOKEN } from '../operators/token.js';
import { detectorTables } from '../scan/detector-tables.js';
import { Finder } from '../scan/find.js';
import { compileScanner, type Scanner } from '../scan/scanner.js';
import { allowedBy } from './allowed.js';
import { type CompilePattern, resolveCustom } from './custom.js';
import { PRESETS, withPreset } from './presets.js';
import {
  CATEGORIES,
  DEFAULTS,
  type Mode,
  NEVER_KEPT,
  type OnError,
  type Policy,
  type Summary,
  type Taint,
} from './schema.js';
import { finish, type Steps } from './steps.js';
import { Treatments } from './treatment.js';

/** Types whose values are shortened rather than replaced, unless the policy says otherwise. */
const BUILT_IN_OPERATORS: Readonly<Record<string, OperatorName>> = {
  'network.ipv4': 'truncate',
  'network.ipv6': 'truncate',
  'location.coordinates': 'truncate',
  'location.postal-code': 'truncate',
};

const OPEN_BRACKET = 91;

/** What stands where a value could not be masked: ids like those of detectors, in a category of their own. */
export const FAILURES = [
  'failure.error',
  'limit.budget',
  'limit.depth',
  'limit.length',
  'value.cycle',
  'value.unsupported',
] as const;
export type Failure = (typeof FAILURES)[number];

/** A policy compiled: nothing of it is decided for each record. */
export interface Plan {
  /** The same for the same policy and detectors: 8 hexadecimal digits. */
  readonly version: string;
  readonly scanner: Scanner;
  /** Least confidence of a finding, 0 to 1. */
  readonly threshold: number;
  /** By detector index, which is the place in the scanner's `detectors`. */
  readonly operators: readonly Operator[];
  readonly operatorNames: readonly OperatorName[];
  /** Operators of signals that have some of their own, by detector index. */
  readonly signalOperators: ReadonlyMap<Signal, readonly Operator[]> | undefined;
  /** Whether a value that was found is one that the policy lets through; left out where it lets none through. */
  readonly isAllowed: ((value: string) => boolean) | undefined;
  readonly treatments: Treatments;
  readonly taint: Taint;
  readonly onError: OnError;
  readonly summary: Summary;
  readonly limits: { readonly maxValueLength: number; readonly maxDepth: number; readonly budget: number };
  readonly failures: Readonly<Record<Failure, string>>;
  /** Index of a detector, -1 for one that is switched off. */
  indexOf(id: DetectorId): number;
  /** The placeholder of a detector, whatever its operator. */
  placeholderOf(id: string, category: Category | 'failure'): string;
  /** A finder of its own state. */
  createFinder(): Finder;
  /** End of a text that this plan's operators made and that starts at `at`, or -1. */
  ownOutputAt(text: string, at: number): number;
  /** [start, end) of everything in a text that this plan's operators made, in order; `undefined` where there is nothing. */
  ownOutputs(text: string): readonly (readonly [number, number])[] | undefined;
}

/** What the engine needs of the platform. */
export interface Ports {
  /** For the `token` operator. */
  readonly hmac?: Hmac | undefined;
  /** For patterns of a policy's own detectors. */
  readonly compilePattern?: CompilePattern | undefined;
}

/**
 * Compiles a parsed policy.
 * @throws MaskError where a detector is malformed or the placeholder template is detected itself
 */
export const compilePolicy = (written: Policy, builtIn: readonly Detector[], ports: Ports = {}): Plan =>
  finish(compileSteps(written, builtIn, ports));

/**
 * Compiles a parsed policy step by step, where records go on being masked meanwhile.
 * @throws MaskError where a detector is malformed or the placeholder template is detected itself
 */
export function* compileSteps(
  written: Policy,
  builtIn: readonly Detector[],
  { hmac, compilePattern }: Ports = {},
): Steps<Plan> {
  const preset = PRESETS[written.preset ?? 'balanced'];
  const policy = withPreset(written);
  const off = new Set<string>(policy.detectors?.disable);
  const custom = (policy.detectors?.custom ?? []).map((one) => resolveCustom(one, compilePattern));
  yield;
  const scanner = compileDetectors(builtIn, custom, off);
  yield;
  const { detectors } = scanner;
  const threshold = policy.confidence ?? DEFAULTS.confidence;
  const ids = [...builtIn, ...custom].map(({ id }) => id).filter((id) => !off.has(id));
  const known = new Set([...ids, ...FAILURES, ...CATEGORIES, 'failure']);
  const placeholder = createPlaceholder(policy.placeholder ?? DEFAULTS.placeholder, known);
  const operatorNames = detectors.map((detector) => operatorOf(written, preset, detector));
  const ports = { placeholder, hmac, token: policy.token };
  yield;
  const indexes = new Map<string, number>();
  detectors.forEach(({ id }, i) => {
    indexes.set(id, i);
  });
  const indexOf = (id: DetectorId) => indexes.get(id) ?? -1;
  const hasTokens = policy.token !== undefined;
  const ownOutputAt = (text: string, at: number): number => {
    const end = placeholder.endAt(text, at);
    if (end > 0 || !hasTokens || text.charCodeAt(at) !== OPEN_BRACKET) return end;
    TOKEN.lastIndex = at;
    return TOKEN.test(text) ? TOKEN.lastIndex : -1;
  };
  const plan: Plan = {
    version: digest(`${canonical(written)}\n${ids.join()}`),
    scanner,
    threshold,
    operators: detectors.map((detector, i) => createOperator(operatorNames[i] ?? 'placeholder', detector, ports)),
    operatorNames,
    signalOperators: signalOperators(written, preset, detectors, ports),
    isAllowed: allowedBy(policy.allow, compilePattern),
    treatments: new Treatments(
      scanner.keyWords,
      catalogueEntry,
      indexOf,
      policy,
      (name, detector) => createOperator(name, detector, ports),
      detectors,
    ),
    taint: policy.taint ?? DEFAULTS.taint,
    onError: policy.onError ?? DEFAULTS.onError,
    summary: policy.summary ?? DEFAULTS.summary,
    limits: {
      maxValueLength: policy.limits?.maxValueLength ?? DEFAULTS.maxValueLength,
      maxDepth: policy.limits?.maxDepth ?? DEFAULTS.maxDepth,
      budget: policy.limits?.budget ?? DEFAULTS.budget,
    },
    failures: Object.fromEntries(FAILURES.map((id) => [id, placeholder.render(id, 'failure')])) as Record<
      Failure,
      string
    >,
    indexOf,
    placeholderOf: (id, category) => placeholder.render(id, category),
    createFinder: () => new Finder(scanner, threshold),
    ownOutputAt,
    ownOutputs: (text) => ownOutputs(text, placeholder.prefix, hasTokens, ownOutputAt),
  };
  yield;
  yield* survives(plan, placeholder, policy.placeholder ?? DEFAULTS.placeholder, builtIn);
  return Object.freeze(plan);
}

/** Looked for only where one can begin; a template that begins with a variable can begin anywhere. */
function ownOutputs(
  text: string,
  prefix: string,
  hasTokens: boolean,
  endAt: (text: string, at: number) => number,
): readonly (readonly [number, number])[] | undefined {
  let found: [number, number][] | undefined;
  const token = new Occurrences(text, '[');
  const placeholder = new Occurrences(text, prefix);
  for (let at = 0; at < text.length; ) {
    at = Math.min(placeholder.from(at), hasTokens ? token.from(at) : NONE);
    if (at === NONE) break;
    const end = endAt(text, at);
    if (end > at) (found ??= []).push([at, end]);
    at = end > at ? end : at + 1;
  }
  return found;
}

const NONE = Number.POSITIVE_INFINITY;

/** Places of a literal in a text, each looked for once. */
class Occurrences {
  #next = -1;

  constructor(
    readonly text: string,
    readonly literal: string,
  ) {}

  /** The first from `at` on; places are asked for in order. */
  from(at: number): number {
    if (this.#next < at) {
      const found = this.text.indexOf(this.literal, at);
      this.#next = found < 0 ? NONE : found;
    }
    return this.#next;
  }
}

function compileDetectors(
  builtIn: readonly Detector[],
  custom: readonly Detector[],
  off: ReadonlySet<string>,
): Scanner {
  try {
    return detectorTables(builtIn, custom, (id) => off.has(id));
  } catch {
    // which one: compile them singly, off the normal path
    const problems: Problem[] = custom.flatMap((detector, i) => {
      try {
        compileScanner([detector]);
        return [];
      } catch {
        return [
          {
            path: ['detectors', 'custom', i],
            expected: 'rules as the model declares them',
            found: 'a malformed rule',
          },
        ];
      }
    });
    throw new MaskError('policy.detector', problems);
  }
}

/** The operator of a type, in a signal: what the policy says of it wins over what its preset says, and both over the built-in operators. */
export const operatorName = (
  policy: Policy,
  detector: Pick<Detector, 'id' | 'category'>,
  signal?: Signal,
): OperatorName => operatorOf(policy, PRESETS[policy.preset ?? 'balanced'], detector, signal);

function operatorOf(
  policy: Policy,
  preset: Policy,
  detector: Pick<Detector, 'id' | 'category'>,
  signal?: Signal,
): OperatorName {
  const { id, category } = detector;
  if (modeOf(policy, detector) === 'observe') return 'keep';
  const ofSignal = signal && policy.operators?.signals?.[signal];
  return (
    ownOperator(policy, detector) ??
    ownOperator(preset, detector) ??
    BUILT_IN_OPERATORS[id] ??
    // what may not be kept anywhere is not kept in one signal
    (ofSignal === 'keep' && NEVER_KEPT.includes(category) ? undefined : ofSignal) ??
    policy.operators?.default ??
    preset.operators?.default ??
    'placeholder'
  );
}

const ownOperator = (
  { operators, detectors }: Policy,
  { id, category }: Pick<Detector, 'id' | 'category'>,
): OperatorName | undefined =>
  operators?.detectors?.[id as DetectorId] ??
  detectors?.custom?.find((custom) => custom.id === id)?.operator ??
  operators?.categories?.[category];

/** Secrets, credentials and financial data are never only observed. */
function modeOf({ mode, detectors }: Policy, { id, category }: Pick<Detector, 'id' | 'category'>): Mode {
  if (NEVER_KEPT.includes(category)) return 'enforce';
  return detectors?.modes?.[id as DetectorId] ?? detectors?.modes?.[category] ?? mode ?? 'enforce';
}

function signalOperators(
  policy: Policy,
  preset: Policy,
  detectors: readonly Detector[],
  ports: OperatorPorts,
): Plan['signalOperators'] {
  const signals = Object.keys(policy.operators?.signals ?? {}) as Signal[];
  if (signals.length === 0) return undefined;
  return new Map(
    signals.map((signal) => [
      signal,
      detectors.map((detector) => createOperator(operatorOf(policy, preset, detector, signal), detector, ports)),
    ]),
  );
}

/** Templates that none of a scanner's detectors find, at a confidence. */
const proven = new WeakMap<Scanner, Set<string>>();

/**
 * A placeholder that its own detectors find would be masked again and again. What was proven once is not looked at again; a spec proves that the built-in
 * detectors find nothing of the default template, whichever are switched off.
 */
function* survives(
  plan: Plan,
  placeholder: PlaceholderTemplate,
  template: string,
  builtIn: readonly Detector[],
): Steps<void> {
  const { scanner, threshold } = plan;
  const custom = scanner.detectors.slice(builtIn.length);
  // a name of the policy's own could be that before its colon
  const isDefault = template === DEFAULTS.placeholder && scanner.keyWords.find('redacted') < 0;
  const name = `${threshold} ${template}`;
  if ((isDefault && custom.length === 0) || proven.get(scanner)?.has(name)) return;
  const finder = plan.createFinder();
  const ofBuiltIn = isDefault && scanner.added ? new Finder(scanner.added, threshold) : finder;
  const texts = (detectors: readonly Detector[]) =>
    detectors.map(({ id, category }) => placeholder.render(id, category));
  yield* refuseFound(ofBuiltIn, [...texts(scanner.detectors), ...Object.values(plan.failures)]);
  if (ofBuiltIn !== finder) yield* refuseFound(finder, texts(custom));
  if (custom.length === 0) proven.set(scanner, new Set(proven.get(scanner)).add(name));
}

/** So many texts are looked at in one step. */
const TEXTS_IN_STEP = 64;

function* refuseFound(finder: Finder, texts: Iterable<string>): Steps<void> {
  let count = 0;
  for (const text of new Set(texts)) {
    if (++count % TEXTS_IN_STEP === 0) yield;
    if (text !== undefined && isFound(finder, text))
      throw new MaskError('policy.placeholder', [
        {
          path: ['placeholder'],
          expected: 'a template that no detector finds',
          found: 'a template that is found itself',
        },
      ]);
  }
}

/** @throws MaskError where a check or a function of a custom detector throws */
function isFound(finder: Finder, text: string): boolean {
  try {
    return finder.find(text, '', 'all') !== undefined;
  } catch {
    throw new MaskError('policy.detector', [
      { path: ['detectors', 'custom'], expected: 'checks and functions that do not throw', found: 'one that throws' },
    ]);
  }
}

/** JSON with sorted names; functions and patterns by their source, keys left out. */
function canonical(value: unknown): string {
  if (typeof value === 'function' || value instanceof RegExp) return String(value);
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).filter(([name]) => name !== 'key');
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => `${name}:${canonical(item)}`)
    .join()}}`;
}

/** FNV-1a, 32 bits: tells versions apart, protects nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
