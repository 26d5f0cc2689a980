import { createMasker, type Masker } from '../engine/masker.js';
import { MaskError } from '../errors.js';
import { compilePattern } from '../platform/linear-patterns.js';
import { nodeHmac } from '../platform/node-hmac.js';
import { readEnvironment } from './environment.js';
import { LivePolicy } from './live-policy.js';
import { connectOpamp } from './opamp.js';
import { type LoadedPolicy, readPolicyFile } from './policy-file.js';
import { pollPolicy } from './poll-http.js';
import type { Environment } from './substitution.js';
import { tightenPolicy } from './tighten.js';
import { type PolicySource, watchPolicyFile } from './watch-file.js';

/** A masker whose policy follows its sources. */
export interface ConfiguredMasker {
  /** Give it to processors and exporters. */
  readonly masker: Masker;
  /** What is in force and where it comes from; tells of changes and of failures. */
  readonly live: LivePolicy;
  /** Ends the watching; the policy in force stays. */
  close(): Promise<void>;
}

/**
 * Creates a masker as the OTEL_MASK_* variables say: the table is in docs/policy.md. What is wrong at the start is thrown; later the last good policy stays.
 * @throws MaskError with every problem, its file, line and column
 */
export function createConfiguredMasker(env: Environment = process.env): ConfiguredMasker {
  const { defaults, file, watches, url, opampEndpoint } = readEnvironment(env);
  const loaded = file === undefined ? undefined : readPolicyFile(file, { env, defaults });
  const policy = loaded?.policy ?? defaults;
  const masker = createLocated(policy, loaded);
  const live = new LivePolicy(masker, policy, loaded);
  if ((file !== undefined && watches) || url !== undefined || opampEndpoint !== undefined) rehearse(policy);
  const sources: PolicySource[] = [];
  if (file !== undefined && watches) sources.push(watchPolicyFile(live, file, { env, defaults, loaded }));
  if (url !== undefined) sources.push(pollPolicy(live, url, { env }));
  if (opampEndpoint !== undefined) sources.push(connectOpamp(live, opampEndpoint, { env }));
  return {
    masker,
    live,
    close: async () => {
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}

/**
 * Does once, at the start, what a change of the policy does while records are masked: code that runs for the first time takes several times as long, and would
 * hold the event loop.
 */
function rehearse(policy: LoadedPolicy['policy']): void {
  try {
    const masker = createMasker(tightenPolicy(policy, {}), { hmac: nodeHmac, compilePattern });
    masker.replacePolicy({ ...policy, opaqueIds: policy.opaqueIds === 'mask' ? 'keep' : 'mask' });
  } catch {
    // nothing depends on it
  }
}

function createLocated(policy: LoadedPolicy['policy'], loaded: LoadedPolicy | undefined): Masker {
  try {
    return createMasker(policy, { hmac: nodeHmac, compilePattern });
  } catch (error) {
    if (!(error instanceof MaskError) || !loaded) throw error;
    throw new MaskError(
      error.code,
      error.problems.map((problem) => loaded.locate(problem, problem.path, 'value')),
    );
  }
}
