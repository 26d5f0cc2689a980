import * as check from '../../../lib/engine/checks/national-latin-america.js';
import { nationalCentralAmerica } from '../../../lib/engine/detectors/national-central-america.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalCentralAmerica> = {
  'national.cr-cedula': numberExamples({
    check: check.crCedula,
    weak: '1-0234-0567',
    word: 'cédula',
    key: 'cedula fisica',
    wrong: ['0-0234-0567'],
  }),
  'national.cr-dimex': numberExamples({
    check: check.crDimex,
    weak: '155812994816',
    word: 'DIMEX',
    key: 'dimex',
    wrong: ['255812994816'],
  }),
  'national.gt-cui': numberExamples({
    check: check.gtCui,
    weak: '2000 1023? 0101',
    word: 'DPI',
    key: 'dpi',
    wrong: ['2000 10230 2301'], // no department 23
    reject: [{ text: '300', key: 'image.dpi' }, 'cui 1700000000000'],
  }),
  'national.gt-nit': numberExamples({
    check: check.gtNit,
    weak: '576937-?',
    word: 'NIT',
    key: 'nit gt',
    reject: ['nit: 120 ms'],
  }),
  'national.sv-dui': numberExamples({ check: check.svDui, weak: '00016297-?', word: 'DUI', key: 'dui' }),
  'national.sv-nit': numberExamples({
    check: check.svNit,
    strong: '0614-050707-104-?',
    weak: '0614050707104?',
    word: 'NIT',
    key: 'nit sv',
    wrong: ['0614-051307-104-8'], // no month 13
    reject: ['20240131235959'],
  }),
  'national.cu-ni': numberExamples({
    check: check.cuNi,
    weak: '91021527775',
    word: 'carné de identidad',
    key: 'carne de identidad',
    wrong: ['91131527775'],
    reject: ['carne de identidad 17000000000'],
  }),
  'national.pa-cedula': numberExamples({
    check: check.paCedula,
    weak: '8-123-4567',
    word: 'cédula',
    key: 'cedula panama',
    accept: [{ text: 'cédula PE-12-3456', find: 'PE-12-3456' }],
    wrong: ['14-123-4567'],
  }),
  'national.hn-dni': numberExamples({
    check: check.hnDni,
    weak: '0801-1990-123456',
    word: 'tarjeta de identidad',
    key: 'tarjeta de identidad',
    wrong: ['1901-1990-12345', '0801-1890-12345'],
  }),
  'national.ni-cedula': numberExamples({
    check: check.niCedula,
    strong: '001-150585-0001A',
    weak: '0011505850001A',
    word: 'cédula',
    key: 'cedula nicaragua',
    wrong: ['001-321385-0001A'],
  }),
  'national.mx-nss': numberExamples({ check: check.mxNss, weak: '1234567890?', word: 'NSS', key: 'nss' }),
};

describeFamily('national-central-america', nationalCentralAmerica, examples);
