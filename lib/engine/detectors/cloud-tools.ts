import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

/** What sets clouds up, keeps their secrets and connects them. */
export const cloudTools = [
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
