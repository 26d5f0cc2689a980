import { identityNumbers } from '../../../lib/engine/detectors/identity-numbers.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof identityNumbers> = {
  'national.id-card': {
    accept: [
      { text: 'T22000129', key: 'national_id' },
      { text: 'T22000129', key: 'ausweisnummer' },
      { text: 'nationalId=T22000129&x=1', find: 'T22000129' },
      { text: 'the national ID 12345678901 was verified', find: '12345678901' },
      { text: 'Personalausweis T22000129', find: 'T22000129' },
      { text: 'dowód osobisty ABC123456', find: 'ABC123456' },
    ],
    reject: [
      'T22000129',
      { text: '12345', key: 'order.id.number' }, // another id
      { text: 'calico', key: 'k8s.cni' },
      'national id is missing since 1700000000', // an epoch
      { text: 'T22000129', key: 'order.id' },
      { text: '', key: 'national_id' },
    ],
  },
  'national.tax-id': {
    accept: [
      { text: '12 345 678 901', key: 'tax_id' },
      { text: '123456789', key: 'company.taxId' },
      { text: '"tax_number": "GE-123456"', find: 'GE-123456' },
      { text: 'tax ID 123456789', find: '123456789' },
      { text: 'USt-ID DE123456789', find: 'DE123456789' },
      { text: 'numéro fiscal 1234567890123', find: '1234567890123' },
    ],
    reject: [
      '12 345 678 901',
      'tax id missing at 1700000000000', // an epoch
      'order 123456789 with tax',
      { text: '0.19', key: 'tax' },
      { text: 'standard', key: 'tax.id.kind' },
    ],
  },
};

describeFamily('identity-numbers', identityNumbers, examples);
