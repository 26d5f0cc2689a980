import { hashes } from '../../../lib/engine/detectors/hashes.js';
import { describeFamily } from '../../support/describe-family.js';
import type { Example, ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const inRow = (hash: string): Example => ({ text: `row (1, 'svc', '${hash}') failed`, find: hash });
const bcrypt = `$2b$12$${randomText('alnum', 53)}`;
const sha512 = `$6$${randomText('alnum', 16)}$${randomText('alnum', 86)}`;

const examples: ExamplesOf<typeof hashes> = {
  'credential.password-hash': {
    accept: [
      bcrypt,
      inRow(bcrypt),
      inRow(`$2y$10$${randomText('alnum', 53, 2)}`),
      inRow(`$argon2id$v=19$m=65536,t=3,p=4$${randomText('base64', 22)}$${randomText('base64', 43)}`),
      inRow(sha512),
      { text: `root:${sha512}:19000:0:99999:7:::`, find: sha512 },
      inRow(`$5$rounds=5000$${randomText('alnum', 16)}$${randomText('alnum', 43)}`),
      inRow(`$y$j9T$${randomText('alnum', 22)}$${randomText('alnum', 43)}`),
      inRow(`$apr1$${randomText('alnum', 8)}$${randomText('alnum', 22)}`),
      inRow(`$pbkdf2-sha256$29000$${randomText('alnum', 22)}$${randomText('alnum', 43)}`),
      inRow(`pbkdf2_sha256$600000$${randomText('alnum', 22)}$${randomText('base64', 43)}=`),
      inRow(`pbkdf2:sha256:600000$${randomText('alnum', 16)}$${randomText('hex', 64)}`),
      inRow(`scrypt:32768:8:1$${randomText('alnum', 16)}$${randomText('hex', 128)}`),
      inRow(
        `SCRAM-SHA-256$4096:${randomText('base64', 22)}==$${randomText('base64', 43)}=:${randomText('base64', 43, 2)}=`,
      ),
      inRow(`{SSHA}${randomText('base64', 32)}`),
    ],
    reject: [
      'bcrypt hashes begin with $2b$12$', // the beginning alone
      'costs $6$ or $5$', // prices
      `WHERE a = $1 AND b = $2`, // parameters
      '$5$100$200', // amounts
      '{MD5} of the file', // no hash
      'scrypt: not supported', // prose
      'SCRAM-SHA-256$ is offered', // a mechanism
    ],
  },
};

describeFamily('hashes', hashes, examples);
