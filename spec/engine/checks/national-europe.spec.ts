import * as check from '../../../lib/engine/checks/national-europe.js';
import { describeSpecimens, refuseNonsense } from '../../support/check-tables.js';

/** Numbers of the issuers' own documents and their near misses; `national-oracle.spec.ts` compares the rest with stdnum. */
describe('checks: Europe', () => {
  describeSpecimens([
    [check.ukNino, ['AB123456A', 'AB 12 34 56 C', 'AB123456'], ['QQ123456A', 'AO123456A', 'AB123456E']],
    [check.esNie, ['X1234567L', 'Y-1234567-X', 'K1234567L'], ['X1234567M', 'W1234567L', 'K1234567M']],
    [check.itCodiceFiscale, ['RSSMRA85T10A562S', 'RSS MRA 85T10 A562S'], ['RSSMRA85T10A562T', 'RSSMRA85T32A562S']],
    [check.ptNif, ['123456789', 'PT123456789', '451234561'], ['123456788', '421234560', 'ES123456789']],
    [check.noFnr, ['01018012029'], ['01018012028', '01138012029']],
    [check.czRc, ['785612/1230', '455612/123'], ['785612/1231', '545612/123', '455612/000', '451312/123']],
    [check.lvPk, ['161175-19997', '321234-56789', '391234-56789'], ['311275-19997', '401234-56789']],
    [check.grAmka, ['01013099997'], ['01013099998', '32013099997']],
    [check.hrOib, ['33392005961'], ['33392005962', '3339200596']],
    [check.chAhv, ['756.9217.0769.85'], ['756.9217.0769.86', '757.9217.0769.85']],
    [check.beNn, ['85.07.30-033.28', '00.00.01-003.64'], ['85.07.30-033.29', '85.13.30-033.28']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
