import { cloudAzure } from '../../../lib/engine/detectors/cloud-azure.js';
import { around, named } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const accountKey = `${randomText('base64', 86)}==`;
const signature = `${randomText('base64', 43)}=`;
const noDigits = randomText('base64', 90).replace(/\d/g, '').slice(0, 43);

const examples: ExamplesOf<typeof cloudAzure> = {
  'cloud.azure-storage-key': {
    accept: [
      {
        text: `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${accountKey};EndpointSuffix=core.windows.net`,
        find: accountKey,
      },
      ...['+ASt', 'ACDb', '+ABa'].flatMap((marker) =>
        around(`${randomText('base64', 76)}${marker}${randomText('alnum', 6)}==`),
      ),
      { text: accountKey, key: 'azure.storage_key' },
    ],
    reject: [
      'AccountKey=<account-key>;EndpointSuffix=core.windows.net',
      'AccountKey=[REDACTED:cloud.azure-storage-key];EndpointSuffix=core.windows.net',
      'UseDevelopmentStorage=true;AccountKey=',
      `${randomText('base64', 40)}+ASt${randomText('alnum', 6)}== is short`,
    ],
  },
  'cloud.azure-shared-access-key': {
    accept: [
      {
        text: `Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${signature}`,
        find: signature,
      },
      { text: `SharedAccessKey=${signature};EntityPath=orders`, find: signature },
      ...['+ASb', '+AEh', '+ARm', 'AIoT'].flatMap((marker) =>
        around(`${randomText('base64', 33)}${marker}${randomText('alnum', 6)}=`),
      ),
    ],
    reject: [
      'the AIoT devices of the company',
      `${randomText('base64', 20)}AIoT${randomText('alnum', 6)}= is short`,
      'SharedAccessKeyName=RootManageSharedAccessKey',
      'SharedAccessKey=<key>;EntityPath=orders',
    ],
  },
  'cloud.azure-sas': {
    accept: [
      {
        text: `https://shop.blob.core.windows.net/c/b?sv=2024-11-04&se=2026-09-12&sp=r&sig=${encodeURIComponent(signature)}`,
        find: encodeURIComponent(signature),
      },
      { text: `?sig=${signature}&sv=2024-11-04`, find: signature },
      { text: `?sig=${noDigits}=&sv=2024-11-04`, find: `${noDigits}=` }, // one in a thousand holds no digit
      { text: signature, key: 'sig' },
      { text: `se=2026-09-12&sig=${randomText('alnum', 20)}`, find: randomText('alnum', 20) }, // cut by a limit
    ],
    reject: [
      '?sig=v2&name=design', // a parameter of somebody else
      `?sig=${'0'.repeat(43)}`,
      { text: 'SIGTERM', key: 'sig' },
      'func f(x) int // sig=func(string, int) error',
    ],
  },
  'cloud.azure-client-secret': {
    accept: [
      ...around(`${randomText('alnum', 3)}8Q~${randomText('alnum', 34)}`),
      ...named('AZURE_CLIENT_SECRET', `${randomText('alnum', 3)}7Q~${randomText('alnum', 31)}`),
    ],
    reject: [
      'the ABCDQ~ mark', // too short, and no version
      `abcxQ~${randomText('alnum', 34)}`, // no version digit
    ],
  },
  'cloud.azure-devops-pat': {
    accept: [
      ...around(`${randomText('alnum', 76)}AZDO${randomText('alnum', 4)}`),
      ...named('AZURE_DEVOPS_EXT_PAT', randomText('lowerAlnum', 52)),
    ],
    reject: ['the AZDO pipeline', `${randomText('alnum', 40)}AZDO${randomText('alnum', 4)}`],
  },
  'cloud.azure-service-key': {
    accept: [
      ...around(`${randomText('alnum', 52)}JQQJ99${randomText('alnum', 26)}`),
      ...around(`${randomText('alnum', 42)}AzSe${randomText('alnum', 6)}`),
      ...around(`${randomText('base64', 42)}+ACR${randomText('alnum', 6)}`),
      ...around(`${randomText('base64', 44)}AzFu${randomText('alnum', 6)}==`),
      ...around(`${randomText('alnum', 33)}AzCa${randomText('alnum', 6)}=`),
      ...named('AZURE_OPENAI_API_KEY', randomText('hex', 32)),
      { text: randomText('hex', 32), key: 'Ocp-Apim-Subscription-Key' },
    ],
    reject: [
      `${randomText('alnum', 20)}JQQJ99${randomText('alnum', 26)}`,
      `${randomText('alnum', 20)}AzSe${randomText('alnum', 6)}`,
      { text: '{{azure_key}}', key: 'AZURE_OPENAI_API_KEY' },
    ],
  },
};

describeFamily('cloud-azure', cloudAzure, examples);
