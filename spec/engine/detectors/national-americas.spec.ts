import * as check from '../../../lib/engine/checks/national-americas.js';
import { nationalAmericas } from '../../../lib/engine/detectors/national-americas.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalAmericas> = {
  'national.us-ssn': numberExamples({
    check: check.usSsn,
    strong: '078-05-1120',
    weak: '078051120',
    word: 'SSN',
    key: 'ssn',
    accept: [
      { text: 'SSN 123/45/6789', find: '123/45/6789' },
      { text: 'SSN 123_45_6789', find: '123_45_6789' },
      { text: 'REF*SY*123456789~', find: '123456789' },
      { text: 'SSN 123\u201345\u20136789', find: '123\u201345\u20136789' },

      { text: 'social security number 078 05 1120', find: '078 05 1120' },
      { text: '{"ssn":"078-05-1120"}', find: '078-05-1120' },
    ],
    wrong: ['000-12-3456', '666-12-3456', '078-00-1120', '078-05-0000', '912-12-3456'],
    reject: ['078-051120', 'sku 078-05-1120', 'range 1078-05-1120'],
  }),
  'national.us-itin': numberExamples({
    check: check.usItin,
    strong: '912-70-1234',
    weak: '912701234',
    word: 'ITIN',
    key: 'itin',
    wrong: ['912-40-1234', '812-70-1234'], // group 40 is not given, the first digit is 9
  }),
  'national.us-ein': numberExamples({
    check: check.usEin,
    weak: '12-3456789',
    word: 'employer identification number',
    key: 'ein',
    accept: [
      { text: 'FEIN 123456789', find: '123456789' },
      { text: 'invalid ein 12-3456789', find: '12-3456789' },
      { text: 'the EIN (12-3456789) was rejected', find: '12-3456789' },
      { text: "bad ein: '123456789'", find: '123456789' },
      { text: 'invalid ein 123456789 for company', find: '123456789' },
    ],
    wrong: ['07-3456789'],
    reject: [
      { text: 'ein Wert', key: 'ein' },
      'noch ein 12-3456789',
      'ein Ersatzteil 12-3456789 fehlt', // the German article
      'ein Fehler 123456789 trat auf',
      'ein 123456789 Bytes großer Block', // the article, and a noun behind the number
      'invalid ein 07-3456789', // no such campus
    ],
  }),
  'national.ca-sin': numberExamples({
    check: check.caSin,
    weak: '130-692-54?',
    word: 'social insurance number',
    key: 'sin',
    wrong: ['800 000 002', '000 000 000'], // a company's
    accept: [
      { text: 'invalid sin 130 692 544', find: '130 692 544' },
      { text: 'the SIN (130-692-544) was rejected', find: '130-692-544' },
      { text: "bad sin: '130692544'", find: '130692544' },
      { text: 'NAS 130 692 544', find: '130 692 544' },
      { text: 'SIN 046.454.286', find: '046.454.286' }, // the Revenue Agency's
    ],
    reject: [
      { text: '0.8414709848', key: 'sin' },
      'sin 130692544 of an angle',
      'invalid sin 130 692 545', // check digit
      'sin contar 130 692 544 registros', // Spanish: without
      'nas contas 130692544 eventos', // Portuguese: in the
    ],
  }),
  'national.br-cpf': numberExamples({
    check: check.brCpf,
    strong: '529.982.247-??',
    weak: '529982247??',
    word: 'CPF',
    key: 'cpf',
    accept: [
      {
        text: `CPF ${withCheckDigit('123 456 789-??', check.brCpf)}`,
        find: withCheckDigit('123 456 789-??', check.brCpf),
      },
      {
        text: `CPF ${withCheckDigit('123.456.789/??', check.brCpf)}`,
        find: withCheckDigit('123.456.789/??', check.brCpf),
      },

      {
        text: `pedido 17 do cliente ${withCheckDigit('529.982.247-??', check.brCpf)}`,
        find: withCheckDigit('529.982.247-??', check.brCpf),
      },
    ],
    wrong: ['111.111.111-11'],
  }),
  'national.br-cnpj': numberExamples({
    check: check.brCnpj,
    strong: '11.222.333/0001-??',
    weak: '112223330001??',
    word: 'CNPJ',
    key: 'cnpj',
    accept: [
      { text: 'CNPJ 12.ABC.345/01DE-35 inválido', find: '12.ABC.345/01DE-35' },
      { text: 'cnpj: 12ABC34501DE35', find: '12ABC34501DE35' },
      { text: 'CNPJ 11 222 333 0001 81', find: '11 222 333 0001 81' },
    ],
    reject: [
      '12.ABC.345/01DE-35', // with letters it needs its name
      'CNPJ 12.ABC.345/01DE-36', // wrong check digits
      'cnpj VALIDATION1234',
      '20240131235959',
      'cnpj 11.222.333/0001',
    ], // a time stamp, a part
  }),
  'national.ar-cuit': numberExamples({
    check: check.arCuit,
    strong: '20-12345678-?',
    weak: '2012345678?',
    word: 'CUIT',
    key: 'cuit',
    wrong: ['11-12345678-1'], // no type 11,
    accept: [
      {
        text: `CUIT ${withCheckDigit('20 12345678 ?', check.arCuit)}`,
        find: withCheckDigit('20 12345678 ?', check.arCuit),
      },
      {
        text: `CUIT ${withCheckDigit('20/12345678/?', check.arCuit)}`,
        find: withCheckDigit('20/12345678/?', check.arCuit),
      },
      {
        text: `CUIL ${withCheckDigit('25-12345678-?', check.arCuit)}`,
        find: withCheckDigit('25-12345678-?', check.arCuit),
      },
    ],
  }),
  'national.cl-rut': numberExamples({
    check: check.clRut,
    strong: '12.345.678-?',
    weak: '12345678-?',
    word: 'RUT',
    key: 'rut',
    reject: [{ text: 'rutina', key: 'rut' }],
    accept: [
      { text: `RUT ${withCheckDigit('12 345 678-?', check.clRut)}`, find: withCheckDigit('12 345 678-?', check.clRut) },
      { text: `RUT ${withCheckDigit('12,345,678-?', check.clRut)}`, find: withCheckDigit('12,345,678-?', check.clRut) },
    ],
  }),
  'national.mx-curp': numberExamples({
    check: check.mxCurp,
    strong: 'BEGX850730MDFRRN0?',
    word: 'CURP',
    key: 'curp',
    accept: [{ text: withCheckDigit('BEGX850730MDFRRN0?', check.mxCurp).toLowerCase() }],
    wrong: ['BEGX851330MDFRRN04', 'BEGX850730MZZRRN04', 'BEGX850730ADFRRN04'], // month 13, state ZZ, sex A
  }),
  'national.mx-rfc': numberExamples({
    check: check.mxRfc,
    weak: 'GODE561231GR8',
    word: 'RFC',
    key: 'rfc',
    wrong: ['GODE561331GR8', 'GODE561231008'], // no month 13, characters that are not given
    accept: [
      { text: 'rfc GODE-561231-GR9', find: 'GODE-561231-GR9' }, // another check character
      { text: 'GODE561231', key: 'rfc' },
    ],
    reject: [
      { text: 'RFC 7231', key: 'rfc' },
      { text: '9110', key: 'http.rfc' },
    ],
  }),
  'national.ec-ci': numberExamples({
    check: check.ecCi,
    weak: '171003406?',
    word: 'cédula',
    key: 'cedula',
    wrong: ['2510034065'],
  }),
  'national.do-cedula': numberExamples({
    check: check.doCedula,
    strong: '001-1391820-?',
    weak: '0011391820?',
    word: 'cédula',
    key: 'cedula de identidad y electoral',
  }),
};

describeFamily('national-americas', nationalAmericas, examples);
