import { expect } from 'chai';
import { isNoTime } from '../../../lib/engine/checks/no-time.js';

describe('isNoTime', () => {
  for (const text of ['1700000000', '1700000000000', '1400000000', '20240517', '20301231'])
    it(`takes ${text} for a time`, () => expect(isNoTime(text)).to.equal(false));
  for (const text of [
    '20241317',
    '20240532',
    '19850517',
    '1300000000',
    '2000000000',
    '17000000000',
    '170000000',
    'A1700000000',
    '',
  ])
    it(`takes ${text || 'nothing'} for none`, () => expect(isNoTime(text)).to.equal(true));
});
