import * as check from '../../../lib/engine/checks/national-asia-pacific.js';
import { nationalOceania } from '../../../lib/engine/detectors/national-oceania.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalOceania> = {
  'national.au-tfn': numberExamples({
    check: check.auTfn,
    weak: '123 456 78?',
    word: 'tax file number',
    key: 'tfn',
    accept: [{ text: 'TFN 37118629', find: '37118629' }],
  }),
  'national.nz-ird': numberExamples({
    check: check.nzIrd,
    weak: '49-091-85?',
    word: 'IRD number',
    key: 'ird',
    wrong: ['999-091-850'],
  }),
};

describeFamily('national-oceania', nationalOceania, examples);
