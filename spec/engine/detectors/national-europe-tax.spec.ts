import * as check from '../../../lib/engine/checks/national-europe-tax.js';
import { nationalEuropeTax } from '../../../lib/engine/detectors/national-europe-tax.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalEuropeTax> = {
  'national.de-rvnr': numberExamples({
    check: check.deRvnr,
    strong: '65 170839 J 00?',
    weak: '65170839J00?',
    word: 'Rentenversicherungsnummer',
    key: 'rvnr',
    wrong: ['65 171339 J 008'], // no month 13
  }),
  'national.de-steuernummer': numberExamples({
    check: check.deSteuernummer,
    weak: '151/815/08156',
    word: 'Steuernummer',
    key: 'steuer nr',
    wrong: ['000/000/00000'],
    reject: ['GET /v1/151/815/08156'], // a path,
    accept: [
      { text: 'Finanzamt St.-Nr. 93815/08152', find: '93815/08152' },
      { text: 'Finanzamt St.-Nr. 013 815 08153', find: '013 815 08153' },
      { text: 'Finanzamt St.-Nr. 29 815 08158', find: '29 815 08158' },
      { text: 'Finanzamt St.-Nr. 9181081508155', find: '9181081508155' },
    ],
  }),
  'national.fr-spi': numberExamples({
    check: check.frSpi,
    weak: '30 23 217 600 05?',
    word: 'numéro fiscal',
    key: 'numero fiscal',
    reject: [{ text: 'spi2', key: 'bus.spi' }, 'spi 1700000000000'],
  }),
  'national.es-nss': numberExamples({
    check: check.esNss,
    weak: '28/12345678/??',
    word: 'seguridad social',
    key: 'numero seguridad social',
    wrong: ['99/12345678/40'],
  }),
  'national.it-partita-iva': numberExamples({
    check: check.itPartitaIva,
    weak: '0074311015?',
    word: 'partita IVA',
    key: 'partita iva',
    wrong: ['00743110300'], // no such province
  }),
  'national.at-abgabenkonto': numberExamples({
    check: check.atAbgabenkonto,
    weak: '59-119/901?',
    word: 'Abgabenkontonummer',
    key: 'abgabenkontonummer',
  }),
  'national.ch-uid': numberExamples({
    check: check.chUid,
    strong: 'CHE-100.155.21?',
    weak: 'CHE10015521?',
    word: 'MWST',
    key: 'uid nummer',
    wrong: ['DEU-100.155.212'],
    reject: [{ text: 'root', key: 'uid_nummer' }],
  }),
  'national.gr-afm': numberExamples({ check: check.grAfm, weak: '09425921?', word: 'ΑΦΜ', key: 'afm' }),
  'national.si-davcna': numberExamples({
    check: check.siDavcna,
    weak: '5022305?',
    word: 'davčna številka',
    key: 'davcna stevilka',
  }),
  'national.tr-vkn': numberExamples({ check: check.trVkn, weak: '454053608?', word: 'vergi kimlik no', key: 'vkn' }),
  'national.pl-nip': numberExamples({ check: check.plNip, weak: '856-734-62-1?', word: 'NIP', key: 'nip' }),
  'national.sk-ic-dph': numberExamples({
    check: check.skIcDph,
    weak: 'SK202274961?',
    word: 'IČ DPH',
    key: 'ic dph',
    accept: [{ text: 'DIČ: 2022749619', find: '2022749619' }],
  }),
};

describeFamily('national-europe-tax', nationalEuropeTax, examples);
