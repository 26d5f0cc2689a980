export type { Policy } from '../engine/policy/schema.js';
export { type ErrorCode, MaskError, type Problem } from '../errors.js';
export { type ConfiguredMasker, createConfiguredMasker } from './configured-masker.js';
export { type PolicyFileContent, policyFor } from './environments.js';
export {
  LivePolicy,
  type LiveStatus,
  type PolicyFailure,
  type SourceStatus,
  type StatusListener,
} from './live-policy.js';
export { connectOpamp, type OpampOptions } from './opamp.js';
export { type LoadedPolicy, type ReadOptions, readPolicyFile } from './policy-file.js';
export { type PollOptions, pollPolicy } from './poll-http.js';
export type { Environment } from './substitution.js';
export { tightenPolicy } from './tighten.js';
export { type PolicySource, type WatchOptions, watchPolicyFile } from './watch-file.js';
