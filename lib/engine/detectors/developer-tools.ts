import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';
import { isVaried } from '../checks/varied.js';

/** Feature flags, background jobs, pipelines and test grids. */
export const developerTools = [
  {
    id: 'dev.statsig-key',
    title: 'Statsig server secret or console API key',
    category: 'secret',
    source: 'https://docs.statsig.com/access-management/api-keys',
    // client- keys are made for browsers; `secret-`, the prefix of server secrets, is in too many names
    rules: [
      { rule: 'anchor', literals: ['console-'], after: { charset: 'alnum', min: 40 }, boundary: 'both', cut: 16 },
    ],
    check: (match) => looksRandom(match.slice(8)) && /[A-Z]/.test(match),
    keys: [
      'statsig server secret',
      'statsig server secret key',
      'statsig secret key',
      'statsig api key',
      'statsig console api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'dev.unleash-token',
    title: 'Unleash API token',
    category: 'secret',
    source: 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys',
    // project:environment.secret; environments can be named otherwise
    rules: [
      {
        rule: 'anchor',
        literals: [':development.', ':production.', ':default.', ':*.'],
        keepLiteral: true,
        after: { charset: 'hex', min: 40 },
        cut: 20,
      },
    ],
    check: isVaried,
    keys: [
      'unleash api token',
      'unleash api key',
      'unleash client token',
      'unleash backend token',
      'unleash admin token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'dev.inngest-key',
    title: 'Inngest signing or event key',
    category: 'secret',
    source: 'https://www.inngest.com/docs/platform/signing-keys',
    // the environment's kind may stand between
    rules: [
      { rule: 'anchor', literals: ['signkey-'], after: /(?:[a-z]{2,16}-)?(?:[0-9a-f]{32,128}|[0-9a-f]{6,31}$)/y },
    ],
    check: (match) => isVaried(match.slice(match.lastIndexOf('-') + 1)),
    keys: ['inngest signing key', 'inngest event key', 'inngest signing key fallback'],
    keyed: 'opaque',
  },
  {
    id: 'dev.trigger-key',
    title: 'Trigger.dev secret key or personal access token',
    category: 'secret',
    source: 'https://trigger.dev/docs/apikeys',
    rules: [
      {
        rule: 'anchor',
        literals: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_', 'tr_pat_'],
        after: { charset: 'alnum', min: 20 },
        boundary: 'left',
      },
    ],
    check: (match) => tokenBody(match.indexOf('_', 3) + 1)(match),
    keys: ['trigger secret key', 'trigger api key', 'trigger access token'],
    keyed: 'opaque',
  },
  {
    id: 'dev.liveblocks-key',
    title: 'Liveblocks secret key',
    category: 'secret',
    source: 'https://liveblocks.io/docs/authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['sk_prod_', 'sk_dev_'],
        after: { charset: 'base64url', min: 40 },
        boundary: 'left',
        cut: 12,
      },
    ],
    check: (match) => looksRandom(match.slice(match.indexOf('_', 3) + 1)),
    keys: ['liveblocks secret key'],
    keyed: 'opaque',
  },
  {
    id: 'dev.feature-flag-key',
    title: 'Server key of Split, ConfigCat, Flagsmith, Optimizely and other flag services, by its name',
    category: 'secret',
    source: 'https://configcat.com/docs/api/reference/configcat-public-management-api/',
    keys: [
      'split api key',
      'split sdk key',
      'configcat sdk key',
      'flagsmith environment key',
      'flagsmith api key',
      'optimizely access token',
      'growthbook secret key',
      'growthbook api key',
      'devcycle server sdk key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'dev.pipeline-token',
    title: 'Token of Travis CI, Drone, Harness, Codecov, Coveralls and other pipeline services, by its name',
    category: 'secret',
    source: 'https://docs.codecov.com/docs/codecov-tokens',
    keys: [
      'codecov token',
      'coveralls repo token',
      'travis token',
      'travis api token',
      'drone token',
      'harness api key',
      'harness token',
      'harness api token',
      'harness platform api key',
      'spacelift api key secret',
      'env0 api secret',
      'nx cloud access token',
      'gitea token',
      'forgejo token',
      'chromatic project token',
      'expo token',
      'ngrok authtoken',
      'ngrok api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'dev.test-grid-key',
    title: 'Access key of BrowserStack, Sauce Labs, LambdaTest and other test grids, by its name',
    category: 'secret',
    source: 'https://www.browserstack.com/docs/automate/selenium/authentication',
    keys: [
      'browserstack access key',
      'browserstack key',
      'sauce access key',
      'lt access key',
      'lambdatest access key',
      'percy token',
      'cypress record key',
      'applitools api key',
      'checkly api key',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
