import { card, email, token } from '../../../support/canary.js';
import { randomText } from '../../../support/random.js';
import { type AttributeCase, becomes, CARD, EMAIL, loses, loseUnder, stays, stayUnder } from './attribute-case.js';

const mail = email(81).text;
const key = token(82).text;
const number = card(83).text;
const secret = randomText('alnum', 16, 84);
const callId = `call_${randomText('alnum', 24, 85)}`;

const TEXTS = [
  'gen_ai.agent.description',
  'gen_ai.evaluation.explanation',
  'gen_ai.memory.query.text',
  'gen_ai.retrieval.query.text',
  'gen_ai.tool.description',
];
const IDS = [
  'gen_ai.agent.id',
  'gen_ai.conversation.id',
  'gen_ai.response.id',
  'gen_ai.tool.call.id',
  'gen_ai.data_source.id',
  'a2a.task.id',
  'a2a.tenant',
  'gen_ai.memory.store.id',
];
const MESSAGES = ['gen_ai.input.messages', 'gen_ai.output.messages', 'gen_ai.prompt', 'gen_ai.completion'];

const messages = (content: string): string =>
  JSON.stringify([
    { role: 'user', parts: [{ type: 'text', content }] },
    {
      role: 'assistant',
      parts: [{ type: 'tool_call', id: callId, name: 'get_weather', arguments: { city: 'Paris' } }],
      finish_reason: 'tool_calls',
    },
  ]);

