import { expect } from 'chai';
import * as check from '../../../lib/engine/checks/national-europe.js';
import { nationalEurope } from '../../../lib/engine/detectors/national-europe.js';
import { IDENTITY_NAMES, SOCIAL_NAMES, TAX_NAMES } from '../../../lib/engine/detectors/national-names.js';
import { createMasker } from '../../../lib/index.js';
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
    wrong: ['GB123456C', 'AD123456C', 'AB123456E', 'AB 12 34 56 X'], // prefix not given, letter not used, suffixes A to D only
  }),
  'national.uk-utr': numberExamples({ check: check.ukUtr, weak: '?123456789', word: 'UTR', key: 'utr' }),
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
    accept: [withCheckDigit('2 69 05 2A 588 157 ??', check.frNir)], // Corsica
    reject: ['1 85 13 78 006 084 51', '1700000000000000 us'], // no month 13; an epoch
  }),
  'national.de-idnr': numberExamples({
    check: check.deIdnr,
    weak: '1234567892?',
    word: 'Steuer-ID',
    key: 'steuer_id',
    accept: [{ text: 'Ihre IdNr. lautet 57 549 285 017', find: '57 549 285 017' }],
    reject: ['idnr 12345678903', 'took 12 345 678 901 steps'], // no digit comes twice; a count with thousands
  }),
  'national.nl-bsn': numberExamples({
    check: check.nlBsn,
    weak: '11122233?',
    word: 'burgerservicenummer',
    key: 'bsn',
    wrong: ['000000000'],
    reject: ['1700000000', 'sha 111222333'],
  }),
  'national.be-nn': numberExamples({
    check: check.beNn,
    strong: '85.07.30-033.??',
    weak: '850730033??',
    word: 'rijksregisternummer',
    key: 'rijksregisternummer',
    reject: ['version 85.07.30-033.29', 'insz 85133003328'],
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
    reject: ['svnr 1237320180'], // no day 32
  }),
};

describeFamily('national-europe', nationalEurope, examples);

const masker = createMasker();
const isFound = (text: string) => (masker.inspectText(text)?.length ?? 0) > 0;

/** Numbers whose check or structure tells the country; the wrong ones have another check digit, in a form that no weaker type has. */
const TABLE = [
  { kind: 'identity', names: IDENTITY_NAMES, numbers: ['29001010100013', '850709-9805', '740104/0020', 'S1234567D', 'A123456789'], wrong: ['850709-9806', 'S1234567E', 'A123456780'] },
  { kind: 'tax', names: TAX_NAMES, numbers: ['850709-9805', 'ABCPE1234F'], wrong: ['850709-9806', 'ABCXE1234F'] },
  { kind: 'social security', names: SOCIAL_NAMES, numbers: ['850709-9805', '756.1234.5678.97', '255081416802538'], wrong: ['850709-9806', '255081416802539'] },
]; // biome-ignore format: a table

describe('names of national numbers', () => {
  for (const { kind, names, numbers, wrong } of TABLE) {
    for (const name of names)
      it(`${kind}: ${name}`, () => {
        for (const number of numbers) expect(isFound(`the ${name} (${number}) is not valid`), number).to.equal(true);
        for (const number of wrong) expect(isFound(`the ${name} (${number}) is not valid`), number).to.equal(false);
      });
    it(`${kind}: nothing without the name`, () => {
      for (const number of numbers.slice(0, 1))
        expect(isFound(`batch (${number}) is not valid`), number).to.equal(false);
    });
  }
});
