import type { DetectorFamily } from '../../model.js';
import { isMixedCase } from '../checks/mixed-case.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';
import { isVaried } from '../checks/varied.js';

/** Search, speech, inference and evaluation services that applications of language models call. Model providers are in `ai.ts`. */
export const aiTools = [
  {
    id: 'ai.tavily-key',
    title: 'Tavily API key',
    category: 'secret',
    source: 'https://docs.tavily.com/documentation/quickstart',
    // tvly-dev-, tvly-prod-, or nothing behind the prefix
    rules: [{ rule: 'anchor', literals: ['tvly-'], after: { charset: 'base64url', min: 24 } }],
    check: tokenBody(5),
    keys: ['tavily api key', 'tavily key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.firecrawl-key',
    title: 'Firecrawl API key or OAuth token',
    category: 'secret',
    source: 'https://docs.firecrawl.dev/authentication',
    rules: [
      { rule: 'anchor', literals: ['fc-'], after: { charset: 'hex', min: 32 }, boundary: 'both', exact: true, cut: 16 },
      {
        rule: 'anchor',
        literals: ['fco_', 'fcr_'],
        after: { charset: 'base64url', min: 24 },
        boundary: 'left',
        cut: 12,
      },
    ],
    check: (match) => (match.startsWith('fc-') ? isVaried(match.slice(3)) : looksRandom(match.slice(4))),
    keys: ['firecrawl api key', 'firecrawl key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.jina-key',
    title: 'Jina AI API key',
    category: 'secret',
    source: 'https://jina.ai/api-dashboard/',
    rules: [
      { rule: 'anchor', literals: ['jina_'], after: { charset: 'base64url', min: 40 }, boundary: 'left', cut: 12 },
    ],
    // models are called jina_embeddings_v3
    check: (match) => looksRandom(match.slice(5)),
    keys: ['jina api key', 'jina auth token', 'jina token'],
    keyed: 'opaque',
  },
  {
    id: 'ai.elevenlabs-key',
    title: 'ElevenLabs API key',
    category: 'secret',
    source: 'https://elevenlabs.io/docs/api-reference/authentication',
    rules: [
      { rule: 'anchor', literals: ['sk_'], after: { charset: 'hex', min: 48 }, boundary: 'both', exact: true, cut: 20 },
    ],
    check: (match) => isVaried(match.slice(3)),
    keys: ['elevenlabs api key', 'eleven api key', 'xi api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.fireworks-key',
    title: 'Fireworks AI API key',
    category: 'secret',
    source: 'https://docs.fireworks.ai/getting-started/quickstart',
    rules: [{ rule: 'anchor', literals: ['fw_'], after: { charset: 'alnum', min: 22 }, boundary: 'left', cut: 12 }],
    check: (match) => isMixedCase(match.slice(3)),
    keys: ['fireworks api key', 'fireworks ai api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.cerebras-key',
    title: 'Cerebras API key',
    category: 'secret',
    source: 'https://inference-docs.cerebras.ai/quickstart',
    rules: [{ rule: 'anchor', literals: ['csk-'], after: { charset: 'alnum', min: 40 }, boundary: 'left', cut: 12 }],
    check: (match) => looksRandom(match.slice(4)),
    keys: ['cerebras api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.together-key',
    title: 'Together AI API key',
    category: 'secret',
    source: 'https://docs.together.ai/docs/api-keys-authentication',
    // older keys are 64 hexadecimal digits
    rules: [{ rule: 'anchor', literals: ['tgp_v1_'], after: { charset: 'base64url', min: 40 } }],
    check: tokenBody(7),
    keys: ['together api key', 'together ai api key', 'togetherai api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.llama-cloud-key',
    title: 'LlamaCloud API key',
    category: 'secret',
    source: 'https://developers.llamaindex.ai/python/cloud/api_key/',
    rules: [{ rule: 'anchor', literals: ['llx-'], after: { charset: 'alnum', min: 40 }, boundary: 'left' }],
    check: tokenBody(4, 40),
    keys: ['llama cloud api key', 'llamacloud api key', 'llama parse api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.helicone-key',
    title: 'Helicone API key',
    category: 'secret',
    source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    rules: [{ rule: 'anchor', literals: ['sk-helicone-'], after: { charset: 'base64url', min: 24 } }],
    check: tokenBody(12),
    keys: ['helicone api key', 'helicone auth'],
    keyed: 'opaque',
  },
  {
    id: 'ai.wandb-key',
    title: 'Weights & Biases API key',
    category: 'secret',
    source: 'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
    // the longer keys that are given out now; the older ones are 40 hexadecimal digits
    rules: [{ rule: 'anchor', literals: ['wandb_v1_'], after: { charset: 'word', min: 60 }, boundary: 'left' }],
    check: tokenBody(9),
    keys: ['wandb api key', 'weights and biases api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.apify-token',
    title: 'Apify API or proxy token',
    category: 'secret',
    source: 'https://docs.apify.com/platform/integrations/api',
    rules: [{ rule: 'anchor', literals: ['apify_api_', 'apify_proxy_'], after: { charset: 'alnum', min: 30 } }],
    check: (match) => tokenBody(match.indexOf('_', 6) + 1, 30)(match),
    keys: ['apify token', 'apify api token', 'apify api key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.e2b-key',
    title: 'E2B API key or access token',
    category: 'secret',
    source: 'https://e2b.dev/docs/api-key',
    rules: [
      { rule: 'anchor', literals: ['e2b_', 'sk_e2b_'], after: { charset: 'hex', min: 40 }, boundary: 'left', cut: 12 },
    ],
    check: (match) => isVaried(match.slice(match.lastIndexOf('_') + 1)),
    // E2B_API_KEY is read as two words
    keys: ['e2b api key', 'e2b access token', 'e2 b api key', 'e2 b access token'],
    keyed: 'opaque',
  },
  {
    id: 'ai.browserbase-key',
    title: 'Browserbase API key',
    category: 'secret',
    source: 'https://docs.browserbase.com/reference/api',
    rules: [
      { rule: 'anchor', literals: ['bb_live_'], after: { charset: 'base64url', min: 24 }, boundary: 'left', cut: 12 },
    ],
    check: (match) => looksRandom(match.slice(8)),
    keys: ['browserbase api key', 'browserbase key'],
    keyed: 'opaque',
  },
  {
    id: 'ai.qianfan-key',
    title: 'API key of Baidu Qianfan and AI Cloud',
    category: 'secret',
    source: 'https://console.bce.baidu.com/qianfan/ais/console/apiKey',
    rules: [
      { rule: 'anchor', literals: ['bce-v3/ALTAK-'], after: /[A-Za-z\d]{16,32}\/[\da-f]{40}/y, boundary: 'left' },
    ],
    check: tokenBody(13),
    keys: ['qianfan api key', 'baidu api key', 'baidu secret key'],
    keyed: 'opaque',
  },
  {
    // UUIDs, or keys without a telling shape
    id: 'ai.search-key',
    title: 'API key of Exa, Brave Search, SerpApi and other search services, by its name',
    category: 'secret',
    source: 'https://docs.exa.ai/reference/getting-started',
    keys: [
      'exa api key',
      'brave api key',
      'brave search api key',
      'x subscription token',
      'serpapi api key',
      'serpapi key',
      'serper api key',
      'bing search api key',
      'you api key',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
