import { credentialNames } from '../../../lib/engine/detectors/credential-names.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const KEY = randomText('alnum', 28, 41);
const PASSWORD = `Autumn${randomText('digit', 4, 42)}%`;

const examples: ExamplesOf<typeof credentialNames> = {
  'credential.one-of-several': {
    accept: [
      { text: KEY, key: 'tokens' },
      { text: `TLS_SECRET=${KEY}`, find: KEY },
      { text: PASSWORD, key: 'tlsSecret' },
      { text: PASSWORD, key: 'app.secrets' },
      { text: KEY, key: 'unsealKeys' },
      { text: KEY, key: 'merchant.transactionKey' },
      { text: `PAT=${KEY}`, find: KEY },
      { text: `clave: ${PASSWORD}`, find: PASSWORD },
      { text: `tokens: [ '${KEY}' ]`, find: KEY },
      { text: `basic.auth.user.info=${KEY}:${KEY}`, find: `${KEY}:${KEY}` },
    ],
    reject: [
      '--set auth.existingSecret=db-creds', // a name of one
      { text: 'db-creds', key: 'k8s.secret' }, // a name of one
      '{"SealedSecret":"shop/db-creds"}', // a name of one
      { text: 'my-secret', key: 'k8s.secret.name' }, // what it is called
      'tokens=1234567 used', // a number of them
      { text: '4096', key: 'max_tokens' }, // a limit
      { text: '123456789', key: 'gen_ai.usage.tokens' }, // a number of them
      { text: 'Hello', key: 'tokens' }, // of a text
      'tokens: 12.5 per second', // a rate
      'secrets: 3 found', // a number of them
      { text: 'db-creds', key: 'secrets' }, // a name of one
      { text: 'default-token-x7k2p', key: 'secrets' }, // a name of one that Kubernetes made
      'pat=[a-z]+', // a pattern
      'parola: ciao', // a word
      { text: 'public-key', key: 'credential.type' }, // its type
    ],
  },
  'credential.pass': {
    accept: [
      { text: 'pass=hunter2', find: 'hunter2' },
      { text: 'user=bob&pass=swordfish', find: 'swordfish' },
      { text: '{"user":"bob","pass":"1234"}', find: '1234' },
      { text: `USER: bob PASS: ${PASSWORD}`, find: PASSWORD },
      { text: `PASS: ${PASSWORD}`, find: PASSWORD },
      { text: PASSWORD, key: 'pass' },
      { text: PASSWORD, key: 'acme_pass' },
      { text: `pass: ${KEY}`, find: KEY },
    ],
    reject: [
      '--- PASS: TestLogin (0.00s)', // Go
      'PASS: tests/check-auth.sh', // automake
      'Done. PASS=42 WARN=0 ERROR=1 SKIP=3', // dbt
      '# PASS:  128', // a count
      'pass: 98.7%', // a share
      'Pass 1: Checking inodes, blocks, and sizes', // e2fsck
      'render pass: shadowmap took 2.3ms', // of a renderer
      'class ShadowPass : public RenderPass {', // a class
      { text: 'ShadowMap_0', key: 'render.pass' }, // of a renderer
      { text: '12', key: 'ci.tests.pass' }, // a count
      { text: '0.98', key: 'llm.eval.pass' }, // a share
    ],
  },
};

describeFamily('credential-names', credentialNames, examples);
