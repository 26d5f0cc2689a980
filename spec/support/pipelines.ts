import { OTLPLogExporter as JsonLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPLogExporter as ProtoLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { OTLPMetricExporter as JsonMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPMetricExporter as ProtoMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter as JsonTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtoTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { BatchLogRecordProcessor, type LogRecordProcessor } from '@opentelemetry/sdk-logs';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import {
  createMasker,
  MaskingLogRecordExporter,
  MaskingLogRecordProcessor,
  MaskingMetricExporter,
  MaskingSpanExporter,
  MaskingSpanProcessor,
} from '../../lib/index.js';
import type { ReceivedBody } from './otlp-receiver.js';

/** Real pipelines of the SDK with real OTLP exporters, without us and with each of our wrappers. */

export type Wrapping = 'nothing' | 'processor' | 'exporter';
export type OtlpEncoding = 'json' | 'protobuf';
export const ENCODINGS: readonly OtlpEncoding[] = ['json', 'protobuf'];

const masker = createMasker();

export function spanPipeline(wrapping: Wrapping, encoding: OtlpEncoding, receiverUrl: string): SpanProcessor {
  const url = `${receiverUrl}/v1/traces`;
  const exporter = encoding === 'json' ? new JsonTraceExporter({ url }) : new ProtoTraceExporter({ url });
  if (wrapping === 'exporter') return new BatchSpanProcessor(new MaskingSpanExporter(exporter, { masker }));
  const batch = new BatchSpanProcessor(exporter);
  return wrapping === 'processor' ? new MaskingSpanProcessor(batch, { masker }) : batch;
}

export function logPipeline(wrapping: Wrapping, encoding: OtlpEncoding, receiverUrl: string): LogRecordProcessor {
  const url = `${receiverUrl}/v1/logs`;
  const exporter = encoding === 'json' ? new JsonLogExporter({ url }) : new ProtoLogExporter({ url });
  if (wrapping === 'exporter')
    return new BatchLogRecordProcessor({ exporter: new MaskingLogRecordExporter(exporter, { masker }) });
  const batch = new BatchLogRecordProcessor({ exporter });
  return wrapping === 'processor' ? new MaskingLogRecordProcessor(batch, { masker }) : batch;
}

export function metricExporter(wrapping: Wrapping, encoding: OtlpEncoding, receiverUrl: string): PushMetricExporter {
  const url = `${receiverUrl}/v1/metrics`;
  const exporter = encoding === 'json' ? new JsonMetricExporter({ url }) : new ProtoMetricExporter({ url });
  return wrapping === 'exporter' ? new MaskingMetricExporter(exporter, { masker }) : exporter;
}

/** Whether a text or a number is in the bytes that were received: escapes and base64 undone, numbers in every form the wire has. */
export function isOnWire(bodies: readonly ReceivedBody[], text: string, value: string): boolean {
  if (text.includes(value)) return true;
  if (!/^\d{1,16}$/.test(value)) return false;
  const forms = numberForms(Number(value));
  return bodies.some(({ json, bytes }) => json === undefined && forms.some((form) => bytes.includes(form)));
}

/** A varint, as protobuf's int64, and a little-endian double. */
function numberForms(value: number): readonly Buffer[] {
  const varint: number[] = [];
  for (let rest = BigInt(value); rest > 0n || varint.length === 0; rest >>= 7n) varint.push(Number(rest & 127n) | 128);
  varint.push((varint.pop() ?? 0) & 127);
  const double = Buffer.alloc(8);
  double.writeDoubleLE(value);
  return [Buffer.from(varint), double];
}
