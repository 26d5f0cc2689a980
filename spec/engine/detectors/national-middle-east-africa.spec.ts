import * as east from '../../../lib/engine/checks/national-middle-east.js';
import * as check from '../../../lib/engine/checks/national-middle-east-africa.js';
import { nationalMiddleEastAfrica } from '../../../lib/engine/detectors/national-middle-east-africa.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalMiddleEastAfrica> = {
  'national.il-tz': numberExamples({
    check: check.ilTz,
    weak: '03933742?',
    word: 'תעודת זהות',
    key: 'teudat zehut',
    wrong: ['000000000'],
  }),
  'national.za-id': numberExamples({
    check: check.zaId,
    strong: '800101 5009 08?',
    weak: '800101500908?',
    word: 'SA ID',
    key: 'sa id number',
    reject: ['south african id 1700000000000', 'took 1711234567890'], // epochs
  }),
  'national.eg-tn': numberExamples({
    check: check.egTn,
    weak: '28501010112345',
    word: 'الرقم القومي',
    key: 'egyptian national id',
    wrong: ['48501010112345', '28513010112345'], // century 4, month 13
    reject: ['20240131235959'], // a time stamp
  }),
  'national.ng-nin': numberExamples({
    check: check.ngNin,
    weak: '12345678901',
    word: 'NIN number',
    key: 'nin',
    reject: [{ text: 'Anaïs', key: 'nin' }],
  }),
  'national.ae-eid': numberExamples({
    check: check.aeEid,
    strong: '784-1985-1234567-3',
    weak: '78419851234567?',
    word: 'Emirates ID',
    key: 'emirates id',
    wrong: ['785-1985-1234567-1'],
    accept: ['784-1985-1234567-1'],
  }),
  'national.sa-nid': numberExamples({
    check: check.saNid,
    weak: '101234567?',
    word: 'iqama',
    key: 'iqama number',
    wrong: ['3012345678'],
  }),
  'national.kw-civil': numberExamples({
    check: east.kwCivil,
    weak: '28505151235?',
    word: 'civil ID',
    key: 'civil id',
    wrong: ['285131512345'],
  }),
  'national.qa-qid': numberExamples({
    check: east.qaQid,
    weak: '28563412345',
    word: 'QID',
    key: 'qatar id',
    wrong: ['48563412345'],
    reject: ['qid 17000000000'],
  }),
  'national.bh-cpr': numberExamples({
    check: east.bhCpr,
    weak: '850512345',
    word: 'CPR',
    key: 'bahraini id',
    wrong: ['851312345'],
  }),
  'national.jo-nid': numberExamples({
    check: east.joNid,
    weak: '9851012345',
    word: 'الرقم الوطني',
    key: 'jordanian id',
    wrong: ['8851012345'],
    reject: ['الرقم الوطني 1700000000'],
  }),
  'national.iq-nid': numberExamples({
    check: east.iqNid,
    weak: '198512345678',
    word: 'البطاقة الوطنية',
    key: 'iraqi id',
    wrong: ['178512345678'],
  }),
};

describeFamily('national-middle-east-africa', nationalMiddleEastAfrica, examples);
