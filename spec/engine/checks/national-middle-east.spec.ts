import * as check from '../../../lib/engine/checks/national-middle-east.js';
import { type Check, describeReferences, describeSpecimens, refuseNonsense } from '../../support/check-tables.js';

const kuwait: Check = (text) => {
  const match = /^[23](\d\d)(\d\d)(\d\d)\d{5}$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const born = new Date(Date.UTC(1900 + year, month - 1, day));
  if (born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return false;
  let sum = 0;
  for (let i = 0; i < 11; i++) sum += Number(text[i]) * [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][i]!;
  return 11 - (sum % 11) === Number(text[11]);
};

describe('checks: the Middle East', () => {
  describeReferences([[check.kwCivil, kuwait, '{2|3|4}<YYMMDD>9999?', '{2}{85}{13|06}{31|15}9999?']]);

  describeSpecimens([
    [check.qaQid, ['28563412345', '30163412345'], ['48563412345', '28500012345', '2856341234']],
    [check.bhCpr, ['850512345'], ['851312345', '85051234']],
    [check.joNid, ['9851012345', '2001234567'], ['8851012345', '2101234567', '985101234']],
    [check.iqNid, ['198512345678'], ['178512345678', '19851234567']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
