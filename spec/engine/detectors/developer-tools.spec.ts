import { developerTools } from '../../../lib/engine/detectors/developer-tools.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const hex56 = randomText('hex', 56);

const examples: ExamplesOf<typeof developerTools> = {
  'dev.statsig-key': withKey(
    tokenExamples('console-', randomText('alnum', 43), [
      `client-${randomText('alnum', 43)}`, // made for browsers
      `console-${randomText('hex', 40)}`, // a version
      'console-of-the-production-cluster',
    ]),
    'statsig server secret',
  ),
  'dev.unleash-token': withKey(
    {
      accept: [
        { text: `default:production.${hex56}`, find: hex56 },
        { text: `{"authorization":"*:development.${hex56}","retries":2}`, find: hex56 },
        { text: `shop:default.${hex56} was refused`, find: hex56 },
      ],
      reject: [
        'shop:production.example.com is down', // a host
        `shop:production.${'0'.repeat(56)}`, // zeros
        `image: shop.production.${hex56}`, // no colon before the environment
      ],
    },
    'unleash api token',
  ),
  'dev.inngest-key': {
    accept: [
      ...withKey(tokenExamples('signkey-prod-', randomText('hex', 64)), 'inngest signing key').accept,
      `signkey-branch-${randomText('hex', 64)}`,
      `signkey-${randomText('hex', 64)}`,
    ],
    reject: [
      ...withKey(tokenExamples('signkey-prod-', randomText('hex', 64)), 'inngest signing key').reject,
      `signkey-test-${'0'.repeat(64)}`, // zeros
      'signkey-prod-rotation is due',
    ],
  },
  'dev.trigger-key': {
    accept: [
      ...withKey(tokenExamples('tr_prod_', randomText('alnum', 24)), 'trigger secret key').accept,
      `tr_dev_${randomText('alnum', 24)}`,
      `tr_pat_${randomText('alnum', 40)}`,
    ],
    reject: [
      ...withKey(tokenExamples('tr_prod_', randomText('alnum', 24)), 'trigger secret key').reject,
      'tr_dev_environmentofthesecondteam', // words
      `str_dev_${randomText('alnum', 24)}`, // another word's end
    ],
  },
  'dev.liveblocks-key': {
    accept: [
      ...withKey(tokenExamples('sk_prod_', randomText('base64url', 64)), 'liveblocks secret key').accept,
      `sk_dev_${randomText('base64url', 64)}`,
    ],
    reject: [
      ...withKey(tokenExamples('sk_prod_', randomText('base64url', 64)), 'liveblocks secret key').reject,
      `pk_prod_${randomText('base64url', 64)}`, // made for browsers
      `task_dev_${randomText('base64url', 64)}`, // another word's end
      'sk_dev_settings_of_the_kubernetes_cluster_in_frankfurt', // words
    ],
  },
  'dev.feature-flag-key': keyedExamples('configcat sdk key'),
  'dev.open-vsx-token': withKey(
    tokenExamples('ovsxp_', randomUuid(), ['ovsxp_00000000-0000-0000-0000-000000000000']),
    'ovsx pat',
  ),
  'dev.pipeline-token': keyedExamples('codecov token'),
  'dev.test-grid-key': keyedExamples('browserstack access key'),
};

describeFamily('developer-tools', developerTools, examples);
