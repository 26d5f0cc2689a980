import { FastifyOtelInstrumentation } from '@fastify/otel';
import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { fastify } from 'fastify';
import { MaskingSpanProcessor } from 'otel-mask';

const instrumentation = new FastifyOtelInstrumentation();
const sdk = new NodeSDK({
  serviceName: 'fastify-sample',
  instrumentations: [instrumentation],
  spanProcessors: [new MaskingSpanProcessor(new BatchSpanProcessor(new OTLPTraceExporter()))],
  logRecordProcessors: [],
  metricReaders: [],
});
sdk.start();

interface SignUp {
  readonly email: string;
  readonly password: string;
}

const app = fastify();
await app.register(instrumentation.plugin());
app.post<{ Body: SignUp }>('/customers/:id', async (request) => {
  const { email, password } = request.body;
  // what a developer adds to look into something, and forgets
  trace.getActiveSpan()?.setAttributes({ 'app.request.body': JSON.stringify(request.body), 'app.step': 'validate' });
  if (password.length < 100) throw new Error(`the password "${password}" of ${email} is too short`);
  return { ok: true };
});
await app.listen({ port: Number(process.env.PORT ?? 0), host: '127.0.0.1' });

const { port } = app.server.address() as { readonly port: number };
const password = process.env.SAMPLE_PASSWORD ?? 'correct-horse-battery-staple';
const response = await fetch(`http://127.0.0.1:${port}/customers/42?session_token=${password}`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: 'jane.doe@example.com', password }),
});
process.stdout.write(`the application answered ${response.status}\n`);

await app.close();
await sdk.shutdown();
