import { shopServices } from '../../../lib/engine/detectors/shop-services.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const hex32 = randomText('hex', 32);
const onfido = `${randomText('alnum', 11)}.${randomText('base64url', 32)}`;
const hex40 = randomText('hex', 40);

const examples: ExamplesOf<typeof shopServices> = {
  'commerce.amazon-token': {
    accept: [
      ...withKey(tokenExamples('amzn1.oa2-cs.v1.', randomText('hex', 64)), 'lwa client secret').accept,
      `Atzr|${randomText('base64', 300)}`,
      `Atza|IwEB${randomText('base64url', 350)}`,
      { text: `got Atzr|IwEB${randomText('base64url', 30)}`, find: `Atzr|IwEB${randomText('base64url', 30)}` }, // cut by a limit
      { text: `refresh_token=Atzr%7C${randomText('alnum', 300)}&x=1`, find: `Atzr%7C${randomText('alnum', 300)}` },
      { text: `token Atza|${randomText('base64', 350)}\n`, find: `Atza|${randomText('base64', 350)}` },
    ],
    reject: [
      ...withKey(tokenExamples('amzn1.oa2-cs.v1.', randomText('hex', 64)), 'lwa client secret').reject,
      `amzn1.application-oa2-client.${hex32}`, // the client id
      'the Atza| of the session', // prefix alone
    ],
  },
  'commerce.woocommerce-key': {
    accept: [
      ...withKey(tokenExamples('ck_', hex40), 'woocommerce consumer key').accept,
      { text: `https://shop.example/wp-json/wc/v3/orders?consumer_secret=cs_${hex40}`, find: `cs_${hex40}` },
    ],
    reject: [
      ...withKey(tokenExamples('ck_', hex40), 'woocommerce consumer key').reject,
      `check_${hex40}`, // another word's end
      `ck_${hex40}${hex40}`, // a longer hash
      `docs_${hex40}`,
      `cs_${'0'.repeat(40)}`, // zeros
    ],
  },
  'commerce.polar-token': {
    accept: [
      ...withKey(tokenExamples('polar_oat_', randomText('alnum', 43)), 'polar access token').accept,
      `polar_pat_${randomText('base64url', 43)}`,
    ],
    reject: [
      ...withKey(tokenExamples('polar_oat_', randomText('alnum', 43)), 'polar access token').reject,
      'polar_pat_the_northern_end_of_the_long_bay', // words
      `bipolar_oat_${randomText('alnum', 43)}`, // another word's end
    ],
  },
  'commerce.identity-check-key': {
    accept: [
      ...withKey(tokenExamples('api_live.', onfido), 'onfido api token').accept,
      `api_sandbox.${onfido}`,
      `persona_production_${randomUuid()}`,
      `persona_sandbox_${randomText('alnum', 32)}`,
    ],
    reject: [
      ...withKey(tokenExamples('api_live.', onfido), 'onfido api token').reject,
      'api_sandbox.settings.py', // a module
      `myapi_live.${onfido}`, // another word's end
      'persona_sandbox_environment_of_the_company', // words
    ],
  },
  'commerce.finance-secret': keyedExamples('xero client secret'),
};

describeFamily('shop-services', shopServices, examples);
