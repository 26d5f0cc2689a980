import { identityDocuments } from '../../../lib/engine/detectors/identity-documents.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof identityDocuments> = {
  'national.passport': {
    accept: [
      { text: 'C01X00T47', key: 'passport_number' },
      { text: 'C01X00T47', key: 'traveller.passport' },
      { text: '{"passportNo":"C01X00T47"}', find: 'C01X00T47' },
      { text: 'invalid passport number: C01X00T47.', find: 'C01X00T47' },
    ],
    reject: [
      { text: '[object Object]', key: 'session.passport' }, // the authentication library
      { text: 'jwt', key: 'passport' },
      'C01X00T47', // no key
      { text: 'C01X00T47', key: 'passport.strategy' },
    ],
  },
  'national.driving-licence': {
    accept: [
      { text: 'MORGA753116SM9IJ', key: 'driving_licence_number' },
      { text: 'D1234567', key: 'user.driversLicense' },
      { text: 'driver license no: D1234567', find: 'D1234567' },
    ],
    reject: [
      'MORGA753116SM9IJ', // no key
      { text: 'Apache-2.0', key: 'license' }, // another kind
      { text: 'null', key: 'driving_licence' },
    ],
  },
  'national.id-card': {
    accept: [
      { text: 'T22000129', key: 'national_id' },
      { text: 'T22000129', key: 'ausweisnummer' },
      { text: 'nationalId=T22000129&x=1', find: 'T22000129' },
    ],
    reject: ['T22000129', { text: 'T22000129', key: 'order.id' }, { text: '', key: 'national_id' }],
  },
  'national.tax-id': {
    accept: [
      { text: '12 345 678 901', key: 'tax_id' },
      { text: '123456789', key: 'company.taxId' },
      { text: '"tax_number": "GE-123456"', find: 'GE-123456' },
    ],
    reject: ['12 345 678 901', { text: '0.19', key: 'tax' }, { text: 'standard', key: 'tax.id.kind' }],
  },
};

describeFamily('identity-documents', identityDocuments, examples);
