import { cloudGoogle } from '../../../lib/engine/detectors/cloud-google.js';
import { around, named } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const sha = '9c7d2e1f0a9b8c7d4b3f0c1e8d5a4f6b9c7d2e1f';

const examples: ExamplesOf<typeof cloudGoogle> = {
  'cloud.gcp-api-key': {
    accept: [
      ...around(`AIza${randomText('base64url', 35)}`),
      ...around(`AQ.Ab8RN6${randomText('base64url', 44)}`),
      {
        text: `https://maps.example/js?key=AIza${randomText('base64url', 35)}&v=3`,
        find: `AIza${randomText('base64url', 35)}`,
      },
    ],
    reject: [
      'AQ.Series and AQ.ConfigurationOfTheWholeServiceInEveryRegion', // classes
      `FAQ.${randomText('base64url', 50)}`, // another word's end
      `AIza${randomText('alnum', 30)} is short`,
      `AIza${randomText('alnum', 60)}`, // base64 that begins alike
      `AIza${'x'.repeat(35)}`,
    ],
  },
  'cloud.gcp-oauth-token': {
    accept: [
      ...around(`ya29.${randomText('base64url', 160)}`),
      ...around(`ya29.c.${randomText('base64url', 200)}`),
      ...around(`1//0${randomText('base64url', 90)}`),
      ...around(`4/0A${randomText('base64url', 68)}`),
    ],
    reject: ['ya29.example token', 'see http://host/1//0 for more', 'part 4/0A of the plan', `ya29.${'x'.repeat(40)}`],
  },
  'cloud.gcp-oauth-client-secret': {
    accept: around(`GOCSPX-${randomText('base64url', 28)}`),
    reject: ['GOCSPX-secret of the client', `GOCSPX-${'x'.repeat(28)}`],
  },
  'cloud.gcp-service-account': {
    accept: named('private_key_id', sha),
    reject: [sha, { text: '<key-id>', key: 'private_key_id' }],
  },
};

describeFamily('cloud-google', cloudGoogle, examples);
