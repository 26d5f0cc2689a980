import type { DetectorFamily } from '../../model.js';
import { isMixedCase } from '../checks/mixed-case.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';
import { isVaried } from '../checks/varied.js';

function isOpenAi(match: string): boolean {
  if (match.startsWith('ek_')) return isVaried(match.slice(3));
  return tokenBody(match.startsWith('sk-') ? match.indexOf('-', 3) + 1 : 0)(match);
}

/** Letters and digits alone may be of one case; with dashes it may be a slug. */
function isKeyOfOthers(match: string): boolean {
  const body = match.slice(3);
  return /^[A-Za-z0-9]{32,}$/.test(body) ? looksRandom(body) : isMixedCase(body);
}

/** Model providers and the services around them. Google's keys are `cloud.gcp-api-key`, Amazon's `cloud.aws-bedrock-key`. */
export const ai = [
  {
    id: 'ai.openai-key',
    title: 'OpenAI API key',
    category: 'secret',
    source: 'https://platform.openai.com/docs/api-reference/authentication',
    rules: [
      { rule: 'anchor', literals: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], after: { charset: 'base64url', min: 20 } },
      // base64 of `OpenAI` stands in the middle of every key; what is before it belongs to the key
      {
        rule: 'anchor',
        literals: ['T3BlbkFJ'],
        before: { charset: 'base64url', min: 20, max: 256 },
        after: { charset: 'base64url', min: 20 },
      },
      // secrets of realtime clients
      { rule: 'anchor', literals: ['ek_'], after: { charset: 'hex', min: 32 }, boundary: 'both', cut: 16 },
    ],
    check: isOpenAi,
    keys: ['openai api key', 'openai key', 'openai token', 'openai admin key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.sk-key',
    title: 'API key in the form that DeepSeek, Moonshot, LiteLLM and others took over from OpenAI',
    category: 'secret',
    source: 'https://api-docs.deepseek.com/',
    rules: [
      { rule: 'anchor', literals: ['sk-'], after: { charset: 'alnum', min: 32 }, boundary: 'left', cut: 16 },
      // LiteLLM's are 16 bytes in base64url
      { rule: 'anchor', literals: ['sk-'], after: { charset: 'base64url', min: 22 }, boundary: 'left', cut: 16 },
    ],
    check: isKeyOfOthers,
    keys: [
      'litellm api key',
      'litellm master key',
      'litellm virtual key',
      'deepseek api key',
      'moonshot api key',
      'dashscope api key',
      'stability api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'ai.anthropic-key',
    title: 'Anthropic API key or OAuth token',
    category: 'secret',
    source: 'https://docs.anthropic.com/en/api/admin-api/apikeys/get-api-key',
    // sk-ant-api03-, sk-ant-admin01-, sk-ant-oat01-, sk-ant-sid01- ...
    rules: [{ rule: 'anchor', literals: ['sk-ant-'], after: { charset: 'base64url', min: 32 } }],
    check: tokenBody(7),
    keys: ['anthropic api key', 'anthropic auth token', 'anthropic key', 'claude api key', 'claude code oauth token'],
    keyed: 'opaque',
  },
  {
    id: 'ai.huggingface-token',
    title: 'Hugging Face token',
    category: 'secret',
    source: 'https://huggingface.co/docs/hub/security-tokens',
    rules: [
      { rule: 'anchor', literals: ['hf_'], after: { charset: 'alnum', min: 30 }, boundary: 'left' },
      { rule: 'anchor', literals: ['api_org_'], after: { charset: 'alnum', min: 30 }, boundary: 'left', cut: 12 },
    ],
    check: (match) => tokenBody(match.lastIndexOf('_', 7) + 1)(match),
    keys: ['hf token', 'huggingface token', 'hugging face hub token', 'huggingface hub token', 'huggingface api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.groq-key',
    title: 'Groq API key',
    category: 'secret',
    source: 'https://console.groq.com/docs/quickstart',
    rules: [{ rule: 'anchor', literals: ['gsk_'], after: { charset: 'alnum', min: 40 }, boundary: 'left' }],
    check: tokenBody(4, 40),
    keys: ['groq api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.perplexity-key',
    title: 'Perplexity API key',
    category: 'secret',
    source: 'https://docs.perplexity.ai/guides/api-key-management',
    rules: [{ rule: 'anchor', literals: ['pplx-'], after: { charset: 'alnum', min: 40 } }],
    // model names begin alike: pplx-70b-online
    check: (match) => (match.length >= 45 ? tokenBody(5, 40)(match) : looksRandom(match.slice(5))),
    keys: ['perplexity api key', 'pplx api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.replicate-token',
    title: 'Replicate API token',
    category: 'secret',
    source: 'https://replicate.com/docs/topics/security/api-tokens',
    rules: [{ rule: 'anchor', literals: ['r8_'], after: { charset: 'word', min: 37 }, boundary: 'left' }],
    check: tokenBody(3, 37),
    keys: ['replicate api token', 'replicate api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.xai-key',
    title: 'xAI API key',
    category: 'secret',
    source: 'https://docs.x.ai/docs/tutorial',
    rules: [{ rule: 'anchor', literals: ['xai-'], after: { charset: 'base64url', min: 60 }, boundary: 'left', cut: 8 }],
    check: tokenBody(4),
    keys: ['xai api key', 'grok api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.openrouter-key',
    title: 'OpenRouter API key',
    category: 'secret',
    source: 'https://openrouter.ai/docs/api-reference/authentication',
    rules: [{ rule: 'anchor', literals: ['sk-or-v1-'], after: { charset: 'alnum', min: 64 } }],
    check: tokenBody(9, 64),
    keys: ['openrouter api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.langsmith-key',
    title: 'LangSmith API key',
    category: 'secret',
    source:
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    rules: [{ rule: 'anchor', literals: ['lsv2_pt_', 'lsv2_sk_'], after: { charset: 'word', min: 40 } }],
    check: tokenBody(8, 40),
    keys: ['langsmith api key', 'langchain api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.langfuse-key',
    title: 'Langfuse secret key',
    category: 'secret',
    source: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
    rules: [
      {
        rule: 'anchor',
        literals: ['sk-lf-'],
        after: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{6,8}(?:-[0-9a-f-]{0,26})?$/y,
      },
    ],
    keys: ['langfuse secret key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.nvidia-key',
    title: 'NVIDIA API key',
    category: 'secret',
    source: 'https://docs.nvidia.com/ngc/latest/ngc-user-guide.html',
    rules: [{ rule: 'anchor', literals: ['nvapi-'], after: { charset: 'base64url', min: 60 } }],
    check: tokenBody(6),
    keys: ['nvidia api key', 'ngc api key', 'nim api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.pinecone-key',
    title: 'Pinecone API key',
    category: 'secret',
    source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    rules: [{ rule: 'anchor', literals: ['pcsk_'], after: { charset: 'word', min: 50 } }],
    check: tokenBody(5),
    keys: ['pinecone api key'],
    keyed: 'opaque',
  },
  {
    // keys without a telling shape
    id: 'ai.provider-key',
    title: 'API key of Cohere, Mistral and other model providers, by its name',
    category: 'secret',
    source: 'https://docs.cohere.com/reference/about',
    keys: [
      'cohere api key',
      'co api key',
      'mistral api key',
      'voyage api key',
      'assemblyai api key',
      'deepgram api key',
      'ai21 api key',
      'qdrant api key',
      'weaviate api key',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
