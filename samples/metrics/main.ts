import { metrics } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { MaskingMetricExporter } from 'otel-mask';

const sdk = new NodeSDK({
  serviceName: 'metrics-sample',
  spanProcessors: [],
  logRecordProcessors: [],
  metricReaders: [new PeriodicExportingMetricReader({ exporter: new MaskingMetricExporter(new OTLPMetricExporter()) })],
});
sdk.start();

const meter = metrics.getMeter('sample');
const payments = meter.createCounter('shop.payments', { description: 'Payments by customer' });
const duration = meter.createHistogram('http.server.request.duration', { unit: 's' });

// two customers: behind us they are one series, whose value is the sum
payments.add(1, { 'customer.email': 'jane.doe@example.com', currency: 'EUR' });
payments.add(2, { 'customer.email': 'max.roe@example.com', currency: 'EUR' });
duration.record(0.12, { 'http.route': '/pay', 'http.request.method': 'POST', 'client.address': '203.0.113.42' });

await sdk.shutdown();
