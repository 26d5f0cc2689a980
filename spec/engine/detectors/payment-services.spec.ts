import { paymentServices } from '../../../lib/engine/detectors/payment-services.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const hex32 = randomText('hex', 32);
const cashfree = `${hex32}_${randomText('hex', 8)}`;
const mercado = `${randomText('digit', 16)}-${randomText('digit', 6)}-${hex32}-${randomText('digit', 9)}`;
const checkout = `${randomText('base32', 26).toLowerCase()}*`;
const hex40 = randomText('hex', 40);
const asaas = `000${randomText('base64', 90)}`;

const examples: ExamplesOf<typeof paymentServices> = {
  'commerce.klarna-api-key': {
    accept: [
      ...withKey(tokenExamples('klarna_live_api_', randomText('base64', 80)), 'klarna api key').accept,
      `klarna_test_api_${randomText('alnum', 80)}`,
    ],
    reject: [
      ...withKey(tokenExamples('klarna_live_api_', randomText('base64', 80)), 'klarna api key').reject,
      'klarna_live_api_requestsrefusedbythegatewayforthismerchant', // a metric's name
    ],
  },
  'commerce.xendit-secret-key': {
    accept: [
      ...withKey(tokenExamples('xnd_production_', randomText('alnum', 56)), 'xendit secret key').accept,
      `xnd_development_${randomText('alnum', 56)}`,
    ],
    reject: [
      ...withKey(tokenExamples('xnd_production_', randomText('alnum', 56)), 'xendit secret key').reject,
      `xnd_public_production_${randomText('alnum', 56)}`, // made for browsers
    ],
  },
  'commerce.midtrans-server-key': {
    accept: [
      ...withKey(tokenExamples('SB-Mid-server-', randomText('base64url', 24)), 'midtrans server key').accept,
      `Mid-server-${randomText('base64url', 24)}`,
    ],
    reject: [
      ...withKey(tokenExamples('SB-Mid-server-', randomText('base64url', 24)), 'midtrans server key').reject,
      `SB-Mid-client-${randomText('base64url', 16)}`, // made for browsers
      'Mid-server-maintenance-of-the-second-region', // words
    ],
  },
  'commerce.cashfree-secret': {
    accept: [
      ...withKey(tokenExamples('cfsk_ma_prod_', cashfree), 'cashfree secret key').accept,
      `cfsk_ma_test_${cashfree}`,
    ],
    reject: [
      ...withKey(tokenExamples('cfsk_ma_prod_', cashfree), 'cashfree secret key').reject,
      `cfsk_ma_test_${'0'.repeat(32)}_${'0'.repeat(8)}`, // zeros
    ],
  },
  'commerce.asaas-api-key': withKey(
    {
      accept: [
        `$aact_prod_${asaas}`,
        `$aact_${randomText('base64', 90)}==`, // the older form
        { text: `{"access_token":"$aact_hmlg_${asaas}"}`, find: `$aact_hmlg_${asaas}` },
        { text: `login with $aact_prod_${asaas} failed`, find: `$aact_prod_${asaas}` },
      ],
      reject: [
        'values that begin with $aact_prod_ are read',
        `$aact_prod_${'x'.repeat(90)}`,
        '$aact_prod_chave_de_api_da_conta_principal', // words
      ],
    },
    'asaas api key',
  ),
  'commerce.mercado-pago-token': {
    accept: [...withKey(tokenExamples('APP_USR-', mercado), 'mercadopago access token').accept, `TEST-${mercado}`],
    reject: [
      ...withKey(tokenExamples('APP_USR-', mercado), 'mercadopago access token').reject,
      `APP_USR-${randomUuid()}`, // a public key
      'TEST-2026091200-104233', // an order
    ],
  },
  'commerce.checkout-secret-key': withKey(
    {
      accept: [
        `sk_sbx_${checkout}`,
        { text: `{"key":"sk_sbx_${checkout}"}`, find: `sk_sbx_${checkout}` },
        { text: `login with sk_sbx_${checkout} failed: 401`, find: `sk_sbx_${checkout}` },
      ],
      reject: [
        `pk_sbx_${checkout}`, // made for browsers
        'sk_sbx_sandboxkeysoftheproduction', // words
        `sk_sbx_${'a'.repeat(27)}`,
      ],
    },
    'checkout secret key',
  ),
  'commerce.live-key': {
    accept: [
      ...withKey(tokenExamples('live_', randomText('alnum', 30)), 'mollie api key').accept,
      {
        text: `login with sandbox_${randomText('base64url', 40)} failed`,
        find: `sandbox_${randomText('base64url', 40)}`,
      },
      { text: `curl -u live_${randomText('hex', 35)}: https://api.lob.com/v1`, find: `live_${randomText('hex', 35)}` },
    ],
    reject: [
      ...withKey(tokenExamples('live_', randomText('alnum', 30)), 'mollie api key').reject,
      `pk_live_${randomText('alnum', 60)}`, // a publishable key of somebody else
      `live_pub_${randomText('hex', 32)}`, // publishable
      'live_checkout_with_an_empty_cart_shows_a_hint', // a test's name
      `order_live_${randomText('alnum', 40)}`, // an id
      `live_${hex40}`, // a hash
      `live_${randomUuid()}`,
    ],
  },
  'commerce.omise-secret-key': {
    accept: [
      ...withKey(tokenExamples('skey_', randomText('lowerAlnum', 19)), 'omise secret key').accept,
      `skey_test_${randomText('lowerAlnum', 19)}`,
    ],
    reject: [
      ...withKey(tokenExamples('skey_', randomText('lowerAlnum', 19)), 'omise secret key').reject,
      `pkey_test_${randomText('lowerAlnum', 19)}`, // made for browsers
      `diskey_${randomText('lowerAlnum', 19)}`, // another word's end
      'skey_accountingperiodofthe', // words
    ],
  },
};

describeFamily('payment-services', paymentServices, examples);
