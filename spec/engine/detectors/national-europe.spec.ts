import * as check from '../../../lib/engine/checks/national-europe.js';
import { nationalEurope } from '../../../lib/engine/detectors/national-europe.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalEurope> = {
  'national.uk-nino': numberExamples({
    check: check.ukNino,
    strong: 'AB 12 34 56 C',
    weak: 'AB123456C',
    word: 'NINO',
    key: 'nino',
    wrong: ['GB123456C', 'AD123456C', 'AB123456E', 'AB 12 34 56 X'], // prefix not given, letter not used, suffixes A to D only,
    accept: [
      { text: 'NI number AB 123456 C', find: 'AB 123456 C' },
      { text: 'NINO: AB123456C', find: 'AB123456C' },
      { text: 'nino AB123456', find: 'AB123456' },
      { text: 'NINO is AB123456 C', find: 'AB123456 C' },
    ],
    reject: ['PR 123456 A', 'build AB123456'],
  }),
  'national.uk-utr': numberExamples({
    check: check.ukUtr,
    weak: '?123456789',
    word: 'UTR',
    key: 'utr',
    reject: [{ text: 'SBINR52024051712345678', key: 'payment.utr' }],
  }),
  'national.ie-pps': numberExamples({
    check: check.iePps,
    weak: '1234567?',
    word: 'PPS number',
    key: 'pps number',
    accept: [{ text: 'ppsn 1234567FA', find: '1234567FA' }],
    reject: ['commit 1234567F'],
  }),
  'national.fr-nir': numberExamples({
    check: check.frNir,
    strong: '1 85 05 78 006 084 ??',
    weak: '1850578006084??',
    word: 'numéro de sécurité sociale',
    key: 'numero de securite sociale',
    accept: [
      { text: 'Sécu 1850578006084', find: '1850578006084' },
      withCheckDigit('2 69 05 2A 588 157 ??', check.frNir),
    ], // Corsica
    reject: [{ text: '0.43', key: 'band.nir' }, '1850578006084', '1 85 13 78 006 084 51', '1700000000000000 us'], // no month 13; an epoch
  }),
  'national.de-idnr': numberExamples({
    check: check.deIdnr,
    weak: '1234567892?',
    word: 'Steuer-ID',
    key: 'steuer_id',
    accept: [
      { text: 'Steuer-ID 65-929-970-489', find: '65-929-970-489' },
      { text: 'Steuer-ID 65/929/970/489', find: '65/929/970/489' },
      { text: 'Ihre IdNr. lautet 57 549 285 017', find: '57 549 285 017' },
    ],
    reject: ['idnr 12345678903', 'took 12 345 678 901 steps'], // no digit comes twice; a count with thousands
  }),
  'national.nl-bsn': numberExamples({
    check: check.nlBsn,
    weak: '11122233?',
    word: 'burgerservicenummer',
    key: 'bsn',
    wrong: ['000000000'],
    reject: ['1700000000', 'sha 111222333'],
    accept: [
      { text: 'BSN 111.222.333', find: '111.222.333' },
      { text: 'BSN 1112-22-333', find: '1112-22-333' },
      { text: `BSN ${withCheckDigit('1234567?', check.nlBsn)}`, find: withCheckDigit('1234567?', check.nlBsn) },
    ],
  }),
  'national.be-nn': numberExamples({
    check: check.beNn,
    strong: '85.07.30-033.??',
    weak: '850730033??',
    word: 'rijksregisternummer',
    key: 'rijksregisternummer',
    reject: ['version 85.07.30-033.29', 'insz 85133003328'],
    accept: [
      { text: 'rijksregisternummer 85.07.30.033-28', find: '85.07.30.033-28' },
      { text: 'rijksregisternummer 85-07-30-033-28', find: '85-07-30-033-28' },
      { text: 'rijksregisternummer 850730/033-28', find: '850730/033-28' },
      { text: 'rijksregisternummer 85.07.30 - 033.28', find: '85.07.30 - 033.28' },
    ],
  }),
  'national.ch-ahv': numberExamples({
    check: check.chAhv,
    strong: '756.1234.5678.9?',
    weak: '756123456789?',
    word: 'AHV-Nummer',
    key: 'ahv',
    reject: ['757.1234.5678.97', 'ean 7612345678900', '1700000000000'], // another prefix, a Swiss article, an epoch
  }),
  'national.at-svnr': numberExamples({
    check: check.atSvnr,
    weak: '123?010180',
    word: 'Sozialversicherungsnummer',
    key: 'svnr',
    reject: ['svnr 1237320180'], // no day 32,
    accept: [
      { text: 'SVNR 1237/010180', find: '1237/010180' },
      { text: 'SVNR 1237 01 01 80', find: '1237 01 01 80' },
      { text: 'SVNR 1237-01.01.80', find: '1237-01.01.80' },
    ],
  }),
};

describeFamily('national-europe', nationalEurope, examples);
