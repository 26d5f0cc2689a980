import { cloudAws } from '../../../lib/engine/detectors/cloud-aws.js';
import { around, named } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const accessKey = `AKIA${randomText('base32', 16)}`;

const examples: ExamplesOf<typeof cloudAws> = {
  'cloud.aws-access-key': {
    accept: [
      ...around(accessKey),
      ...around(`ASIA${randomText('base32', 16, 2)}`),
      `ABIA${randomText('base32', 16, 3)}`,
      `A3TX${randomText('base32', 16, 4)}`,
      { text: `X-Amz-Credential=${accessKey}/20260912/eu-central-1/s3/aws4_request`, find: accessKey },
      { text: `credential AKIA${randomText('base32', 9)}`, find: `AKIA${randomText('base32', 9)}` }, // cut by a limit
    ],
    reject: [
      `request 01J8Z3K7AKIA${randomText('base32', 18, 5)}`, // in the middle of an id of capitals
      `key AKIA${randomText('base32', 12)} is short`,
      'ASIAPACIFICHEADQUARTERS opened', // a word in capitals
      `akia${randomText('lowerAlnum', 16)}`, // lower case
      `AROA${randomText('base32', 17)}`, // the id of a role is no secret
    ],
  },
  'cloud.aws-secret-key': {
    accept: [
      ...named('AWS_SECRET_ACCESS_KEY', randomText('base64', 40)),
      ...named('SecretAccessKey', randomText('base64', 40, 2)),
      {
        text: `AKIA${randomText('base32', 16)}:${randomText('base64', 40, 3)} in use`,
        find: randomText('base64', 40, 3),
      },
    ],
    reject: [
      { text: '$AWS_SECRET_ACCESS_KEY', key: 'aws.secret_access_key' }, // a variable
      { text: 'missing', key: 'aws.secret_access_key' },
      randomText('base64', 40), // no name: any 30 bytes of base64
    ],
  },
  'cloud.aws-session-token': {
    accept: [
      ...around(`IQoJb3JpZ2luX2Vj${randomText('base64', 300)}`),
      ...named('aws_session_token', randomText('base64', 200)),
      { text: randomText('base64', 200), key: 'x-amz-security-token' },
    ],
    reject: ['IQoJb3JpZ2lu is how it begins', { text: 'none', key: 'aws_session_token' }],
  },
  'cloud.aws-bedrock-key': {
    accept: [...around(`ABSK${randomText('base64', 128)}`), ...around(`bedrock-api-key-${randomText('base64', 400)}`)],
    reject: [
      'see the page bedrock-api-key-management for more',
      `ABSK${randomText('base64', 40)} is short`,
      'docs/bedrock-api-key-rotation', // a slug at the end
    ],
  },
};

describeFamily('cloud-aws', cloudAws, examples);