/** `gen_ai`, `openai`, `mcp`, `a2a`, `agent`. */
export const genai: readonly AttributeCase[] = [
  ...stays('gen_ai.operation.name', 'chat', 'execute_tool', 'rerank'),
  ...stays('gen_ai.provider.name', 'openai', 'aws.bedrock', 'ollama'),
  ...stays('gen_ai.system', 'az.ai.openai', 'huggingface'),
  ...stays('gen_ai.output.type', 'json', 'pdf'),
  ...stays('gen_ai.token.type', 'input', 'output', 'cached'),
  ...stayUnder(
    ['gen_ai.request.model', 'gen_ai.response.model'],
    'gpt-4-0613',
    'anthropic.claude-3-5-sonnet-20241022-v2:0',
    'meta-llama/Llama-3.1-8B',
    'arn:aws:bedrock:us-east-1::foundation-model/x',
  ),
  ...stays('gen_ai.response.id', 'chatcmpl-123', `chatcmpl-${randomText('alnum', 29, 86)}`),
  ...stays('gen_ai.tool.call.id', callId, `toolu_${randomText('alnum', 24, 87)}`),
  ...stays('gen_ai.agent.id', 'asst_5j66UpCpwteGg4YSxUnt7lPY'),
  ...stays('gen_ai.conversation.id', 'conv_5j66UpCpwteGg4YSxUnt7lPY', `thread_${randomText('alnum', 24, 88)}`),
  ...stays('gen_ai.data_source.id', 'H7STPQYOND'),
  ...stays('gen_ai.response.finish_reasons', ['stop'], ['stop', 'length'], ['content_filter']),
  ...stays('gen_ai.request.stop_sequences', ['forest', 'lived'], ['\n\nHuman:']),
  ...stays('gen_ai.request.encoding_formats', ['base64'], ['float', 'binary']),
  ...stays('gen_ai.request.temperature', 0.0, 0.7),
  ...stays('gen_ai.request.max_tokens', 4096),
  ...stays('gen_ai.usage.input_tokens', 100, 128_000),
  ...stays('gen_ai.openai.request.response_format', 'json_schema', 'grammar'),
  ...stays('openai.response.system_fingerprint', 'fp_44709d6fcb'),
  ...stays('openai.response.service_tier', 'scale'),
  ...stays('gen_ai.agent.name', 'Math Tutor', 'Fiction Writer'),
  ...stays('gen_ai.agent.description', 'Helps with math problems'),
  ...stays('gen_ai.tool.name', 'Flights', 'get_user_password_policy'),
  ...stays('gen_ai.tool.description', 'Multiply two numbers'),
  ...stays('gen_ai.evaluation.name', 'Relevance'),
  ...stays('gen_ai.evaluation.score.label', 'not_relevant'),
  ...stays('gen_ai.evaluation.explanation', 'The response is factually accurate but lacks sufficient detail.'),
  ...stays('gen_ai.retrieval.query.text', 'What is the capital of France?'),
  ...stays('gen_ai.retrieval.documents', '[{"id":"doc_123","score":0.95},{"id":"doc_456","score":0.87}]'),
  ...stays('gen_ai.system_instructions', '[{"type":"text","content":"You are an agent that greets people."}]'),
  ...stays(
    'gen_ai.tool.definitions',
    '[{"type":"function","name":"get_current_weather","description":"Get the current weather","parameters":{"type":"object","properties":{"location":{"type":"string"}},"required":["location"]}}]',
  ),
  ...stays('gen_ai.tool.call.arguments', '{"location":"San Francisco","date":"2025-10-01"}'),
  ...stays('gen_ai.tool.call.result', '{"temperature_range":{"high":75,"low":60},"conditions":"sunny"}'),
  ...stayUnder(MESSAGES, messages('Weather in Paris?')),
  ...MESSAGES.map((name) => becomes(name, messages(`I am ${mail}, weather?`), messages(`I am ${EMAIL}, weather?`))),
  ...MESSAGES.map((name) => becomes(name, messages(`charge ${number}`), messages(`charge ${CARD}`))),
  ...loseUnder(MESSAGES, messages(`my password is ${secret}`), [secret], [callId, '"role":"user"']),
  ...loseUnder(MESSAGES, messages(`write to ${mail} now`).slice(0, -40), [mail], ['write to ', ' now']),
  ...loseUnder(MESSAGES, `not JSON: ${mail}`, [mail], ['not JSON: ']),
  ...loseUnder(TEXTS, `about ${mail} and ${number}`, [mail, number], ['about ', ' and ']),
  ...loseUnder(IDS, `of ${mail}`, [mail], ['of ']),
  ...loseUnder(IDS, key, [key]),
  ...loseUnder(
    ['gen_ai.operation.name', 'gen_ai.provider.name', 'mcp.method.name', 'a2a.task.state', 'gen_ai.system'],
    `for ${mail}`,
    [mail],
    ['for '],
  ),
  loses('gen_ai.system_instructions', `[{"type":"text","content":"Use the key ${key}"}]`, [key], ['Use the key ']),
  loses('gen_ai.tool.call.arguments', { email: mail, city: 'Paris' }, [mail], ['Paris']),
  loses('gen_ai.tool.call.arguments', `{"to":"${mail}","subject":"hello"}`, [mail], ['subject', 'hello']),
  loses('gen_ai.tool.call.result', `{"api_key":"${secret}","ok":true}`, [secret], ['"ok":true']),
  loses('gen_ai.retrieval.documents', `[{"id":"doc_1","content":"mail of ${mail}"}]`, [mail], ['doc_1', 'mail of ']),
  loses('gen_ai.memory.records', `[{"id":"m_1","content":"prefers ${mail}"}]`, [mail], ['m_1', 'prefers ']),
  loses('gen_ai.request.stop_sequences', ['stop', mail], [mail], ['stop']),
  ...stays('gen_ai.prompt.name', 'analyze-code'),
  ...stays('gen_ai.prompt.variable.city', 'Paris'),
  loses('gen_ai.prompt.variable.password', secret, [secret]),
  loses('gen_ai.prompt.variable.question', `who is ${mail}?`, [mail], ['who is ']),
  loses('mcp.request.argument.api_key', secret, [secret]),
  ...stays('mcp.request.argument.location', 'Seattle, WA'),
  ...stays('mcp.method.name', 'tools/call', 'notifications/initialized', 'tasks/list'),
  ...stays('mcp.protocol.version', '2025-06-18'),
  ...stays('mcp.resource.uri', 'postgres://database/customers/schema', 'screen://localhost/display1'),
  loses('mcp.resource.uri', `postgres://app:${secret}@db/customers`, [secret], ['@db/customers']),
  ...stays('a2a.method.name', 'SendMessage', 'SendMail'),
  ...stays('a2a.task.state', 'TASK_STATE_AUTH_REQUIRED', 'TASK_STATE_PAUSED'),
  ...stays('a2a.message.reference_task_ids', ['4a7d1ed4-1474-4e4a-b1c4-2e7b1a1d2d3c']),
  ...stays('agent.threat.detection.action', 'block', 'redact'),
  ...stays('agent.threat.detection.rule_id', 'pii-email-01'),
];
