import * as check from '../../../lib/engine/checks/national-central-asia.js';
import {
  type Check,
  describeReferences,
  describeSame,
  describeSpecimens,
  refuseNonsense,
} from '../../support/check-tables.js';

const iin: Check = (text) => {
  const match = /^(\d\d)(\d\d)(\d\d)[0-6]\d{4}\d$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (new Date(Date.UTC(year + 1900, month - 1, day)).getUTCMonth() !== month - 1 || day < 1 || month < 1) return false;
  const digits = [...text].map(Number);
  for (const shift of [0, 2]) {
    let sum = 0;
    for (let i = 0; i < 11; i++) sum += digits[i]! * (((i + shift) % 11) + 1);
    if (sum % 11 < 10) return sum % 11 === digits[11];
  }
  return false;
};

const melli: Check = (text) => {
  if (!/^\d{10}$/.test(text) || /^(\d)\1{9}$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(text[i]) * (10 - i);
  return Number(text[9]) === (sum % 11 < 2 ? sum % 11 : 11 - (sum % 11));
};

describe('checks: the Caucasus, central Asia and Iran', () => {
  describeSame([[check.azVoen, 'AZ', 'tin', '{1|7}99999999{1|2|3}', '{1}99999999', '{1}9999999999']]);

  describeReferences([
    [check.kzIin, iin, '<YYMMDD>{3|4|7}9999?', '{85}{13|02|06}{29|30|31}{3}9999?'],
    [check.irMelli, melli, '999999999?', '99999999?', '{111111111|000000000}?'],
  ]);

  describeSpecimens([
    [check.kzIin, ['061211600012'], ['061211600013', '061311600012', '061211900012']],
    [check.irMelli, ['0084575948'], ['0084575949', '1111111111']],
    [check.kgPin, ['21505198512345'], ['31505198512345', '21513198512345', '2150519851234']],
    [check.uzPinfl, ['31505851234567'], ['71505851234567', '31513851234567']],
    [check.gePn, ['01024012345'], ['0102401234', '00000012345']],
    [check.amPsn, ['2505851234', '6512991234'], ['2513851234', '0505851234', '250585123']],
    [check.azFin, ['5AB1C2D', '1234567'], ['5AO1C2D', 'ABCDEFG', '5AB1C2']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
