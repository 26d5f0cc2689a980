import { expect } from 'chai';
import { isFraction } from '../../../lib/engine/checks/fraction.js';

const DIGITS = '4111111111111111';

describe('checks/fraction', () => {
  const TABLE: readonly (readonly [before: string, behind: string, isFraction: boolean, why: string])[] = [
    ['took 0.', 'ms', true, 'a unit'],
    ['took 0.', '', true, 'a decimal point'],
    ['{"loss":2.', 'e-7}', true, 'an exponent'],
    ['.', '', true, 'nothing before the point'],
    ['rate -.', '', true, 'a sign before the point'],
    ['[.', ', .5]', true, 'in a list'],
    ['dauer 0,', ' s', true, 'a decimal comma'],
    ['dauer 12,', 'ms', true, 'likewise'],
    ['1,', '', false, 'a comma of a row'],
    ['1,2,', ' ms', false, 'likewise'],
    ['by.', '', false, 'the end of a sentence'],
    ['by..', '', false, 'dots'],
    ['card no .', '', false, 'a word for cards'],
    ['x ', 'ms', false, 'no point'],
    ['', 'ms', false, 'nothing'],
  ];
  for (const [before, behind, expected, why] of TABLE)
    it(`${before}<digits>${behind}: ${why}`, () => expect(isFraction(before, DIGITS, behind)).to.equal(expected));

  it('leaves groups as cards have them', () => {
    expect(isFraction('0.', '4111 1111 1111 1111', 'ms')).to.equal(false);
  });
});
