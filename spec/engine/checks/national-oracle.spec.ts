import { expect } from 'chai';
import * as health from '../../../lib/engine/checks/health.js';
import * as americas from '../../../lib/engine/checks/national-americas.js';
import * as asia from '../../../lib/engine/checks/national-asia-pacific.js';
import * as europe from '../../../lib/engine/checks/national-europe.js';
import * as south from '../../../lib/engine/checks/national-middle-east-africa.js';
import { candidates, type Recipe, stdnumAccepts } from '../../support/oracle-numbers.js';

type Check = (text: string) => boolean;

/** Our check, stdnum's country and validator, recipes that reach valid numbers often. Where ours is stricter or laxer a row of DIFFERENCES says so. */
const SAME: readonly (readonly [check: Check, country: string, validator: string, ...recipes: Recipe[]])[] = [
  [
    europe.ukNino,
    'GB',
    'nino',
    'AA999999{A|B|C|D|E}',
    'A{A|B|C|O}999999A',
    '{BG|GB|KN|NK|NT|TN|ZZ|AB}999999A',
    'A9999999A',
  ],
  [europe.ukUtr, 'GB', 'utr', '?999999999', '99999999'],
  [europe.iePps, 'IE', 'pps', '9999999?', '9999999?{A|H|W|T|X}', '9999999AA'],
  [
    europe.deIdnr,
    'DE',
    'idnr',
    '1{2345067897|2345678908|2234567890|2345678901|2233456789|2345678222}?',
    '0123456789?',
    '11{23456789|22345678}?',
  ],
  [europe.frNir, 'FR', 'nir', '{1|2}{85|99}{05|12|31|99}{78|97|2A|2B}999999??', '{1|2}8505{2C|XX}999999??'],
  [europe.ptNif, 'PT', 'nif', '{1|2|3|5|6|9}9999999?', '09999999?', '9999999?'],
  [europe.ruInn, 'RU', 'inn', '9999999999??', '999999999??'],
  [europe.esDni, 'ES', 'dni', '99999999?', '9999999?'],
  [europe.esNie, 'ES', 'nie', '{X|Y|Z|A}9999999?', 'X999999?'],
  [europe.itCodiceFiscale, 'IT', 'codicefiscale', 'AAAAAA99{A|B|P|T|F|I}{01|15|28|41|68}A999?', 'AAAAAAL9A1LA9M9?'],
  [europe.ptCc, 'PT', 'cc', '999999999AA?', '99999999999?'],
  [europe.nlBsn, 'NL', 'bsn', '99999999?', '9999999999'],
  [europe.chAhv, 'CH', 'ssn', '756999999999?', '757999999999?', '75699999999?'],
  [europe.sePnr, 'SE', 'personnummer', '<YYMMDD>-999?', '<YYYYMMDD>-999?', '999999-999?'],
  [europe.noFnr, 'NO', 'fodselsnummer', '<DDMMYY>{1|2|4}99??'],
  [europe.fiHetu, 'FI', 'hetu', '<DDMMYY>-{002|345|899}?', '{0102|2811}{01|07|15}{A}{002|345}?', '<DDMMYY>{+}{345}?'],
  [europe.plPesel, 'PL', 'pesel', '<YYMMDD>9999?', '999999999?'],
  [europe.roCnp, 'RO', 'cnp', '{1|2}<YYMMDD>{01|40|46|52|53|99}999?', '099999999999?'],
  [europe.bgEgn, 'BG', 'egn', '<YYMMDD>999?', '{05|15}{12|24|31|42|51}12999?'],
  [europe.grAmka, 'GR', 'amka', '<DDMMYY>9999?', '999999999?'],
  [europe.siEmso, 'RS', 'jmbg', '{0102|2806|3112}{955|978|999|003}99999?'],
  [europe.hrOib, 'HR', 'oib', '9999999999?', '999999999?'],
  [europe.eeIk, 'LT', 'asmens', '{3|4}<YYMMDD>999?', '{3|4}999999999?'],
  [europe.lvPk, 'LV', 'pvn', '<DDMMYY>1999?', '<DDMMYY>{1|4|7}999?'],
  [europe.trTckn, 'TR', 'tckimlik', '999999999??', '09999999999'],
  [europe.uaRntrc, 'UA', 'rntrc', '999999999?', '99999999?'],
  [europe.atSvnr, 'AT', 'vnr', '{123|501|999}?<DDMMYY>'],
  [europe.beNn, 'BE', 'nn', '{850101001|720229123|991231997|000101123|991301123|999999123}??', '<YYMMDD>123??'],
  [europe.isKennitala, 'IS', 'kennitala', '<DDMMYY>99?{9|0}', '<DDMMYY>9999{0|9}'],
  [europe.czRc, 'CZ', 'rc', '<YYMMDD>999?', '{75|84|86|93}{13|52|62|71}12999?'],
  [americas.usSsn, 'US', 'ssn', '999{12|00|99}9999', '{000|666|899|900}999999', '999999{0000|0001}', '99999999'],
  [americas.caSin, 'CA', 'sin', '{1|4|7|9}9999999?', '9999999?'],
  [americas.usEin, 'US', 'ein', '999999999', '99999999'],
  [americas.brCpf, 'BR', 'cpf', '999999999??', '9999999??'],
  [americas.brCnpj, 'BR', 'cnpj', '99999999000{1|2}??', '999999999999??'],
  [americas.arCuit, 'AR', 'cuit', '{20|23|24|27|30|33|34}99999999?', '2599999999?'],
  [americas.clRut, 'CL', 'rut', '99999999?', '1999999?'],
  [americas.mxCurp, 'MX', 'curp', 'BEGX<YYMMDD>{H|M}{DF|JC|ZZ}CRNA?', 'BEGX<YYMMDD>MASTRN9?'],
  [americas.mxRfc, 'MX', 'rfc', 'BEGX<YYMMDD>{AA|1B|Z9}?', 'GODE<YYMMDD>00?'],
  [americas.ecCi, 'EC', 'ci', '{01|17|24|30|25}{0|3|5}999999?'],
  [americas.doCedula, 'DO', 'cedula', '9999999999?', '999999999?'],
  [asia.inAadhaar, 'IN', 'aadhaar', '{2|5|9}9999999999?', '{0|1}9999999999?'],
  [asia.inPan, 'IN', 'pan', 'AAA{P|C|H|T|D}A9999A', 'AAAPA{0000|0001}A'],
  [asia.cnRic, 'CN', 'ric', '{110105|310101|440304}<YYYYMMDD>999?', '11010599999999999?'],
  [asia.thIdnr, 'TH', 'idnr', '999999999999?', '99999999999?'],
  [asia.twNatid, 'TW', 'natid', 'A{1|2|8|9|3}9999999?', 'A19999999'],
  [asia.hkId, 'HK', 'hkid', 'A999999?', 'AA999999?'],
  [asia.auTfn, 'AU', 'tfn', '99999999?'],
  [asia.nzIrd, 'NZ', 'ird', '{1|2|9}999999?', '1{0|3|4}999999?'],
  [asia.myNric, 'MY', 'nric', '<YYMMDD>{14|00|17|69|87}9999', '9913{14|01}999999'],
  [asia.pkCnic, 'PK', 'cnic', '9999999999999', '999999999999'],
  [south.ilTz, 'IL', 'idnr', '99999999?'],
  [south.zaId, 'ZA', 'idnr', '<YYMMDD>9999{0|1}8?', '999999999908?'],
  [health.caBcPhn, 'CA', 'bc_bhn', '999999999?', '99999999?', '9{1|5}9999999?'],
];

