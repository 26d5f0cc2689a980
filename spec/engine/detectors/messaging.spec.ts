import { messaging } from '../../../lib/engine/detectors/messaging.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const hook = randomUuid(4);
const hex64 = randomText('hex', 64);
const zap = `${randomText('digit', 7)}/${randomText('lowerAlnum', 7)}`;
const make = randomText('lowerAlnum', 32);
const ifttt = randomText('base64url', 43);
const telnyx = `${randomText('hex', 32).toUpperCase()}_${randomText('alnum', 22)}`;

const examples: ExamplesOf<typeof messaging> = {
  'messaging.lark-webhook': withKey(
    {
      accept: [
        { text: `posting to https://open.feishu.cn/open-apis/bot/v2/hook/${hook} failed`, find: hook },
        { text: `POST https://open.larksuite.com/open-apis/bot/v2/hook/${hook}: 400`, find: hook },
      ],
      reject: [
        `https://open.feishu.cn/open-apis/im/v1/messages/${hook}`, // an id
        'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', // the documentation's
        `https://open.example.com/open-apis/bot/v2/hook/${hook}`, // another host
      ],
    },
    'feishu app secret',
  ),
  'messaging.dingtalk-webhook': withKey(
    {
      accept: [
        { text: `https://oapi.dingtalk.com/robot/send?access_token=${hex64}`, find: hex64 },
        { text: `POST https://oapi.dingtalk.com/robot/send?access_token=${hex64}&timestamp=1 failed`, find: hex64 },
      ],
      reject: [
        `https://oapi.dingtalk.com/robot/send?access_token=${'X'.repeat(64)}`, // the documentation's
        'https://oapi.dingtalk.com/robot/send is down',
      ],
    },
    'dingtalk app secret',
  ),
  'messaging.wecom-webhook': withKey(
    {
      accept: [
        { text: `posting to https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${hook} failed`, find: hook },
        { text: `POST https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${hook}: 93000`, find: hook },
      ],
      reject: [
        'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000', // zeros
        `https://qyapi.weixin.qq.com/cgi-bin/message/${hook}`, // an id
      ],
    },
    'wecom secret',
  ),
  'messaging.automation-webhook': withKey(
    {
      accept: [
        { text: `https://hooks.zapier.com/hooks/catch/${zap}/`, find: zap },
        { text: `POST https://hooks.zapier.com/hooks/catch/${zap} 410`, find: zap },
        { text: `calling https://hook.eu1.make.com/${make} failed`, find: make },
        { text: `POST https://hook.us2.make.com/${make}: 400`, find: make },
        { text: `https://maker.ifttt.com/trigger/sold/with/key/${ifttt}`, find: ifttt },
        { text: `POST https://maker.ifttt.com/trigger/sold/json/with/key/${ifttt} 401`, find: ifttt },
      ],
      reject: [
        'https://hooks.zapier.com/hooks/catch/ is down', // no path
        `https://hooks.example.com/hooks/catch/${zap}`, // another host
        'GET /objects/with/key/customer-orders-by-region', // a route
        'https://eu1.make.com/documentationofthescenariosandtheirrunsinthepast', // words
      ],
    },
    'zapier api key',
  ),
  'messaging.line-secret': keyedExamples('line channel secret'),
  'messaging.pubnub-secret-key': withKey(
    tokenExamples('sec-c-', randomText('alnum', 48), [
      `sub-c-${randomUuid()}`, // made for browsers
      'sec-c-cluster of the second region',
    ]),
    'pubnub secret key',
  ),
  'messaging.realtime-key': keyedExamples('ably api key'),
  'messaging.telnyx-key': {
    accept: [
      ...withKey(tokenExamples('KEY', telnyx), 'telnyx api key').accept,
      { text: `key KEY${telnyx.slice(0, 40)}`, find: `KEY${telnyx.slice(0, 40)}` }, // cut by a limit
    ],
    reject: [
      ...tokenExamples('KEY', telnyx).reject,
      'TELNYX_API_KEY=changeme', // placeholder
      `MONKEY${telnyx}`, // another word's end
      `KEY${telnyx.slice(0, 32)} of the cache`, // a hash
    ],
  },
  'messaging.telephony-token': keyedExamples('sinch api token'),
  'messaging.mailersend-token': withKey(
    tokenExamples('mlsn.', hex64, [`xmlsn.${hex64}`, `mlsn.${'0'.repeat(64)}`]),
    'mailersend api key',
  ),
  'messaging.mail-service-key': keyedExamples('mailtrap api token'),
};

describeFamily('messaging', messaging, examples);
