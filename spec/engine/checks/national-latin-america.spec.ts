import * as check from '../../../lib/engine/checks/national-latin-america.js';
import {
  type Check,
  describeDifferences,
  describeReferences,
  describeSame,
  describeSpecimens,
  refuseNonsense,
} from '../../support/check-tables.js';

const sum = (text: string, weights: readonly number[]): number =>
  weights.reduce((all, weight, i) => all + weight * Number(text[i]), 0);
const isDay = (day: string, month: string): boolean =>
  new Date(Date.UTC(2000, Number(month) - 1, Number(day))).getUTCDate() === Number(day) &&
  month >= '01' &&
  month <= '12';

const dui: Check = (text) =>
  /^\d{9}$/.test(text) && /[1-9]/.test(text) && (sum(text, [9, 8, 7, 6, 5, 4, 3, 2]) + Number(text[8])) % 10 === 0;

/** Ministerio de Hacienda: 11 less the remainder, where 10 and 11 are written 0; an order up to 100 has its remainder. */
const salvadorNit: Check = (text) => {
  if (!/^[019]\d{13}$/.test(text) || !isDay(text.slice(4, 6), text.slice(6, 8))) return false;
  const old = sum(text, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  const now = 11 - (sum(text, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return Number(text[13]) === (Number(text.slice(10, 13)) <= 100 ? old : now > 9 ? 0 : now) % 10;
};

const pis: Check = (text) => {
  if (!/^\d{11}$/.test(text) || new Set(text).size === 1) return false;
  const rest = 11 - (sum(text, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return Number(text[10]) === (rest > 9 ? 0 : rest);
};

/** Tribunal Superior Eleitoral, resolution 21.538 of 2003. */
const titulo: Check = (text) => {
  const state = Number(text.slice(8, 10));
  if (!/^\d{12}$/.test(text) || state < 1 || state > 28) return false;
  const old = state < 3;
  let first = sum(text, [2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  if (first === 10) first = 0;
  else if (first === 0 && old) first = 1;
  let second = (Number(text[8]) * 7 + Number(text[9]) * 8 + first * 9) % 11;
  if (second === 10) second = 0;
  else if (second === 0 && old) second = 1;
  return text.slice(10) === `${first}${second}`;
};

describe('checks: Latin America', () => {
  describeSame([
    [check.coNit, 'CO', 'nit', '8{0}999999?', '{1|8|9}99999999?', '1{0}9999999?'],
    [check.peDni, 'PE', 'cui', '999999999', '9999999', '99999999'],
    [check.peRuc, 'PE', 'ruc', '{10|15|16|17|20|11|30}99999999?', '109999999?'],
    [check.uyCi, 'UY', 'cedula', '9999999?', '99999?'],
    [check.uyRut, 'UY', 'rut', '{01|12|21|00|45}9{1}9999001?', '21999999{001|002}?'],
    [check.pyRuc, 'PY', 'ruc', '{1|5|8}9999999?', '{1}999999?', '{1}99999?'],
    [check.veRif, 'VE', 'rif', '{V|E|J|P|G|A}99999999?', 'V9999999?'],
    [check.crCedula, 'CR', 'cpf', '{1|5|7}-9{1}99-9999', '{1|2}9999999', '{3}99{2}99999'],
    [check.crDimex, 'CR', 'cr', '{1|2}99999999999', '999999999999'],
    [check.gtCui, 'GT', 'cui', '99999999?{01|09|13|22}{01|05|07|17|33}', '99999999?{00|23}01'],
    [check.gtNit, 'GT', 'nit', '{1|5}999999?', '{1|7}99999?', '{2}9999999?'],
    [check.cuNi, 'CU', 'ni', '<YYMMDD>{0|3|5}9999', '{85|91}{13|02|06}{31|30|15}09999'],
    [check.boCi, 'BO', 'ci', '{1}999999{LP|SC|XX}', '{1}9999999{OR|PD}', '{1}999999{LP}{1A}'],
    [check.ecRuc, 'EC', 'ruc', '{01|17|24|30|25}{0|3|5}999999?{001|000}', '{17}{9}999999?001', '{17}{6}99999?0001'],
    [check.arDni, 'AR', 'dni', '{1}9999999', '{5}999999', '{5}99999'],
  ]);

  describeDifferences([
    ['six digits, until the first million was given', check.uyCi, 'UY', 'cedula', '123456?', false],
    ['registrations went on to 22', check.uyRut, 'UY', 'rut', '{22}9{1}9999001?', false],
    [
      'shorter or longer ones are no persons\u2019 nor companies\u2019',
      check.coNit,
      'CO',
      'nit',
      '9{1}9999999999?',
      true,
    ],
    ['a check letter is written as well', check.peDni, 'PE', 'cui', '{12345678}?', false],
    ['municipality 00 is none', check.gtCui, 'GT', 'cui', '12345678?{01}{00}', true],
    ['of six to eight digits only', check.gtNit, 'GT', 'nit', '123?', true],
  ]);

  describeReferences([
    [check.svDui, dui, '99999999?', '9999999?'],
    [
      check.svNit,
      salvadorNit,
      '{0614|9999|1217}<DDMMYY>{0|1|9}99?',
      '{0614}{32|15}{13|09}99{100|101}?',
      '{2}9999999999999',
    ],
    [check.brPis, pis, '9999999999?', '999999999?'],
    [check.brTitulo, titulo, '99999999{01|02|03|28|29|00}??'],
  ]);

  describeSpecimens([
    [check.coCedula, ['1.020.345.678', '52.345.678', '345678'], ['0123456789', '123456789', '12345']],
    [check.veCi, ['V-12.345.678', 'E-81.234.567'], ['X-12.345.678', 'V-1234', 'V-02.345.678']],
    [check.paCedula, ['8-123-4567', 'PE-12-345', '8-AV-12-345'], ['14-123-4567', '8-123', '8-12345-1']],
    [check.hnDni, ['0801-1990-12345', '08011990123456'], ['1901-1990-12345', '0801-1890-12345', '0801-1990-1234']],
    [check.niCedula, ['001-150585-0001A'], ['001-321385-0001A', '001-150585-00011', '701-150585-0001A']],
    [check.mxNss, ['12345678903'], ['12345678904', '00000000000', '1234567890']],
    [check.brTitulo, ['004356870906'], ['004356870907']],
    [check.svDui, ['00016297-5'], ['00016297-6', '00000000-0']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
