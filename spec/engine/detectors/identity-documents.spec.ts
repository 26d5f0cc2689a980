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
      { text: 'Reisepass C01X00T47 ist abgelaufen', find: 'C01X00T47' },
      { text: 'the passeport 19AB12345', find: '19AB12345' },
      { text: 'passport no 533380006 of the traveller', find: '533380006' },
      { text: 'the passport (K80GCTZP9) was rejected', find: 'K80GCTZP9' },
      { text: "bad passport number: 'KWJCMMFJ2'", find: 'KWJCMMFJ2' },
      { text: 'Reisepassnummer K80GCTZP9', find: 'K80GCTZP9' },
      { text: 'numéro de passeport K80GCTZP9', find: 'K80GCTZP9' },
      { text: 'número de pasaporte K80GCTZP9', find: 'K80GCTZP9' },
      { text: 'número do passaporte K80GCTZP9', find: 'K80GCTZP9' },
      { text: 'passaporto K80GCTZP9', find: 'K80GCTZP9' },
      { text: 'paspoortnummer K80GCTZP9', find: 'K80GCTZP9' },
      { text: 'numer paszportu K80GCTZP9', find: 'K80GCTZP9' },
      { text: 'паспорт 4509 123456', find: '4509 123456' }, // series and number
      { text: 'pasaporte M123A4567', find: 'M123A4567' },
      { text: 'passport no P1234567A', find: 'P1234567A' },
      { text: 'cestovní pas 39123456', find: '39123456' },
    ],
    reject: [
      { text: '[object Object]', key: 'session.passport' }, // the authentication library
      { text: 'jwt', key: 'passport' },
      'C01X00T47', // no key
      { text: 'saml2', key: 'passport.strategy' },
      'passport 0.7.0', // a version
      'passport expires 20310517', // a date
      'passport-jwt 4.0.1 loaded 12345678 bytes',
      'passport TRWKHGFKL', // no digit
      'passport CONTRACT1', // a word
    ],
  },
  'national.driving-licence': {
    accept: [
      { text: 'MORGA753116SM9IJ', key: 'driving_licence_number' },
      { text: 'D1234567', key: 'user.driversLicense' },
      { text: 'driver license no: D1234567', find: 'D1234567' },
      { text: 'licence MORGA753116SM9IJ', find: 'MORGA753116SM9IJ' },
      { text: 'licence FOX99801125AA9IX', find: 'FOX99801125AA9IX' }, // a short surname
      { text: 'Führerschein B072RRE2I55', find: 'B072RRE2I55' },
      { text: 'patente di guida AB1234567C', find: 'AB1234567C' },
      { text: 'driving licence S204950337771', find: 'S204950337771' },
      { text: 'driver license S204-950-33-777-1', find: 'S204-950-33-777-1' },
    ],
    reject: [
      'D1234567', // no key
      'S204950337771', // no word for it
      'licence MORGA713116SM9IJ', // no month 13
      'driver license checked at 1700000000', // an epoch
      'driver license expires 20310517', // a date
      { text: 'Apache-2.0', key: 'license' }, // another kind
      { text: 'null', key: 'driving_licence' },
    ],
  },
};

describeFamily('identity-documents', identityDocuments, examples);