/** Where the two part on purpose. A `?` in a text is filled with every digit and letter, and at least one of the texts tells the two apart. */
const DIFFERENCES: readonly (readonly [
  why: string,
  check: Check,
  country: string,
  validator: string,
  recipe: Recipe,
  stricter: boolean,
])[] = [
  ['078-05-1120 of an advertisement is what people try first', americas.usSsn, 'US', 'ssn', '078-05-1120', false],
  ['no company\u2019s number and none with 0 is a person\u2019s', americas.caSin, 'CA', 'sin', '89999999?', true],
  ['one digit twice or three times among ten', europe.deIdnr, 'DE', 'idnr', '5565850564?', true],
  ['only sexes 1 to 4, 7 and 8 and months that are given', europe.frNir, 'FR', 'nir', '9850578006084??', true],
  ['the birth date has to be one', europe.itCodiceFiscale, 'IT', 'codicefiscale', '{RSSMRA85A}{39|69}{H}{501}?', true],
  ['no NIF begins with 4 (but 45) or 0', europe.ptNif, 'PT', 'nif', '41234567?', true],
  ['zeros only are a default value, not a person', europe.nlBsn, 'NL', 'bsn', '000000000', true],
  ['the last digit is the century\u2019s: 8, 9 or 0', europe.isKennitala, 'IS', 'kennitala', '01038884??', true],
  ['signs B to F and U to Y came in 2023', europe.fiHetu, 'FI', 'hetu', '030376D345?', false],
  ['individual numbers begin with 002', europe.fiHetu, 'FI', 'hetu', '281115{A}001?', true],
  ['codes since 2017 begin with 32 and have no date', europe.lvPk, 'LV', 'pvn', '32123456780', false],
  ['county 70 is given without a county', europe.roCnp, 'RO', 'cnp', '188070270602?', false],
  ['month 33 is none', europe.bgEgn, 'BG', 'egn', '363312185?', true],
  ['a birth in the future is a birth: checks have no clock', europe.czRc, 'CZ', 'rc', '445212348?', false],
  ['numbers since October 2020 have no check digit', asia.krRrn, 'KR', 'rrn', '850505-123456?', false],
  ['companies\u2019 numbers of ten digits are no persons\u2019', europe.ruInn, 'RU', 'inn', '770708389?', true],
  ['eight digits have weights of their own (Australian Taxation Office)', asia.auTfn, 'AU', 'tfn', '3711862{9}', false],
  [
    'the check digit\u2019s rule is not published, and centuries are 2 and 3',
    south.egTn,
    'EG',
    'tn',
    '2850505011234?',
    false,
  ],
];

describe('national checks against stdnum', () => {
  for (const [check, country, validator, ...recipes] of SAME) {
    it(`${check.name} is ${country} ${validator}`, () => {
      let accepted = 0;
      let refused = 0;
      for (const recipe of recipes) {
        const draws = [350, 60, 8][recipe.split('?').length - 1] ?? 8;
        for (const text of candidates(recipe, draws, recipe.length)) {
          const verdict = check(text);
          if (verdict !== stdnumAccepts(country, validator, text)) expect.fail(`${text}: ours says ${verdict}`);
          verdict ? accepted++ : refused++;
        }
      }
      expect(accepted).to.be.at.least(5);
      expect(refused + accepted).to.be.at.least(300);
    });
  }

  for (const [why, check, country, validator, recipe, stricter] of DIFFERENCES) {
    it(`${check.name} is ${stricter ? 'stricter' : 'laxer'} than ${country} ${validator}: ${why}`, () => {
      const apart = [...candidates(recipe, 1)].filter(
        (text) => check(text) !== stdnumAccepts(country, validator, text),
      );
      expect(apart).to.not.be.empty;
      for (const text of apart) expect(check(text), text).to.equal(!stricter);
    });
  }
});
