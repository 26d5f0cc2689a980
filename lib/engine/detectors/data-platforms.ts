import type { DetectorFamily } from '../../model.js';
import { isMixedCase } from '../checks/mixed-case.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

/** Databases as a service, warehouses and what moves data between them. */
export const dataPlatforms = [
  {
    id: 'data.mongodb-atlas-secret',
    title: 'MongoDB Atlas service account secret or private API key',
    category: 'secret',
    source: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    // the client id, mdb_sa_id_, stays; private keys of the older kind are UUIDs
    rules: [{ rule: 'anchor', literals: ['mdb_sa_sk_'], after: { charset: 'base64url', min: 30 } }],
    check: tokenBody(10),
    keys: [
      'mongodb atlas private key',
      'mongodb atlas private api key',
      'mongodb atlas client secret',
      'atlas private key',
      'atlas client secret',
      'mcli private api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'data.neon-key',
    title: 'Neon API key, or password of a role',
    category: 'secret',
    source: 'https://neon.com/docs/manage/api-keys',
    rules: [
      { rule: 'anchor', literals: ['napi_'], after: { charset: 'lower-alnum', min: 48 }, boundary: 'left' },
      { rule: 'anchor', literals: ['npg_'], after: { charset: 'alnum', min: 12 }, boundary: 'left' },
    ],
    check: (match) => looksRandom(match.slice(match.indexOf('_') + 1)),
    keys: ['neon api key', 'neon api token'],
    keyed: 'opaque',
  },
  {
    id: 'data.cockroach-key',
    title: 'CockroachDB Cloud API key',
    category: 'secret',
    source: 'https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api',
    // an id of 22 characters, which stays where it stands alone, and a secret of 40
    rules: [
      {
        rule: 'anchor',
        literals: ['CCDB1_'],
        after: /[0-9A-Za-z]{22}_(?:[0-9A-Za-z]{40,80}|[0-9A-Za-z]{1,39}$)/y,
        boundary: 'left',
      },
    ],
    check: (match) => looksRandom(match.slice(6)),
    keys: ['cockroach api key', 'cockroachdb api key', 'cockroach cloud api key'],
    keyed: 'opaque',
  },
  {
    id: 'data.confluent-secret',
    title: 'Confluent Cloud API secret',
    category: 'secret',
    source: 'https://docs.confluent.io/cloud/current/using/api-keys.html',
    // with the prefix since July 2025
    rules: [{ rule: 'anchor', literals: ['cflt'], after: { charset: 'base64', min: 50 }, boundary: 'left', cut: 16 }],
    check: (match) => looksRandom(match.slice(4)),
    keys: [
      'confluent cloud api secret',
      'confluent api secret',
      'confluent secret',
      'confluent cloud secret',
      'kafka api secret',
      'schema registry api secret',
    ],
    keyed: 'opaque',
  },
  {
    id: 'data.aiven-password',
    title: 'Password of an Aiven service, or Aiven API token',
    category: 'secret',
    source: 'https://aiven.io/docs/platform/howto/create_authentication_token',
    // DigitalOcean's managed databases have the same passwords
    rules: [{ rule: 'anchor', literals: ['AVNS_'], after: { charset: 'base64url', min: 15 }, boundary: 'left' }],
    check: tokenBody(5),
    keys: ['aiven token', 'aiven api token', 'aiven auth token', 'aiven access token'],
    keyed: 'opaque',
  },
  {
    id: 'data.dbt-token',
    title: 'dbt service account or personal access token',
    category: 'secret',
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['dbtc_', 'dbts_', 'dbtu_'],
        after: { charset: 'base64url', min: 30 },
        boundary: 'left',
        cut: 12,
      },
    ],
    check: (match) => looksRandom(match.slice(5)),
    keys: ['dbt cloud api token', 'dbt cloud token', 'dbt api token', 'dbt token', 'dbt cloud api key'],
    keyed: 'opaque',
  },
  {
    id: 'data.upstash-token',
    title: 'Upstash REST token, QStash token or QStash signing key',
    category: 'secret',
    source: 'https://upstash.com/docs/qstash/howto/roll-signing-keys',
    rules: [{ rule: 'anchor', literals: ['sig_'], after: { charset: 'alnum', min: 24 }, boundary: 'both', cut: 16 }],
    check: (match) => isMixedCase(match.slice(4)),
    keys: [
      'upstash redis rest token',
      'upstash rest token',
      'upstash token',
      'upstash api key',
      'qstash token',
      'qstash current signing key',
      'qstash next signing key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'data.snowflake-token',
    title: 'Snowflake programmatic access token',
    category: 'secret',
    source: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
    keys: ['snowflake token', 'snowflake pat', 'snowflake access token'],
    keyed: 'opaque',
  },
  {
    id: 'data.clickhouse-secret',
    title: 'Secret of a ClickHouse Cloud API key',
    category: 'secret',
    source: 'https://clickhouse.com/docs/cloud/manage/openapi',
    keys: [
      'clickhouse key',
      'clickhouse api key',
      'clickhouse api secret',
      'clickhouse cloud api secret',
      'clickhouse key secret',
    ],
    keyed: 'opaque',
  },
  {
    id: 'data.pipeline-key',
    title: 'API secret of Fivetran, Segment, RudderStack, Hightouch and other pipelines, by its name',
    category: 'secret',
    source: 'https://fivetran.com/docs/rest-api/getting-started',
    keys: [
      'fivetran api secret',
      'fivetran api key',
      'segment api key',
      'segment access token',
      'segment public api token',
      'rudderstack access token',
      'rudderstack api token',
      'hightouch api key',
      'census api key',
      'stitch api token',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
