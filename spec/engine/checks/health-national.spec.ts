import * as check from '../../../lib/engine/checks/health-national.js';
import { type Check, describeReferences, describeSpecimens, refuseNonsense } from '../../support/check-tables.js';

const taj: Check = (text) => {
  if (!/^\d{9}$/.test(text) || /^0+$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number(text[i]) * (i % 2 ? 7 : 3);
  return sum % 10 === Number(text[8]);
};

const nhi: Check = (text) => {
  const values = [...text].map((c) => (/\d/.test(c) ? Number(c) : 'ABCDEFGHJKLMNPQRSTUVWXYZ'.indexOf(c) + 1));
  const sum = values.slice(0, 6).reduce((all, value, i) => all + value * (7 - i), 0);
  if (/^[A-HJ-NP-Z]{3}\d{4}$/.test(text)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === values[6];
  return /^[A-HJ-NP-Z]{3}\d\d[A-HJ-NP-Z]{2}$/.test(text) && 23 - (sum % 23) === values[6];
};

const cns: Check = (text) => {
  if (!/^[12789]\d{14}$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) sum += Number(text[i]) * (15 - i);
  return sum % 11 === 0;
};

describe('checks: health numbers of more countries', () => {
  describeReferences([
    [check.huTaj, taj, '99999999?', '9999999?'],
    [check.nzNhi, nhi, 'AAA999?', 'AAA99A?', 'AA9999?'],
    [check.brCns, cns, '{1|2|7|8|9|3}9999999999999?', '19999999999999'],
  ]);

  describeSpecimens([
    [check.nzNhi, ['ZAC5361', 'ZBN77VL'], ['ZAC5362', 'ZBN77VM', 'IAC5361']],
    [check.caRamq, ['TREM 8005 1512', 'TREM 8055 1512'], ['TREM 8013 1512', 'TREM 8063 1512', 'TRE 8005 1512']],
    [check.auIhi, ['8003 6012 3456 7894'], ['8003 6012 3456 7895', '8003 6312 3456 7894']],
    [check.inAbha, ['12-3456-7890-1234'], ['02-3456-7890-1234', '12-3456-7890-123']],
    [check.euEhic, ['80276001011234567890'], ['81276001011234567890', '8027600101123456789', '80000001011234567890']],
    [check.ptUtente, ['123456789'], ['012345678', '12345678']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
