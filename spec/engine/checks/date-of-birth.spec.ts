import { expect } from 'chai';
import { dateOfBirth } from '../../../lib/engine/checks/date-of-birth.js';

describe('dateOfBirth', () => {
  const valid = [
    '1980-05-17',
    '1980/05/17',
    '1980/5/7',
    '19800517',
    '17.05.1980',
    '17. 5. 1980',
    '05/17/1980',
    '17/05/80',
    '17 May 1980',
    '3rd March 1999',
    'May 17, 1980',
    '1980-05-17T00:00:00Z',
    '2000-02-29',
  ];
  for (const text of valid) it(`takes ${text}`, () => expect(dateOfBirth(text)).to.equal(true));

  const invalid = [
    ['1980-13-17', 'month'],
    ['1980-05-32', 'day'],
    ['1999-02-29', 'no leap year'],
    ['1799-05-17', 'nobody is that old'],
    ['17 Foo 1980', 'month'],
    ['1980-05', 'no day'],
    ['1.2.3', 'a version'],
    ['', 'nothing'],
    [`1980-05-17T${'0'.repeat(99)}`, 'too long to be looked at'],
  ] as const;
  for (const [text, reason] of invalid)
    it(`refuses ${text}: ${reason}`, () => expect(dateOfBirth(text)).to.equal(false));
});
