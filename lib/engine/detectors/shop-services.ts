import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';
import { isVaried } from '../checks/varied.js';

/** Marketplaces, shops, and the services around them that verify identities and keep books. */
export const shopServices = [
  {
    id: 'commerce.amazon-token',
    title: 'Login with Amazon client secret, access or refresh token',
    category: 'secret',
    source: 'https://developer.amazon.com/docs/login-with-amazon/access-token.html',
    rules: [
      { rule: 'anchor', literals: ['amzn1.oa2-cs.v1.'], after: { charset: 'hex', min: 64 } },
      // the bar is percent-encoded in forms
      {
        rule: 'anchor',
        literals: ['Atza|', 'Atzr|', 'Atza%7C', 'Atzr%7C'],
        after: /[\w+/=-]{40,4096}|[\w+/=-]{16,39}$/y,
        boundary: 'left',
      },
    ],
    check: (match) => isVaried(match.slice(match.startsWith('amzn1') ? 16 : 7)),
    keys: [
      'lwa client secret',
      'lwa refresh token',
      'sp api refresh token',
      'amazon client secret',
      'amz access token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'commerce.woocommerce-key',
    title: 'WooCommerce REST API consumer key or secret',
    category: 'secret',
    source: 'https://developer.woocommerce.com/docs/apis/rest-api/authentication/',
    rules: [
      {
        rule: 'anchor',
        literals: ['ck_', 'cs_'],
        after: { charset: 'hex', min: 40 },
        boundary: 'both',
        exact: true,
        cut: 0,
      },
    ],
    check: (match) => isVaried(match.slice(3)),
    keys: ['woocommerce consumer key', 'woocommerce consumer secret', 'wc consumer key', 'wc consumer secret'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.polar-token',
    title: 'Polar access token',
    category: 'secret',
    source: 'https://polar.sh/docs/integrate/oat',
    rules: [
      {
        rule: 'anchor',
        literals: ['polar_oat_', 'polar_pat_', 'polar_whs_'],
        after: { charset: 'base64url', min: 30 },
        boundary: 'left',
      },
    ],
    check: (match) => tokenBody(match.indexOf('_', 6) + 1)(match),
    keys: ['polar access token', 'polar webhook secret', 'polar organization token'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.identity-check-key',
    title: 'API key of Onfido, Persona, Sumsub and other identity verification services',
    category: 'secret',
    source: 'https://documentation.identity.entrust.com/getting-started/quick-start-guide/',
    rules: [
      {
        rule: 'anchor',
        literals: ['api_live.', 'api_sandbox.', 'api_live_us.', 'api_live_ca.'],
        after: /[\w-]{11}\.[\w-]{32}/y,
        boundary: 'left',
      },
      {
        rule: 'anchor',
        literals: ['persona_production_', 'persona_sandbox_'],
        after: { charset: 'base64url', min: 24 },
      },
    ],
    check: (match) =>
      looksRandom(match.slice(/^api/.test(match) ? match.indexOf('.') + 1 : match.lastIndexOf('_', 19) + 1)),
    keys: [
      'onfido api token',
      'onfido token',
      'persona api key',
      'sumsub secret key',
      'sumsub app token',
      'veriff api key',
      'checkr api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'commerce.finance-secret',
    title: 'Secret of Wise, Xero, QuickBooks, Paystack and other finance services, by its name',
    category: 'secret',
    source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
    keys: [
      'wise api token',
      'wise token',
      'xero client secret',
      'quickbooks client secret',
      'intuit client secret',
      'paystack secret key',
      'brex token',
      'ramp client secret',
      'chargebee api key',
      'recurly api key',
      'revenuecat api key',
      'revenuecat secret key',
      'ebay cert id',
      'ebay client secret',
      'bigcommerce access token',
      'wix api key',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
