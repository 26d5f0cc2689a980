import * as check from '../../../lib/engine/checks/national-europe-small.js';
import { nationalEuropeSmall } from '../../../lib/engine/detectors/national-europe-small.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalEuropeSmall> = {
  'national.lu-matricule': numberExamples({
    check: check.luMatricule,
    strong: '1893 12 01 057 ??',
    weak: '1985050512???',
    word: 'matricule',
    key: 'matricule',
    reject: ['20240131235959', { text: 'A-1234', key: 'ship.matricule' }], // a time stamp, a ship
  }),
  'national.ad-nrt': numberExamples({
    check: check.adNrt,
    strong: 'F-123456-Z',
    weak: 'F123456Z',
    word: 'NRT',
    key: 'nrt',
    wrong: ['F-712345-Z', 'B-123456-Z'], // beyond what persons get, no kind of holder
  }),
  'national.mt-id': numberExamples({
    check: check.mtId,
    weak: '0123489M',
    word: 'identity card',
    key: 'maltese id',
    wrong: ['0123489X'],
  }),
  'national.cy-tic': numberExamples({
    check: check.cyTic,
    weak: '00123456?',
    word: 'ΑΦΤ',
    key: 'tic',
    reject: [{ text: 'toe', key: 'tic' }, '12345678ms'],
  }),
  'national.fo-ptal': numberExamples({
    check: check.foPtal,
    weak: '010170-123',
    word: 'p-tal',
    key: 'ptal',
    wrong: ['321370-123'],
  }),
  'national.li-peid': {
    accept: [
      { text: '123456', key: 'customer.peid' },
      { text: 'peid=00123456789', find: '00123456789' },
    ],
    reject: ['123456', { text: 'unknown', key: 'peid' }, { text: '123456', key: 'order.id' }],
  },
};

describeFamily('national-europe-small', nationalEuropeSmall, examples);
