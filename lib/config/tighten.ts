import { detectors } from '../engine/detectors/index.js';
import { AttributeRules } from '../engine/policy/attribute-rules.js';
import { operatorName } from '../engine/policy/compile.js';
import { SIGNALS } from '../engine/policy/fields.js';
import { isKeyPattern } from '../engine/policy/key-pattern.js';
import { parsePolicy } from '../engine/policy/parse.js';
import { withPreset } from '../engine/policy/presets.js';
import { type Locate, type Path, Problems } from '../engine/policy/problems.js';
import { type AttributeRule, DEFAULTS, ON_ERROR, type Policy, SUMMARIES } from '../engine/policy/schema.js';
import { isObject } from '../engine/policy/shape.js';
import { finish, type Steps } from '../engine/policy/steps.js';
import { MaskError } from '../errors.js';
import type { Detector, OperatorName, Signal } from '../model.js';
import { compilePattern } from '../platform/linear-patterns.js';
import { mergePolicies } from './environments.js';

/** From what lets through most to what lets through nothing. */
const STRENGTH: readonly OperatorName[] = ['keep', 'truncate', 'partial', 'token', 'placeholder', 'drop'];

const strengthOf = (name: OperatorName): number => STRENGTH.indexOf(name);

type Typed = Pick<Detector, 'id' | 'category'>;

/** Words of a field, from what lets through most. */
const ORDERED = {
  unknownAttributes: ['scan', 'mask', 'drop'],
  opaqueIds: ['keep', 'mask'],
  taint: ['off', 'record', 'trace'],
  onError: ON_ERROR,
  summary: SUMMARIES,
} as const;

/**
 * A policy that comes from elsewhere, merged over the local one, which it may only tighten: no rule of the local one goes, no type gets a weaker operator in any
 * signal (drop > placeholder > token > partial > truncate > keep), nothing more is let through. What cannot be compared is refused.
 * @param remote as it was read, not yet checked
 * @param locate where parts of the remote policy stand
 * @throws MaskError `policy.looser`, or what is invalid
 */
export const tightenPolicy = (local: Policy, remote: unknown, locate?: Locate): Policy =>
  finish(tightenSteps(local, remote, locate));

/** The same, step by step. @throws MaskError `policy.looser`, or what is invalid */
export function* tightenSteps(local: Policy, remote: unknown, locate?: Locate): Steps<Policy> {
  const offset = local.detectors?.custom?.length ?? 0;
  const merged = parsePolicy(merge(local, remote), detectors, compilePattern, locate && besideLocal(locate, offset));
  const tightening = new Tightening(local, remote as Policy, merged, locate);
  yield;
  yield* tightening.compare();
  return merged;
}

/** Own detectors are added to the local ones; other lists are replaced and then compared. */
function merge(local: Policy, remote: unknown): unknown {
  const merged = mergePolicies(local, remote);
  const added = isObject(remote) && isObject(remote['detectors']) ? remote['detectors']['custom'] : undefined;
  const own = local.detectors?.custom;
  if (!isObject(merged) || !isObject(merged['detectors']) || !Array.isArray(added) || own === undefined) return merged;
  return { ...merged, detectors: { ...merged['detectors'], custom: [...own, ...added] } };
}

/** The remote policy's own detectors stand behind the local ones. */
const besideLocal =
  (locate: Locate, offset: number): Locate =>
  (problem, raw, of) => {
    const [a, b, index, ...rest] = raw;
    if (a !== 'detectors' || b !== 'custom' || typeof index !== 'number') return locate(problem, raw, of);
    const at = Math.max(0, index - offset);
    const path = [a, b, at, ...problem.path.slice(3)];
    return locate({ ...problem, path }, [a, b, at, ...rest], of);
  };

/** So many detectors are compared in one step. */
const DETECTORS_IN_STEP = 128;

class Tightening {
  readonly #local: Policy;
  readonly #remote: Policy;
  readonly #merged: Policy;
  readonly #problems: Problems;
  readonly #told = new Set<string>();
  /** The strongest operator that any type has here. */
  #strongestOperator = 0;

  constructor(local: Policy, remote: Policy, merged: Policy, locate: Locate | undefined) {
    this.#local = local;
    this.#remote = remote ?? {};
    this.#merged = merged;
    this.#problems = new Problems(locate);
  }

