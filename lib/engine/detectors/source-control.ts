import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

/** Source control, and the trackers and design tools around it. */
export const sourceControl = [
  {
    id: 'source-control.github-token',
    title: 'GitHub token',
    category: 'secret',
    source:
      'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
    rules: [
      { rule: 'anchor', literals: ['ghp_', 'gho_', 'ghu_', 'ghr_'], after: { charset: 'word', min: 36 } },
      // installation tokens: 36 characters, or since 2026 an app id and a JWT
      {
        rule: 'anchor',
        literals: ['ghs_'],
        after: /[\w-]{36,4096}(?:\.[\w-]{4,4096}){0,2}|[\w-]{12,35}\.[\w-]{4,4096}(?:\.[\w-]{4,4096})?|[\w-]{4,35}$/y,
      },
      { rule: 'anchor', literals: ['github_pat_'], after: { charset: 'word', min: 50 } },
    ],
    check: (match) => tokenBody(match.startsWith('github') ? 11 : 4, 36)(match),
    keys: ['github token', 'gh token', 'github pat', 'github api token', 'github access token', 'github oauth token'],
    keyed: 'opaque',
  },
  {
    id: 'source-control.gitlab-token',
    title: 'GitLab token',
    category: 'secret',
    source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
    rules: [
      {
        rule: 'anchor',
        literals: [
          'glpat-',
          'gloas-',
          'gldt-',
          'glrt-',
          'glrtr-',
          'glcbt-',
          'glptt-',
          'glft-',
          'glimt-',
          'glagent-',
          'glwt-',
          'glsoat-',
          'glffct-',
        ],
        // routable tokens end in a version and a length with a checksum: .01.0a1b2c3d4
        after: /[\w-]{20,1024}(?:\.[0-9a-z]{2}\.[0-9a-z]{7,32})?|[\w-]{4,19}$/y,
      },
      // runner registration tokens
      { rule: 'anchor', literals: ['GR1348941'], after: { charset: 'base64url', min: 20 } },
    ],
    // slugs such as glpat-rotation-runbook-page begin alike
    check: (match) => !match.startsWith('gl') || tokenBody(match.indexOf('-') + 1)(match),
    keys: ['gitlab token', 'gitlab private token', 'gitlab access token', 'ci job token', 'runner token'],
    keyed: 'opaque',
  },
  {
    id: 'source-control.atlassian-token',
    title: 'Atlassian API token or Bitbucket app password',
    category: 'secret',
    source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    rules: [
      // the checksum stands behind an equals sign
      {
        rule: 'anchor',
        literals: ['ATATT3', 'ATCTT3', 'ATSTT3'],
        after: /[\w-]{40,1024}(?:=[0-9A-Fa-f]{8})?|[\w-]{4,39}$/y,
      },
      { rule: 'anchor', literals: ['ATBB'], after: { charset: 'base64url', min: 32 }, boundary: 'left' },
    ],
    check: tokenBody(4),
    keys: [
      'atlassian api token',
      'jira api token',
      'jira token',
      'confluence api token',
      'bitbucket app password',
      'bitbucket token',
      'bitbucket access token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'source-control.linear-key',
    title: 'Linear API key or OAuth token',
    category: 'secret',
    source: 'https://linear.app/developers/graphql#authentication',
    rules: [{ rule: 'anchor', literals: ['lin_api_', 'lin_oauth_', 'lin_wh_'], after: { charset: 'alnum', min: 40 } }],
    check: (match) => tokenBody(match.indexOf('_', 4) + 1, 40)(match),
  },
  {
    id: 'source-control.postman-key',
    title: 'Postman API key',
    category: 'secret',
    source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    rules: [
      {
        rule: 'anchor',
        literals: ['PMAK-', 'PMAT-'],
        after: /[0-9A-Za-z]{24,26}(?:-[0-9a-f]{0,64})?|[0-9A-Za-z]{4,23}$/y,
      },
    ],
    check: tokenBody(5, 24),
  },
  {
    id: 'source-control.figma-token',
    title: 'Figma token',
    category: 'secret',
    source: 'https://developers.figma.com/docs/rest-api/authentication/',
    rules: [
      {
        rule: 'anchor',
        literals: ['figd_', 'figo_', 'figu_', 'figor_', 'figoh_', 'figuh_', 'figdh_'],
        after: { charset: 'base64url', min: 36 },
      },
    ],
    check: (match) => tokenBody(match.indexOf('_') + 1)(match),
    keys: ['figma token', 'figma api key', 'figma access token'],
    keyed: 'opaque',
  },
  {
    id: 'source-control.notion-token',
    title: 'Notion integration token',
    category: 'secret',
    source: 'https://developers.notion.com/reference/authentication',
    rules: [
      { rule: 'anchor', literals: ['ntn_'], after: { charset: 'alnum', min: 40 } },
      { rule: 'anchor', literals: ['secret_'], after: { charset: 'alnum', min: 43 }, boundary: 'left', cut: 12 },
    ],
    check: (match) => looksRandom(match.slice(match.indexOf('_') + 1)),
    keys: ['notion token', 'notion api key', 'notion api token'],
    keyed: 'opaque',
  },
  {
    id: 'source-control.airtable-token',
    title: 'Airtable personal access token',
    category: 'secret',
    source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    rules: [
      {
        rule: 'anchor',
        literals: ['pat'],
        after: /[A-Za-z0-9]{14}\.(?:[0-9a-f]{64}|[0-9a-f]{4,63}$)/y,
        boundary: 'left',
      },
    ],
    keys: [
      'airtable api key',
      'airtable token',
      'airtable pat',
      'airtable personal access token',
      'airtable access token',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
