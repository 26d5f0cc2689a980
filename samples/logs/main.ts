import { createRequire } from 'node:module';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { PinoInstrumentation } from '@opentelemetry/instrumentation-pino';
import { BatchLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { MaskingLogRecordProcessor } from 'otel-mask';

const sdk = new NodeSDK({
  serviceName: 'logs-sample',
  instrumentations: [new PinoInstrumentation()],
  spanProcessors: [],
  logRecordProcessors: [
    new MaskingLogRecordProcessor(new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })),
  ],
  metricReaders: [],
});
sdk.start();

// The instrumentation must be there before the logger is: it sends what is logged to the SDK, too. What pino itself prints is not masked.
const { pino } = createRequire(import.meta.url)('pino') as typeof import('pino');
const logger = pino({ level: 'info' });

const password = process.env.SAMPLE_PASSWORD ?? 'correct-horse-battery-staple';

logger.info({ user: { email: 'jane.doe@example.com', plan: 'pro' }, password }, 'signed in from %s', '203.0.113.42');
logger.warn(`retrying https://hooks.example/pay?token=${password}&attempt=2`);
logger.error(new Error(`connect ECONNREFUSED postgres://shop:${password}@db.internal:5432/shop`));

await sdk.shutdown();
