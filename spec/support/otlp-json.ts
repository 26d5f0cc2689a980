/** OTLP/JSON as a file exporter writes it, with values of one's own in its places. */
export interface Places {
  readonly service?: string;
  readonly name?: string;
  readonly attributes?: readonly object[];
  readonly [field: string]: unknown;
}

/** An attribute that is a text. */
export const keyValue = (key: string, text: string) => ({ key, value: { stringValue: text } });

const resourceOf = (service: string) => ({ attributes: [keyValue('service.name', service)] });

export function otlpTraces({ service = 'shop', ...span }: Places = {}): Record<string, unknown> {
  const whole = {
    traceId: '5b8efff798038103d269b633813fc60c',
    spanId: 'eee19b7ec3c1b174',
    name: 'GET /cart',
    kind: 2,
    startTimeUnixNano: '1544712660000000001',
    endTimeUnixNano: '1544712661000000001',
    attributes: [],
    status: {},
    ...span,
  };
  return {
    resourceSpans: [
      { resource: resourceOf(service), scopeSpans: [{ scope: { name: 'http', version: '1.2.3' }, spans: [whole] }] },
    ],
  };
}

export function otlpLogs({ service = 'shop', ...record }: Places = {}): Record<string, unknown> {
  const whole = {
    timeUnixNano: '1544712660300000001',
    severityNumber: 9,
    severityText: 'INFO',
    body: { stringValue: 'started' },
    attributes: [],
    ...record,
  };
  return {
    resourceLogs: [{ resource: resourceOf(service), scopeLogs: [{ scope: { name: 'app' }, logRecords: [whole] }] }],
  };
}

export function otlpMetrics({ service = 'shop', attributes = [], ...metric }: Places = {}): Record<string, unknown> {
  const dataPoints = [
    { attributes, startTimeUnixNano: '1544712660300000000', timeUnixNano: '1544712660300000001', asInt: '5' },
  ];
  const whole = {
    name: 'orders',
    unit: '1',
    sum: { dataPoints, aggregationTemporality: 2, isMonotonic: true },
    ...metric,
  };
  return {
    resourceMetrics: [{ resource: resourceOf(service), scopeMetrics: [{ scope: { name: 'app' }, metrics: [whole] }] }],
  };
}
