import * as check from '../../../lib/engine/checks/bank-national.js';
import { bankNational } from '../../../lib/engine/detectors/bank-national.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof bankNational> = {
  'bank.mx-clabe': numberExamples({
    check: check.mxClabe,
    weak: '03218000011835971?',
    word: 'CLABE',
    key: 'clabe',
    reject: ['clabe 170000000000000000'],
  }),
  'bank.ar-cbu': numberExamples({
    check: check.arCbu,
    weak: '2850590?4009041813520?',
    word: 'CBU',
    key: 'cbu',
  }),
  'bank.pe-cci': numberExamples({
    check: check.peCci,
    weak: '002-193-001234567890-12',
    word: 'CCI',
    key: 'cci',
    wrong: ['902-193-001234567890-12'],
  }),
  'bank.nz-account': numberExamples({
    check: check.nzAccount,
    strong: '01-0902-006838?-000',
    weak: '010902006838?000',
    word: 'bank account',
    key: 'nz account',
    wrong: ['99-0902-0068389-00'],
  }),
  'bank.no-account': numberExamples({
    check: check.noAccount,
    weak: '8601.11.1794?',
    word: 'kontonummer',
    key: 'konto nr',
  }),
  'bank.se-giro': numberExamples({
    check: check.seGiro,
    weak: '5050-105?',
    word: 'bankgiro',
    key: 'bankgiro',
    wrong: ['0050-1055'],
  }),
  'bank.es-ccc': numberExamples({
    check: check.esCcc,
    weak: '2100 0418 ?? 0200051332',
    word: 'cuenta',
    key: 'ccc',
  }),
  'bank.pt-nib': numberExamples({
    check: check.ptNib,
    strong: '0002 0123 12345678901 ??',
    weak: '0002012312345678901??',
    word: 'NIB',
    key: 'nib',
  }),
  'bank.fr-rib': numberExamples({
    check: check.frRib,
    strong: '20041 01005 0500013M026 ??',
    weak: '20041010050500013M026??',
    word: 'RIB',
    key: 'rib',
  }),
  'bank.it-bban': numberExamples({
    check: check.itBban,
    strong: '? 05428 11101 000000123456',
    weak: '?0542811101000000123456',
    word: 'conto corrente',
    key: 'bban',
  }),
  'bank.be-account': numberExamples({
    check: check.beAccount,
    weak: '539-0075470-??',
    word: 'rekeningnummer',
    key: 'rekening nr',
    reject: ['account 539007547034 of the cloud'], // a cloud account
  }),
  'bank.nl-account': numberExamples({
    check: check.nlAccount,
    weak: '41.71.64.30?',
    word: 'rekeningnummer',
    key: 'rekeningnummer',
  }),
  'bank.cz-account': numberExamples({
    check: check.czAccount,
    strong: '19-200014539?/0800',
    weak: '200014539?/0800',
    word: 'číslo účtu',
    key: 'cislo uctu',
    accept: [
      {
        text: `účet ${withCheckDigit('705-7762803?/0710', check.czAccount)}`,
        find: withCheckDigit('705-7762803?/0710', check.czAccount),
      },
      {
        text: `účet ${withCheckDigit('1011-7762803?/0710', check.czAccount)}`,
        find: withCheckDigit('1011-7762803?/0710', check.czAccount),
      },
    ],
    reject: ['GET /2024-776280/0710'],
  }),
  'bank.pl-nrb': numberExamples({
    check: check.plNrb,
    strong: '?? 1090 1014 0000 0712 1981 2874',
    weak: '??109010140000071219812874',
    word: 'numer konta',
    key: 'nrb',
  }),
  'bank.hu-account': numberExamples({
    check: check.huAccount,
    weak: '1177301?-11111018-00000000',
    word: 'számlaszám',
    key: 'szamlaszam',
  }),
  'bank.ru-account': numberExamples({
    check: check.ruAccount,
    weak: '40817810099910004312',
    word: 'расчетный счет',
    key: 'raschetny schet',
    wrong: ['50817810099910004312'],
  }),
};

describeFamily('bank-national', bankNational, examples);
