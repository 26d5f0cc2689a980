import type { DetectorFamily } from '../../model.js';
import { isInKey } from '../checks/in-key.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

/** Other cloud providers, and platforms that host applications and their databases. */
export const cloudHosts = [
  {
    id: 'cloud.digitalocean-token',
    title: 'DigitalOcean token',
    category: 'secret',
    source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    rules: [{ rule: 'anchor', literals: ['dop_v1_', 'doo_v1_', 'dor_v1_'], after: { charset: 'hex', min: 64 } }],
  },
  {
    id: 'cloud.alibaba-access-key',
    title: 'Alibaba Cloud access key',
    category: 'secret',
    source: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
    rules: [{ rule: 'anchor', literals: ['LTAI'], after: { charset: 'alnum', min: 12 }, boundary: 'left' }],
    check: (match) => (/\d/.test(match) && !isPlaceholderText(match.slice(4))) || looksRandom(match),
    keys: [
      'access key secret',
      'alicloud secret key',
      'aliyun access key secret',
      'alibaba cloud access key secret',
      'alibaba access key id',
    ],
    keyed: 'opaque',
  },
  {
    id: 'cloud.yandex-token',
    title: 'Yandex Cloud API key, IAM token, static key or OAuth token',
    category: 'secret',
    source: 'https://yandex.cloud/en/docs/security/operations/search-secrets',
    rules: [
      {
        rule: 'anchor',
        literals: ['AQVN'],
        after: { charset: 'base64url', min: 35, max: 38 },
        boundary: 'left',
        exact: true,
      },
      { rule: 'anchor', literals: ['YCAJ'], after: { charset: 'base64url', min: 21 }, boundary: 'left', exact: true },
      {
        rule: 'anchor',
        literals: ['YC'],
        after: { charset: 'base64url', min: 38 },
        boundary: 'left',
        exact: true,
        cut: 0,
      },
      {
        rule: 'anchor',
        literals: ['y0_', 'y1_', 'y2_', 'y3_'],
        after: { charset: 'base64url', min: 55, max: 199 },
        boundary: 'left',
        exact: true,
        cut: 20,
      },
      {
        rule: 'anchor',
        literals: ['t1.9', 'c1.9'],
        after: /[\w-]{20,1024}={0,2}\.[\w-]{86}={0,2}|[\w-]{20,1024}={0,2}(?:\.[\w-]{0,85})?$/y,
        boundary: 'left',
      },
    ],
    check: (match) => /^(?:t1|c1|y\d)/.test(match) || looksRandom(match),
    // two letters stand in any hash
    notAmid: isInKey,
    keys: ['yc iam token', 'yandex api key', 'yc token', 'yandex iam token'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.heroku-token',
    title: 'Heroku API key or OAuth token',
    category: 'secret',
    source: 'https://devcenter.heroku.com/articles/authentication',
    rules: [{ rule: 'anchor', literals: ['HRKU-'], after: { charset: 'base64url', min: 36 } }],
    check: tokenBody(5, 36),
    keys: ['heroku api key', 'heroku api token', 'heroku token', 'heroku oauth token'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.fly-token',
    title: 'Fly.io token',
    category: 'secret',
    source: 'https://fly.io/docs/security/tokens/',
    rules: [
      { rule: 'anchor', literals: ['fm1r_', 'fm1a_', 'fm2_'], after: { charset: 'base64', min: 60 } },
      { rule: 'anchor', literals: ['fo1_'], after: { charset: 'base64url', min: 40 } },
    ],
    check: tokenBody(4, 40),
    keys: ['fly api token', 'fly access token', 'flyio token'],
  },
  {
    id: 'cloud.cloudflare-token',
    title: 'Cloudflare API key or token',
    category: 'secret',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats',
    rules: [
      { rule: 'anchor', literals: ['cfk_', 'cfut_', 'cfat_'], after: { charset: 'word', min: 40 } },
      // origin CA key
      {
        rule: 'anchor',
        literals: ['v1.0-'],
        after: /[0-9a-f]{24}-(?:[0-9a-f]{146,256}|[0-9a-f]{0,145}$)/y,
        boundary: 'left',
      },
    ],
    check: (match) => tokenBody(match.startsWith('cf') ? match.indexOf('_') + 1 : 5)(match),
    keys: [
      'cloudflare api token',
      'cloudflare api key',
      'cloudflare token',
      'cf api token',
      'cf api key',
      'x auth user service key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'cloud.vercel-token',
    title: 'Vercel token, API key or token of a blob store',
    category: 'secret',
    source: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
    rules: [
      {
        rule: 'anchor',
        literals: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
        after: { charset: 'alnum', min: 24 },
      },
      // the store's id and the secret
      { rule: 'anchor', literals: ['vercel_blob_rw_'], after: { charset: 'word', min: 40 } },
    ],
    check: (match) => (match.startsWith('vercel') ? tokenBody(15) : tokenBody(4, 24))(match),
    keys: ['blob read write token', 'vercel token', 'vercel api token', 'vercel access token', 'ai gateway api key'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.netlify-token',
    title: 'Netlify access token',
    category: 'secret',
    source: 'https://docs.netlify.com/api/get-started/#authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['nfp_', 'nfc_', 'nfo_', 'nfu_'],
        after: { charset: 'alnum', min: 36 },
      },
    ],
    keys: ['netlify auth token', 'netlify token', 'netlify access token'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.supabase-key',
    title: 'Supabase secret key or personal access token',
    category: 'secret',
    source: 'https://supabase.com/docs/guides/api/api-keys',
    rules: [
      { rule: 'anchor', literals: ['sbp_', 'sbp_fc', 'sbp_v0_'], after: { charset: 'hex', min: 38 } },
      { rule: 'anchor', literals: ['sbp_oauth_', 'sb_secret_'], after: { charset: 'base64url', min: 22 } },
    ],
    check: (match) => tokenBody(match.lastIndexOf('_', 9) + 1)(match),
    keys: [
      'supabase service role key',
      'supabase service key',
      'supabase access token',
      'supabase secret key',
      'service role key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'cloud.planetscale-token',
    title: 'PlanetScale password or token',
    category: 'secret',
    source: 'https://planetscale.com/docs/concepts/password-roles',
    rules: [
      {
        rule: 'anchor',
        literals: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
        after: { charset: 'base64url', min: 32 },
      },
    ],
    check: (match) => tokenBody(match.indexOf('_', 7) + 1)(match),
  },
] as const satisfies DetectorFamily;
