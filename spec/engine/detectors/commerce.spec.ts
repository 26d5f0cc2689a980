import { commerce } from '../../../lib/engine/detectors/commerce.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const stripePrefix = ['sk', 'live', ''].join('_');
const stripe = randomText('alnum', 24, 2);
const braintree = `${randomText('lowerAlnum', 16)}$${randomText('hex', 32)}`;
const adyen = `yhmfx${randomText('base64', 90, 3)}`;
const paddle = `${randomText('lowerAlnum', 26)}_${randomText('alnum', 22)}_${randomText('alnum', 3)}`;

const examples: ExamplesOf<typeof commerce> = {
  'commerce.stripe-secret-key': {
    accept: [
      ...tokenExamples(stripePrefix, stripe).accept,
      ['rk', 'test', randomText('alnum', 99)].join('_'),
      ['sk', 'org', 'live', randomText('alnum', 60)].join('_'),
      {
        text: `Invalid API Key provided: ${stripePrefix}${stripe.slice(0, 6)}`,
        find: stripePrefix + stripe.slice(0, 6),
      }, // cut by an SDK limit
      ...keyedExamples('stripe secret key').accept,
    ],
    reject: [
      ...tokenExamples(stripePrefix, stripe).reject,
      ['pk', 'live', stripe].join('_'), // publishable
      `risk_test_${'results'.repeat(4)}`, // another word's end
      'sk_test_your_key_here as in the documentation',
      'sk_org_structure_of_the_sales_team', // words
      ...keyedExamples('stripe secret key').reject,
    ],
  },
  'commerce.stripe-client-secret': {
    accept: [
      ...tokenExamples('ek_live_', randomText('alnum', 40)).accept,
      {
        text: `pi_${randomText('alnum', 24)}_secret_${randomText('alnum', 25)}`,
        find: `${randomText('alnum', 24)}_secret_${randomText('alnum', 25)}`,
      },
      { text: randomText('alnum', 36), key: 'stripe.client_secret' },
    ],
    reject: [
      ...tokenExamples('ek_live_', randomText('alnum', 40)).reject,
      'a_secret_placewhichnobodyknowsabout', // words
      `the_client_secret_is_missing`, // words
    ],
  },
  'commerce.stripe-webhook-secret': withKey(
    tokenExamples('whsec_', randomText('alnum', 32), ['whsec_verification_failed_for_this_endpoint']),
    'stripe webhook secret',
  ),
  'commerce.shopify-token': {
    accept: [
      ...withKey(tokenExamples('shpat_', randomText('hex', 32)), 'shopify access token').accept,
      ...['shpca_', 'shppa_', 'shpss_', 'shpua_', 'shptka_'].map((prefix) => prefix + randomText('hex', 32)),
    ],
    reject: [
      ...withKey(tokenExamples('shpat_', randomText('hex', 32)), 'shopify access token').reject,
      `worshpat_${randomText('hex', 32)}`, // another word's end
      'shpat_access_token_of_the_custom_app', // words
      `shpat_${'accesstokenof'.repeat(3)}`, // words in one
    ],
  },
  'commerce.square-token': {
    accept: [
      ...tokenExamples('sq0atp-', randomText('base64url', 22)).accept,
      `sq0csp-${randomText('base64url', 43)}`,
      { text: `sandbox-sq0csb-${randomText('base64url', 43)}`, find: `sq0csb-${randomText('base64url', 43)}` },
      ...tokenExamples('EAAA', randomText('base64url', 60)).accept,
      ...keyedExamples('square access token').accept,
    ],
    reject: [
      ...tokenExamples('sq0atp-', randomText('base64url', 22)).reject,
      ...tokenExamples('EAAA', randomText('base64url', 60)).reject,
      `sq0idp-${randomText('base64url', 22)}`, // an application id
      `EAAA${randomText('base64url', 90)}`, // base64 of something else
      `EAAA${'A'.repeat(60)}`, // zero bytes
      ...keyedExamples('square access token').reject,
    ],
  },
  'commerce.braintree-access-token': withKey(
    {
      accept: [
        `access_token$production$${braintree}`,
        { text: `gateway(access_token$sandbox$${braintree})`, find: `access_token$sandbox$${braintree}` },
      ],
      reject: ['access_token$production$ is missing', `access_token$staging$${braintree}`],
    },
    'braintree private key',
  ),
  'commerce.paypal-secret': keyedExamples('paypal client secret'),
  'commerce.adyen-api-key': withKey(
    {
      accept: [
        { text: `adyen client: AQE${adyen}`, find: `AQE${adyen}` },
        { text: `x-api-key AQE${adyen}`, find: `AQE${adyen}` },
        { text: `AQE${adyen}`, key: 'adyen.request' },
      ],
      reject: [
        `payload AQE${adyen}`, // base64 of anything
        'adyen says AQEyhm is wrong', // too short
      ],
    },
    'adyen api key',
  ),
  'commerce.plaid-token': tokenExamples('access-sandbox-', randomUuid(5), [
    'access-production-gateway-7d9f6c5b8-x2x7k', // a pod
    `access-staging-${randomUuid(5)}`, // no environment of theirs
    `subaccess-sandbox-${randomUuid(5)}`, // another word's end
  ]),
  'commerce.plaid-secret': keyedExamples('plaid secret'),
  'commerce.lemon-squeezy-key': keyedExamples('lemon squeezy api key'),
  'commerce.paddle-api-key': withKey(
    tokenExamples('pdl_live_apikey_', paddle, [
      `pdl_live_apikey_${randomText('lowerAlnum', 26)}`, // its id alone
      'pdl_sdbx_apikey_created_by_the_operations_team',
    ]),
    'paddle api key',
  ),
  'commerce.razorpay-secret': keyedExamples('razorpay key secret'),
  'commerce.flutterwave-secret-key': withKey(
    tokenExamples('FLWSECK_TEST-', `${randomText('hex', 32)}-X`, [
      `FLWPUBK_TEST-${randomText('hex', 32)}-X`, // public
      `FLWSECK_TEST${randomText('hex', 8)} is short`,
    ]),
    'flutterwave secret key',
  ),
  'commerce.coinbase-secret': keyedExamples('coinbase api secret'),
};

describeFamily('commerce', commerce, examples);
