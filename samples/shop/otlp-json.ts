/** The parts of OTLP/JSON that hold text. */
export interface AnyValue {
  readonly stringValue?: string;
  readonly bytesValue?: string;
  readonly intValue?: string | number;
  readonly doubleValue?: number;
  readonly arrayValue?: { readonly values: readonly AnyValue[] };
  readonly kvlistValue?: { readonly values: readonly KeyValue[] };
}

export interface KeyValue {
  readonly key: string;
  readonly value: AnyValue;
}

export interface Scope {
  readonly name?: string;
  readonly version?: string;
  readonly attributes?: readonly KeyValue[];
}

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly name: string;
  readonly traceState?: string;
  readonly attributes: readonly KeyValue[];
  readonly events: readonly { readonly name: string; readonly attributes: readonly KeyValue[] }[];
  readonly links: readonly { readonly traceState?: string; readonly attributes: readonly KeyValue[] }[];
  readonly status: { readonly message?: string };
}

export interface LogRecord {
  readonly traceId?: string;
  readonly timeUnixNano: string;
  readonly severityText?: string;
  readonly eventName?: string;
  readonly body?: AnyValue;
  readonly attributes: readonly KeyValue[];
}

interface Points {
  readonly dataPoints: readonly { readonly attributes: readonly KeyValue[] }[];
}

export interface Metric {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly sum?: Points;
  readonly gauge?: Points;
  readonly histogram?: Points;
}

interface Resource {
  readonly resource: { readonly attributes: readonly KeyValue[] };
}

interface Scoped {
  readonly scope: Scope;
}

interface ResourceSpans extends Resource {
  readonly scopeSpans: readonly (Scoped & { readonly spans: readonly Span[] })[];
}

interface ResourceLogs extends Resource {
  readonly scopeLogs: readonly (Scoped & { readonly logRecords: readonly LogRecord[] })[];
}

interface ResourceMetrics extends Resource {
  readonly scopeMetrics: readonly (Scoped & { readonly metrics: readonly Metric[] })[];
}

/** A request of any signal. */
export interface Request {
  readonly resourceSpans?: readonly ResourceSpans[];
  readonly resourceLogs?: readonly ResourceLogs[];
  readonly resourceMetrics?: readonly ResourceMetrics[];
}

/** What requests hold, batches joined. */
export interface Recording {
  readonly resources: readonly (readonly KeyValue[])[];
  readonly scopes: readonly Scope[];
  readonly spans: readonly Span[];
  readonly logs: readonly LogRecord[];
  /** By scope: the same name can stand in several. */
  readonly metrics: readonly (readonly Metric[])[];
}

/** Joins requests. Spans stay in order, logs are put in order of time, a resource is kept once for each signal. */
export function readRequests(requests: readonly Request[]): Recording {
  const traces = requests.flatMap((request) => request.resourceSpans ?? []);
  const logs = requests.flatMap((request) => request.resourceLogs ?? []);
  const metrics = requests.flatMap((request) => request.resourceMetrics ?? []);
  const scopeSpans = traces.flatMap((of) => of.scopeSpans);
  const scopeLogs = logs.flatMap((of) => of.scopeLogs);
  const scopeMetrics = metrics.flatMap((of) => of.scopeMetrics);
  const resources: readonly Resource[] = [...traces.slice(0, 1), ...logs.slice(0, 1), ...metrics.slice(0, 1)];
  const scoped: readonly Scoped[] = [...scopeSpans, ...scopeLogs, ...scopeMetrics];
  return {
    resources: resources.map(({ resource }) => resource.attributes),
    scopes: scoped.map(({ scope }) => scope),
    spans: scopeSpans.flatMap((of) => of.spans),
    logs: scopeLogs
      .flatMap((of) => of.logRecords)
      .sort((a, b) => Number(BigInt(a.timeUnixNano) - BigInt(b.timeUnixNano))),
    metrics: scopeMetrics.map((of) => of.metrics),
  };
}

export function pointsOf(metric: Metric): readonly { readonly attributes: readonly KeyValue[] }[] {
  return (metric.sum ?? metric.gauge ?? metric.histogram)?.dataPoints ?? [];
}
