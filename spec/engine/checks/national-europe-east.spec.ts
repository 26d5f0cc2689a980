import * as check from '../../../lib/engine/checks/national-europe-east.js';
import {
  type Check,
  describeDifferences,
  describeReferences,
  describeSame,
  describeSpecimens,
  refuseNonsense,
} from '../../support/check-tables.js';

const day = (year: number, month: number, date: number): boolean => {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
};

const szemelyi: Check = (text) => {
  if (!/^[1-4]\d{10}$/.test(text)) return false;
  const [sex = 0, ...rest] = [...text].map(Number);
  const year = (sex > 2 ? 2000 : 1900) + Number(text.slice(1, 3));
  if (!day(year, Number(text.slice(3, 5)), Number(text.slice(5, 7)))) return false;
  const sum = [sex, ...rest.slice(0, 9)].reduce((all, digit, i) => all + digit * (year >= 1997 ? 10 - i : i + 1), 0);
  return sum % 11 === rest[9];
};

const adoazonosito: Check = (text) => {
  if (!/^8\d{9}$/.test(text)) return false;
  const born = new Date(Date.UTC(1867, 0, 1) + Number(text.slice(1, 6)) * 86_400_000);
  if (born.getUTCFullYear() < 1880 || born.getUTCFullYear() > 2049) return false;
  let sum = 0;
  for (let i = 1; i <= 9; i++) sum += i * Number(text[i - 1]);
  return String(sum % 11) === text[9];
};

const belarus: Check = (text) => {
  const match = /^[1-6](\d\d)(\d\d)(\d\d)[ABCEHKM]\d{3}(?:PB|BA|BI)(\d)$/.exec(text);
  if (!match || !day(2000 + Number(match[3]), Number(match[2]), Number(match[1]))) return false;
  const values = [...text].slice(0, 13).map((c) => (c >= 'A' ? c.charCodeAt(0) - 55 : Number(c)));
  return values.reduce((sum, value, i) => sum + value * [7, 3, 1][i % 3]!, 0) % 10 === Number(match[4]);
};

describe('checks: Europe\u2019s east', () => {
  describeSame([
    [check.huAdoszam, 'HU', 'anum', '1999999?', '999999?'],
    [check.mdIdnp, 'MD', 'idno', '{0|2}99999999999?', '{2}9999999999?'],
    [check.byUnp, 'BY', 'unp', '99999999?', '{1|7}{A|T}999999?', '{8}A999999?', 'AA999999?'],
    [check.bgLnch, 'BG', 'pnf', '999999999?', '99999999?'],
    [check.alNid, 'AL', 'nipt', '{F|H|J}9{01|09|12}{15|28|30|32}999{A|W|5}', '{F|H}999999999'],
  ]);

  describeDifferences([
    ['companies\u2019 numbers are no persons\u2019', check.mdIdnp, 'MD', 'idno', '100360001109?', true],
    ['months are 1 to 12 and 51 to 62', check.alNid, 'AL', 'nipt', 'J31305001{A}', true],
    ['with the kind of taxation and the county', check.huAdoszam, 'HU', 'anum', '{12892312-1-42}', false],
  ]);

  describeReferences([
    [check.huSzemelyi, szemelyi, '{1|2}<YYMMDD>999?', '{3|4}{0105|0912}{01|28|31}999?', '599999999?'],
    [check.huAdoazonosito, adoazonosito, '8{3|4}9999999?', '8{0|7}9999999?', '79999999?'],
    [check.byNumber, belarus, '3<DDMMYY>{A|K|X}999{PB|BA|XX}?', '{3|7}<DDMMYY>A99{9PB|PB}?'],
  ]);

  describeSpecimens([
    [check.huAdoszam, ['12892312-1-42'], ['12892313-1-42', '12892312-7-42']],
    [check.alNid, ['J30501001A', 'i05101999I'], ['J31301001A', '130501001A']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
