import { expect } from 'chai';
import { directlyNamed } from '../../../lib/engine/checks/directly-named.js';

const isNamed = directlyNamed(['account no', 'prontuário', 'sin']);

describe('directly named', () => {
  const cases = [
    ['account no ', true, 'a blank'],
    ['the Account No. ', true, 'a full stop'],
    ['accountNo=', true, 'a name without blanks'],
    ['account_no: ', true, 'a name with an underscore'],
    ['ACCOUNT NO (', true, 'a bracket'],
    ['account no: "', true, 'a sign and a quote'],
    ['"account no" = ', true, 'a name in quotes'],
    ['<sin>', true, 'an element'],
    ['sin -> ', true, 'an arrow'],
    ['sin #', true, 'a number sign'],
    ['account no with value ', true, 'words that say nothing'],
    ['prontuário é ', true, 'words of another language'],
    ['sin', true, 'a key'],
    ['account no of the other ', false, 'words that say more'],
    ['casino ', false, 'a part of a word'],
    ['sin, ', false, 'a comma'],
    ['sin\n', false, 'another line'],
    ['', false, 'nothing'],
  ] as const;
  for (const [before, expected, why] of cases) it(why, () => expect(isNamed(before)).to.equal(expected));
});
