import { trace } from '@opentelemetry/api';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { maskNodeSdkConfig } from 'otel-mask';

// Nothing of Honeycomb is in the code: the exporters, their endpoint and their headers are those of the environment. Whatever it asks for is made masked.
const sdk = new NodeSDK(maskNodeSdkConfig({ serviceName: 'honeycomb-sample' }, { strict: true }));
sdk.start();

const apiKey = process.env.SAMPLE_PASSWORD ?? 'correct-horse-battery-staple';

trace.getTracer('sample').startActiveSpan('chat gpt-4o-mini', (span) => {
  span.setAttributes({
    'gen_ai.operation.name': 'chat',
    'gen_ai.request.model': 'gpt-4o-mini',
    'gen_ai.usage.input_tokens': 142,
    'gen_ai.input.messages': JSON.stringify([
      { role: 'user', parts: [{ type: 'text', content: `I am jane.doe@example.com, my key is api_key=${apiKey}` }] },
    ]),
    'app.cart': JSON.stringify({ items: 3, total: 129.9, card: '4111 1111 1111 1111', coupon: 'AUTUMN' }),
  });
  span.end();
});

await sdk.shutdown();
