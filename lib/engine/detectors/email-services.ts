import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { isVaried } from '../checks/varied.js';

export const emailServices = [
  {
    id: 'email.sendgrid-api-key',
    title: 'SendGrid API key',
    category: 'secret',
    source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    // 69 characters in all; shorter where an SDK limit cut the secret part.
    rules: [{ rule: 'anchor', literals: ['SG.'], after: /[\w-]{22}\.[\w-]{16,100}/y, boundary: 'left' }],
    check: (match) => looksRandom(match.slice(3)),
    keys: ['sendgrid api key', 'sendgrid key'],
    keyed: 'opaque',
  },
  {
    id: 'email.mailgun-api-key',
    title: 'Mailgun private, public validation or domain sending key',
    category: 'secret',
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication',
    rules: [
      {
        rule: 'anchor',
        literals: ['key-', 'pubkey-'],
        after: { charset: 'lower-alnum', min: 32 },
        boundary: 'both',
        cut: 16,
      },
    ],
    check: (match) => isVaried(match.slice(match.indexOf('-') + 1)),
    // Newer keys have no prefix.
    keys: ['mailgun api key', 'mailgun key', 'mailgun private key', 'mailgun sending key', 'mailgun signing key'],
    keyed: 'opaque',
  },
  {
    id: 'email.mailchimp-api-key',
    title: 'Mailchimp Marketing API key',
    category: 'secret',
    source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
    rules: [
      {
        rule: 'anchor',
        literals: ['-us'],
        before: { charset: 'hex', min: 32 },
        after: { charset: 'digit', min: 1, max: 2 },
        boundary: 'both',
        exact: true,
        cut: 0,
      },
    ],
    check: (match) => isVaried(match.slice(0, 32)),
    keys: ['mailchimp api key', 'mailchimp key'],
    keyed: 'opaque',
  },
  {
    id: 'email.mandrill-api-key',
    title: 'Mailchimp Transactional (Mandrill) API key',
    category: 'secret',
    source: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
    keys: ['mandrill api key', 'mandrill key', 'mandrill apikey', 'mailchimp transactional api key'],
    keyed: 'opaque',
  },
  {
    id: 'email.postmark-token',
    title: 'Postmark server or account token',
    category: 'secret',
    source: 'https://postmarkapp.com/developer/api/overview#authentication',
    keys: [
      'postmark server token',
      'postmark account token',
      'postmark api token',
      'postmark api key',
      'postmark token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'email.resend-api-key',
    title: 'Resend API key',
    category: 'secret',
    source: 'https://resend.com/docs/api-reference/introduction#authentication',
    rules: [{ rule: 'anchor', literals: ['re_'], after: { charset: 'word', min: 24 }, boundary: 'left', cut: 16 }],
    check: (match) => /^re_[A-Za-z0-9]{6,12}_[A-Za-z0-9]{6}/.test(match) && looksRandom(match.slice(3)),
    keys: ['resend api key', 'resend key'],
    keyed: 'opaque',
  },
  {
    id: 'email.brevo-key',
    title: 'Brevo (Sendinblue) API or SMTP key',
    category: 'secret',
    source: 'https://developers.brevo.com/docs/api-key-authentication',
    rules: [{ rule: 'anchor', literals: ['xkeysib-', 'xsmtpsib-'], after: { charset: 'base64url', min: 32 } }],
    check: (match) => looksRandom(match.slice(match.indexOf('-') + 1)),
    keys: ['brevo api key', 'sendinblue api key', 'brevo smtp key'],
    keyed: 'opaque',
  },
  {
    id: 'email.klaviyo-private-key',
    title: 'Klaviyo private API key',
    category: 'secret',
    source: 'https://developers.klaviyo.com/en/docs/retrieve_api_credentials',
    // The publishable keys of others (`pk_live_...`) have an underscore within the first few characters.
    rules: [{ rule: 'anchor', literals: ['pk_'], after: { charset: 'alnum', min: 32 }, boundary: 'both', cut: 16 }],
    check: (match) => /\d[a-zA-Z]{0,20}\d/.test(match) && isVaried(match.slice(3)),
    keys: ['klaviyo api key', 'klaviyo private key', 'klaviyo private api key'],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
