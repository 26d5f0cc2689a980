import type { ExportResult } from '../../lib/otel/interfaces.js';
import type { LogRecordShape, ResourceMetricsShape, SpanShape } from '../../lib/signals/shapes.js';

/** Inner parts that keep what they are given, and the names of the calls in order. */

export class RecordingSpanProcessor {
  readonly calls: string[] = [];
  readonly started: unknown[][] = [];
  readonly ended: SpanShape[] = [];
  onStart(...args: unknown[]): void {
    this.calls.push('onStart');
    this.started.push(args);
  }
  onEnd(span: SpanShape): void {
    this.calls.push('onEnd');
    this.ended.push(span);
  }
  async forceFlush(): Promise<void> {
    this.calls.push('forceFlush');
  }
  async shutdown(): Promise<void> {
    this.calls.push('shutdown');
  }
}

export class RecordingLogRecordProcessor {
  readonly calls: string[] = [];
  readonly emitted: LogRecordShape[] = [];
  readonly contexts: unknown[] = [];
  onEmit(record: LogRecordShape, context?: unknown): void {
    this.calls.push('onEmit');
    this.emitted.push(record);
    this.contexts.push(context);
  }
  async forceFlush(): Promise<void> {
    this.calls.push('forceFlush');
  }
  async shutdown(): Promise<void> {
    this.calls.push('shutdown');
  }
}

/** Keeps what is exported; succeeds. `T` is an array of records, or the metrics of one export. */
export class RecordingExporter<T> {
  readonly calls: string[] = [];
  readonly exported: T[] = [];
  export(batch: T, resultCallback: (result: ExportResult) => void): void {
    this.calls.push('export');
    this.exported.push(batch);
    resultCallback({ code: 0 });
  }
  async forceFlush(): Promise<void> {
    this.calls.push('forceFlush');
  }
  async shutdown(): Promise<void> {
    this.calls.push('shutdown');
  }
}

export const recordingSpanExporter = () => new RecordingExporter<SpanShape[]>();
export const recordingLogRecordExporter = () => new RecordingExporter<LogRecordShape[]>();
export const recordingMetricExporter = () => new RecordingExporter<ResourceMetricsShape>();
