import type { DetectorFamily } from '../../model.js';
import { isAmidCapitals } from '../checks/in-key.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

/** AKIA is no word; ASIA, ABIA and ACCA begin words in capitals, which hold no digit. */
function isAccessKeyId(match: string): boolean {
  const body = match.slice(4);
  return match.startsWith('AKIA') || /\d/.test(match) || looksRandom(body);
}

const ID_AND_SECRET = /\b(?:AKIA|ASIA)[A-Z2-7]{16}["']?[:,;| \t]{1,3}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/dg;

/** Secret access keys behind their ids: `AKIA...:...`. */
function* findSecretKeys(text: string): Generator<readonly [number, number]> {
  for (const { indices } of text.matchAll(ID_AND_SECRET)) if (indices?.[1]) yield indices[1];
}

/** Amazon Web Services. */
export const cloudAws = [
  {
    id: 'cloud.aws-access-key',
    title: 'AWS access key id',
    category: 'secret',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
    rules: [
      // the 16 are base32 today; the ids in AWS's own examples hold 8 and 9 too
      {
        rule: 'anchor',
        literals: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
        after: { charset: 'upper-alnum', min: 16 },
      },
      { rule: 'anchor', literals: ['A3T'], after: { charset: 'upper-alnum', min: 17 }, boundary: 'left' },
    ],
    check: isAccessKeyId,
    notAmid: isAmidCapitals,
    keys: ['aws access key id'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.aws-secret-key',
    title: 'AWS secret access key',
    category: 'secret',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    // beside the id that it belongs to
    rules: [{ rule: 'function', literals: ['AKIA', 'ASIA'], find: findSecretKeys }],
    keys: ['aws secret access key', 'secret access key', 'aws secret key', 's3 secret key'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.aws-session-token',
    title: 'AWS session token',
    category: 'secret',
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html',
    rules: [
      // what STS tokens have begun with so far, in base64
      {
        rule: 'anchor',
        literals: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
        after: { charset: 'base64', min: 80 },
      },
    ],
    keys: ['aws session token', 'amz security token', 'aws security token'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.aws-bedrock-key',
    title: 'Amazon Bedrock API key',
    category: 'secret',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
    rules: [
      { rule: 'anchor', literals: ['ABSK'], after: { charset: 'base64', min: 100 } },
      // base64 of a presigned URL that begins `bedrock.`
      { rule: 'anchor', literals: ['bedrock-api-key-'], after: { charset: 'base64', min: 40 } },
    ],
    check: tokenBody(4, 100),
    keys: ['aws bearer token bedrock', 'bedrock api key'],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
