import { emailServices } from '../../../lib/engine/detectors/email-services.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, tokenExamples, withKey } from '../../support/secret-examples.js';

const sendgrid = `${randomText('base64url', 22, 2)}.${randomText('base64url', 43, 3)}`;
const mailchimp = randomText('hex', 32, 4);
const resend = `${randomText('alnum', 8, 5)}_${randomText('alnum', 24, 6)}`;
const brevo = `${randomText('hex', 64, 7)}-${randomText('alnum', 16, 8)}`;

const examples: ExamplesOf<typeof emailServices> = {
  'email.sendgrid-api-key': withKey(
    tokenExamples('SG.', sendgrid, [
      'SG.Shop.Orders.Checkout', // a namespace
      'class SG.OrderRepositoryFactory.FindAllByCustomerAndState', // words of the right lengths
      `MSG.${sendgrid}`, // another word's end
    ]),
    'sendgrid api key',
  ),
  'email.mailgun-api-key': withKey(
    tokenExamples(['ke', 'y-'].join(''), randomText('lowerAlnum', 32), [
      'key-value-store-of-the-shopping-cart', // words
      `monkey-${randomText('lowerAlnum', 32)}`, // another word's end
      `sort-key-${'a1'.repeat(16)}`, // a repetition
    ]),
    'mailgun api key',
  ),
  'email.mailchimp-api-key': {
    accept: [
      `${mailchimp}-us14`,
      { text: `https://us14.api.mailchimp.com/3.0/lists?apikey=${mailchimp}-us14&count=5`, find: `${mailchimp}-us14` },
      ...keyedExamples('mailchimp api key').accept,
    ],
    reject: [
      `${mailchimp}-us-east-1`, // a hash and a region
      `${mailchimp}-us123`, // no data centre
      `${mailchimp.slice(0, 30)}-us14`, // too short
      `${randomText('hex', 40, 9)}-us14`, // a longer hash
      `${'0'.repeat(32)}-us14`, // filled in by hand
      ...keyedExamples('mailchimp api key').reject,
    ],
  },
  'email.mandrill-api-key': keyedExamples('mandrill api key'),
  'email.postmark-token': keyedExamples('x postmark server token'),
  'email.resend-api-key': withKey(
    tokenExamples('re_', resend, [
      're_index_all_products_of_the_shop_again', // a function's name
      `pre_${resend}`, // another word's end
      `core_${resend}`,
    ]),
    'resend api key',
  ),
  'email.brevo-key': withKey(
    tokenExamples('xkeysib-', brevo, ['xsmtpsib-of-the-account-settings-page-as-documented']),
    'brevo api key',
  ),
  'email.klaviyo-private-key': withKey(
    tokenExamples('pk_', randomText('hex', 34), [
      `pk_live_${randomText('alnum', 24)}`, // publishable
      `pk_test_${randomText('alnum', 40)}`,
      'pk_OrderItemsProductsCustomersInvoices', // a primary key's name
    ]),
    'klaviyo private key',
  ),
};

describeFamily('email services', emailServices, examples);
