// What differs between the two lines of the SDK.

/** @param load name -> the module, by import or by require */
export async function openSdk(load, line) {
  const api = await load('@opentelemetry/api');
  const trace = await load(line === 2 ? '@opentelemetry/sdk-trace-base' : '@opentelemetry/sdk-trace');
  const logs = await load('@opentelemetry/sdk-logs');
  const metrics = await load('@opentelemetry/sdk-metrics');
  const { resourceFromAttributes } = await load('@opentelemetry/resources');
  const { NodeSDK } = await load('@opentelemetry/sdk-node');
  const exporters = {};
  for (const encoding of ['http', 'proto'])
    exporters[encoding] = {
      span: (await load(`@opentelemetry/exporter-trace-otlp-${encoding}`)).OTLPTraceExporter,
      log: (await load(`@opentelemetry/exporter-logs-otlp-${encoding}`)).OTLPLogExporter,
      metric: (await load(`@opentelemetry/exporter-metrics-otlp-${encoding}`)).OTLPMetricExporter,
    };
  const TracerProvider = trace.BasicTracerProvider ?? trace.TracerProvider;
  return {
    line,
    api,
    NodeSDK,
    resource: (attributes) => resourceFromAttributes(attributes),
    exporter: (signal, encoding, url) =>
      new exporters[encoding][signal]({
        url: `${url}/v1/${{ span: 'traces', log: 'logs', metric: 'metrics' }[signal]}`,
      }),
    batchSpans: (exporter) =>
      line === 2 ? new trace.BatchSpanProcessor(exporter) : new trace.BatchSpanProcessor({ exporter }),
    batchLogs: (exporter) => new logs.BatchLogRecordProcessor({ exporter }),
    reader: (exporter) => new metrics.PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 }),
    tracerProvider: (resource, processor) => new TracerProvider({ resource, spanProcessors: [processor] }),
    loggerProvider: (resource, processor) => new logs.LoggerProvider({ resource, processors: [processor] }),
    meterProvider: (resource, reader) => new metrics.MeterProvider({ resource, readers: [reader] }),
  };
}
