import { telephony } from '../../../lib/engine/detectors/telephony.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, tokenExamples } from '../../support/secret-examples.js';

const examples: ExamplesOf<typeof telephony> = {
  'telephony.twilio-api-key': tokenExamples('SK', randomText('hex', 32), [
    `AC${randomText('hex', 32)}`, // an account SID is an identifier
    `SK${randomText('hex', 40)}`, // too long
    `SK${randomText('digit', 22)}`, // an IBAN
    `TASK${randomText('hex', 32)}`, // another word's end
    `SK-${randomText('hex', 32)}`, // a stock number
  ]),
  'telephony.twilio-auth-token': keyedExamples('twilio auth token'),
  'telephony.vonage-secret': keyedExamples('vonage api secret'),
  'telephony.plivo-auth-token': keyedExamples('plivo auth token'),
  'telephony.messagebird-access-key': keyedExamples('messagebird access key'),
};

describeFamily('telephony', telephony, examples);
