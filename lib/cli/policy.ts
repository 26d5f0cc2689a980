import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Ports } from '../engine/policy/compile.js';
import type { Policy } from '../engine/policy/schema.js';
import { compilePattern } from '../otel/linear-patterns.js';
import { nodeHmac } from '../otel/node-hmac.js';
import { reasonOf, UsageError } from './exit.js';
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
 * The policy that a command works under: that of `--policy`, of OTEL_MASK_POLICY, of ./otel-mask.yaml, or the defaults. `--preset` and OTEL_MASK_PRESET say what it starts from.
 * It is not checked here: what compiles it tells what is wrong.
 * @throws UsageError where the file cannot be read or is no YAML
 */
export function policyOf(options: PolicyOptions, { env }: Terminal): ReadPolicy {
  const file =
    options.policy ?? (env['OTEL_MASK_POLICY'] || undefined) ?? (existsSync(POLICY_FILE) ? POLICY_FILE : undefined);
  const policy = file === undefined ? {} : readPolicyFile(file);
  const preset = options.preset ?? (file === undefined ? env['OTEL_MASK_PRESET'] || undefined : undefined);
  return { policy: (preset === undefined ? policy : { ...policy, preset }) as Policy, from: file ?? '(defaults)' };
}

/**
 * What a policy file holds, unchecked. JSON is YAML.
 * @throws UsageError with the place of what is no YAML, never with a part of the file
 */
export function readPolicyFile(file: string): Policy {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new UsageError(
      document.errors
        .map(({ linePos, code }) => `${file}:${linePos?.[0].line ?? 1}:${linePos?.[0].col ?? 1}: no YAML (${code})`)
        .join('\n'),
    );
  return (document.toJS() ?? {}) as Policy;
}
