/** The shapes of records as the SDK hands them over, on both of its lines: structural, so that no SDK package is needed. */
import type { Attributes } from '../model.js';

export interface TraceStateShape {
  serialize(): string;
  unset(key: string): TraceStateShape;
}

export interface SpanContextShape {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
  readonly isRemote?: boolean | undefined;
  // the API's TraceState, whose methods differ in nothing that we call
  readonly traceState?: TraceStateShape | undefined;
}

export interface ResourceShape {
  readonly attributes: Attributes;
  readonly schemaUrl?: string | undefined;
  readonly asyncAttributesPending?: boolean | undefined;
  waitForAsyncAttributes?(): Promise<void>;
}

export interface ScopeShape {
  readonly name: string;
  readonly version?: string | undefined;
  readonly schemaUrl?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** OTLP logs carry it. */
  readonly droppedAttributesCount?: number | undefined;
}

export interface EventShape {
  readonly name: string;
  readonly time: unknown;
  readonly attributes?: Attributes | undefined;
  readonly droppedAttributesCount?: number | undefined;
}

export interface LinkShape {
  readonly context: SpanContextShape;
  readonly attributes?: Attributes | undefined;
  readonly droppedAttributesCount?: number | undefined;
}

export interface SpanShape {
  readonly name: string;
  readonly kind: number;
  readonly spanContext: () => SpanContextShape;
  readonly parentSpanContext?: SpanContextShape | undefined;
  readonly startTime: unknown;
  readonly endTime: unknown;
  readonly status: { readonly code: number; readonly message?: string | undefined };
  readonly attributes: Attributes;
  readonly links: readonly LinkShape[];
  readonly events: readonly EventShape[];
  readonly duration: unknown;
  readonly ended: boolean;
  readonly resource: ResourceShape;
  readonly instrumentationScope: ScopeShape;
  readonly droppedAttributesCount: number;
  readonly droppedEventsCount: number;
  readonly droppedLinksCount: number;
}

export interface LogRecordShape {
  readonly hrTime: unknown;
  readonly hrTimeObserved: unknown;
  readonly spanContext?: SpanContextShape | undefined;
  readonly resource: ResourceShape;
  readonly instrumentationScope: ScopeShape;
  readonly attributes: Attributes;
  readonly severityText?: string | undefined;
  readonly severityNumber?: number | undefined;
  readonly body?: unknown;
  readonly eventName?: string | undefined;
  readonly droppedAttributesCount: number;
}

export interface DataPointShape {
  readonly startTime: unknown;
  readonly endTime: unknown;
  readonly attributes: Attributes;
  readonly value: unknown;
}

export interface MetricShape {
  readonly descriptor: { readonly name: string; readonly description?: string; readonly unit?: string };
  readonly aggregationTemporality: number;
  /** 0 histogram, 1 exponential histogram, 2 gauge, 3 sum. */
  readonly dataPointType: number;
  readonly dataPoints: readonly DataPointShape[];
}

export interface ResourceMetricsShape {
  readonly resource: ResourceShape;
  readonly scopeMetrics: readonly { readonly scope: ScopeShape; readonly metrics: readonly MetricShape[] }[];
}
