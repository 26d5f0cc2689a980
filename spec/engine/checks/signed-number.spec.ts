import { expect } from 'chai';
import { isSignedNumber } from '../../../lib/engine/checks/signed-number.js';

const NUMBER = '+491701234567';

describe('checks/signed-number', () => {
  const TABLE: readonly (readonly [before: string, match: string, behind: string, why: string])[] = [
    ['heap delta ', '+40299953', '', 'a difference'],
    ['heapDelta=', '+40299953', '', 'its name'],
    ['"clock_skew_ms": "', '+40299953', '"', 'its name and unit'],
    ['drift of ', '+40299953', '', 'a sentence'],
    ['grew by ', '+40299953', '', 'a verb'],
    ['', '+40299953', ' bytes', 'a unit'],
    ['', '+40299953', 'B', 'a unit that is glued'],
    ['sms ', '+6120.392', 'ms', 'likewise, whatever is before it'],
    ['x=', '+3.526077', 'e-05', 'an exponent'],
    ['x=', '+63.314606', '', 'decimals'],
    ['x=', '+7.18548755811314', '', 'likewise'],
    ['x=', '+49151.1234567', '', 'likewise'],
    ['offset ', '+1.7035555555', '', 'likewise, by its name'],
    ['', '+123456 -23456789', '', 'added and taken away'],
    ['[', '+40299953', ', -12]', 'a negative number beside it'],
    ['-1.234567 ', '+40299953', '', 'likewise'],
    ['delta%3D', '%2B40299953', '', 'signs in escapes'],
  ];
  for (const [before, match, behind, why] of TABLE)
    it(`takes ${before}${match}${behind} for one: ${why}`, () =>
      expect(isSignedNumber(before, match, behind)).to.equal(true));

  const PHONES: readonly (readonly [before: string, match: string, behind: string, why: string])[] = [
    ['', NUMBER, '', 'alone'],
    ['to ', NUMBER, ' in 14 ms', 'a duration behind it'],
    ['tel:', NUMBER, '', 'a scheme'],
    ['phone=', NUMBER, ' bytes', 'a word for phones'],
    ['phone change ', NUMBER, '', 'likewise, and a measure'],
    ['changed ', NUMBER, ' to +491701234568', 'a verb'],
    ['', NUMBER, ', +491701234568', 'another one beside it'],
    ['', NUMBER, ',-5.00,EUR', 'a row'],
    ['-5.00,', NUMBER, '', 'likewise'],
    ['', NUMBER, '%20', 'an escape behind it'],
    ['', NUMBER, '@c.us', 'an account'],
    ['', '+1.7035555555', '', 'RFC 5733'],
    ['', '+49 170 1234567', 'ms', 'groups'],
    ['delta ', '+49 170 1234567', '', 'groups'],
    ['', '+4930123456 -12', '', 'an extension'],
    ['retry -1 ', NUMBER, '', 'a count before it'],
  ];
  for (const [before, match, behind, why] of PHONES)
    it(`leaves ${before}${match}${behind}: ${why}`, () =>
      expect(isSignedNumber(before, match, behind)).to.equal(false));
});
