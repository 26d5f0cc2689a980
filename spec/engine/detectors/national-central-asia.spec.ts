import * as check from '../../../lib/engine/checks/national-central-asia.js';
import { nationalCentralAsia } from '../../../lib/engine/detectors/national-central-asia.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalCentralAsia> = {
  'national.kz-iin': numberExamples({
    check: check.kzIin,
    weak: '06121160001?',
    word: 'ИИН',
    key: 'iin',
    wrong: ['061311600012'],
    reject: [{ text: '411111', key: 'card.iin' }, 'iin 170000000000'], // an issuer, an epoch
  }),
  'national.kg-pin': numberExamples({
    check: check.kgPin,
    weak: '21505198512345',
    word: 'ПИН',
    key: 'kyrgyz pin',
    wrong: ['31505198512345', '21513198512345'],
    reject: ['20240131235959'], // a time stamp
  }),
  'national.uz-pinfl': numberExamples({
    check: check.uzPinfl,
    weak: '31505851234567',
    word: 'ПИНФЛ',
    key: 'pinfl',
    wrong: ['71505851234567', '31513851234567'],
  }),
  'national.ge-pn': numberExamples({
    check: check.gePn,
    weak: '01024012345',
    word: 'პირადი ნომერი',
    key: 'piradi nomeri',
    wrong: ['00000012345'],
  }),
  'national.am-psn': numberExamples({
    check: check.amPsn,
    weak: '2505851234',
    word: 'ՀԾՀ',
    key: 'public services number',
    wrong: ['2513851234'],
  }),
  'national.az-voen': numberExamples({
    check: check.azVoen,
    weak: '1400057421',
    word: 'VÖEN',
    key: 'voen',
    wrong: ['1400057423'],
  }),
  'national.az-fin': {
    accept: [
      { text: '5AB1C2D', key: 'customer.fin_kod' },
      { text: 'finKodu=5AB1C2D', find: '5AB1C2D' },
    ],
    reject: ['5AB1C2D', { text: '5AO1C2D', key: 'fin_kod' }, { text: 'unknown', key: 'fin_kod' }],
  },
  'national.ir-melli': numberExamples({
    check: check.irMelli,
    weak: '008457594?',
    word: 'کد ملی',
    key: 'code melli',
    wrong: ['1111111111'],
    reject: ['national code 1700000000'],
  }),
};

describeFamily('national-central-asia', nationalCentralAsia, examples);
