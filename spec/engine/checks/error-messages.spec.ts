import { expect } from 'chai';
import { isErrorMessage, isErrorsName, isVerdict, isVerdictWord } from '../../../lib/engine/checks/error-messages.js';

describe('engine/checks/error-messages', function () {
  it('knows the names around messages', function () {
    expect(['errors', 'fieldErrors', 'field_errors', 'Violations'].map(isErrorsName)).to.deep.equal([
      true,
      true,
      true,
      true,
    ]);
    expect(['password', 'errorsOfAllTheFieldsThere', ''].map(isErrorsName)).to.deep.equal([false, false, false]);
  });

  const TABLE: readonly (readonly [text: string, is: boolean])[] = [
    ['is too short (minimum is 8 characters)', true],
    ['must be at least 8 characters', true],
    ['Le mot de passe est trop court', true],
    ["can't be blank here", true],
    ['wrong password given hunter2!xq', false],
    ['is not "hunter" as before', false],
    ["is not 'hunter' as before", false],
    ['is not ‘hunter’ as before', false],
    ['the code 789 is wrong', false],
    ['must have one well-known sign (or 12 more)', true],
    ['is invalid', false],
    ['must have 128 characters', true],
    ['must have 128 of them', false],
    ['hunter22', false],
    ['hunter22 is my password', false],
    ['', false],
    [`must be ${'x '.repeat(200)}`, false],
  ];
  for (const [text, is] of TABLE)
    it(`takes "${text.slice(0, 40)}" for ${is ? 'a message' : 'a value'}`, () =>
      expect(isErrorMessage(text)).to.equal(is));

  const VERDICTS: readonly (readonly [text: string, is: boolean])[] = [
    ['This field is required.', true],
    ['This field may not be blank.', true],
    ['This password is too short. It must contain at least 8 characters.', true],
    ['This password is too common.', true],
    ['This password is entirely numeric.', true],
    ['must not be blank', true],
    ['must not be null', true],
    ['size must be between 8 and 72', true],
    ['String must contain at least 8 character(s)', true],
    ['Expected string, received null', true],
    ['Invalid input: expected string, received undefined', true],
    ['Input should be a valid string', true],
    ['Field required', true],
    ["can't be blank", true],
    ['is invalid', true],
    ['is required', true],
    ['has already been taken', true],
    ['is the wrong length (should be 9 characters)', true],
    ['The password field is required.', true],
    ['The password must be at least 8 characters.', true],
    ['Password must be at least 8 characters', true],
    ['The password confirmation does not match.', true],
    ["doesn't match Password", true],
    ['length must be >= 8', true],
    ['Required', true],
    ['invalid', true],
    ['correct horse battery staple', false],
    ['Jane Roe', false],
    ['must be hunter2', false],
    ['must not be "hunter"', false],
    ['the code 789 is required', false],
    ['requires', false],
    ['required!', false],
    ['hunter is my password', false],
    ['12 Baker Street', false],
    ['', false],
  ];
  for (const [text, is] of VERDICTS)
    it(`takes "${text}" under the name of a field for ${is ? 'a verdict' : 'a value'}`, () =>
      expect(isVerdict(text)).to.equal(is));

  it('tells a verdict of one word in a text', function () {
    expect(isVerdictWord('"Required"', 1, 9)).to.equal(true);
    expect(isVerdictWord('"Required"', 0, 9)).to.equal(false);
  });

  it('is linear', function () {
    for (const piece of ['must ', 'is ', 'at least ', '(', 'a-', '1 '])
      expect(isVerdict(piece.repeat(100_000).slice(0, 300)), piece).to.equal(false);
  });
});
