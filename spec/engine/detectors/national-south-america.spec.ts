import * as check from '../../../lib/engine/checks/national-latin-america.js';
import { nationalSouthAmerica } from '../../../lib/engine/detectors/national-south-america.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalSouthAmerica> = {
  'national.co-nit': numberExamples({
    check: check.coNit,
    weak: '900.373.115-?',
    word: 'NIT',
    key: 'nit',
    reject: [{ text: 'minor', key: 'review.nit' }, 'nit 1700000000'],
  }),
  'national.co-cedula': numberExamples({
    check: check.coCedula,
    weak: '1.020.345.678',
    word: 'cédula',
    key: 'numero de cedula',
    wrong: ['0.020.345.678'],
  }),
  'national.pe-dni': numberExamples({
    check: check.peDni,
    weak: '10117410-?',
    word: 'DNI',
    key: 'dni peru',
    accept: [{ text: 'DNI 10117410', find: '10117410' }],
  }),
  'national.pe-ruc': numberExamples({
    check: check.peRuc,
    weak: '2051233375?',
    word: 'RUC',
    key: 'ruc',
    wrong: ['30512333797'],
  }),
  'national.uy-ci': numberExamples({
    check: check.uyCi,
    weak: '1.234.567-?',
    word: 'cédula',
    key: 'cedula uruguaya',
    accept: [
      { text: `cédula ${withCheckDigit('123.456-?', check.uyCi)}`, find: withCheckDigit('123.456-?', check.uyCi) },
    ],
  }),
  'national.uy-rut': numberExamples({
    check: check.uyRut,
    weak: '21100342001?',
    word: 'RUT',
    key: 'rut uruguay',
    wrong: ['451003420017'],
  }),
  'national.py-ruc': numberExamples({ check: check.pyRuc, weak: '80028061-?', word: 'RUC', key: 'ruc paraguay' }),
  'national.ve-rif': numberExamples({
    check: check.veRif,
    strong: 'V-11470283-?',
    weak: 'V11470283?',
    word: 'RIF',
    key: 'rif',
    wrong: ['X-11470283-4'],
  }),
  'national.ve-ci': numberExamples({
    check: check.veCi,
    weak: 'V-12.345.678',
    word: 'cédula',
    key: 'cedula venezolana',
    wrong: ['X-12.345.678'],
    reject: ['E-12345678'], // no word for it
  }),
  'national.bo-ci': numberExamples({
    check: check.boCi,
    weak: '12345678 LP',
    word: 'carnet de identidad',
    key: 'carnet de identidad',
    wrong: ['12345678 XX'],
  }),
  'national.ec-ruc': numberExamples({
    check: check.ecRuc,
    weak: '171003406?001',
    word: 'RUC',
    key: 'ruc ecuador',
    wrong: ['2510034065001'],
  }),
  'national.br-pis': numberExamples({
    check: check.brPis,
    strong: '120.56789.10-?',
    weak: '1205678910?',
    word: 'PIS',
    key: 'pis',
    wrong: ['111.11111.11-1'],
  }),
  'national.br-titulo': numberExamples({
    check: check.brTitulo,
    weak: '0043568709??',
    word: 'título de eleitor',
    key: 'titulo eleitor',
    wrong: ['004356872906'],
  }),
  'national.ar-dni': numberExamples({
    check: check.arDni,
    weak: '12.345.678',
    word: 'DNI',
    key: 'nro documento',
    wrong: ['02.345.678'],
    reject: ['v12.345.678', 'DNI 1.2.3'], // versions
  }),
};

describeFamily('national-south-america', nationalSouthAmerica, examples);
