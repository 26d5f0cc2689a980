import { cloudHosts } from '../../../lib/engine/detectors/cloud-hosts.js';
import { around, named } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const uuid = '4b3f0c1e-8d5a-4f6b-9c7d-2e1f0a9b8c7d';
const sha = '9c7d2e1f0a9b8c7d4b3f0c1e8d5a4f6b9c7d2e1f';

const examples: ExamplesOf<typeof cloudHosts> = {
  'cloud.digitalocean-token': {
    accept: [...around(`dop_v1_${randomText('hex', 64)}`), ...around(`dor_v1_${randomText('hex', 64)}`)],
    reject: [`dop_v1_${randomText('hex', 20)} is short`, `dop_v1_${'z'.repeat(64)}`],
  },
  'cloud.alibaba-access-key': {
    accept: [
      ...around(`LTAI5t${randomText('alnum', 18)}`),
      ...around(`LTAI${randomText('alnum', 12)}`), // the older form
      ...named('ALIYUN_ACCESS_KEY_SECRET', randomText('alnum', 30)),
    ],
    reject: ['LTAI5t is how it begins', `VOLTAI${randomText('alnum', 20)}`, 'LTAIxxxxxxxxxxxxxxxxxxxx'],
  },
  'cloud.yandex-token': {
    accept: [
      ...around(`AQVN${randomText('base64url', 36)}`),
      ...around(`t1.9${randomText('base64url', 70)}.${randomText('base64url', 86)}`),
      ...around(`YC${randomText('base64url', 38)}`),
      ...around(`y0_${randomText('base64url', 55)}`),
    ],
    reject: [
      'version t1.9 was released',
      'y0_axis of the chart',
      `sha512-${randomText('base64url', 24)}-y3_${randomText('base64url', 56)}`, // in the middle of a hash
      `${randomText('base64', 40)}/YC${randomText('alnum', 38)}`, // likewise
      `YC${randomText('alnum', 60)}`, // longer than any
      `chatcmpl-YC${randomText('alnum', 27)}`, // two letters and less than a token, at the end of the text
      'YC-combinator-companies-of-the-winter-batch-2026-all',
    ],
  },
  'cloud.heroku-token': {
    accept: [
      ...around(`HRKU-${uuid}`),
      ...around(`HRKU-AA${randomText('base64url', 58)}`),
      ...named('HEROKU_API_KEY', uuid),
    ],
    reject: [uuid, 'HRKU-token of the app', 'HRKU-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
  },
  'cloud.fly-token': {
    accept: [
      ...around(`fm2_${randomText('base64', 400)}`),
      ...around(`fo1_${randomText('base64url', 43)}`),
      {
        text: `FlyV1 fm2_${randomText('base64', 90)},fm2_${randomText('base64', 80)}`,
        find: `fm2_${randomText('base64', 80)}`,
      },
    ],
    reject: ['fm2_synthesis of the sound', `fo1_${'x'.repeat(43)}`],
  },
  'cloud.cloudflare-token': {
    accept: [
      ...around(`cfut_${randomText('alnum', 48)}`),
      ...around(`cfk_${randomText('alnum', 48)}`),
      ...around(`v1.0-${randomText('hex', 24)}-${randomText('hex', 146)}`),
      ...named('CLOUDFLARE_API_TOKEN', randomText('alnum', 40)),
    ],
    reject: [
      'v1.0-beta of the API',
      `v1.0-${sha}`,
      'cfut_short one',
      'cfk_table_of_the_customers_and_of_their_orders_by_region',
    ],
  },
  'cloud.vercel-token': {
    accept: [
      ...around(`vcp_${randomText('alnum', 56)}`),
      ...around(`vck_${randomText('alnum', 56)}`),
      ...around(`vercel_blob_rw_${randomText('alnum', 16)}_${randomText('alnum', 32)}`),
      ...named('VERCEL_TOKEN', randomText('alnum', 24)),
    ],
    reject: ['vcp_build of the kernel', `vca_${'x'.repeat(30)}`, 'vercel_blob_rw_token of the store'],
  },
  'cloud.netlify-token': {
    accept: [...around(`nfp_${randomText('alnum', 36)}`), ...named('NETLIFY_AUTH_TOKEN', randomText('base64url', 43))],
    reject: [`nfp_${randomText('alnum', 12)} is short`, 'nfp_projects of the organization'],
  },
  'cloud.supabase-key': {
    accept: [
      ...around(`sbp_${randomText('hex', 40)}`),
      ...around(`sb_secret_${randomText('base64url', 31)}`),
      ...named('SUPABASE_SERVICE_ROLE_KEY', randomText('alnum', 60)),
    ],
    reject: [
      `sb_publishable_${randomText('base64url', 31)}`, // public by design
      'sb_secret_key_of_the_project_is_missing',
      'sbp_cafe is a place',
    ],
  },
  'cloud.planetscale-token': {
    accept: [
      ...around(`pscale_tkn_${randomText('base64url', 43)}`),
      ...around(`pscale_pw_${randomText('base64url', 43)}`),
    ],
    reject: ['pscale_pw_rotation_of_all_the_branch_passwords', 'pscale_tkn_short one'],
  },
};

describeFamily('cloud-hosts', cloudHosts, examples);
