import { detectors } from '../engine/detectors/index.js';
import { didYouMean } from '../engine/policy/did-you-mean.js';
import { parsePolicy } from '../engine/policy/parse.js';
import type { Path } from '../engine/policy/problems.js';
import type { Policy } from '../engine/policy/schema.js';
import { MaskError, type Problem } from '../errors.js';
import { compilePattern } from '../platform/linear-patterns.js';
import type { Environment } from './substitution.js';
import { readKeyFile } from './token-keys.js';

/** A variable that otel-mask reads. */
interface Variable {
  readonly about: string;
  /** The field of the policy that it stands for, where the policy's file says nothing. */
  readonly field?: Path;
}

/** The variables that otel-mask reads: the table of docs/policy.md. */
export const VARIABLES: Readonly<Record<string, Variable>> = {
  OTEL_MASK_POLICY: { about: 'path of the policy file (YAML or JSON); it is read again when it changes' },
  OTEL_MASK_WATCH: { about: '`off`: the policy file is read once' },
  OTEL_MASK_ENV: {
    about: "section of the policy's `environments`; else `deployment.environment.name` of OTEL_RESOURCE_ATTRIBUTES",
  },
  OTEL_MASK_POLICY_URL: {
    about: 'address of a policy that may only tighten the local one, asked for every 30 seconds',
  },
  OTEL_MASK_OPAMP_ENDPOINT: { about: 'OpAMP server that such a policy comes from; needs @elastic/opamp-client-node' },
  OTEL_MASK_PRESET: { about: '`preset`', field: ['preset'] },
  OTEL_MASK_MODE: { about: '`mode`', field: ['mode'] },
  OTEL_MASK_UNKNOWN_ATTRIBUTES: { about: '`unknownAttributes`', field: ['unknownAttributes'] },
  OTEL_MASK_OPAQUE_IDS: { about: '`opaqueIds`', field: ['opaqueIds'] },
  OTEL_MASK_TAINT: { about: '`taint`', field: ['taint'] },
  OTEL_MASK_OPERATOR: { about: '`operators.default`', field: ['operators', 'default'] },
  OTEL_MASK_PLACEHOLDER: { about: '`placeholder`', field: ['placeholder'] },
  OTEL_MASK_KEY: { about: '`token.key`', field: ['token', 'key'] },
  OTEL_MASK_KEY_FILE: { about: 'path of a file that holds `token.key`', field: ['token', 'key'] },
  OTEL_MASK_KEY_ID: { about: '`token.keyId`; default `k1`', field: ['token', 'keyId'] },
};

/** What the variables of a process say. */
export interface EnvironmentSettings {
  /** Holds where the policy's file says nothing. */
  readonly defaults: Policy;
  readonly file: string | undefined;
  readonly watches: boolean;
  readonly url: string | undefined;
  readonly opampEndpoint: string | undefined;
}

const SWITCH = ['on', 'off'];
const PREFIX = 'OTEL_MASK_';

/** Whether there is anything to read: a variable of otel-mask, or one that is nearly so called. */
export const saysAnything = (env: Environment): boolean =>
  Object.keys(env).some((name) => name.startsWith(PREFIX) && env[name] !== '');

/**
 * Reads OTEL_MASK_* variables; one that is empty is not set. A name that is nearly one of them is an error.
 * @throws MaskError `config.environment` with every problem, and no value
 */
export function readEnvironment(env: Environment): EnvironmentSettings {
  const problems: Problem[] = [];
  const value = (name: string): string | undefined => env[name] || undefined;
  for (const name of Object.keys(env)) {
    const meant = slipOf(name);
    if (meant)
      problems.push({ path: [name], expected: 'a variable of otel-mask', found: 'an unknown name', suggestion: meant });
  }
  const watch = value('OTEL_MASK_WATCH');
  if (watch !== undefined && !SWITCH.includes(watch))
    problems.push({ path: ['OTEL_MASK_WATCH'], expected: `one of ${SWITCH.join(', ')}`, found: 'another word' });
  const url = address(value('OTEL_MASK_POLICY_URL'), 'OTEL_MASK_POLICY_URL', problems);
  const opampEndpoint = address(value('OTEL_MASK_OPAMP_ENDPOINT'), 'OTEL_MASK_OPAMP_ENDPOINT', problems);
  const defaults = readDefaults(env, problems);
  if (problems.length > 0) throw new MaskError('config.environment', problems);
  return { defaults, file: value('OTEL_MASK_POLICY'), watches: watch !== 'off', url, opampEndpoint };
}

/** The variable that a name nearly is. One that only goes on (OTEL_MASK_KEY_OLD) is somebody's own, for references in the policy. */
function slipOf(name: string): string | undefined {
  if (!name.startsWith(PREFIX) || Object.hasOwn(VARIABLES, name)) return undefined;
  const names = Object.keys(VARIABLES).map((one) => one.slice(PREFIX.length));
  const written = name.slice(PREFIX.length);
  if (names.some((one) => written.startsWith(one) && /^[_\d]/.test(written.slice(one.length)))) return undefined;
  const meant = didYouMean(written, names);
  return meant && PREFIX + meant;
}

function address(text: string | undefined, name: string, problems: Problem[]): string | undefined {
  if (text === undefined) return undefined;
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isAddress) problems.push({ path: [name], expected: 'an address of http or https', found: 'none' });
  return text;
}

function readDefaults(env: Environment, problems: Problem[]): Policy {
  const policy: Record<string, unknown> = {};
  const names = new Map<string, string>();
  for (const [name, { field }] of Object.entries(VARIABLES)) {
    const written = env[name];
    if (!field || !written) continue;
    const text = name === 'OTEL_MASK_KEY_FILE' ? readKeyFile('.', written) : written;
    if (text === undefined) problems.push({ path: [name], expected: 'a file that can be read', found: 'none' });
    names.set(field.join('.'), name);
    put(policy, field, text);
  }
  const token = policy['token'] as Record<string, unknown> | undefined;
  if (token?.['key'] !== undefined) token['keyId'] ??= 'k1';
  // an id alone completes the key of a file
  const whole = token && token['key'] === undefined ? { ...policy, token: undefined } : policy;
  // tokens may get their key in the file
  const checked = whole['token'] === undefined ? { ...whole, token: { key: ' '.repeat(16), keyId: 'k1' } } : whole;
  try {
    parsePolicy(checked, detectors, compilePattern, (problem, raw) => ({
      ...problem,
      path: [names.get(raw.join('.')) ?? String(raw[0])],
    }));
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    problems.push(...error.problems);
  }
  return policy as Policy;
}

function put(policy: Record<string, unknown>, [name, inner]: Path, value: unknown): void {
  if (inner === undefined) policy[String(name)] = value;
  else policy[String(name)] = { ...(policy[String(name)] as object | undefined), [inner]: value };
}
