import { person } from '../../../lib/engine/detectors/person.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof person> = {
  'person.name': {
    accept: [
      { text: 'Jane Roe', key: 'customer.full_name' },
      { text: 'Jane', key: 'firstName' },
      { text: 'customer name: Jane Mary Roe logged in', find: 'Jane Mary Roe' },
      { text: '{"last_name":"Müller"}', find: 'Müller' },
      { text: 'the cardholder is Zoë O’Neil', find: 'Zoë O’Neil' },
    ],
    reject: [
      { text: 'checkout', key: 'name' }, // a service, a metric
      { text: 'jane', key: 'username' }, // an account
      { text: 'cart', key: 'service.name' }, // a service
      'name: checkout', // anything
      'last name is required', // prose
      { text: '<first name>', key: 'first_name' }, // placeholder
    ],
  },
  'person.birth-date': {
    accept: [
      { text: 'born 1980-05-17 in', find: '1980-05-17' },
      { text: 'DOB 05/17/1980', find: '05/17/1980' },
      { text: 'date of birth 17 May 1980', find: '17 May 1980' },
      { text: 'geboren am 17.5.1980', find: '17.5.1980' },
      { text: 'birth_date=1980-05-17', find: '1980-05-17' },
      { text: '1980-05-17', key: 'user.birthdate' },
    ],
    reject: [
      'created 1980-05-17', // another date
      '1980-05-17', // no word for it
      'born 1980-15-37', // no such day
      'born to run', // prose
      { text: '1980-05-17', key: 'release.date' }, // another date
    ],
  },
};

describeFamily('person', person, examples);
