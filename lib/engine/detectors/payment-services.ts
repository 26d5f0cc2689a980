import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';
import { isVaried } from '../checks/varied.js';

/** Hexadecimal digits are a hash, if they are not as many as Lob's keys have. */
function isLiveKey(match: string): boolean {
  const body = match.slice(match.indexOf('_') + 1);
  return !(body.length !== 35 && /^[0-9a-f-]+$/.test(body)) && !body.startsWith('pub_') && looksRandom(body);
}

/** Payment services by region. Those that are used everywhere are in `commerce.ts`. */
export const paymentServices = [
  {
    id: 'commerce.klarna-api-key',
    title: 'Klarna API key',
    category: 'secret',
    source: 'https://docs.klarna.com/api/authentication',
    rules: [
      { rule: 'anchor', literals: ['klarna_live_api_', 'klarna_test_api_'], after: { charset: 'base64', min: 24 } },
    ],
    check: tokenBody(16),
    keys: ['klarna api key', 'klarna secret'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.xendit-secret-key',
    title: 'Xendit secret API key',
    category: 'secret',
    source: 'https://docs.xendit.co/api-integration/api-keys/',
    // xnd_public_ keys are made for browsers
    rules: [
      { rule: 'anchor', literals: ['xnd_production_', 'xnd_development_'], after: { charset: 'alnum', min: 30 } },
    ],
    check: (match) => tokenBody(match.lastIndexOf('_') + 1)(match),
    keys: ['xendit secret key', 'xendit api key', 'xendit callback token', 'xendit webhook token'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.midtrans-server-key',
    title: 'Midtrans server key',
    category: 'secret',
    source: 'https://docs.midtrans.com/docs/access-keys',
    rules: [
      {
        rule: 'anchor',
        literals: ['Mid-server-', 'SB-Mid-server-', 'VT-server-'],
        after: { charset: 'base64url', min: 20 },
        boundary: 'left',
      },
    ],
    check: (match) => looksRandom(match.slice(match.indexOf('server-') + 7)),
    keys: ['midtrans server key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.cashfree-secret',
    title: 'Cashfree client secret',
    category: 'secret',
    source: 'https://www.cashfree.com/docs/api-reference/authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['cfsk_ma_prod_', 'cfsk_ma_test_'],
        after: /[0-9a-f]{32}(?:_[0-9a-f]{0,16})?|[0-9a-f]{4,31}$/y,
      },
    ],
    check: (match) => isVaried(match.slice(13)),
    keys: ['cashfree secret key', 'cashfree client secret', 'cashfree secret'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.asaas-api-key',
    title: 'Asaas API key',
    category: 'secret',
    source: 'https://docs.asaas.com/docs/authentication-2',
    rules: [
      // the environment may stand between
      { rule: 'anchor', literals: ['$aact_'], after: /[\w+/=:$-]{24,600}|[\w+/=:$-]{6,23}$/y },
    ],
    check: (match) => looksRandom(match.slice(6)),
    keys: ['asaas api key', 'asaas access token'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.mercado-pago-token',
    title: 'Mercado Pago access token',
    category: 'secret',
    source: 'https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials',
    // application, date, secret, user; a public key is APP_USR- and a UUID
    rules: [
      {
        rule: 'anchor',
        literals: ['APP_USR-', 'TEST-'],
        after: /\d{10,20}-\d{6}-[0-9a-f]{32}(?:-\d{0,15})?/y,
        boundary: 'left',
      },
    ],
    check: (match) => isVaried(match.slice(match.length - 44)),
    keys: ['mercado pago access token', 'mercadopago access token', 'mp access token', 'mercadopago client secret'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.checkout-secret-key',
    title: 'Checkout.com secret key',
    category: 'secret',
    source: 'https://www.checkout.com/docs/developer-resources/api/api-authentication/api-keys',
    // base32 and one character that may be a sign; live keys have nothing between sk_ and it, and only their name tells them
    rules: [{ rule: 'anchor', literals: ['sk_sbx_'], after: /[a-z2-7]{26}[a-z2-7*#$=]|[a-z2-7]{8,25}$/y }],
    check: (match) => looksRandom(match.slice(7)),
    keys: ['checkout secret key', 'cko secret key', 'checkout com secret key'],
    keyed: 'opaque',
  },
  {
    // one form, three vendors
    id: 'commerce.live-key',
    title: 'Live key of Mollie, GoCardless or Lob',
    category: 'secret',
    source: 'https://docs.mollie.com/reference/authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['live_', 'sandbox_'],
        // a word before it says that it is another key: pk_live_
        after: /(?<!\w(?:live|sandbox)_)[\w-]{30,44}(?![\w-])/y,
      },
    ],
    check: isLiveKey,
    keys: ['mollie api key', 'gocardless access token', 'gocardless token', 'lob api key'],
    keyed: 'opaque',
  },
  {
    id: 'commerce.omise-secret-key',
    title: 'Omise secret key',
    category: 'secret',
    source: 'https://docs.omise.co/api-authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['skey_', 'skey_test_'],
        after: { charset: 'lower-alnum', min: 18 },
        boundary: 'left',
        cut: 10,
      },
    ],
    check: (match) => looksRandom(match.slice(match.lastIndexOf('_') + 1)),
    keys: ['omise secret key', 'opn secret key'],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
