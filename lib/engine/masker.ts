import type { Attributes, DetectorId, Finding, MaskContext } from '../model.js';
import { Counters, type Stats } from '../report/counters.js';
import { detectors } from './detectors/index.js';
import { compileSteps, type Plan, type Ports } from './policy/compile.js';
import { parsePolicy } from './policy/parse.js';
import type { Policy } from './policy/schema.js';
import { finish, type Steps } from './policy/steps.js';
import { type RecordKind, RecordSession } from './record-session.js';
import { type FieldFinding, RecordingSession } from './recording-session.js';
import { TextMasker } from './text-masker.js';

/** The engine that a user holds: a plan applied to values. No method but `replacePolicy` throws. */
export interface Masker {
  /** Masks a text; the same string where it is clean. Anything but a string gives a placeholder. */
  maskText(text: string, context?: MaskContext | null): string;
  /** Masks any AnyValue under a key; the same reference where it is clean. `undefined` where the policy drops it. */
  maskValue(key: string, value: unknown, context?: MaskContext | null): unknown;
  /** Masks attributes, keys too; the same reference where they are clean. */
  maskAttributes<T extends Attributes>(attributes: T, context?: MaskContext | null): T;
  /** What would be masked in a text, in order; without any value. */
  inspectText(text: string, context?: MaskContext | null): Finding[];
  /** Version of the plan in force: the same for the same policy. */
  readonly planVersion: string;
  /** Counters since the masker was created. */
  stats(): Stats;
  /**
   * Puts another policy in force, between two records.
   * @throws MaskError where it is invalid; the old one stays in force
   */
  replacePolicy(policy: Policy): void;
  /**
   * The same in short steps, for sources of policies: records go on being masked by the old one meanwhile. What it gives at the end puts the new one in force.
   * @throws MaskError where it is invalid
   */
  preparePolicy(policy: Policy): Steps<() => void>;
  /** Opens a record whose fields share a work budget; for processors and exporters. Close it before the next one. */
  openRecord(kind: RecordKind): RecordSession;
  /** Counts a record that went through. */
  countRecord(signal: 'span' | 'log' | 'metric'): void;
  /** Counts a failure outside the engine. */
  countFailure(reason: string): void;
}

/**
 * Creates a masker.
 * @param policy the default policy when left out
 * @throws MaskError with all problems where the policy is invalid
 */
export function createMasker(policy: Policy = {}, ports: Ports = {}): Masker {
  return new PlanMasker(policy, ports, (plan, counters) => new RecordSession(plan, counters));
}

/**
 * Creates a masker that tells of every finding in the records it is given, for those who look for leaks.
 * @throws MaskError with all problems where the policy is invalid
 */
export function createRecordingMasker(policy: Policy, ports: Ports, tell: (finding: FieldFinding) => void): Masker {
  return new PlanMasker(policy, ports, (plan, counters) => new RecordingSession(plan, counters, tell));
}

type CreateSession = (plan: Plan, counters: Counters) => RecordSession;

/** A key that is no string is none. */
const plainContext = (about: MaskContext | null | undefined): MaskContext =>
  about === null || about === undefined
    ? {}
    : typeof about.key === 'string' || about.key === undefined
      ? about
      : { ...about, key: undefined };

class PlanMasker implements Masker {
  readonly #ports: Ports;
  readonly #counters = new Counters();
  #plan: Plan;
  #session: RecordSession;
  /** For what is masked while a record is open: its resource and its scope, where they are seen for the first time. */
  #inner: RecordSession | undefined;
  readonly #createSession: CreateSession;

  constructor(policy: Policy, ports: Ports, createSession: CreateSession) {
    this.#ports = ports;
    this.#createSession = createSession;
    this.#plan = finish(this.#compile(policy));
    this.#session = createSession(this.#plan, this.#counters);
  }

  *#compile(policy: Policy): Steps<Plan> {
    const parsed = parsePolicy(policy, detectors, this.#ports.compilePattern);
    yield;
    return yield* compileSteps(parsed, detectors, this.#ports);
  }

  maskText(text: string, context?: MaskContext | null): string {
    return this.#with(context, (session, { key, siblings, signal = 'log' }) => {
      if (typeof text !== 'string') return text === undefined ? '' : session.failure('value.unsupported');
      return String(
        session.inBothWalks<unknown>(signal, text, (value) => session.value(value, key ?? '', siblings)) ?? '',
      );
    });
  }

  maskValue(key: string, value: unknown, context?: MaskContext | null): unknown {
    return this.#with(context, (session, { siblings, signal = 'log' }) =>
      session.inBothWalks(signal, value, (one) => session.value(one, typeof key === 'string' ? key : '', siblings)),
    );
  }

  maskAttributes<T extends Attributes>(attributes: T, context?: MaskContext | null): T {
    return this.#with(context, (session, { siblings, signal = 'log' }) =>
      session.inBothWalks(signal, attributes, (one) => session.attributes(one, siblings) as T),
    );
  }

  inspectText(text: string, about?: MaskContext | null): Finding[] {
    if (typeof text !== 'string') return [];
    const context = plainContext(about);
    const findings: Finding[] = [];
    const key = context.key === undefined ? undefined : this.maskText(context.key);
    const add = (index: number, start: number, end: number, confidence: number) => {
      const detector = this.#plan.scanner.detectors[index];
      if (!detector) return;
      const { id, category } = detector;
      const operator = this.#plan.operatorNames[index] ?? 'placeholder';
      findings.push({
        detector: id as DetectorId,
        category,
        ...(key !== undefined && { key }),
        ...(context.signal && { signal: context.signal }),
        start,
        end,
        confidence,
        operator,
      });
    };
    try {
      const place = { context, sink: { found: add, failed: () => undefined } };
      new TextMasker(this.#plan).mask(text, this.#plan.treatments.attribute(context.key ?? ''), place);
    } catch {
      this.#counters.failure('failure.error');
    }
    return findings.sort((a, b) => a.start - b.start);
  }

  get planVersion(): string {
    return this.#plan.version;
  }

  stats(): Stats {
    return this.#counters.snapshot(this.#plan.version);
  }

  replacePolicy(policy: Policy): void {
    finish(this.preparePolicy(policy))();
  }

  *preparePolicy(policy: Policy): Steps<() => void> {
    const plan = yield* this.#compile(policy);
    yield;
    const session = this.#createSession(plan, this.#counters);
    return () => {
      this.#plan = plan;
      this.#session = session;
      this.#inner = undefined;
    };
  }

  openRecord(kind: RecordKind): RecordSession {
    return (this.#session.busy ? this.#innerSession() : this.#session).open(kind);
  }

  /** A getter of the application may end another span while one is being masked, and one of that span a third. */
  #innerSession(): RecordSession {
    if (this.#inner?.busy) return this.#createSession(this.#plan, this.#counters);
    this.#inner ??= this.#createSession(this.#plan, this.#counters);
    return this.#inner;
  }

  countRecord(signal: 'span' | 'log' | 'metric'): void {
    this.#counters.record(signal);
  }

  countFailure(reason: string): void {
    this.#counters.failure(reason);
  }

  #with<T>(about: MaskContext | null | undefined, use: (session: RecordSession, context: MaskContext) => T): T {
    const context = plainContext(about);
    const session = this.openRecord({ signal: context.signal ?? 'log', spanKind: context.spanKind, isolate: 'none' });
    try {
      return use(session, context);
    } finally {
      session.close();
    }
  }
}
