import * as check from '../../../lib/engine/checks/national-europe-small.js';
import {
  type Check,
  describeReferences,
  describeSame,
  describeSpecimens,
  refuseNonsense,
} from '../../support/check-tables.js';

/** Verhoeff's table of the dihedral group and his permutation, written out. */
const GROUP = ['0123456789', '1234067895', '2340178956', '3401289567', '4012395678', '5987604321', '6598710432', '7659821043', '8765932104', '9876543210']; // biome-ignore format: a table
const PERMUTATIONS = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258']; // biome-ignore format: a table

const matricule: Check = (text) => {
  if (!/^\d{13}$/.test(text)) return false;
  const born = new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00:00Z`);
  if (Number.isNaN(born.getTime()) || born.getUTCDate() !== Number(text.slice(6, 8))) return false;
  if (born.getUTCFullYear() < 1880 || born.getUTCFullYear() > 2049) return false;
  const doubled = [...text.slice(0, 11)].map((c, i) => (i % 2 === 0 ? Number(c) * 2 : Number(c)));
  const sum = doubled.reduce((all, value) => all + (value > 9 ? value - 9 : value), 0);
  let state = 0;
  [...(text.slice(0, 11) + text[12])].reverse().forEach((c, i) => {
    state = Number(GROUP[state]![Number(PERMUTATIONS[i % 8]![Number(c)])]);
  });
  return (sum + Number(text[11])) % 10 === 0 && state === 0;
};

describe('checks: Europe\u2019s small countries', () => {
  describeSame([
    [check.adNrt, 'AD', 'nrt', '{F|A|L|E|B}{6|7|8}99999A', '{F|U}99999A', 'A999999?'],
    [check.cyTic, 'CY', 'vat', '{0|1}{0|1|3}999999?', '09999999'],
    [check.liPeid, 'LI', 'peid', '{1|7}99', '{1|7}999', '{1}9999999', '{1}99999999999', '{1}999999999999'],
  ]);

  describeReferences([[check.luMatricule, matricule, '<YYYYMMDD>999??', '18{9}31201057??', '99999999999??']]);

  describeSpecimens([
    [check.luMatricule, ['1893120105732'], ['1893120105733', '1893120105742', '1893130105732']],
    [check.mtId, ['0123456M', '1234567A', '123456M'], ['0123456X', '01234567M', '12M']],
    [check.foPtal, ['010170-123', '310170123'], ['320170-123', '010170-12']],
  ]);

  it('refuse nonsense', () => refuseNonsense(Object.values(check)));
});
