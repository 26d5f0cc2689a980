import { singleSignOn } from '../../../lib/engine/detectors/single-sign-on.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const code = randomText('alnum', 32);
const assertion = randomText('base64', 200);
const ticket = `ST-1856339-${randomText('alnum', 22)}-cas.corp.example`;

const examples: ExamplesOf<typeof singleSignOn> = {
  'credential.oauth-grant': {
    accept: [
      { text: `grant_type=authorization_code&code=${code}&client_id=shop`, find: code },
      { text: `code=${code}&redirect_uri=x&grant_type=authorization_code`, find: code },
      { text: `token request { grant_type: 'authorization_code', code: '${code}' } failed`, find: code },
      {
        text: `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Asaml2-bearer&assertion=${assertion}`,
        find: assertion,
      },
    ],
    reject: [
      `code=${code}`, // a code of anything
      'grant_type=client_credentials&scope=orders', // nothing is handed over
      'grant_type=authorization_code&code=invalid_request', // an error
      'grant_type=authorization_code is not allowed, code: unauthorized_client',
    ],
  },
  'credential.cas-ticket': {
    accept: [
      { text: `ticket ${ticket} not recognized`, find: ticket },
      `TGT-12-${randomText('alnum', 40)}`,
      `PGTIOU-3-${randomText('alnum', 30)}-cas`,
    ],
    reject: [
      'ST-1024-a', // too short
      'REQUEST-12-abcdefghijklmnopqrst', // the end of another word
      `ST-${randomText('alnum', 32)}`, // no number
      'ST-12-release_of_november_and_december', // words
    ],
  },
};

describeFamily('single-sign-on', singleSignOn, examples);
