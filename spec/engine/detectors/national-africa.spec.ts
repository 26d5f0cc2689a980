import * as check from '../../../lib/engine/checks/national-africa.js';
import { nationalAfrica } from '../../../lib/engine/detectors/national-africa.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalAfrica> = {
  'national.tn-cin': numberExamples({
    check: check.tnCin,
    weak: '01234567',
    word: 'CIN',
    key: 'numero cin',
    wrong: ['21234567'],
    reject: ['std::cin 42'],
  }),
  'national.tn-mf': numberExamples({
    check: check.tnMf,
    strong: '1182431/M/A/M/000',
    weak: '1182431MAM000',
    word: 'matricule fiscal',
    key: 'matricule fiscal',
    wrong: ['1182431/I/A/M/000', '1182431/M/X/M/000'],
  }),
  'national.ma-cin': numberExamples({
    check: check.maCin,
    weak: 'AB123456',
    word: 'CNIE',
    key: 'numero cnie',
    wrong: ['ABC123456'],
  }),
  'national.dz-nin': numberExamples({
    check: check.dzNin,
    weak: '109850512001234567',
    word: 'identification nationale',
    key: 'nin algerie',
    wrong: ['009850512001234567'],
  }),
  'national.ke-pin': numberExamples({
    check: check.kePin,
    weak: 'A004836829Z',
    word: 'KRA PIN',
    key: 'kra pin',
    wrong: ['B004836829Z'],
  }),
  'national.gh-card': numberExamples({
    check: check.ghCard,
    strong: 'GHA-123456789-0',
    weak: 'GHA1234567890',
    word: 'Ghana Card',
    key: 'ghana card',
    wrong: ['NGA-123456789-0'],
  }),
  'national.gh-tin': numberExamples({
    check: check.ghTin,
    weak: 'C000380300?',
    word: 'TIN',
    key: 'ghana tin',
    wrong: ['A0003803004'],
  }),
  'national.mu-nid': numberExamples({
    check: check.muNid,
    strong: 'A010185000016?',
    word: 'national identity',
    key: 'mauritian id',
    wrong: ['A0113850000160'],
  }),
  'national.tz-nin': numberExamples({
    check: check.tzNin,
    strong: '19850515-12345-00001-23',
    weak: '19850515123450000123',
    word: 'NIDA',
    key: 'nida number',
    wrong: ['19851315-12345-00001-23'],
    reject: ['20240131-12345-00001'],
  }),
  'national.ug-nin': numberExamples({
    check: check.ugNin,
    weak: 'CM81024101JH5L',
    word: 'NIN',
    key: 'ugandan nin',
    wrong: ['BM81024101JH5L'],
  }),
  'national.rw-nid': numberExamples({
    check: check.rwNid,
    strong: '1 1985 8 0012345 0 12',
    weak: '1198580012345012',
    word: 'indangamuntu',
    key: 'indangamuntu',
    wrong: ['1 1985 6 0012345 0 12'],
  }),
  'national.zw-nid': numberExamples({
    check: check.zwNid,
    strong: '50-2001148 ? 50',
    weak: '502001148?50',
    word: 'national ID',
    key: 'zimbabwean id',
  }),
  'national.ao-bi': numberExamples({
    check: check.aoBi,
    strong: '001234567LA042',
    word: 'bilhete de identidade',
    key: 'bilhete de identidade',
    reject: ['a001234567LA042', '001234567L042'],
  }),
  'national.mz-nuit': numberExamples({
    check: check.mzNuit,
    weak: '10000071?',
    word: 'NUIT',
    key: 'nuit',
    reject: [{ text: 'deux', key: 'hotel.nuit' }],
  }),
  'national.mz-bi': numberExamples({
    check: check.mzBi,
    weak: '110100123456P',
    word: 'bilhete de identidade',
    key: 'mozambican id',
    wrong: ['000000000000P'],
  }),
  'national.za-tax': numberExamples({
    check: check.zaTax,
    weak: '000123456?',
    word: 'tax reference',
    key: 'tax reference number',
    wrong: ['5001234567'],
  }),
};

describeFamily('national-africa', nationalAfrica, examples);
