import * as health from '../../../lib/engine/checks/health.js';
import * as americas from '../../../lib/engine/checks/national-americas.js';
import * as asia from '../../../lib/engine/checks/national-asia-pacific.js';
import * as europe from '../../../lib/engine/checks/national-europe.js';
import * as south from '../../../lib/engine/checks/national-middle-east-africa.js';
import { describeSpecimens, refuseNonsense, type SpecimenRow } from '../../support/check-tables.js';

/** Checks that stdnum does not have: specimens of the issuers' documents, and near misses. */
const CASES: readonly SpecimenRow[] = [
  [europe.ruSnils, ['112-233-445 95', '001-001-998 01'], ['112-233-445 96', '001-001-999 01', '000-000-000 01']],
  [europe.dkCpr, ['010170-1234', '290200-1234', '610170-1234'], ['290201-1234', '010170-123', '410170-1234']],
  [americas.usItin, ['912-70-1234', '999-88-1234', '900-50-0001'], ['912-66-1234', '912-93-1234', '123-70-1234']],
  [asia.jpMyNumber, ['123456789018', '1234 5678 9018'], ['123456789017', '12345678901']],
  [
    asia.sgNric,
    ['S1234567D', 'T1234567J', 'F1234567N', 'G1234567X', 'M1234567K'],
    ['S1234567A', 'A1234567D', 'S123456D'],
  ],
  [
    asia.krRrn,
    ['850505-1234567', '050505-3234567'],
    ['851305-1234567', '850505-3234567', '850505-9234567', '850505-123456'],
  ],
  [asia.idNik, ['3171010505850001', '3171014505850001'], ['3171013205850001', '3171010505850000']],
  [
    south.aeEid,
    ['784-1985-1234567-3', '784198512345673', '784-1985-1234567-4'],
    ['784198512345674', '783-1985-1234567-3'],
  ],
  [south.saNid, ['1012345672'], ['1012345673', '3012345670']],
  [south.egTn, ['28501010112345'], ['28501320112345', '28501010512345']],
  [south.ngNin, ['12345678901'], ['1234567890', '1234567890A']],
  [health.ukNhs, ['943 476 5919', '9434765919'], ['943 476 5918', '0000000000', '943476591']],
  [health.usNpi, ['1234567893'], ['1234567890', '3234567893']],
  [
    health.usMbi,
    ['1EG4-TE5-MK73', '1EG4TE5MK73', '123-45-6789A', '123456789C1'],
    ['1SG4-TE5-MK73', '0EG4-TE5-MK73', '1EG4-TE5-MK7', '000-45-6789A'],
  ],
  [health.usDea, ['AB1234563', 'F91234563'], ['AB1234564', 'OB1234563']],
  [health.deKvnr, ['A000500015'], ['A000500016', '0000500015']],
  [health.auMedicare, ['2123 45670 1', '2123456701', '21234567011'], ['2123 45671 1', '1123 45670 1', '2123 45670 0']],
  [health.caOhip, ['1234-567-897', '1234-567-897-AB', '1234567897A'], ['1234-567-898', '0234-567-897']],
];

describe('national and health checks: specimens', () => {
  describeSpecimens(CASES);

  it('take any text without failing, and no nonsense for a number', () =>
    refuseNonsense([europe, americas, asia, south, health].flatMap((family) => Object.values(family))));
});
