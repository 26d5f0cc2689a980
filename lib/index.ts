import { createMasker as createEngineMasker, type Masker } from './engine/masker.js';
import type { Policy } from './engine/policy/schema.js';
import { compilePattern } from './platform/linear-patterns.js';
import { nodeHmac } from './platform/node-hmac.js';

/**
 * Creates a masker.
 * @param policy the default policy when left out
 * @throws MaskError with all problems where the policy is invalid
 */
export const createMasker = (policy?: Policy): Masker => createEngineMasker(policy, { hmac: nodeHmac, compilePattern });

export type { Masker } from './engine/masker.js';
export type { AttributeRule, Policy } from './engine/policy/schema.js';
export { type ErrorCode, MaskError, type Problem } from './errors.js';
export type {
  AnchorRule,
  Attributes,
  Category,
  Charset,
  CheckName,
  CustomDetector,
  Detector,
  DetectorId,
  Finding,
  FunctionRule,
  MaskContext,
  OperatorName,
  Rule,
  Run,
  ShapeRule,
  Signal,
  StartRule,
} from './model.js';
export type { MaskingOptions } from './otel/guard.js';
export { MaskingLogRecordExporter } from './otel/masking-log-record-exporter.js';
export { MaskingLogRecordProcessor } from './otel/masking-log-record-processor.js';
export { MaskingMetricExporter } from './otel/masking-metric-exporter.js';
export { MaskingSpanExporter } from './otel/masking-span-exporter.js';
export { MaskingSpanProcessor } from './otel/masking-span-processor.js';
export {
  maskNodeSdkConfig,
  type NodeSdkMaskingOptions,
  type NodeSdkParts,
} from './otel/node-sdk/mask-node-sdk-config.js';
export type { Stats } from './report/counters.js';
