import { expect } from 'chai';
import { isUnitBehind, isUnitGlued } from '../../../lib/engine/checks/units.js';

describe('checks/units', () => {
  for (const behind of ['ms', 's', 'e-7', 'e+10 x', '%', 'MB,', 'µs', 'L28'.slice(0, 1), 'GiB/s'])
    it(`takes ${behind} for glued to a number`, () => {
      expect(isUnitGlued(behind)).to.equal(true);
      expect(isUnitBehind(behind)).to.equal(true);
    });

  for (const behind of ['', ' ms', '%20x', 'end', 'e', 'x12', '-1', '.5'])
    it(`takes ${JSON.stringify(behind)} for none that is glued`, () =>
      expect(isUnitGlued(behind)).to.equal(behind === 'e'));

  for (const behind of [' ms', ' bytes', ' s', ' rows.', ' %', ' MB'])
    it(`takes ${JSON.stringify(behind)} for a unit behind a number`, () => expect(isUnitBehind(behind)).to.equal(true));

  for (const behind of ['', ' in 14 ms', ' m', ' a', ' was', ' 5 ms'])
    it(`takes ${JSON.stringify(behind)} for none`, () => expect(isUnitBehind(behind)).to.equal(false));
});
