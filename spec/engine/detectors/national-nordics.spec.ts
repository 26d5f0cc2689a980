import * as check from '../../../lib/engine/checks/national-europe.js';
import { nationalNordics } from '../../../lib/engine/detectors/national-nordics.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalNordics> = {
  'national.dk-cpr': numberExamples({
    check: check.dkCpr,
    weak: '010170-1234',
    word: 'CPR-nummer',
    key: 'cpr',
    wrong: ['320170-1234', '011370-1234'], // no day 32, no month 13,
    accept: [{ text: 'CPR 610170-1234', find: '610170-1234' }],
    reject: [{ text: '1.5', key: 'app.cpr' }, 'cpr: continuous profiling'],
  }),
  'national.se-pnr': numberExamples({
    check: check.sePnr,
    weak: '850709-980?',
    word: 'personnummer',
    key: 'personnummer',
    accept: [
      { text: 'personnummer 850709 9805', find: '850709 9805' },
      { text: 'personnummer 19850709 9805', find: '19850709 9805' },
      { text: withCheckDigit('198507099805', check.sePnr), key: 'personnummer' },
    ],
    reject: ['build 20240101-1234', 'personnummer 851309-9805', { text: 'vänta', key: 'pnr' }],
  }),
  'national.no-fnr': numberExamples({
    check: check.noFnr,
    strong: '010180 12???',
    weak: '01018012???',
    word: 'fødselsnummer',
    key: 'fodselsnummer',
    reject: [{ text: '0.031', key: 'model.fnr' }, withCheckDigit('010180-12???', check.noFnr)], // a dash, and no word for it,
    accept: [
      { text: `fnr ${withCheckDigit('014180 12???', check.noFnr)}`, find: withCheckDigit('014180 12???', check.noFnr) },
    ],
  }),
  'national.fi-hetu': numberExamples({
    check: check.fiHetu,
    strong: '131052-308?',
    word: 'henkilötunnus',
    key: 'hetu',
    accept: [withCheckDigit('010101A123?', check.fiHetu), { text: 'hetu 131052-3140', find: '131052-3140' }],
    reject: ['131352-308T', '131052-308'], // no month 13, too short
  }),
  'national.is-kennitala': numberExamples({
    check: check.isKennitala,
    weak: '120174-33?9',
    word: 'kennitala',
    key: 'kennitala',
    wrong: ['120174-3391'], // the last digit is the century's
  }),
};

describeFamily('national-nordics', nationalNordics, examples);
