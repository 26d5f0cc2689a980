import * as check from '../../../lib/engine/checks/national-europe.js';
import { nationalEuropeSouth } from '../../../lib/engine/detectors/national-europe-south.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalEuropeSouth> = {
  'national.it-codice-fiscale': numberExamples({
    check: check.itCodiceFiscale,
    strong: 'RSSMRA85T10A562?',
    word: 'codice fiscale',
    key: 'codice fiscale',
    accept: [
      { text: 'cf rssmra85t10a562s ok', find: 'rssmra85t10a562s' },
      withCheckDigit('RSSMRA85T10A56N?', check.itCodiceFiscale),
    ], // omocodia
    wrong: ['RSSMRA85T99A562S', 'RSSMRA85Z10A562S'], // day 99, month Z
  }),
  'national.es-dni': numberExamples({
    check: check.esDni,
    strong: '12.345.678-?',
    weak: '12345678?',
    word: 'DNI',
    key: 'dni',
    reject: ['sku 12345678Z', '2024-12345678Z'],
    accept: [
      { text: 'DNI 12 345 678 Z', find: '12 345 678 Z' },
      { text: 'DNI 12 345 678-Z', find: '12 345 678-Z' },
      { text: 'DNI 12.345.678-z', find: '12.345.678-z' },
      { text: `DNI ${withCheckDigit('1234567?', check.esDni)}`, find: withCheckDigit('1234567?', check.esDni) },
    ],
  }),
  'national.es-nie': numberExamples({
    check: check.esNie,
    strong: 'X-1234567-?',
    weak: 'Y1234567?',
    word: 'NIE',
    key: 'nie',
    wrong: ['A1234567L'],
    accept: [
      { text: `NIF ${withCheckDigit('K1234567?', check.esNie)}`, find: withCheckDigit('K1234567?', check.esNie) },
      { text: `NIE ${withCheckDigit('X 1234567 ?', check.esNie)}`, find: withCheckDigit('X 1234567 ?', check.esNie) },
      { text: `NIE ${withCheckDigit('X1234567-?', check.esNie)}`, find: withCheckDigit('X1234567-?', check.esNie) },
    ],
    reject: [{ text: 'ja', key: 'nie' }],
  }),
  'national.pt-nif': numberExamples({
    check: check.ptNif,
    weak: '24567890?',
    word: 'contribuinte',
    key: 'nif',
    wrong: ['412345678'],
    accept: [
      { text: `NIF ${withCheckDigit('PT12345678?', check.ptNif)}`, find: withCheckDigit('PT12345678?', check.ptNif) },
      { text: `NIF ${withCheckDigit('45123456?', check.ptNif)}`, find: withCheckDigit('45123456?', check.ptNif) },
    ],
    reject: ['NIF ES123456789'],
  }),
  'national.pt-cc': numberExamples({
    check: check.ptCc,
    weak: '00000000 0 ZZ?',
    word: 'citizen card',
    key: 'cartao de cidadao',
  }),
};

describeFamily('national-europe-south', nationalEuropeSouth, examples);
