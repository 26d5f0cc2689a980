import { aiTools } from '../../../lib/engine/detectors/ai-tools.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, tokenExamples, withKey } from '../../support/secret-examples.js';

const hex32 = randomText('hex', 32);
const jina = `${hex32}${randomText('alnum', 28)}`;
const helicone = [1, 2, 3, 4].map((seed) => randomText('lowerAlnum', 7, seed)).join('-');

const examples: ExamplesOf<typeof aiTools> = {
  'ai.tavily-key': {
    accept: [
      ...withKey(tokenExamples('tvly-', randomText('alnum', 32)), 'tavily api key').accept,
      `tvly-dev-${randomText('base64url', 49)}`,
    ],
    reject: [
      ...withKey(tokenExamples('tvly-', randomText('alnum', 32)), 'tavily api key').reject,
      'tvly-your-api-key-from-the-dashboard', // instruction in words
      'tvly-YOUR_API_KEY_FROM_THE_DASHBOARD',
    ],
  },
  'ai.firecrawl-key': {
    accept: [
      ...withKey(tokenExamples('fc-', hex32), 'firecrawl api key').accept,
      `fco_${randomText('base64url', 43)}`,
      `fcr_${randomText('base64url', 43)}`,
    ],
    reject: [
      ...withKey(tokenExamples('fc-', hex32), 'firecrawl api key').reject,
      'fc-barcelona won at home',
      `fc-${'0'.repeat(32)}`, // zeros
      `fc-${hex32}${hex32}`, // a hash behind a name
      `nfc-${hex32}`, // another word's end
      'fco_distribution_of_the_region_overview', // words
    ],
  },
  'ai.jina-key': withKey(
    tokenExamples('jina_', jina, [
      'jina_embeddings_v3_for_retrieval_and_classification_tasks', // a model's name
      `ajina_${jina}`, // another word's end
    ]),
    'jina api key',
  ),
  'ai.elevenlabs-key': withKey(
    tokenExamples('sk_', randomText('hex', 48), [
      `the row sk_${hex32} is gone`, // shorter: a sort key
      `task_${randomText('hex', 48)}`, // another word's end
      `sk_${'0'.repeat(48)}`,
      'sk_sort_key of the table',
    ]),
    'elevenlabs api key',
  ),
  'ai.fireworks-key': withKey(
    tokenExamples('fw_', randomText('alnum', 24), [
      'fw_forwardedrequestsperminute', // words
      `nfw_${randomText('alnum', 24)}`, // another word's end
      `fw_${randomText('upperAlnum', 26)}`, // an id
    ]),
    'fireworks api key',
  ),
  'ai.cerebras-key': withKey(
    tokenExamples('csk-', randomText('lowerAlnum', 48), [
      'csk-kubernetesclustersettingsforthestagingregion', // words
      `tcsk-${randomText('lowerAlnum', 48)}`, // another word's end
    ]),
    'cerebras api key',
  ),
  'ai.together-key': withKey(
    tokenExamples('tgp_v1_', randomText('base64url', 43), ['tgp_v1_migration-of-the-tables-to-the-new-cluster']),
    'together api key',
  ),
  'ai.llama-cloud-key': withKey(
    tokenExamples('llx-', randomText('alnum', 48), [`allx-${randomText('alnum', 48)}`, 'llx-parse of the document']),
    'llama cloud api key',
  ),
  'ai.helicone-key': {
    accept: [
      ...withKey(tokenExamples('sk-helicone-', helicone), 'helicone api key').accept,
      `sk-helicone-eu-${helicone}`,
    ],
    reject: [
      ...withKey(tokenExamples('sk-helicone-', helicone), 'helicone api key').reject,
      'sk-helicone-key-of-your-organization', // words
      `pk-helicone-${helicone}`, // may only write
    ],
  },
  'ai.wandb-key': withKey(
    tokenExamples('wandb_v1_', `${randomText('alnum', 27)}_${randomText('alnum', 49)}`, [
      'wandb_v1_run_of_the_model_with_all_the_artifacts_and_the_metrics_kept', // words
    ]),
    'wandb api key',
  ),
  'ai.apify-token': {
    accept: [
      ...withKey(tokenExamples('apify_api_', randomText('alnum', 36)), 'apify token').accept,
      `apify_proxy_${randomText('alnum', 36)}`,
    ],
    reject: [
      ...withKey(tokenExamples('apify_api_', randomText('alnum', 36)), 'apify token').reject,
      'apify_api_url of the client', // a setting's name
    ],
  },
  'ai.e2b-key': {
    accept: [
      ...withKey(tokenExamples('e2b_', randomText('hex', 40)), 'e2b api key').accept,
      `sk_e2b_${randomText('hex', 40)}`,
    ],
    reject: [
      ...withKey(tokenExamples('e2b_', randomText('hex', 40)), 'e2b api key').reject,
      `e2b_${'0'.repeat(40)}`, // as in the SDK's message
      `be2b_${randomText('hex', 40)}`, // another word's end
    ],
  },
  'ai.browserbase-key': withKey(
    tokenExamples('bb_live_', randomText('base64url', 27), ['call of bb_live_register_analysis_in_blocks failed']),
    'browserbase api key',
  ),
  'ai.qianfan-key': withKey(
    tokenExamples('bce-v3/ALTAK-', `${randomText('alnum', 21)}/${randomText('hex', 40)}`),
    'qianfan api key',
  ),
  'ai.search-key': keyedExamples('exa api key'),
};

describeFamily('ai-tools', aiTools, examples);
