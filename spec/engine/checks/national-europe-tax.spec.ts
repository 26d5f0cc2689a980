import * as check from '../../../lib/engine/checks/national-europe-tax.js';
import { describeDifferences, describeSame, describeSpecimens, refuseNonsense } from '../../support/check-tables.js';

describe('checks: Europe\u2019s tax and pension numbers', () => {
  describeSame([
    [check.deRvnr, 'DE', 'svnr', '{65|15|12}<DDMMYY>A99?', '{65}<DDMMYY>999?', '{00}<DDMMYY>A99?'],
    [
      check.frSpi,
      'FR',
      'nif',
      '09999999990??',
      '19999999990??',
      '1{5}999999990??',
      '29999999990??',
      '39999999990??',
      '49999999990??',
    ],
    [check.esNss, 'ES', 'nss', '{28|08|50|66|99|00}{1|4|9}9999999??', '289999999??'],
    [check.itPartitaIva, 'IT', 'iva', '9999999{001|058|100|120|888|999}?', '9999999{300|500|130}?'],
    [check.atAbgabenkonto, 'AT', 'tin', '{03|09|59|98}999999?', '59999999'],
    [check.chUid, 'CH', 'uid', 'CHE99999999?', 'DEU99999999?', 'CHE9999999?'],
    [check.grAfm, 'GR', 'vat', '99999999?', '9999999999'],
    [check.siDavcna, 'SI', 'ddv', '{1|5|9}999999?', '9999999'],
    [check.trVkn, 'TR', 'vkn', '999999999?', '99999999?'],
    [check.plNip, 'PL', 'nip', '{1|5|9}99999999?', '99999999?'],
    [check.skIcDph, 'SK', 'dph', '{2|3|4|7|9|1|5}99999999?', '2999999?'],
  ]);

  describeDifferences([
    ['the birth date has to be one', check.deRvnr, 'DE', 'svnr', '65421299A00?', true],
    ['numbers below ten million are joined without the zero', check.esNss, 'ES', 'nss', '2801234567??', false],
  ]);

  describeSpecimens([
    [
      check.deSteuernummer,
      ['21/815/08150', '2893081508152', '9198081508152'],
      ['21/815/0815', '0000000000', '6893081508152'],
    ],
    [check.frSpi, ['3023217600053'], ['3023217600054', '4023217600053']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
