import type { DetectorFamily } from '../../model.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { isVaried } from '../checks/varied.js';

/** Publishable keys (`pk_live_`, `rzp_live_`, `FLWPUBK-`) are made for browsers and stay. */
export const commerce = [
  {
    id: 'commerce.stripe-secret-key',
    title: 'Stripe secret or restricted key; Clerk has the same form',
    category: 'secret',
    source: 'https://docs.stripe.com/keys',
    rules: [
      {
        rule: 'anchor',
        literals: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'],
        after: { charset: 'alnum', min: 16 },
        boundary: 'left',
      },
      // keys of an organization
      { rule: 'anchor', literals: ['sk_org_'], after: { charset: 'word', min: 20 }, boundary: 'left', cut: 12 },
    ],
    check: (match) => (match.startsWith('sk_org') ? looksRandom(match.slice(7)) : !isPlaceholderText(match.slice(8))),
    keys: ['stripe secret key', 'stripe api key', 'stripe restricted key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.stripe-client-secret',
    title: 'Stripe client secret of an intent, or ephemeral key',
    category: 'secret',
    source: 'https://docs.stripe.com/api/payment_intents/object#payment_intent_object-client_secret',
    rules: [
      {
        rule: 'anchor',
        literals: ['_secret_'],
        before: { charset: 'alnum', min: 14, max: 64 },
        boundary: 'none',
        after: { charset: 'alnum', min: 16 },
      },
      { rule: 'anchor', literals: ['ek_live_', 'ek_test_'], after: { charset: 'alnum', min: 16 }, boundary: 'left' },
    ],
    check: (match) => looksRandom(match.slice(match.lastIndexOf('_') + 1)),
    keys: ['stripe client secret', 'stripe ephemeral key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.stripe-webhook-secret',
    title: 'Stripe (or Standard Webhooks) signing secret',
    category: 'secret',
    source: 'https://docs.stripe.com/webhooks#verify-official-libraries',
    rules: [{ rule: 'anchor', literals: ['whsec_'], after: { charset: 'base64', min: 20 }, boundary: 'left' }],
    check: (match) => looksRandom(match.slice(6)),
    keys: ['stripe webhook secret', 'stripe signing secret', 'stripe endpoint secret', 'stripe webhook signing secret'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.shopify-token',
    title: 'Shopify access token or app secret',
    category: 'secret',
    source: 'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing',
    rules: [
      {
        rule: 'anchor',
        // of a public, custom, private or user's app, shared secrets, Theme Kit ...: the kind stands between
        literals: ['shp'],
        after: /[a-z]{2,4}_(?:[A-Za-z0-9]{32,200}|[A-Za-z0-9]{6,31}$)/y,
        boundary: 'left',
      },
    ],
    check: (match) => isVaried(match.slice(match.indexOf('_') + 1)) && /\d/.test(match),
    keys: ['shopify access token', 'shopify api secret', 'shopify client secret', 'shopify shared secret'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.square-token',
    title: 'Square access token or application secret',
    category: 'secret',
    source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    rules: [
      {
        rule: 'anchor',
        // of production, and of the sandbox
        literals: ['sq0atp-', 'sq0csp-', 'sq0atb-', 'sq0csb-'],
        after: { charset: 'base64url', min: 22 },
        boundary: 'left',
      },
      // 64 characters in all: a longer run is base64 of something else.
      {
        rule: 'anchor',
        literals: ['EAAA'],
        after: { charset: 'base64url', min: 60 },
        boundary: 'both',
        exact: true,
        cut: 24,
      },
    ],
    check: (match) => looksRandom(match.slice(match.startsWith('EAAA') ? 4 : 7)),
    keys: ['square access token', 'square application secret', 'square client secret'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.braintree-access-token',
    title: 'PayPal Braintree access token',
    category: 'secret',
    source: 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens',
    rules: [
      {
        rule: 'anchor',
        literals: ['access_token$production$', 'access_token$sandbox$'],
        after: /[a-z0-9]{4,32}\$[0-9a-f]{4,64}/y,
      },
    ],
    keys: ['braintree private key', 'braintree access token'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.paypal-secret',
    title: 'PayPal client secret',
    category: 'secret',
    source: 'https://developer.paypal.com/api/rest/authentication/',
    keys: ['paypal client secret', 'paypal secret', 'paypal secret key', 'paypal api secret', 'paypal signature'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.adyen-api-key',
    title: 'Adyen API or HMAC key',
    category: 'secret',
    source: 'https://docs.adyen.com/development-resources/api-authentication',
    rules: [
      // Much base64 begins so: context must say whose it is.
      { rule: 'anchor', literals: ['AQE'], after: /[\w+/=-]{60,400}/y, boundary: 'left', confidence: 0.3 },
    ],
    check: (match) => looksRandom(match.slice(3)),
    context: ['adyen', 'x-api-key', 'x api key'],
    keys: ['adyen api key', 'adyen hmac key', 'adyen key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.plaid-token',
    title: 'Plaid token',
    category: 'secret',
    source: 'https://plaid.com/docs/quickstart/glossary/',
    // type-environment-uuid
    rules: [
      {
        rule: 'anchor',
        literals: ['access', 'public', 'link', 'processor'].flatMap((type) => [
          `${type}-sandbox-`,
          `${type}-development-`,
          `${type}-production-`,
        ]),
        after: /[0-9a-f]{8}-[0-9a-f]{4}[0-9a-f-]{0,23}/y,
        boundary: 'both',
      },
    ],
  },
  {
    id: 'commerce.plaid-secret',
    title: 'Plaid API secret',
    category: 'secret',
    source: 'https://plaid.com/docs/api/#api-access',
    keys: ['plaid secret', 'plaid client secret', 'plaid api secret', 'plaid secret key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.lemon-squeezy-key',
    title: 'Lemon Squeezy API key or signing secret',
    category: 'secret',
    source: 'https://docs.lemonsqueezy.com/api/getting-started/requests',
    keys: [
      'lemonsqueezy api key',
      'lemon squeezy api key',
      'lemonsqueezy webhook secret',
      'lemon squeezy webhook secret',
      'lemonsqueezy signing secret',
      'lemon squeezy signing secret',
    ],
    keyed: 'opaque',
  },
  {
    id: 'commerce.paddle-api-key',
    title: 'Paddle API key or notification secret',
    category: 'secret',
    source: 'https://developer.paddle.com/api-reference/about/authentication',
    rules: [
      // The key's id stands before an underscore; both parts go together.
      {
        rule: 'anchor',
        literals: ['pdl_live_apikey_', 'pdl_sdbx_apikey_', 'pdl_test_apikey_', 'pdl_ntfset_'],
        after: /[a-z0-9]{26}_[\w+/-]{4,80}/y,
        boundary: 'left',
      },
    ],
    check: (match) => looksRandom(match.slice(11)),
    keys: ['paddle api key', 'paddle webhook secret', 'paddle secret key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.razorpay-secret',
    title: 'Razorpay key secret or webhook secret',
    category: 'secret',
    source: 'https://razorpay.com/docs/api/authentication/',
    keys: [
      'razorpay key secret',
      'razorpay secret',
      'razorpay secret key',
      'razorpay webhook secret',
      'razorpay api secret',
    ],
    keyed: 'opaque',
  },
  {
    id: 'commerce.flutterwave-secret-key',
    title: 'Flutterwave secret or encryption key',
    category: 'secret',
    source: 'https://developer.flutterwave.com/v3.0/docs/authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['FLWSECK-', 'FLWSECK_TEST-'],
        after: { charset: 'base64url', min: 16 },
        boundary: 'left',
      },
      { rule: 'anchor', literals: ['FLWSECK_TEST'], after: { charset: 'hex', min: 12 }, boundary: 'both', exact: true },
    ],
    check: (match) => !isPlaceholderText(match.slice(match.indexOf('-') + 1)),
    keys: ['flutterwave secret key', 'flutterwave encryption key', 'flw secret key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.coinbase-secret',
    title: 'Coinbase API key, secret or passphrase',
    category: 'secret',
    source: 'https://docs.cdp.coinbase.com/get-started/authentication/overview',
    keys: [
      'coinbase api secret',
      'coinbase secret',
      'coinbase api key',
      'coinbase passphrase',
      'coinbase api passphrase',
      'coinbase private key',
      'coinbase commerce api key',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
