import { dataPlatforms } from '../../../lib/engine/detectors/data-platforms.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const cockroach = `${randomText('alnum', 22)}_${randomText('alnum', 40)}`;
const confluent = randomText('base64', 60);

const examples: ExamplesOf<typeof dataPlatforms> = {
  'data.mongodb-atlas-secret': {
    accept: [
      ...withKey(tokenExamples('mdb_sa_sk_', randomText('base64url', 40)), 'mongodb atlas private key').accept,
      { text: `MONGODB_ATLAS_PRIVATE_KEY=${randomUuid()}`, find: randomUuid() },
    ],
    reject: [
      ...withKey(tokenExamples('mdb_sa_sk_', randomText('base64url', 40)), 'mongodb atlas private key').reject,
      `mdb_sa_id_${randomText('hex', 24)}`, // the client id
      'mdb_sa_sk_secret-of-the-service-account-in-the-vault', // words
    ],
  },
  'data.neon-key': withKey(
    tokenExamples('napi_', randomText('lowerAlnum', 64), [
      `openapi_${randomText('lowerAlnum', 64)}`, // another word's end
      'napi_modulewhichregistersitselfwhentheaddonisloadedbynode', // words
    ]),
    'neon api key',
  ),
  'data.cockroach-key': {
    accept: [
      ...withKey(tokenExamples('CCDB1_', cockroach), 'cockroach api key').accept,
      { text: `key CCDB1_${cockroach.slice(0, 32)}`, find: `CCDB1_${cockroach.slice(0, 32)}` }, // cut by a limit
    ],
    reject: [
      ...withKey(tokenExamples('CCDB1_', cockroach), 'cockroach api key').reject,
      `key CCDB1_${cockroach.slice(0, 22)} was created`, // its id
      `HCCDB1_${cockroach}`, // another word's end
    ],
  },
  'data.confluent-secret': withKey(
    tokenExamples('cflt', confluent, [
      `acflt${confluent}`, // another word's end
      'cfltTheConnectorsOfTheClusterAreConfiguredByTheOperatorOfThe', // words
    ]),
    'confluent cloud api secret',
  ),
  'data.aiven-password': {
    accept: [
      ...withKey(tokenExamples('AVNS_', randomText('base64url', 19)), 'aiven token').accept,
      {
        text: `postgres://avnadmin:AVNS_${randomText('alnum', 19)}@pg.example.net:21314/db`,
        find: `AVNS_${randomText('alnum', 19)}`,
      },
    ],
    reject: [
      ...withKey(tokenExamples('AVNS_', randomText('base64url', 19)), 'aiven token').reject,
      'AVNS_service_password_goes_here', // words
      `EXTRAVNS_${randomText('alnum', 19)}`, // another word's end
    ],
  },
  'data.dbt-token': {
    accept: [
      ...withKey(tokenExamples('dbtc_', randomText('base64url', 42)), 'dbt cloud api token').accept,
      `dbts_${randomText('base64url', 42)}`,
      `dbtu_${randomText('base64url', 42)}`,
    ],
    reject: [
      ...withKey(tokenExamples('dbtc_', randomText('base64url', 42)), 'dbt cloud api token').reject,
      'dbtu_models-and-the-tests-of-the-staging-project', // words
      `edbtc_${randomText('base64url', 42)}`, // another word's end
    ],
  },
  'data.upstash-token': withKey(
    tokenExamples('sig_', randomText('alnum', 28), [
      'sig_algorithmofthecertificatechain', // words
      `sig_${randomText('upperAlnum', 26)}`, // an id
      `design_sig_${'ab'.repeat(14)}`, // a pattern
      `config_${randomText('alnum', 28)}`, // another word's end
    ]),
    'qstash token',
  ),
  'data.snowflake-token': keyedExamples('snowflake token'),
  'data.xata-key': withKey(
    tokenExamples('xau_', randomText('alnum', 36), ['xau_usd', 'xau_intradayresearchcacheoffiveminutes']),
    'xata api key',
  ),
  'data.clickhouse-secret': keyedExamples('clickhouse api secret'),
  'data.pipeline-key': keyedExamples('fivetran api secret'),
};

describeFamily('data-platforms', dataPlatforms, examples);
