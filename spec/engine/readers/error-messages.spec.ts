import { expect } from 'chai';
import { isErrorMessage, isErrorsName } from '../../../lib/engine/readers/error-messages.js';

describe('engine/readers/error-messages', function () {
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
    ['hunter22', false],
    ['hunter22 is my password', false],
    ['', false],
    [`must be ${'x '.repeat(200)}`, false],
  ];
  for (const [text, is] of TABLE)
    it(`takes "${text.slice(0, 40)}" for ${is ? 'a message' : 'a value'}`, () =>
      expect(isErrorMessage(text)).to.equal(is));
});
