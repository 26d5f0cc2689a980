import { expect } from 'chai';
import { isShellVariable } from '../../../lib/engine/checks/shell-variable.js';

describe('engine/checks/shell-variable', function () {
  const TABLE: readonly (readonly [word: string, anywhere: boolean, inSingleQuotes: boolean])[] = [
    ['$DB_PASS', true, true],
    ['$' + '{DB_PASS:-x}', true, true],
    ['$(cat /run/secrets/db)', true, true],
    ['$1', true, true],
    ['$env:DB_PASS', true, true],
    ['$HOME/key.pem', true, true],
    ['$USER:$PASS', true, true],
    ['$password', true, false],
    ['$dbPassword', true, false],
    ['$SecurePassword', true, false],
    ['$cred.Password', true, false],
    ['$6Olw2x', false, false],
    ['$ecr3t12!abc', false, false],
    ['$x1y2z3w4$', false, false],
    ['$aB3dE5', false, false],
    ['DB_PASS', false, false],
    ['', false, false],
  ]; // biome-ignore format: a table
  for (const [word, anywhere, inSingleQuotes] of TABLE)
    it(`says ${anywhere} of ${word}, and ${inSingleQuotes} of it in single quotes`, function () {
      expect(isShellVariable(word)).to.equal(anywhere);
      expect(isShellVariable(word, true)).to.equal(inSingleQuotes);
    });

  it('is bounded', () => expect(isShellVariable(`$${'a_'.repeat(100_000)}`)).to.equal(false));
  it('is linear', () => expect(isShellVariable(`$${'$A'.repeat(120)}!`)).to.equal(false));
});
