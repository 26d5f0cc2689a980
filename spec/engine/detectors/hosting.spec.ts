import { hosting } from '../../../lib/engine/detectors/hosting.js';
import { around } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const scaleway = randomText('upperAlnum', 17);
const backblaze = `${randomText('digit', 1)}${randomText('alnum', 27)}`;

const examples: ExamplesOf<typeof hosting> = {
  'hosting.scaleway-key': {
    accept: [
      ...withKey(tokenExamples('SCW', scaleway), 'scw secret key').accept,
      { text: `SCW_SECRET_KEY=${randomUuid()}`, find: randomUuid() },
    ],
    reject: [
      ...withKey(tokenExamples('SCW', scaleway), 'scw secret key').reject,
      'SCWABCDEFGHIJKLMNOPQ', // the documentation's
      `SCW${scaleway}${scaleway} is no key`, // too long
      `MOSCW${scaleway}`, // another word's end
    ],
  },
  'hosting.tencent-key': withKey(
    tokenExamples('AKID', randomText('alnum', 32), [
      'AKIDentifierOfTheServiceInTheRegionGiven', // words
      `TAKID${randomText('alnum', 32)}`, // another word's end
    ]),
    'tencentcloud secret key',
  ),
  'hosting.volcengine-key': withKey(
    tokenExamples('AKLT', randomText('alnum', 43), [
      'AKLTheServiceOfTheRegionThatIsNearestToYou', // words
      `BAKLT${randomText('alnum', 43)}`, // another word's end
    ]),
    'volcengine secret key',
  ),
  'hosting.backblaze-key': withKey(
    tokenExamples('K00', backblaze, [
      `00${randomText('hex', 23)}`, // the key's id
      `SK00${backblaze}`, // a product number
      `K001${'0'.repeat(27)}`, // zeros
    ]),
    'b2 application key',
  ),
  'hosting.render-key': withKey(
    tokenExamples('rnd_', randomText('alnum', 24), [
      'rnd_numberofthegeneratorinuse', // words
      `rnd_${randomText('hex', 32)}`, // an id
      `brnd_${randomText('alnum', 24)}`, // another word's end
    ]),
    'render api key',
  ),
  'hosting.deno-token': {
    accept: [
      ...withKey(tokenExamples('ddp_', randomText('alnum', 36)), 'deno deploy token').accept,
      `ddo_${randomText('alnum', 36)}`,
    ],
    reject: [
      ...withKey(tokenExamples('ddp_', randomText('alnum', 36)), 'deno deploy token').reject,
      'ddo_documentsofthecollectionbyname', // words
      `addp_${randomText('alnum', 36)}`, // another word's end
    ],
  },
  'hosting.ibm-cloud-key': keyedExamples('ibmcloud api key'),
  'hosting.k3s-token': withKey(
    {
      accept: [
        ...around(`K10${randomText('hex', 64)}::server:${randomText('hex', 32)}`),
        ...around(`K10${randomText('hex', 64)}::${randomText('lowerAlnum', 6)}.${randomText('lowerAlnum', 16)}`),
      ],
      reject: [`K10${randomText('hex', 64)}`, 'K10::server:3000', 'a K10 processor'],
    },
    'k3s token',
  ),
  'hosting.server-token': keyedExamples('hcloud token'),
  'hosting.cdn-key': keyedExamples('fastly api token'),
  'hosting.platform-token': keyedExamples('railway token'),
};

describeFamily('hosting', hosting, examples);
