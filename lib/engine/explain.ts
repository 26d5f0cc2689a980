import type { Category, DetectorId, Kind, MaskContext, OperatorName, ReaderId, Slice } from '../model.js';
import { catalogueEntry } from './catalogue/index.js';
import { detectors } from './detectors/index.js';
import { type FindingReason, findingReasons } from './finding-reasons.js';
import { compilePolicy, type Failure, type Plan, type Ports } from './policy/compile.js';
import { isKeyPattern, isOfPattern } from './policy/key-pattern.js';
import { parsePolicy } from './policy/parse.js';
import type { Policy } from './policy/schema.js';
import type { Treatment } from './policy/treatment.js';
import { decode } from './readers/encodings.js';
import { readers } from './readers/index.js';
import { formatOf } from './text-format.js';
import { TextMasker } from './text-masker.js';

/** How a value is treated and why, in words that are never those of the value. */
export interface Explanation {
  /** As it is written in findings. */
  readonly key: string;
  readonly treatment: {
    readonly kind: Treatment['kind'];
    /** What decided: the policy, what it declares, the catalogue, the key's own words, or nothing (`unknown`). */
    readonly by: 'policy' | 'declared' | 'catalogue' | 'name' | 'unknown';
    /** Type that the whole value is of. */
    readonly detector?: DetectorId;
  };
  /** How the value was read; left out where it is plain text. */
  readonly reader?: ReaderId;
  readonly slices: readonly ExplainedSlice[];
  readonly findings: readonly ExplainedFinding[];
  /** Reasons for which it could not be masked, and was replaced. */
  readonly failures: readonly Failure[];
  /** What is put in its place: the same text where nothing was found, `undefined` where it is dropped. */
  readonly output: string | undefined;
}

export interface ExplainedSlice {
  /** [start, end) in what it is a slice of. */
  readonly start: number;
  readonly end: number;
  readonly as: Slice['as'];
  /** Name that goes with it, as it is written in findings. */
  readonly name?: string;
  readonly encoding?: Slice['encoding'];
  /** Type that its name stands for, or that its reader says it is. */
  readonly detector?: DetectorId;
  readonly slices: readonly ExplainedSlice[];
}

export interface ExplainedFinding {
  readonly detector: DetectorId;
  readonly title: string;
  readonly category: Category;
  /** [start, end) in the value. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly operator: OperatorName;
  readonly reasons: readonly FindingReason[];
}

const MAX_DEPTH = 8;
const MAX_SLICES = 256;

/** Explains values under one policy. Not for hot paths: every value is masked from the start, with nothing remembered. */
export class Explainer {
  readonly #plan: Plan;

  /** @throws MaskError with all problems where the policy is invalid */
  constructor(policy: Policy, ports: Ports) {
    this.#plan = compilePolicy(parsePolicy(policy, detectors, ports.compilePattern), detectors, ports);
  }

  /** Version of the plan: the same as that of a masker under the same policy. */
  get planVersion(): string {
    return this.#plan.version;
  }

  explain(text: string, context: MaskContext = {}): Explanation {
    const { treatments } = this.#plan;
    const key = context.key ?? '';
    const treatment = treatments.attribute(key);
    const found: [index: number, start: number, end: number, confidence: number][] = [];
    const failures: Failure[] = [];
    const sink = {
      found: (...one: (typeof found)[number]) => found.push(one),
      failed: (failure: Failure) => failures.push(failure),
    };
    const output = new TextMasker(this.#plan).mask(text, treatment, { context, sink });
    const reader = readerOf(text, treatment);
    const id = this.#idOf(treatment.detector);
    return {
      key: this.#written(key),
      treatment: {
        kind: treatment.kind,
        by: this.#decidedBy(key, treatment),
        ...(id !== undefined && { detector: id }),
      },
      ...(reader !== undefined && { reader }),
      slices: reader === undefined ? [] : this.#slices(text, reader, context, 0, { left: MAX_SLICES }),
      findings: found.sort(([, a], [, b]) => a - b).flatMap((one) => this.#finding(text, treatment.words, ...one)),
      failures,
      output,
    };
  }

  #finding(
    text: string,
    words: string,
    index: number,
    start: number,
    end: number,
    confidence: number,
  ): ExplainedFinding[] {
    const detector = this.#plan.scanner.detectors[index];
    if (detector === undefined) return [];
    const { id, title, category } = detector;
    const operator = this.#plan.operatorNames[index] ?? 'placeholder';
    const reasons = findingReasons(text, start, end, words, detector);
    return [{ detector: id, title, category, start, end, confidence, operator, reasons }];
  }

  #decidedBy(key: string, { kind }: Treatment): Explanation['treatment']['by'] {
    const { attributes = {}, declare = {} } = this.#plan.treatments.policy;
    const isOfRule = Object.keys(attributes).some((one) => one === key || (isKeyPattern(one) && isOfPattern(one, key)));
    if (isOfRule) return 'policy';
    if (Object.hasOwn(declare, key)) return 'declared';
    if (catalogueEntry(key) !== undefined) return 'catalogue';
    return kind === 'keyed' ? 'name' : kind === 'replace' ? 'policy' : 'unknown';
  }

  #slices(text: string, id: ReaderId, context: MaskContext, depth: number, budget: { left: number }): ExplainedSlice[] {
    const slices = readers[id].read(text, context, this.#plan.treatments.isTelling) ?? [];
    return slices.flatMap((slice) => (budget.left-- > 0 ? [this.#slice(text, slice, context, depth, budget)] : []));
  }

  #slice(text: string, slice: Slice, context: MaskContext, depth: number, budget: { left: number }): ExplainedSlice {
    const { start, end, as, name, encoding = 'none' } = slice;
    const raw = decode(text.slice(start, end), encoding);
    const named = name === undefined ? undefined : this.#plan.treatments.name(name);
    const id =
      as === 'mask' && (slice.detector !== undefined || named?.kind !== 'keyed')
        ? (slice.detector ?? 'credential.secret')
        : this.#idOf(named?.detector ?? -1);
    const reader = isReader(as) ? as : as === 'text' || as === 'message' ? formatOf(raw) : undefined;
    const isRead = reader !== undefined && id === undefined && depth < MAX_DEPTH;
    return {
      start,
      end,
      as,
      ...(name !== undefined && { name: this.#written(name) }),
      ...(encoding !== 'none' && { encoding }),
      ...(id !== undefined && { detector: id }),
      slices: isRead ? this.#slices(raw, reader, context, depth + 1, budget) : [],
    };
  }

  #idOf = (index: number): DetectorId | undefined => this.#plan.scanner.detectors[index]?.id;

  /** A key or a name as it may be shown. */
  #written(name: string): string {
    const place = { context: {}, sink: { found: () => undefined, failed: () => undefined } };
    return new TextMasker(this.#plan).mask(name, this.#plan.treatments.attribute('span.name'), place) ?? '';
  }
}

const isReader = (kind: Treatment['kind'] | Slice['as']): kind is ReaderId => Object.hasOwn(readers, kind);

/** The reader that a value is split by: that of its kind, or of what its text looks like. */
function readerOf(text: string, { kind }: Treatment): ReaderId | undefined {
  if (isReader(kind)) return kind;
  const TEXTS: readonly (Kind | Treatment['kind'])[] = ['text', 'message', 'number'];
  return TEXTS.includes(kind) ? formatOf(text) : undefined;
}
