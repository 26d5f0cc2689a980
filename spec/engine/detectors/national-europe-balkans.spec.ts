import * as check from '../../../lib/engine/checks/national-europe.js';
import * as east from '../../../lib/engine/checks/national-europe-east.js';
import { nationalEuropeBalkans } from '../../../lib/engine/detectors/national-europe-balkans.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalEuropeBalkans> = {
  'national.bg-egn': numberExamples({
    check: check.bgEgn,
    weak: '752316926?',
    word: 'ЕГН',
    key: 'egn',
    reject: ['egn 1700000000'],
  }),
  'national.bg-lnch': numberExamples({ check: east.bgLnch, weak: '711104237?', word: 'ЛНЧ', key: 'lnch' }),
  'national.gr-amka': numberExamples({ check: check.grAmka, weak: '0101801234?', word: 'ΑΜΚΑ', key: 'amka' }),
  'national.si-emso': numberExamples({
    check: check.siEmso,
    weak: '010100650000?',
    word: 'EMŠO',
    key: 'emso',
    reject: ['jmbg 1700000000000'],
  }),
  'national.hr-oib': numberExamples({ check: check.hrOib, weak: '1234567890?', word: 'OIB', key: 'oib' }),
  'national.al-nid': numberExamples({
    check: east.alNid,
    weak: 'J30501001A',
    word: 'numri personal',
    key: 'numri personal',
    wrong: ['J31301001A', 'J30532001A'], // no month 13, no day 32
  }),
};

describeFamily('national-europe-balkans', nationalEuropeBalkans, examples);
