import { didYouMean } from '../engine/policy/did-you-mean.js';
import { shownPath } from '../engine/policy/problems.js';
import type { Policy } from '../engine/policy/schema.js';
import { isObject } from '../engine/policy/shape.js';
import { MaskError } from '../errors.js';
import type { Environment } from './substitution.js';

/** What a policy file holds: a policy, and what is different in some environments. */
export interface PolicyFileContent extends Policy {
  /** Name of an environment -> what is different there, merged over the rest part by part. `null`: nothing is. */
  readonly environments?: Readonly<Record<string, Policy | null>>;
}

type Names = Readonly<Record<string, unknown>>;

/** Which environment this is, and what says so. */
export interface EnvironmentName {
  readonly name: string;
  readonly from: 'OTEL_MASK_ENV' | 'OTEL_RESOURCE_ATTRIBUTES';
}

/** Keys of the semantic conventions, the one of now first. */
const ATTRIBUTES = ['deployment.environment.name', 'deployment.environment'];

/** The environment that the process runs in: OTEL_MASK_ENV, else that of the resource. */
export function environmentOf(env: Environment): EnvironmentName | undefined {
  const own = env['OTEL_MASK_ENV'];
  if (own) return { name: own, from: 'OTEL_MASK_ENV' };
  const attributes = resourceAttributes(env['OTEL_RESOURCE_ATTRIBUTES'] ?? '');
  const name = ATTRIBUTES.map((key) => attributes.get(key)).find(Boolean);
  return name === undefined ? undefined : { name, from: 'OTEL_RESOURCE_ATTRIBUTES' };
}

/** `key=value,key=value`, both percent-encoded, as the SDK specification has it. */
function resourceAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? (['', ''] as const) : ([decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))] as const);
  });
  return new Map(pairs);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text.trim();
  }
}

/**
 * The section of an environment. One that is named for otel-mask must be there, where there are any; one that the resource names need not.
 * @throws MaskError `config.environment`
 */
export function sectionFor(names: readonly string[], wanted: EnvironmentName | undefined): string | undefined {
  if (wanted === undefined || names.includes(wanted.name)) return wanted?.name;
  if (wanted.from !== 'OTEL_MASK_ENV' || names.length === 0) return undefined;
  const shown = shownPath(names).filter((name, i) => name === names[i]) as string[];
  const suggestion = didYouMean(wanted.name, shown);
  throw new MaskError('config.environment', [
    {
      path: ['OTEL_MASK_ENV'],
      expected: `one of the policy's environments: ${shown.join(', ')}`,
      found: 'the name of another one',
      ...(suggestion !== undefined && { suggestion }),
    },
  ]);
}

/** Entries of these are one thing each: what is written over one of them replaces it. */
const WHOLE_ENTRIES: ReadonlySet<string> = new Set(['attributes', 'declare']);

/** One policy over another: objects name by name, anything else replaces what was there. */
export function mergePolicies(base: unknown, over: unknown): unknown {
  return mergeParts(base, over, []);
}

function mergeParts(base: unknown, over: unknown, path: readonly string[]): unknown {
  if (over === undefined) return base;
  const isWhole = path.length === 2 && WHOLE_ENTRIES.has(path[0] ?? '');
  if (!isObject(base) || !isObject(over) || isWhole) return over;
  const names = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    Array.from(names, (name) => [name, mergeParts(own(base, name), own(over, name), [...path, name])]),
  );
}

const own = (object: Names, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/**
 * The policy of one environment out of what a file, or an object of the same form, holds.
 * @throws MaskError `config.environment` where OTEL_MASK_ENV names one that is not there
 */
export function policyFor(content: PolicyFileContent, env: Environment): Policy {
  const { environments = {}, ...base } = content;
  const section = sectionFor(Object.keys(environments), environmentOf(env));
  const over = section === undefined ? undefined : environments[section];
  return mergePolicies(base, over ?? undefined) as Policy;
}
