/**
 * The SDK's interfaces as far as we use them, structural and with method signatures, so that both lines of the SDK fit and none must be installed.
 */
import type { LogRecordShape, ResourceMetricsShape, SpanShape } from '../signals/shapes.js';

/** `code` is 0 for success, 1 for failure. */
export interface ExportResult {
  code: number;
  error?: Error;
}

export interface SpanProcessor {
  onStart(span: unknown, parentContext: unknown): void;
  onEnding?(span: unknown): void;
  onEnd(span: SpanShape): void;
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

export interface LogRecordProcessor {
  onEmit(record: LogRecordShape, context?: unknown): void;
  enabled?(options: unknown): boolean;
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

export interface SpanExporter {
  export(spans: SpanShape[], resultCallback: (result: ExportResult) => void): void;
  forceFlush?(): Promise<void>;
  shutdown(): Promise<void>;
}

export interface LogRecordExporter {
  export(records: LogRecordShape[], resultCallback: (result: ExportResult) => void): void;
  forceFlush?(): Promise<void>;
  shutdown(): Promise<void>;
}

/** An instrument's type is opaque to us. `Aggregation` is the SDK's option, whatever its shape: it is handed through. */
export interface PushMetricExporter<Aggregation = unknown> {
  export(metrics: ResourceMetricsShape, resultCallback: (result: ExportResult) => void): void;
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
  selectAggregationTemporality?(instrumentType: unknown): number;
  selectAggregation?(instrumentType: unknown): Aggregation;
}
