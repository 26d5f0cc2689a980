import * as check from '../../../lib/engine/checks/national-africa.js';
import {
  type Check,
  describeDifferences,
  describeReferences,
  describeSame,
  describeSpecimens,
  refuseNonsense,
} from '../../support/check-tables.js';

/** 17 less the remainder of the fourteen characters weighed 14 to 2, where 17 is written 0. */
const mauritius: Check = (text) => {
  const match = /^([A-Z])(\d\d)(\d\d)(\d\d)\d{6}([0-9A-G])$/.exec(text);
  if (!match) return false;
  const [, initial = '', day = '', month = '', , check = ''] = match;
  if (new Date(Date.UTC(2000, Number(month) - 1, Number(day))).getUTCMonth() !== Number(month) - 1 || day === '00')
    return false;
  let sum = (initial.charCodeAt(0) - 55) * 14;
  for (let i = 1; i < 13; i++) sum += Number(text[i]) * (14 - i);
  return Number.parseInt(check, 17) === (17 - (sum % 17)) % 17;
};

const zimbabwe: Check = (text) => {
  const match = /^(\d{8,9})([A-Z])\d\d$/.exec(text);
  return match !== null && 'ZABCDEFGHJKLMNPQRSTVWXY'.indexOf(match[2] ?? '') === Number(match[1]) % 23;
};

describe('checks: Africa', () => {
  describeSame([
    [check.tnMf, 'TN', 'mf', '9999999?', '9999999{A|Q}{A|B|X}{M|E|X}{000|001}'],
    [check.kePin, 'KE', 'pin', '{A|P|B}999999999A', 'A99999999A'],
    [check.ghTin, 'GH', 'tin', '{P|C|G|Q|V|A}009999999?', '{P}01999999?'],
    [check.aoBi, 'AO', 'nif', '999999999AA999', '99999999AA999'],
    [check.mzNuit, 'MZ', 'nuit', '{1|4|8}9999999?', '9999999?'],
    [check.mzBi, 'MZ', 'bi', '999999999999A', '99999999999A'],
    [check.zaTax, 'ZA', 'tin', '{0|1|2|3|9|5}99999999?', '09999999?'],
  ]);

  describeDifferences([
    ['letters are given to nobody', check.ghTin, 'GH', 'tin', '{P00A00000}?{0}', true],
    ['persons\u2019 numbers only', check.aoBi, 'AO', 'nif', '5{417037364}', true],
    ['17 is written 0', check.muNid, 'MU', 'nid', '{A010185}0000??{0}', false],
  ]);

  describeReferences([
    [check.muNid, mauritius, 'A<DDMMYY>999999?', 'A{3213|1513}99999999?', 'A99999999999?'],
    [check.zwNid, zimbabwe, '99999999?99', '999999999?99', '9999999?99'],
  ]);

  describeSpecimens([
    [check.zwNid, ['50-2001148W50', '50-2001148-W-50'], ['50-2001148X50', '50-20011W50']],
    [check.tnCin, ['01234567', '12345678'], ['21234567', '00000000', '1234567']],
    [check.maCin, ['AB123456', 'J12345', 'BE1234'], ['ABC123456', 'AB123', 'AB1234567']],
    [check.dzNin, ['109850512001234567'], ['009850512001234567', '10985051200123456']],
    [check.ghCard, ['GHA-123456789-0'], ['NGA-123456789-0', 'GHA-12345678-0']],
    [check.tzNin, ['19850515-12345-00001-23'], ['19851315-12345-00001-23', '18700515-12345-00001-23']],
    [check.ugNin, ['CM81024101JH5L', 'AF90012345678A'], ['BM81024101JH5L', 'CX81024101JH5L', 'CM81024101JH5']],
    [
      check.rwNid,
      ['1 1985 8 0012345 0 12'],
      ['4 1985 8 0012345 0 12', '1 1985 6 0012345 0 12', '1 1885 8 0012345 0 12'],
    ],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
