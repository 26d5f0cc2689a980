import * as check from '../../../lib/engine/checks/national-asia-south.js';
import {
  type Check,
  describeDifferences,
  describeReferences,
  describeSame,
  describeSpecimens,
  refuseNonsense,
} from '../../support/check-tables.js';

/** The day of the year, 500 more for women. */
const nic: Check = (text) => {
  const day = /^(?:\d\d(\d{3})\d{4}[VX]|(?:19|20)\d\d(\d{3})\d{5})$/.exec(text);
  const number = Number(day?.[1] ?? day?.[2] ?? 0);
  return (number > 0 && number < 367) || (number > 500 && number < 867);
};

describe('checks: southern and south-eastern Asia', () => {
  describeSame([
    [check.inVid, 'IN', 'vid', '{2|5|9}99999999999999?', '{0|1}99999999999999?'],
    [check.inEpic, 'IN', 'epic', 'AAA999999?', 'AA9999999?'],
    [check.inGstin, 'IN', 'gstin', '{27|29|07}AAA{P|C|H|T}A9999A{1|2|0}Z?', '{27}AAAPA9999A1{Y}?'],
    [check.vnMst, 'VN', 'mst', '{01|31|00}9999999?', '{01}9999999?{001|000}', '999999999'],
    [check.idNpwp, 'ID', 'npwp', '{01|02|31|07}999999?{013}{000|001}', '{01}999999?{01}{000}'],
  ]);

  describeDifferences([
    ['written out it needs no check', check.idNpwp, 'ID', 'npwp', '{01.234.567.8-901.000}', false],
    ['an identity number since 2024', check.idNpwp, 'ID', 'npwp', '{3171010505850001}', false],
    ['and a zero before fifteen digits', check.idNpwp, 'ID', 'npwp', '{001}234567?{013000}', false],
    ['more kinds of taxpayers come with time', check.idNpwp, 'ID', 'npwp', '{50}{123456}?{013000}', false],
  ]);

  describeReferences([
    [check.lkNic, nic, '{85|00}{000|001|150|366|367|499|500|501|866|867}9999{V|X|A}', '{1985|2001|1785}999{1}9999'],
  ]);

  describeSpecimens([
    [check.lkNic, ['851234567V', '856234567x', '198512345678'], ['854004567V', '851234567A', '178512345678']],
    [check.bdNid, ['1234567890', '19851234567890123'], ['0123456789', '18851234567890123', '12345678901']],
    [check.vnCccd, ['001085012345', '096200012345'], ['097085012345', '000085012345', '00108501234']],
    [check.phPsn, ['1234-5678-9012-3456', '1234-5678901-2'], ['0000-0000000-0', '1234-5678-901']],
    [check.phTin, ['123-456-789', '123-456-789-000', '123-456-789-00000'], ['000-456-789', '123-456-78']],
    [check.phSss, ['34-1234567-8'], ['00-1234567-8', '34-1234567']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
