import type { DetectorFamily } from '../../model.js';
import { isAmidCapitals, isInKey } from '../checks/in-key.js';
import { isMixedCase } from '../checks/mixed-case.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

const SAS_SIGNATURE = /(?:[A-Za-z0-9+/_-]|%[0-9A-Fa-f]{2}){42,64}=?/;
const AZURE_CLIENT_SECRET = /^[\w.~-]{3}\dQ~/;

/** One in a thousand whole signatures holds no digit; what is shorter and holds none may be a word. */
const isSignature = (text: string): boolean =>
  text.length >= 16 && /[A-Z]/.test(text) && /[a-z]/.test(text) && (/\d/.test(text) || isWholeSignature(text));

const isWholeSignature = (text: string): boolean => /^[A-Za-z+/_-]{43}=?$/.test(text) && looksRandom(text);

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

/** Cloud providers, hosting platforms and the tools that run them. */
export const cloud = [
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
  {
    id: 'cloud.gcp-api-key',
    title: 'Google API key',
    category: 'secret',
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    rules: [
      { rule: 'anchor', literals: ['AIza'], after: { charset: 'base64url', min: 35 }, exact: true },
      // keys that are bound to a service account, the form of Gemini's since 2026
      { rule: 'anchor', literals: ['AQ.'], after: { charset: 'base64url', min: 40 }, boundary: 'left', cut: 16 },
    ],
    check: (match) => (match.startsWith('AQ.') ? isMixedCase(match.slice(3)) : tokenBody(4, 35)(match)),
    keys: [
      'google api key',
      'gcp api key',
      'google maps api key',
      'goog api key',
      'gemini api key',
      'firebase api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'cloud.gcp-oauth-token',
    title: 'Google OAuth access or refresh token, or authorization code',
    category: 'secret',
    source: 'https://developers.google.com/identity/protocols/oauth2',
    rules: [
      {
        rule: 'anchor',
        literals: ['ya29.', 'ya29.c.', 'ya29.d.'],
        after: { charset: 'base64url', min: 20 },
        boundary: 'left',
      },
      { rule: 'anchor', literals: ['1//0', '4/0A'], after: { charset: 'base64url', min: 40 }, boundary: 'left' },
    ],
    check: tokenBody(4, 20),
  },
  {
    id: 'cloud.gcp-oauth-client-secret',
    title: 'Google OAuth client secret',
    category: 'secret',
    source: 'https://developers.google.com/identity/protocols/oauth2/web-server',
    rules: [{ rule: 'anchor', literals: ['GOCSPX-'], after: { charset: 'base64url', min: 28 } }],
    check: tokenBody(7, 28),
  },
  {
    // the private key in the same JSON is found as PEM
    id: 'cloud.gcp-service-account',
    title: 'Google service account key id',
    category: 'secret',
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    keys: ['private key id'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.azure-storage-key',
    title: 'Azure storage, Cosmos DB or Batch account key',
    category: 'secret',
    source: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
    rules: [
      {
        rule: 'anchor',
        literals: ['AccountKey='],
        ignoreCase: true,
        keepLiteral: true,
        after: { charset: 'base64', min: 44 },
      },
      // 64 bytes that carry the marker of their service: storage, Cosmos DB, Batch
      {
        rule: 'anchor',
        literals: ['+ASt', 'ACDb', '+ABa'],
        before: { charset: 'base64', min: 76, max: 76 },
        after: { charset: 'base64', min: 6, max: 8 },
      },
    ],
    check: tokenBody(0, 44),
    keys: ['azure storage key', 'storage account key', 'azure storage access key'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.azure-shared-access-key',
    title: 'Azure shared access key (Service Bus, Event Hubs, IoT Hub)',
    category: 'secret',
    source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    rules: [
      {
        rule: 'anchor',
        literals: ['SharedAccessKey='],
        ignoreCase: true,
        keepLiteral: true,
        after: { charset: 'base64', min: 43 },
      },
      // 32 bytes that carry the marker of their service: Service Bus, Event Hubs, Relay, IoT Hub
      {
        rule: 'anchor',
        literals: ['+ASb', '+AEh', '+ARm', 'AIoT'],
        before: { charset: 'base64', min: 33, max: 33 },
        after: { charset: 'base64', min: 6, max: 8 },
      },
    ],
    check: tokenBody(0, 43),
    keys: ['shared access key'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.azure-sas',
    title: 'Signature of an Azure shared access signature',
    category: 'secret',
    source: 'https://learn.microsoft.com/rest/api/storageservices/create-service-sas',
    rules: [
      {
        rule: 'anchor',
        literals: ['sig='],
        keepLiteral: true,
        // an HMAC-SHA-256 in base64, percent-encoded or not; shorter at the end of a cut text
        after: new RegExp(`${SAS_SIGNATURE.source}|(?:[A-Za-z0-9+/_-]|%[0-9A-Fa-f]{2}){16,41}$`, 'y'),
        boundary: 'left',
      },
    ],
    check: isSignature,
    keys: ['sig'],
    keyed: 'check',
  },
  {
    id: 'cloud.azure-client-secret',
    title: 'Microsoft Entra client secret',
    category: 'secret',
    source: 'https://learn.microsoft.com/purview/sit-defn-azure-ad-client-secret',
    rules: [
      {
        rule: 'anchor',
        literals: ['Q~'],
        before: { charset: 'token', min: 4, max: 4 },
        after: /[\w.~-]{31,64}|[\w.~-]{8,30}$/y,
      },
    ],
    check: (match) => AZURE_CLIENT_SECRET.test(match),
    keys: ['azure client secret', 'arm client secret', 'aad client secret'],
    keyed: 'any',
  },
  {
    id: 'cloud.azure-devops-pat',
    title: 'Azure DevOps personal access token',
    category: 'secret',
    source: 'https://learn.microsoft.com/purview/sit-defn-azure-devops-personal-access-token',
    rules: [
      {
        rule: 'anchor',
        literals: ['AZDO'],
        before: { charset: 'alnum', min: 72, max: 80 },
        after: { charset: 'alnum', min: 4 },
      },
    ],
    keys: [
      'azure devops pat',
      'azure devops token',
      'azure devops ext pat',
      'ado pat',
      'vsts pat',
      'system accesstoken',
    ],
    keyed: 'opaque',
  },
  {
    id: 'cloud.azure-service-key',
    title: 'Key of an Azure service (OpenAI, AI services, Search, Maps, Functions)',
    category: 'secret',
    source: 'https://learn.microsoft.com/azure/ai-services/authentication',
    rules: [
      // keys of 84 characters with the marker of Azure behind the first 52
      {
        rule: 'anchor',
        literals: ['JQQJ9'],
        before: { charset: 'alnum', min: 52, max: 52 },
        after: { charset: 'alnum', min: 27 },
      },
      // older keys with the marker of their service: Search and Container Registry, Functions, Cache for Redis
      {
        rule: 'anchor',
        literals: ['AzSe', '+ACR'],
        before: { charset: 'base64', min: 42, max: 42 },
        after: { charset: 'base64', min: 6 },
      },
      {
        rule: 'anchor',
        literals: ['AzFu'],
        before: { charset: 'base64', min: 44, max: 44 },
        after: { charset: 'base64', min: 6 },
      },
      {
        rule: 'anchor',
        literals: ['AzCa'],
        before: { charset: 'base64', min: 33, max: 33 },
        after: { charset: 'base64', min: 6 },
      },
    ],
    keys: [
      'azure openai api key',
      'azure openai key',
      'azure api key',
      'ocp apim subscription key',
      'apim subscription key',
      'cognitive services key',
      'azure search key',
      'functions key',
    ],
    keyed: 'opaque',
  },
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
  {
    id: 'cloud.pulumi-token',
    title: 'Pulumi access token',
    category: 'secret',
    source: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
    rules: [{ rule: 'anchor', literals: ['pul-'], after: { charset: 'hex', min: 40 }, boundary: 'left' }],
    keys: ['pulumi access token', 'pulumi config passphrase'],
  },
  {
    id: 'cloud.terraform-token',
    title: 'HCP Terraform token',
    category: 'secret',
    source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    rules: [
      {
        rule: 'anchor',
        literals: ['.atlasv1.'],
        before: { charset: 'alnum', min: 14, max: 20 },
        after: { charset: 'base64url', min: 60 },
      },
    ],
    keys: ['tfe token', 'tf token app terraform io', 'terraform cloud token', 'atlas token'],
    keyed: 'opaque',
  },
  {
    // the legacy form `s.` and 24 characters is in every second sentence, so only its key tells it, and the word before it
    id: 'cloud.vault-token',
    title: 'HashiCorp Vault token',
    category: 'secret',
    source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes',
    rules: [
      {
        rule: 'anchor',
        literals: ['hvs.', 'hvb.', 'hvr.'],
        after: { charset: 'base64url', min: 24 },
      },
      {
        rule: 'anchor',
        literals: ['oken s.', 'oken: s.', 'oken is s.', 'oken (s.', 'oken "s.', "oken 's."],
        keepLiteral: true,
        after: /[A-Za-z\d]{24}(?![\w.])/y,
      },
      // batch tokens of the legacy form
      { rule: 'anchor', literals: ['b.AAAAAQ'], after: { charset: 'base64url', min: 60 }, boundary: 'left', cut: 16 },
    ],
    check: (match) => (/^(?:hv[sbr]|b)\./.test(match) ? tokenBody(4)(match) : looksRandom(match)),
    keys: ['vault token', 'vault client token', 'vault dev root token id', 'vault unseal key', 'unseal key'],
  },
  {
    id: 'cloud.doppler-token',
    title: 'Doppler token',
    category: 'secret',
    source: 'https://docs.doppler.com/reference/auth-token-formats',
    rules: [
      {
        rule: 'anchor',
        literals: ['dp.pt.', 'dp.ct.', 'dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
        after: { charset: 'alnum', min: 40 },
      },
      // service tokens name their config: dp.st.dev.…
      {
        rule: 'anchor',
        literals: ['dp.st.'],
        after: /(?:[a-z0-9][a-z0-9_-]{1,34}\.)?(?:[A-Za-z0-9]{40,64}|[A-Za-z0-9]{8,39}$)/y,
      },
    ],
    check: tokenBody(6, 40),
    keys: ['doppler token'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.onepassword-secret',
    title: '1Password secret key or service account token',
    category: 'secret',
    source: 'https://support.1password.com/secret-key-security/',
    rules: [
      {
        rule: 'anchor',
        literals: ['A3-'],
        after:
          /[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}|[A-Z0-9]{6}-[A-Z0-9-]{8,26}$/y,
        boundary: 'left',
      },
      // a prefix before base64url of JSON
      { rule: 'anchor', literals: ['ops_eyJ'], after: { charset: 'base64url', min: 100 } },
    ],
    keys: ['op service account token', 'op connect token', 'op secret key', 'onepassword secret key'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.databricks-token',
    title: 'Databricks personal access token or OAuth secret',
    category: 'secret',
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    rules: [
      {
        rule: 'anchor',
        literals: ['dapi', 'dose'],
        after: /[0-9a-f]{32,64}(?:-\d{1,2})?|(?=[a-f]{0,16}\d)[0-9a-f]{8,31}$/y,
        boundary: 'left',
      },
    ],
    keys: ['databricks token', 'databricks access token', 'databricks client secret'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.tailscale-key',
    title: 'Tailscale key',
    category: 'secret',
    source: 'https://tailscale.com/kb/1252/key-prefixes',
    rules: [
      {
        rule: 'anchor',
        literals: ['tskey-'],
        after: /(?:[a-z]{2,12}-)?(?:[A-Za-z0-9]{8,32}-[A-Za-z0-9]{16,64}|[A-Za-z0-9]{4,32}(?:-[A-Za-z0-9]{0,15})?$)/y,
      },
    ],
    check: (match) => /\d/.test(match) && !/[xX]{8}$/.test(match),
    keys: ['ts authkey', 'ts auth key', 'tailscale authkey', 'tailscale auth key', 'tailscale api key'],
  },
] as const satisfies DetectorFamily;
