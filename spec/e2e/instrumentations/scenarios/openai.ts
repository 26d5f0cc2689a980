import { createServer, type IncomingMessage } from 'node:http';
import { OpenAIInstrumentation } from '@opentelemetry/instrumentation-openai';
import { listen } from '../../../support/loopback.js';
import { runScenario } from '../../../support/scenario.js';

const MODEL = 'gpt-4.1-mini';
const LOOK_UP = { id: 'call_42', type: 'function', function: { name: 'find_customer' } } as const;

await runScenario<'email' | 'card' | 'password' | 'key'>(
  [new OpenAIInstrumentation({ captureMessageContent: true })],
  async (require, { email, card, password, key }) => {
    const { OpenAI } = require('openai') as typeof import('openai');
    const server = await listen(
      createServer(async (request, response) => {
        const [status, answer] = await answerOf(request, email);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      }),
    );
    const client = new OpenAI({ apiKey: key, baseURL: `${server.url}/v1`, maxRetries: 0 });
    const { completions } = client.chat;
    const lookUp = { ...LOOK_UP, function: { ...LOOK_UP.function, arguments: JSON.stringify({ email, limit: 5 }) } };
    const run = (asked: PromiseLike<unknown>) => Promise.resolve(asked).catch(() => undefined);
    await run(
      completions.create({
        model: MODEL,
        temperature: 0.2,
        messages: [
          { role: 'system', content: `Answer as support. The admin password is ${password}` },
          { role: 'user', content: `My card ${card} was charged twice for order 1042` },
          { role: 'assistant', content: null, tool_calls: [lookUp] },
          { role: 'tool', tool_call_id: LOOK_UP.id, content: JSON.stringify({ status: 'open', email }) },
        ],
      }),
    );
    await run(completions.create({ model: 'refused', messages: [{ role: 'user', content: 'Hello' }] }));
    await server.close();
  },
);

/** A chat model as the API describes it; one of its models refuses every key, and says which. */
async function answerOf(request: IncomingMessage, email: string): Promise<readonly [status: number, answer: object]> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const { model } = JSON.parse(body) as { readonly model: string };
  if (model === 'refused') {
    const key = request.headers.authorization?.replace('Bearer ', '');
    return [401, { error: { message: `Incorrect API key provided: ${key}.`, code: 'invalid_api_key' } }];
  }
  const message = { role: 'assistant', content: `Order 1042 will be refunded, and ${email} told.` };
  const choices = [{ index: 0, finish_reason: 'stop', message }];
  const usage = { prompt_tokens: 57, completion_tokens: 11, total_tokens: 68 };
  return [200, { id: 'chatcmpl-BkQ1', object: 'chat.completion', model, choices, usage }];
}
