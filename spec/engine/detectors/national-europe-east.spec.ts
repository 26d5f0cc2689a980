import * as check from '../../../lib/engine/checks/national-europe.js';
import * as east from '../../../lib/engine/checks/national-europe-east.js';
import { nationalEuropeEast } from '../../../lib/engine/detectors/national-europe-east.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalEuropeEast> = {
  'national.pl-pesel': numberExamples({
    check: check.plPesel,
    weak: '4405140135?',
    word: 'PESEL',
    key: 'pesel',
    reject: ['pesel 44131401359'],
  }),
  'national.cz-rc': numberExamples({
    check: check.czRc,
    weak: '855101/123?',
    word: 'rodné číslo',
    key: 'rodne cislo',
    reject: ['GET /reports/450101/123', 'GET /reports/240101/1234', 'rodné číslo 853301/1234'], // a path; no month 33,
    accept: [
      { text: `RČ ${withCheckDigit('785612/123?', check.czRc)}`, find: withCheckDigit('785612/123?', check.czRc) },
      {
        text: `rodné číslo ${withCheckDigit('785612 123?', check.czRc)}`,
        find: withCheckDigit('785612 123?', check.czRc),
      },
      {
        text: `rodné číslo ${withCheckDigit('785612 / 123?', check.czRc)}`,
        find: withCheckDigit('785612 / 123?', check.czRc),
      },
      { text: 'rodné číslo 455612/123', find: '455612/123' },
      { text: 'rodné číslo 455612123', find: '455612123' },
    ],
  }),
  'national.ro-cnp': numberExamples({
    check: check.roCnp,
    weak: '180010140001?',
    word: 'CNP',
    key: 'cnp',
    reject: ['cnp 1700000000000'],
  }),
  'national.ee-ik': numberExamples({
    check: check.eeIk,
    weak: '3760503029?',
    word: 'isikukood',
    key: 'isikukood',
    reject: [{ text: 'A-17', key: 'personal_code' }], // another kind of personal code
  }),
  'national.lv-pk': numberExamples({
    check: check.lvPk,
    weak: '161175-1999?',
    word: 'personas kods',
    key: 'personas kods',
    accept: [
      { text: 'personas kods 331234-56789', find: '331234-56789' },
      { text: 'personas kods 32123456789', find: '32123456789' },
    ], // since 2017
  }),
  'national.tr-tckn': numberExamples({
    check: check.trTckn,
    weak: '123456789??',
    word: 'TC kimlik no',
    key: 'tc kimlik no',
    wrong: ['01234567890'],
    accept: [
      {
        text: `VATANDAŞLIK NO: ${withCheckDigit('100000001??', check.trTckn)}`,
        find: withCheckDigit('100000001??', check.trTckn),
      },
    ],
  }),
  'national.ru-inn': numberExamples({
    check: check.ruInn,
    weak: '5001007322??',
    word: 'ИНН',
    key: 'inn',
    reject: [{ text: 'Holiday Inn', key: 'inn' }],
  }),
  'national.ru-snils': numberExamples({
    check: check.ruSnils,
    strong: '112-233-445 ??',
    weak: '112233445??',
    word: 'СНИЛС',
    key: 'snils',
    accept: [
      { text: 'СНИЛС 112 233 445 95', find: '112 233 445 95' },
      { text: 'СНИЛС 001-001-998 01', find: '001-001-998 01' },
    ],
  }),
  'national.ua-rntrc': numberExamples({ check: check.uaRntrc, weak: '175901352?', word: 'РНОКПП', key: 'rnokpp' }),
  'national.hu-szemelyi': numberExamples({
    check: east.huSzemelyi,
    weak: '1-850505-123?',
    word: 'személyi szám',
    key: 'szemelyi szam',
    reject: ['személyi szám 1-851305-1234', '1700000000000'], // no month 13, an epoch
  }),
  'national.hu-adoazonosito': numberExamples({
    check: east.huAdoazonosito,
    weak: '843231234?',
    word: 'adóazonosító jel',
    key: 'adoazonosito jel',
    reject: ['adóazonosító 8999991234'], // born in 2140
  }),
  'national.hu-adoszam': numberExamples({
    check: east.huAdoszam,
    strong: '1289231?-1-42',
    weak: '1289231?142',
    word: 'adószám',
    key: 'adoszam',
  }),
  'national.md-idnp': numberExamples({
    check: east.mdIdnp,
    weak: '200400112233?',
    word: 'IDNP',
    key: 'idnp',
    wrong: ['1003600011090'], // a company
    reject: ['idnp 1700000000000'],
  }),
  'national.by-number': numberExamples({
    check: east.byNumber,
    strong: '3010180A000PB?',
    word: 'личный номер',
    key: 'belarusian id',
    wrong: ['3011380A000PB2', '3010180A000XX2'], // no month 13, no nationality
  }),
  'national.by-unp': numberExamples({
    check: east.byUnp,
    weak: '10098833?',
    word: 'УНП',
    key: 'unp',
    accept: [{ text: withCheckDigit('MA195308?', east.byUnp), key: 'unp' }],
    reject: [{ text: 'unpaid', key: 'unp' }],
  }),
};

describeFamily('national-europe-east', nationalEuropeEast, examples);
