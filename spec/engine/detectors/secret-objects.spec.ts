import { secretObjects } from '../../../lib/engine/detectors/secret-objects.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const made = randomText('alnum', 43);

const examples: ExamplesOf<typeof secretObjects> = {
  'credential.secret-member': {
    accept: [
      { text: `loaded {"kty":"EC","crv":"P-256","x":"ab","d":"${made}"}`, find: made },
      { text: `loaded {"k": "${made}", "kty": "oct"}`, find: made },
      { text: `data key {"Plaintext":"${made}","KeyId":"k"}`, find: made },
      { text: `applied {"kind":"Secret","data":{"a":"${made}"}}`, find: made },
    ],
    reject: [
      `loaded {"kty":"EC","crv":"P-256","x":"${made}","y":"${made}"}`, // a public key
      `{"d":"${made}"} {"kty":"EC"}`, // another object
      `applied {"kind":"ConfigMap","data":{"a":"${made}"}}`,
      `{"Plaintext":"${made}"}`, // of anything
    ],
  },
};

describeFamily('secret objects', secretObjects, examples);
