import * as check from '../../../lib/engine/checks/bank-national.js';
import { bankBranches } from '../../../lib/engine/detectors/bank-branches.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof bankBranches> = {
  'bank.uk-sort-code': numberExamples({
    check: check.ukSortCode,
    weak: '20-00-00',
    word: 'sort code',
    key: 'sort code',
    accept: [{ text: 'sort code 20-00-00 12345678', find: '20-00-00 12345678' }],
    wrong: ['00-00-00'],
    reject: ['on 24-01-31', 'from 24-01-31 10000000 on', { text: 'unknown', key: 'sort_code' }],
  }),
  'bank.au-bsb': numberExamples({
    check: check.auBsb,
    weak: '062-000',
    word: 'BSB',
    key: 'bsb',
    accept: [{ text: 'BSB 062-000 12345678', find: '062-000 12345678' }],
    wrong: ['000-000'],
  }),
  'bank.ca-transit': numberExamples({
    check: check.caTransit,
    weak: '12345-001',
    word: 'transit number',
    key: 'bank transit',
    wrong: ['12345-901'],
  }),
  'bank.in-ifsc': numberExamples({
    check: check.inIfsc,
    weak: 'SBIN0001234',
    word: 'IFSC',
    key: 'ifsc',
    wrong: ['SBIN1001234'],
  }),
  'bank.de-blz': numberExamples({
    check: check.deBlz,
    weak: '37040044',
    word: 'Bankleitzahl',
    key: 'blz',
    wrong: ['97040044'],
  }),
  'bank.isin': {
    accept: [
      { text: 'ISIN DE000BAY0017', find: 'DE000BAY0017' },
      { text: 'US0378331005', key: 'position.isin' },
      { text: '"isin":"XS0356705219"', find: withCheckDigit('XS035670521?', check.isin) },
    ],
    reject: [
      'DE000BAY0017', // no word for it
      'ISIN DE000BAY0018', // check digit
      'ISIN XX0378331005', // no such country
      { text: 'unknown', key: 'isin' },
    ],
  },
  'bank.lei': {
    accept: [
      { text: 'LEI 529900T8BM49AURSDO55', find: '529900T8BM49AURSDO55' },
      { text: '529900T8BM49AURSDO55', key: 'issuer.lei' },
    ],
    reject: ['529900T8BM49AURSDO55', 'LEI 529900T8BM49AURSDO56', { text: 'moldova', key: 'currency.lei' }],
  },
};

describeFamily('bank-branches', bankBranches, examples);
