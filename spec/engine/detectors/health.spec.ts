import * as check from '../../../lib/engine/checks/health.js';
import { health } from '../../../lib/engine/detectors/health.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof health> = {
  'health.uk-nhs': numberExamples({
    check: check.ukNhs,
    weak: '943 476 591?',
    word: 'NHS number',
    key: 'nhs number',
    wrong: ['111 111 1111'],
    reject: ['call 943 476 5919', 'phone 9434765919'],
  }),
  'health.us-npi': numberExamples({
    check: check.usNpi,
    weak: '123456789?',
    word: 'NPI',
    key: 'npi',
    wrong: ['3234567893'],
    reject: ['npi 1700000000', { text: 'install', key: 'npi' }], // an epoch
  }),
  'health.us-mbi': numberExamples({
    check: check.usMbi,
    strong: '1EG4-TE5-MK73',
    weak: '1EG4TE5MK73',
    word: 'Medicare beneficiary',
    key: 'mbi',
    wrong: ['1SG4-TE5-MK73', '0EG4-TE5-MK73'], // S is not used, the first is no 0,
    accept: [
      { text: 'HICN 123-45-6789A', find: '123-45-6789A' },
      { text: 'Medicare number 123456789C1', find: '123456789C1' },
    ],
    reject: ['123-45-6789A'],
  }),
  'health.us-dea': numberExamples({
    check: check.usDea,
    weak: 'AB123456?',
    word: 'DEA number',
    key: 'dea number',
    wrong: ['OB1234563'],
  }),
  'health.de-kvnr': numberExamples({
    check: check.deKvnr,
    weak: 'A00050001?',
    word: 'Versichertennummer',
    key: 'kvnr',
    accept: [{ text: 'KVNR A123456780', find: 'A123456780' }],
  }),
  'health.au-medicare': numberExamples({
    check: check.auMedicare,
    weak: '2123 4567? 1',
    word: 'Medicare card',
    key: 'medicare number',
    wrong: ['1123 45670 1', '2123 45670 0'], // the first is 2 to 6, no issue 0
  }),
  'health.ca-ohip': numberExamples({
    check: check.caOhip,
    accept: [
      { text: 'health card 1234-567-897 A', find: '1234-567-897 A' },
      { text: 'OHIP 1234567897AB', find: '1234567897AB' },
      { text: '1234-567-897-AB' },
      { text: 'OHIP 1234-567-897', find: '1234-567-897' },
    ],
    reject: ['1234-567-898-AB', '1234-567-897'],
    weak: '123456789?',
    word: 'OHIP',
    key: 'health card number',
  }),
  'health.ca-bc-phn': numberExamples({
    check: check.caBcPhn,
    weak: '9123 456 78?',
    word: 'personal health number',
    key: 'phn',
    wrong: ['8123 456 789'],
  }),
  'health.record-number': {
    accept: [
      { text: 'MR-00123', key: 'mrn' },
      { text: '4711', key: 'patient_id' },
      { text: 'medicalRecordNumber=00123', find: '00123' },
      { text: 'invalid mrn E5800834', find: 'E5800834' },
      { text: 'the patient id (73748868) was rejected', find: '73748868' },
      { text: "bad medical record number: 'MRN4584260'", find: 'MRN4584260' },
      { text: 'Patienten-ID 73748868', find: '73748868' },
      { text: 'numéro de patient : 73748868', find: '73748868' },
      { text: 'historia clínica 5800834', find: '5800834' },
      { text: 'número do prontuário 5800834', find: '5800834' },
      { text: 'cartella clinica 5800834', find: '5800834' },
      { text: 'patiëntnummer 73748868', find: '73748868' },
      { text: 'numer pacjenta 73748868', find: '73748868' },
      { text: 'PID|1||123^^^H^MR||Roe^Jane^A||19800517|F', find: '123^^^H^MR' },
      { text: 'NM1*IL*1*ROE*JANE****MI*W11122233~', find: 'W11122233' },
    ],
    reject: [
      'MR-00123',
      { text: '4711', key: 'record.id' },
      { text: 'null', key: 'mrn' },
      'E5800834', // no word for it
      'patient id 1700000000', // a time
      'patient id is missing, 5800834 rows', // another number
      'mrn lookup took 5800834 us',
      'medical record updated',
      'historia clínica actualizada en 5800834 us',
    ],
  },
  'health.diagnosis': {
    accept: [
      { text: 'E11.9', key: 'icd10_code' },
      { text: 'type 2 diabetes', key: 'patient.medical_condition' },
      { text: '{"bloodType":"AB-"}', find: 'AB-' },
    ],
    reject: [
      'E11.9',
      { text: 'connection pool exhausted', key: 'error.diagnosis' },
      { text: 'E11.9', key: 'error.code' },
    ],
  },
};

describeFamily('health', health, examples);
