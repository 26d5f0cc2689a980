import type { DetectorFamily } from '../../model.js';
import { isVaried } from '../checks/varied.js';

/** An account SID (`AC` and 32 hexadecimal digits) is an identifier and stays. */
export const telephony = [
  {
    id: 'telephony.twilio-api-key',
    title: 'Twilio API key SID',
    category: 'secret',
    source: 'https://www.twilio.com/docs/iam/api-keys',
    rules: [
      { rule: 'anchor', literals: ['SK'], after: { charset: 'hex', min: 32 }, boundary: 'both', exact: true, cut: 16 },
    ],
    // digits alone are a Slovak IBAN
    check: (match) => isVaried(match.slice(2)) && /[a-f]/i.test(match),
  },
  {
    id: 'telephony.twilio-auth-token',
    title: 'Twilio auth token or API key secret',
    category: 'secret',
    source: 'https://www.twilio.com/docs/iam/api/authtoken',
    keys: ['twilio auth token', 'twilio token', 'twilio api secret', 'twilio api key secret', 'twilio secret'],
    keyed: 'opaque',
  },
  {
    id: 'telephony.vonage-secret',
    title: 'Vonage (Nexmo) API or signature secret',
    category: 'secret',
    source: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
    keys: [
      'vonage api secret',
      'nexmo api secret',
      'vonage signature secret',
      'nexmo signature secret',
      'vonage secret',
      'vonage private key',
      'nexmo secret',
    ],
    keyed: 'opaque',
  },
  {
    id: 'telephony.plivo-auth-token',
    title: 'Plivo auth token',
    category: 'secret',
    source: 'https://www.plivo.com/docs/account/api/authentication',
    keys: ['plivo auth token', 'plivo token', 'plivo auth secret'],
    keyed: 'opaque',
  },
  {
    id: 'telephony.messagebird-access-key',
    title: 'MessageBird access or signing key',
    category: 'secret',
    source: 'https://developers.messagebird.com/api/#authentication',
    keys: ['messagebird access key', 'messagebird api key', 'messagebird key', 'messagebird signing key'],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
