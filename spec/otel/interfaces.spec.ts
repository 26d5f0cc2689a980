import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  InMemoryLogRecordExporter,
  LoggerProvider,
  type LogRecordExporter,
  type LogRecordProcessor,
  SimpleLogRecordProcessor,
} from '@opentelemetry/sdk-logs';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  InstrumentType,
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  InMemorySpanExporter,
  NoopSpanProcessor,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect } from 'chai';
import {
  MaskingLogRecordExporter,
  MaskingLogRecordProcessor,
  MaskingMetricExporter,
  MaskingSpanExporter,
  MaskingSpanProcessor,
} from '../../lib/index.js';

/**
 * The compiler is the judge here: ours are what the SDK asks for, and take what the SDK has, under strict and exactOptionalPropertyTypes. Nothing
 * is cast. That they run is shown too.
 */
describe('interfaces', function () {
  it('span processors', async function () {
    const given: SpanProcessor = new NoopSpanProcessor();
    const exporter = new InMemorySpanExporter();
    const spanProcessors: SpanProcessor[] = [
      new MaskingSpanProcessor(given),
      new MaskingSpanProcessor(new BatchSpanProcessor(exporter)),
    ];
    const nested: SpanProcessor = new MaskingSpanProcessor(new MaskingSpanProcessor(given));
    const provider = new BasicTracerProvider({ spanProcessors: [...spanProcessors, nested] });
    provider.getTracer('shop').startSpan('to jane@corp.com').end();
    await provider.forceFlush();
    expect(exporter.getFinishedSpans().map(({ name }) => name)).to.deep.equal(['to [REDACTED:contact.email]']);
    await provider.shutdown();
  });

  it('span exporters', async function () {
    const memory = new InMemorySpanExporter();
    const given: SpanExporter = memory;
    const wrapped: SpanExporter = new MaskingSpanExporter(given);
    const nested: SpanExporter = new MaskingSpanExporter(wrapped);
    const real: SpanExporter = new MaskingSpanExporter(new OTLPTraceExporter());
    const provider = new BasicTracerProvider({ spanProcessors: [new BatchSpanProcessor(nested)] });
    provider.getTracer('shop').startSpan('to jane@corp.com').end();
    await provider.forceFlush();
    expect(memory.getFinishedSpans().map(({ name }) => name)).to.deep.equal(['to [REDACTED:contact.email]']);
    await Promise.all([provider.shutdown(), real.shutdown()]);
  });

  it('log record processors', function () {
    const memory = new InMemoryLogRecordExporter();
    const given: LogRecordProcessor = new SimpleLogRecordProcessor({ exporter: memory });
    const wrapped: LogRecordProcessor = new MaskingLogRecordProcessor(given);
    const nested: LogRecordProcessor = new MaskingLogRecordProcessor(new MaskingLogRecordProcessor(wrapped));
    const provider = new LoggerProvider({ processors: [nested] });
    provider.getLogger('shop').emit({ body: 'to jane@corp.com' });
    expect(memory.getFinishedLogRecords().map(({ body }) => body)).to.deep.equal(['to [REDACTED:contact.email]']);
    return provider.shutdown();
  });

  it('log record exporters', async function () {
    const memory = new InMemoryLogRecordExporter();
    const given: LogRecordExporter = memory;
    const wrapped: LogRecordExporter = new MaskingLogRecordExporter(given);
    const nested: LogRecordExporter = new MaskingLogRecordExporter(wrapped);
    const real: LogRecordExporter = new MaskingLogRecordExporter(new OTLPLogExporter());
    const provider = new LoggerProvider({ processors: [new SimpleLogRecordProcessor({ exporter: nested })] });
    provider.getLogger('shop').emit({ body: 'to jane@corp.com' });
    expect(memory.getFinishedLogRecords().map(({ body }) => body)).to.deep.equal(['to [REDACTED:contact.email]']);
    await Promise.all([provider.shutdown(), real.shutdown()]);
  });

  it('metric exporters', async function () {
    const memory = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const given: PushMetricExporter = memory;
    const wrapped: PushMetricExporter = new MaskingMetricExporter(given);
    const nested: PushMetricExporter = new MaskingMetricExporter(wrapped);
    const real: PushMetricExporter = new MaskingMetricExporter(
      new OTLPMetricExporter({ temporalityPreference: AggregationTemporality.DELTA }),
    );
    expect(real.selectAggregationTemporality?.(InstrumentType.HISTOGRAM)).to.equal(AggregationTemporality.DELTA);
    const provider = new MeterProvider({ readers: [new PeriodicExportingMetricReader({ exporter: nested })] });
    provider.getMeter('shop').createCounter('sent').add(1, { to: 'jane@corp.com' });
    await provider.forceFlush();
    const [point] = memory.getMetrics()[0]?.scopeMetrics[0]?.metrics[0]?.dataPoints ?? [];
    expect(point?.attributes).to.deep.equal({ to: '[REDACTED:contact.email]' });
    await Promise.all([provider.shutdown(), real.shutdown()]);
  });
});
