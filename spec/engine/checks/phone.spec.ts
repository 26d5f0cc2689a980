import { expect } from 'chai';
import { phone } from '../../../lib/engine/checks/phone.js';

describe('phone', () => {
  const valid = [
    '+14155552671',
    '+1 (415) 555-2671',
    '%2B4930901820',
    '0049 30 901820',
    'tel:+49-30-901820',
    '415-555-2671',
    '(555) 123-4567',
    '030 901820',
    '03/12345678',
    '089-123-4567',
  ];
  for (const text of valid) it(`takes ${text}`, () => expect(phone(text)).to.equal(true));

  const invalid = [
    ['115-555-2671', 'area'],
    ['415-055-2671', 'exchange'],
    ['2024-05-01', 'a date'],
    ['2024-05-0112', 'a date and more'],
    ['01.05.2024', 'a date'],
    ['10.20.30.40', 'an address'],
    ['123456', 'too short'],
    ['0000000000', 'one digit throughout'],
    ['12345678a', 'a letter'],
    ['+41765052519 302', 'a number, and what stands behind it'],
    ['+41 76 505 25 19 302', 'likewise, in groups'],
    ['+4915112345678 302', 'likewise, of a country with numbers of any length'],
    ['602 677 819 302', 'likewise'],
    ['', 'nothing'],
    [`+1${' '.repeat(60)}4155552671`, 'too long to be looked at'],
  ] as const;
  for (const [text, reason] of invalid) it(`refuses ${text}: ${reason}`, () => expect(phone(text)).to.equal(false));
});
