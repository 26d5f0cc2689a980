import { workAndMedia } from '../../../lib/engine/detectors/work-and-media.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, tokenExamples, withKey } from '../../support/secret-examples.js';

const hex32 = randomText('hex', 32);
const alchemy = randomText('base64url', 32);
const noDigits = randomText('base64url', 90).replace(/\d/g, '').slice(0, 32);
const quicknode = randomText('hex', 40);
const clickup = `${randomText('digit', 8)}_${randomText('upperAlnum', 32)}`;

const meta = withKey(
  tokenExamples('EAA', `G${randomText('alnum', 180)}`, [
    `EAA${'A'.repeat(120)}`, // zero bytes in base64
    `EAA${randomText('upperAlnum', 60)} is no token`, // too short
    `SEAA${randomText('alnum', 180)}`, // another word's end
  ]),
  'facebook access token',
);

const examples: ExamplesOf<typeof workAndMedia> = {
  'work.clickup-token': {
    accept: [
      ...withKey(tokenExamples('pk_', clickup), 'clickup api token').accept,
      { text: `token pk_${clickup.slice(0, 20)}`, find: `pk_${clickup.slice(0, 20)}` }, // cut by a limit
    ],
    reject: [
      ...withKey(tokenExamples('pk_', clickup), 'clickup api token').reject,
      `pk_live_${randomText('alnum', 40)}`, // a publishable key of somebody else
      'pk_20260912_ORDERSOFTHEWAREHOUSEINTHENORTH01', // a name
      `apk_${clickup}`, // another word's end
    ],
  },
  'work.cal-key': withKey(
    tokenExamples('cal_live_', hex32, [
      `local_live_${hex32}`, // another word's end
      'cal_live_eventsofthesharedcalendarbyowner', // words
    ]),
    'cal com api key',
  ),
  'work.management-token': keyedExamples('monday api token'),
  'work.customer-token': keyedExamples('zoho refresh token'),
  'media.content-token': keyedExamples('sanity api token'),
  'media.pinterest-token': {
    accept: [
      ...withKey(tokenExamples('pina_', randomText('base64url', 90)), 'pinterest access token').accept,
      `pinr.${randomText('base64url', 90)}`,
    ],
    reject: [
      ...withKey(tokenExamples('pina_', randomText('base64url', 90)), 'pinterest access token').reject,
      `spina_${randomText('base64url', 90)}`, // another word's end
      'pina_colada-of-the-bar-by-the-beach-with-the-long-name', // words
    ],
  },
  'media.meta-token': {
    accept: [...meta.accept, ...['IGQV', 'IGAA', 'THAA'].map((prefix) => prefix + randomText('alnum', 160))],
    reject: [
      ...meta.reject,
      `BIGAA${randomText('alnum', 160)}`, // another word's end
    ],
  },

  'media.network-secret': withKey(
    tokenExamples('WPL_AP1.', `${randomText('alnum', 16)}.${randomText('alnum', 6)}==`),
    'twitter bearer token',
  ),
  'media.map-key': keyedExamples('tomtom api key'),
  'chain.node-key': withKey(
    {
      accept: [
        { text: `calling https://mainnet.infura.io/v3/${hex32} failed`, find: hex32 },
        { text: `POST https://eth-mainnet.g.alchemy.com/v2/${alchemy} 429`, find: alchemy },
        { text: `GET https://eth-mainnet.g.alchemy.com/v2/${noDigits}/getNFTs`, find: noDigits },
        { text: `connected to wss://wild-old-fog.quiknode.pro/${quicknode}/ in 20 ms`, find: quicknode },
      ],
      reject: [
        'https://mainnet.infura.io/v3/YOUR-API-KEY', // the documentation's
        'https://eth-mainnet.g.alchemy.com/v2/demo is limited', // open to all
        `https://mainnet.infura.io/v3/${'0'.repeat(32)}`, // zeros
        `https://mainnet.example.io/v3/${hex32}`, // another host
        'https://eth-mainnet.g.alchemy.com/v2/your-api-key-goes-in-here', // words
      ],
    },
    'alchemy api key',
  ),
};

describeFamily('work-and-media', workAndMedia, examples);
