import { monitoring } from '../../../lib/engine/detectors/monitoring.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const sumo = `${randomText('base64', 86)}==`;

const examples: ExamplesOf<typeof monitoring> = {
  'observability.axiom-token': {
    accept: [
      ...withKey(tokenExamples('xaat-', randomUuid()), 'axiom token').accept,
      `xapt-${randomUuid(2)}`,
      { text: `token xaat-${randomUuid().slice(0, 13)}`, find: `xaat-${randomUuid().slice(0, 13)}` }, // cut by a limit
    ],
    reject: [
      ...withKey(tokenExamples('xaat-', randomUuid()), 'axiom token').reject,
      'xaat-00000000-0000-0000-0000-000000000000', // the documentation's
      'xaat-token-of-the-collector',
      `axaat-${randomUuid()}`, // another word's end
    ],
  },
  'observability.coralogix-key': {
    accept: [
      ...withKey(tokenExamples('cxtp_', randomText('alnum', 30)), 'coralogix private key').accept,
      `cxup_${randomText('alnum', 30)}`,
    ],
    reject: [
      ...withKey(tokenExamples('cxtp_', randomText('alnum', 30)), 'coralogix private key').reject,
      'cxup_usersofthesecondworkspacebyname', // words
      `acxtp_${randomText('alnum', 30)}`, // another word's end
    ],
  },
  'observability.sumo-logic-key': withKey(
    {
      accept: [
        {
          text: `sending to https://endpoint4.collection.eu.sumologic.com/receiver/v1/http/${sumo} failed`,
          find: sumo,
        },
        { text: `POST https://collectors.sumologic.com/receiver/v1/http/${sumo} 503`, find: sumo },
      ],
      reject: [
        'https://collectors.sumologic.com/receiver/v1/http/ is down', // no path
        `https://collectors.example.com/receiver/v1/http/${sumo}`, // another host
        `https://collectors.sumologic.com/receiver/v1/http/${'X'.repeat(60)}`, // filled in
      ],
    },
    'sumo access key',
  ),
  'observability.uptime-key': keyedExamples('cronitor api key'),
  'observability.incident-key': keyedExamples('rootly api key'),
};

describeFamily('monitoring', monitoring, examples);
