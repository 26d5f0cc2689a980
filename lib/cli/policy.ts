import { existsSync } from 'node:fs';
import { readEnvironment } from '../config/environment.js';
import { readPolicyFile } from '../config/policy-file.js';
import type { Ports } from '../engine/policy/compile.js';
import type { Policy } from '../engine/policy/schema.js';
import { compilePattern } from '../platform/linear-patterns.js';
import { nodeHmac } from '../platform/node-hmac.js';
import type { Terminal } from './terminal.js';

/** Name of the file that is read where none is named. */
export const POLICY_FILE = 'otel-mask.yaml';

/** What the engine needs of the platform. */
export const PORTS: Ports = { hmac: nodeHmac, compilePattern };

/** Options that every command has which needs a policy. */
export interface PolicyOptions {
  readonly policy?: string;
  readonly preset?: string;
}

/** A policy as it was read, and where it comes from. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** Path of its file, or `(defaults)`. */
  readonly from: string;
}

/**
 * The policy that a command works under: that of `--policy`, of OTEL_MASK_POLICY, of ./otel-mask.yaml, or the defaults; the other OTEL_MASK_* variables say what it leaves open, as they do
 * in a process that sends telemetry. `--preset` says what it starts from.
 * @throws MaskError with everything that is wrong in a file, and where, or in a variable
 */
export function policyOf(options: PolicyOptions, { env }: Terminal): ReadPolicy {
  const { defaults, file: named } = readEnvironment(env);
  const file = options.policy ?? named ?? (existsSync(POLICY_FILE) ? POLICY_FILE : undefined);
  const policy = file === undefined ? defaults : readPolicyFile(file, { env, defaults }).policy;
  const { preset } = options;
  return { policy: (preset === undefined ? policy : { ...policy, preset }) as Policy, from: file ?? '(defaults)' };
}
