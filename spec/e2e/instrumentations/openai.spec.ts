import { card, email } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

describeInstrumentation('openai', {
  canaries: {
    email: email(111).secret,
    card: card(112).secret,
    password: randomText('alnum', 14, 113),
    key: ['sk', 'proj', randomText('alnum', 40, 114)].join('-'),
  },
  leaks: [
    ['log body content', 'password', 'Answer as support. The admin password is [REDACTED:credential.password]'],
    ['log body content', 'card', 'My card [REDACTED:payment.card] was charged twice for order 1042'],
    ['log body content', 'email', '{"status":"open","email":"[REDACTED:contact.email]"}'],
    ['log body tool_calls.function.arguments', 'email', '{"email":"[REDACTED:contact.email]","limit":5}'],
    ['log body message.content', 'email', 'Order 1042 will be refunded, and [REDACTED:contact.email] told.'],
    ['span status', 'key', '401 Incorrect API key provided: [REDACTED:ai.openai-key].'],
  ],
  kept: [
    'span name: chat gpt-4.1-mini',
    'span attribute gen_ai.request.model: gpt-4.1-mini',
    'span attribute gen_ai.request.temperature: 0.2',
    'span attribute gen_ai.response.finish_reasons: stop',
    'span attribute gen_ai.response.id: chatcmpl-BkQ1',
    'span attribute gen_ai.usage.input_tokens: 57',
    'span attribute error.type: AuthenticationError',
    'log attribute event.name: gen_ai.tool.message',
    'log body tool_calls.id: call_42',
    'log body tool_calls.function.name: find_customer',
    'log body finish_reason: stop',
    'metric attribute gen_ai.token.type: output',
  ],
});
