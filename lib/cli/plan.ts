import { detectors } from '../engine/detectors/index.js';
import { compilePolicy, type Plan } from '../engine/policy/compile.js';
import { parsePolicy } from '../engine/policy/parse.js';
import { PORTS, type PolicyOptions, policyOf } from './policy.js';
import type { Terminal } from './terminal.js';

/** The plan of the policy that a command works under, for those that ask what is in it. @throws MaskError */
export function planOf(options: PolicyOptions, terminal: Terminal): Plan {
  const { policy } = policyOf(options, terminal);
  return compilePolicy(parsePolicy(policy, detectors, PORTS.compilePattern), detectors, PORTS);
}
