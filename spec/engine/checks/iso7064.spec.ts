import { expect } from 'chai';
import { mod11And2, mod11And10, mod37And36 } from '../../../lib/engine/checks/iso7064.js';

const CASES = [
  {
    name: 'MOD 11-2',
    check: mod11And2,
    valid: ['079X', '11010519491231002X', '0000000218250097'],
    checks: '0123456789X',
  },
  { name: 'MOD 11,10', check: mod11And10, valid: ['07945', '33392005961', '12345678903'], checks: '0123456789' },
  {
    name: 'MOD 37,36',
    check: mod37And36,
    valid: ['A12425GABC1234002M'],
    checks: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  },
];

describe('iso7064', () => {
  for (const { name, check, valid, checks } of CASES) {
    describe(name, () => {
      for (const text of valid) {
        it(`takes ${text}`, () => expect(check(text)).to.equal(true));
        it(`refuses ${text} with every other check character`, () => {
          const taken = [...checks].filter((character) => check(text.slice(0, -1) + character));
          expect(taken).to.deep.equal([text.at(-1)]);
        });
      }
      for (const text of ['', checks.at(-1) ?? '', `${valid[0]}-`, `?${valid[0]}`]) {
        it(`refuses "${text}"`, () => expect(check(text)).to.equal(false));
      }
    });
  }

  it('allows X only as the last character of MOD 11-2', () => expect(mod11And2('X079')).to.equal(false));
});
