import * as check from '../../../lib/engine/checks/health-national.js';
import { healthNational } from '../../../lib/engine/detectors/health-national.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof healthNational> = {
  'health.ca-ramq': numberExamples({
    check: check.caRamq,
    strong: 'TREM 8005 1512',
    weak: 'TREM80051512',
    word: 'assurance maladie',
    key: 'ramq',
    wrong: ['TREM 8013 1512'],
  }),
  'health.hu-taj': numberExamples({
    check: check.huTaj,
    weak: '111 111 11?',
    word: 'TAJ szám',
    key: 'taj szam',
    reject: [{ text: 'Mahal', key: 'hotel.taj' }],
  }),
  'health.nz-nhi': numberExamples({
    check: check.nzNhi,
    weak: 'ZAC536?',
    word: 'NHI',
    key: 'nhi number',
    accept: [{ text: 'NHI ZBN77VL', find: 'ZBN77VL' }],
    wrong: ['ZAI5361'], // I is not used
  }),
  'health.au-ihi': numberExamples({
    check: check.auIhi,
    strong: '8003 6012 3456 789?',
    word: 'IHI',
    key: 'ihi number',
    wrong: ['8003 6312 3456 7894'],
    reject: [{ text: 'none', key: 'ihi' }],
  }),
  'health.in-abha': numberExamples({
    check: check.inAbha,
    weak: '12-3456-7890-1234',
    word: 'ABHA',
    key: 'abha number',
    wrong: ['02-3456-7890-1234'],
  }),
  'health.br-cns': numberExamples({
    check: check.brCns,
    weak: '700 5089 7081 735?',
    word: 'cartão SUS',
    key: 'cns',
    wrong: ['300 5089 7081 7354'],
  }),
  'health.eu-ehic': numberExamples({
    check: check.euEhic,
    weak: '80276001011234567890',
    word: 'EHIC',
    key: 'ehic number',
    wrong: ['81276001011234567890'],
  }),
  'health.pt-utente': numberExamples({
    check: check.ptUtente,
    weak: '123456789',
    word: 'número de utente',
    key: 'numero utente',
    wrong: ['012345678'],
  }),
};

describeFamily('health-national', healthNational, examples);
