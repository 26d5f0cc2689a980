import { ai } from '../../../lib/engine/detectors/ai.js';
import { around, named } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const marker = ['T3Blb', 'kFJ'].join('');
const openai = `${randomText('base64url', 74)}${marker}${randomText('base64url', 74)}`;
const uuid = '4b3f0c1e-8d5a-4f6b-9c7d-2e1f0a9b8c7d';

const examples: ExamplesOf<typeof ai> = {
  'ai.openai-key': {
    accept: [
      ...['sk-proj-', 'sk-svcacct-', 'sk-admin-'].flatMap((prefix) => around(prefix + openai)),
      ...around(`sk-${randomText('alnum', 20)}${marker}${randomText('alnum', 20)}`),
      ...around(`ek_${randomText('hex', 32)}`),
      {
        text: `Incorrect API key provided: sk-proj-${randomText('alnum', 40)}.`,
        find: `sk-proj-${randomText('alnum', 40)}`,
      },
    ],
    reject: [
      'see sk-proj-settings of the page',
      `the ${marker} marker`,
      `sk-proj-${'x'.repeat(48)}`,
      `week_${randomText('hex', 32)}`, // another word's end
      `ek_${'0'.repeat(32)}`,
    ],
  },
  'ai.sk-key': {
    accept: [
      ...around(`sk-${randomText('hex', 32)}`),
      ...around(`sk-${randomText('alnum', 48)}`),
      ...around(`sk-${randomText('base64url', 22)}`),
    ],
    reject: [
      `task-${randomText('hex', 32)}`, // the id of a task
      `sk-${randomText('alnum', 12)} is short`,
      `sk-${'x'.repeat(48)}`,
      'sk-internationalizationconfigurations',
      'sk-Settings-Page-of-the-second-Region', // a slug
      `sk-${randomText('lowerAlnum', 24)}`, // an id
    ],
  },
  'ai.anthropic-key': {
    accept: [
      ...['api03-', 'admin01-', 'oat01-'].flatMap((kind) => around(`sk-ant-${kind}${randomText('base64url', 93)}AA`)),
      {
        text: `x-api-key: sk-ant-api03-${randomText('base64url', 20)}`,
        find: `sk-ant-api03-${randomText('base64url', 20)}`,
      }, // cut
    ],
    reject: ['sk-ant-colony-optimization-with-many-words', 'sk-ant-api03-short one', `sk-ant-${'x'.repeat(60)}`],
  },
  'ai.huggingface-token': {
    accept: [...around(`hf_${randomText('alnum', 34)}`), ...around(`api_org_${randomText('alnum', 34)}`)],
    reject: [
      'hf_hub_download',
      'hf_transformerstrainingpipelinewithoutend',
      `half_${randomText('alnum', 34)}`,
      `hf_${'x'.repeat(34)}`,
    ],
  },
  'ai.groq-key': {
    accept: [...around(`gsk_${randomText('alnum', 52)}`), ...named('GROQ_API_KEY', randomText('alnum', 40))],
    reject: [`gsk_${randomText('alnum', 12)} is short`, 'gsk_renderer of the window', `gsk_${'x'.repeat(52)}`],
  },
  'ai.perplexity-key': {
    accept: around(`pplx-${randomText('alnum', 48)}`),
    reject: ['pplx-70b-online', 'pplx-7b', `pplx-${'x'.repeat(48)}`],
  },
  'ai.replicate-token': {
    accept: around(`r8_${randomText('alnum', 37)}`),
    reject: ['r8_optimizer of the build', `ar8_${randomText('alnum', 37)}`, `r8_${'x'.repeat(37)}`],
  },
  'ai.xai-key': {
    accept: [...around(`xai-${randomText('alnum', 80)}`), ...around(`xai-token-${randomText('alnum', 70)}`)],
    reject: [
      'xai-the-models-of-the-team-and-how-they-are-called-by-the-clients', // a slug
      'xai-grok of the team',
      'xai-sdk',
      `xai-${'x'.repeat(80)}`,
    ],
  },
  'ai.openrouter-key': {
    accept: around(`sk-or-v1-${randomText('hex', 64)}`),
    reject: ['sk-or-v1-key of the account', `sk-or-v1-${'x'.repeat(64)}`],
  },
  'ai.langsmith-key': {
    accept: [...around(`lsv2_pt_${randomText('hex', 32)}_${randomText('hex', 10)}`)],
    reject: ['lsv2_pt_key of the workspace', `lsv2_sk_${'x'.repeat(43)}`],
  },
  'ai.langfuse-key': {
    accept: around(`sk-lf-${uuid}`),
    reject: [`pk-lf-${uuid}`, 'sk-lf-key of the project', uuid],
  },
  'ai.nvidia-key': {
    accept: around(`nvapi-${randomText('base64url', 64)}`),
    reject: ['nvapi-key of the account', `nvapi-${'x'.repeat(64)}`],
  },
  'ai.pinecone-key': {
    accept: around(`pcsk_${randomText('alnum', 6)}_${randomText('alnum', 63)}`),
    reject: ['pcsk_key of the index', `pcsk_${'x'.repeat(70)}`],
  },
  'ai.provider-key': {
    accept: [...named('COHERE_API_KEY', randomText('alnum', 40)), ...named('MISTRAL_API_KEY', randomText('alnum', 32))],
    reject: [randomText('alnum', 40), { text: '{{MISTRAL_API_KEY}}', key: 'mistral.api_key' }],
  },
};

describeFamily('ai', ai, examples);