  /** @throws MaskError `policy.looser` */
  *compare(): Steps<void> {
    yield* this.#operators();
    this.#ownDetectors();
    yield;
    this.#findings();
    yield;
    this.#attributes();
    yield;
    this.#words();
    this.#allowed();
    this.#rest();
    if (this.#problems.list.length > 0) throw new MaskError('policy.looser', this.#problems.list);
  }

  #refuse(path: Path, expected: string, found: string): void {
    const name = path.join('\0');
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.#problems.add(path, expected, undefined, { found });
  }

  *#operators(): Steps<void> {
    const known: readonly Typed[] = [...detectors, ...(this.#local.detectors?.custom ?? [])];
    for (const [i, detector] of known.entries()) {
      if (i % DETECTORS_IN_STEP === DETECTORS_IN_STEP - 1) yield;
      for (const signal of [undefined, ...SIGNALS]) {
        const before = operatorName(this.#local, detector, signal);
        const after = operatorName(this.#merged, detector, signal);
        this.#strongestOperator = Math.max(this.#strongestOperator, strengthOf(before));
        if (strengthOf(after) < strengthOf(before))
          this.#refuse(
            this.#originOf(detector, signal),
            `at least ${before} for ${detector.id}`,
            `what makes it ${after}`,
          );
      }
    }
  }

  /** What of the remote policy decides about the operator of a type. */
  #originOf({ id, category }: Typed, signal: Signal | undefined): Path {
    const paths: Path[] = [
      ['detectors', 'modes', id],
      ['detectors', 'modes', category],
      ['mode'],
      ['operators', 'detectors', id],
      ['operators', 'categories', category],
      ...(signal ? [['operators', 'signals', signal]] : []),
      ['operators', 'default'],
      ['preset'],
    ];
    return paths.find((path) => valueAt(this.#remote, path) !== undefined) ?? [];
  }

  /** One of its own could win a value over a type with a stronger operator. */
  #ownDetectors(): void {
    const before = this.#local.detectors?.custom?.length ?? 0;
    const strongest = this.#strongestOperator;
    for (const [i, detector] of (this.#merged.detectors?.custom ?? []).slice(before).entries()) {
      const weakest = Math.min(...strengthsOf(this.#merged, detector));
      if (weakest < strongest)
        this.#refuse(
          ['detectors', 'custom', i],
          `an operator of at least ${STRENGTH[strongest]}, since it may find what others find`,
          `${STRENGTH[weakest]}`,
        );
    }
  }

  /** Whether everything that was found is found still. */
  #findings(): void {
    const before = new Set<string>(this.#local.detectors?.disable);
    const after = this.#merged.detectors?.disable ?? [];
    for (const [i, id] of after.entries())
      if (!before.has(id)) this.#refuse(['detectors', 'disable', i], 'no detector that is switched on here', id);
    const [wasLeast, least] = [this.#local, this.#merged].map(({ confidence = DEFAULTS.confidence }) => confidence);
    if ((least as number) > (wasLeast as number)) this.#refuse(['confidence'], `at most ${wasLeast}`, 'more');
    const findsMore = (least as number) < (wasLeast as number) || after.length < before.size;
    if (!findsMore) return;
    const types: readonly Typed[] = [...detectors, ...(this.#merged.detectors?.custom ?? [])];
    const kept = types.find((detector) => strengthsOf(this.#merged, detector).includes(strengthOf('keep')));
    if (kept)
      this.#refuse(
        (least as number) < (wasLeast as number) ? ['confidence'] : ['detectors', 'disable'],
        'what is here, since some types are kept',
        `what could let ${kept.id} win a value that is masked here`,
      );
  }

  #attributes(): void {
    const own = withPreset(this.#local).attributes ?? {};
    const rules = new AttributeRules(own);
    const after = withPreset(this.#merged).attributes ?? {};
    if (Object.keys(own).some((key) => !Object.hasOwn(after, key)))
      this.#refuse(['preset'], 'one with the rules for attributes that hold here', 'one without');
    for (const [key, rule] of Object.entries(after)) {
      const before = isKeyPattern(key) ? (Object.hasOwn(own, key) ? own[key] : undefined) : rules.of(key);
      if (isSame(before, rule) || rule === 'drop') continue;
      const least = this.#leastFor(before);
      const strength = this.#strengthOf(rule);
      // part of a value, or a token of it, may show more than what is found in it now
      const isEnough = strength >= strengthOf('placeholder') || typeof before === 'string';
      if (!isEnough || strength < least)
        this.#refuse(
          ['attributes', key],
          `a rule that is not weaker than the local one: ${STRENGTH.slice(least).join(', ')}`,
          'one that is, or that cannot be compared',
        );
    }
  }

  /** What must replace a whole value in the place of a local rule. */
  #leastFor(rule: AttributeRule | undefined): number {
    if (rule === undefined) return this.#strongest();
    if (rule === 'pass') return strengthOf('keep');
    if (typeof rule === 'string') return strengthOf(rule);
    const detector = detectors.find(({ id }) => id === rule.class);
    return detector ? Math.max(...strengthsOf(this.#local, detector)) : this.#strongest();
  }

  /** How strong a remote rule is for a whole value; -1 for what only says how it is read. */
  #strengthOf(rule: AttributeRule): number {
    if (rule === 'pass') return strengthOf('keep');
    if (typeof rule === 'string') return strengthOf(rule);
    const detector = detectors.find(({ id }) => id === rule.class);
    return detector ? Math.min(...strengthsOf(this.#merged, detector)) : -1;
  }

  /** The strongest that any value may meet here: what replaces whole values must not be weaker. */
  #strongest(): number {
    const effective = withPreset(this.#local);
    const unknown = { scan: 'keep', mask: 'placeholder', drop: 'drop' } as const;
    return Math.max(
      this.#strongestOperator,
      strengthOf(unknown[effective.unknownAttributes ?? 'scan']),
      ...Object.entries(effective.attributes ?? {}).map(([key, rule]) =>
        isKeyPattern(key) && typeof rule === 'string' ? this.#leastFor(rule) : 0,
      ),
    );
  }

  #words(): void {
    const [before, after] = [withPreset(this.#local), withPreset(this.#merged)];
    for (const [name, words] of Object.entries(ORDERED) as [keyof typeof ORDERED, readonly string[]][]) {
      const fallback =
        name in DEFAULTS ? DEFAULTS[name as keyof typeof ORDERED & keyof typeof DEFAULTS] : (words[0] as string);
      const [was, is] = [before[name] ?? fallback, after[name] ?? fallback];
      if (words.indexOf(is) < words.indexOf(was))
        this.#refuse(
          this.#remote[name] === undefined ? ['preset'] : [name],
          `one of ${words.slice(words.indexOf(was)).join(', ')}`,
          'a weaker word',
        );
    }
  }

  #allowed(): void {
    for (const name of ['values', 'patterns'] as const) {
      const before = new Set(this.#local.allow?.[name]);
      for (const [i, one] of (this.#merged.allow?.[name] ?? []).entries())
        if (!before.has(one)) this.#refuse(['allow', name, i], 'nothing that is not let through here', 'more');
    }
  }

  #rest(): void {
    for (const [name, before] of Object.entries(DEFAULT_LIMITS) as [keyof typeof DEFAULT_LIMITS, number][]) {
      const was = this.#local.limits?.[name] ?? before;
      if ((this.#merged.limits?.[name] ?? before) > was) this.#refuse(['limits', name], `at most ${was}`, 'more');
    }
    for (const [key, declared] of Object.entries(this.#remote.declare ?? {}))
      if (!isSame(this.#local.declare?.[key], declared))
        this.#refuse(['declare', key], 'what is declared here', 'something else, whose members would pass');
    if (this.#remote.token !== undefined && !isSame(this.#merged.token, this.#local.token))
      this.#refuse(['token'], 'the key that is used here', 'another one');
  }
}

const DEFAULT_LIMITS = {
  maxValueLength: DEFAULTS.maxValueLength,
  maxDepth: DEFAULTS.maxDepth,
  budget: DEFAULTS.budget,
} as const;

/** How strong the operators of a type are, everywhere. */
const strengthsOf = (policy: Policy, detector: Typed): number[] =>
  [undefined, ...SIGNALS].map((signal) => strengthOf(operatorName(policy, detector, signal)));

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const name of path) inner = isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined;
  return inner;
}

/** Of plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
