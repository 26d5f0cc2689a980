import * as check from '../../../lib/engine/checks/bank-national.js';
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
const elevenLess = (rest: number): number => (rest === 0 ? 0 : rest === 1 ? 1 : 11 - rest);

const isin: Check = (text) => {
  if (!/^(?:US|DE|FR|XS)[0-9A-Z]{9}\d$/.test(text)) return false;
  const digits = [...text].map((c) => Number.parseInt(c, 36)).join('');
  let total = 0;
  [...digits].reverse().forEach((c, i) => {
    for (const digit of String(Number(c) * (i % 2 ? 2 : 1))) total += Number(digit);
  });
  return total % 10 === 0;
};

const lei: Check = (text) =>
  /^[0-9A-Z]{18}\d\d$/.test(text) && BigInt([...text].map((c) => Number.parseInt(c, 36)).join('')) % 97n === 1n;

const cbu: Check = (text) =>
  /^\d{22}$/.test(text) &&
  (sum(text, [7, 1, 3, 9, 7, 1, 3]) + Number(text[7])) % 10 === 0 &&
  (sum(text.slice(8), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) + Number(text[21])) % 10 === 0;

const ccc: Check = (text) =>
  /^\d{20}$/.test(text) &&
  elevenLess(sum(`00${text.slice(0, 8)}`, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) === Number(text[8]) &&
  elevenLess(sum(text.slice(10), [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) === Number(text[9]);

/** The whole number with letters as digits divides by 97. */
const rib: Check = (text) => {
  if (!/^\d{10}[0-9A-Z]{11}\d\d$/.test(text)) return false;
  const groups = ['AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FOW', 'GPX', 'HQY', 'IRZ'];
  const digits = text.replace(/[A-Z]/g, (c) => String(groups.findIndex((group) => group.includes(c)) + 1));
  return digits.slice(21) !== '00' && BigInt(digits) % 97n === 0n;
};

const belgian: Check = (text) => {
  const rest = Number(BigInt(text.slice(0, 10)) % 97n) || 97;
  return /^\d{12}$/.test(text) && rest === Number(text.slice(10));
};

const elf: Check = (text) => {
  let total = 0;
  for (let i = 0; i < text.length; i++) total += Number(text[i]) * (text.length - i);
  return /^\d{9,10}$/.test(text) && total % 11 === 0;
};

const nrb: Check = (text) => /^\d{26}$/.test(text) && BigInt(`${text.slice(2)}2521${text.slice(0, 2)}`) % 97n === 1n;

const giro: Check = (text) => {
  if (!/^\d{16}$/.test(text)) return false;
  const isEven = (part: string) => sum(part, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;
  return isEven(text.slice(0, 8)) && isEven(text.slice(8));
};

const czech: Check = (text) => {
  const match = /^(\d+)-(\d+)\/\d{4}$/.exec(text);
  // powers of two modulo 11, from the right
  const rest = (part: string) => [...part].reverse().reduce((all, c, i) => all + Number(c) * (2 ** i % 11), 0) % 11;
  return match !== null && Number(match[2]) > 0 && rest(match[1] ?? '') === 0 && rest(match[2] ?? '') === 0;
};

describe('checks: bank accounts by country', () => {
  describeSame([
    [check.mxClabe, 'MX', 'clabe', '{002|012|072}{010|180|320}9999999999{1}?', '{002}{180}9999999999?'],
    [check.noAccount, 'NO', 'kontonr', '{1|8}999999999?', '{1}99999999?'],
    [
      check.nzAccount,
      'NZ',
      'bank',
      '01{0902}{00|01}999{1}{9|3|5}9{000|001}',
      '{12}{3141}00999?{9}000',
      '{03}{1587}0050000{00}{0}',
    ],
  ]);

  describeDifferences([
    ['banks and places come and go', check.mxClabe, 'MX', 'clabe', '{55501000000000000}?', false],
    ['branches come and go', check.nzAccount, 'NZ', 'bank', '{08}{0001}0099999000', false],
    ['ten is written 0', check.arCbu, 'AR', 'cbu', '{0000000}{0}{1234567890123}?', false],
  ]);

  describeReferences([
    [check.isin, isin, '{US|DE|FR|XS}99999999{9|A}?', '{US|DE}AAA999999?', '{XX}999999999?'],
    [check.lei, lei, '{5299}00{T8}BM{49}AURSDO{9}??', '9999AAAA99AAAA99AA??'],
    [check.arCbu, cbu, '9999999?9999999999999?'],
    [check.esCcc, ccc, '99999999??9999999999'],
    [check.frRib, rib, '999999999999999A99A99??', '3000400003000125{A}B1{2}9??'],
    [
      check.ptNib,
      (text) => /^\d{21}$/.test(text) && BigInt(text) % 97n === 1n,
      '9999999999999999999??',
      '999999999999999999??',
    ],
    [check.beAccount, belgian, '9999999999??', '{539}0075470{34|35}'],
    [check.nlAccount, elf, '{1|4}999999999', '{1|4}9999999?', '{4}99999999?'],
    [check.plNrb, nrb, '??999999999999999999999999'],
    [check.huAccount, giro, '9999999?9999999?'],
    [check.czAccount, czech, '99999?-999999999?/{0800|0100}', '{19}-999999999?/{0800}'],
  ]);

  describeSpecimens([
    [check.isin, ['US0378331005', 'DE000BAY0017'], ['US0378331006', 'XX0378331005', 'US037833100']],
    [check.itBban, ['X0542811101000000123456'], ['Y0542811101000000123456', 'X054281110100000012345']],
    [check.frRib, ['20041010050500013M02606'], ['20041010050500013M02607']],
    [check.esCcc, ['2100 0418 45 0200051332'], ['2100 0418 46 0200051332', '0000 0000 00 0000000000']],
    [check.ptNib, ['000201231234567890154'], ['000201231234567890155']],
    [check.nzAccount, ['01-0902-0068389-00', '31-2840-0115493-000'], ['01-0902-0068388-00', '99-0902-0068389-00']],
    [
      check.czAccount,
      ['19-2000145399/0800', '2000145399/0800'],
      ['19-2000145398/0800', '18-2000145399/0800', '2000145399'],
    ],
    [check.huAccount, ['11773016-11111018-00000000', '1177301611111018'], ['11773017-11111018-00000000']],
    [check.seGiro, ['5050-1055', '991-2346'], ['5050-1056', '0050-1055']],
    [check.ukSortCode, ['20-00-00', '20-00-00 12345678'], ['00-00-00', '20-00-0']],
    [check.auBsb, ['062-000', '062-000 12345678'], ['000-000', '062-00']],
    [check.caTransit, ['12345-001', '000112345'], ['12345-901', '1234-001']],
    [check.inIfsc, ['SBIN0001234'], ['SBIN1001234', 'SBI00001234']],
    [check.deBlz, ['37040044'], ['97040044', '3704004']],
    [check.ruAccount, ['40817810099910004312'], ['50817810099910004312', '4081781009991000431']],
    [check.peCci, ['002-193-001234567890-12'], ['902-193-001234567890-12', '002-193-00123456789']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
