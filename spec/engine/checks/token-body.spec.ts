import { expect } from 'chai';
import { tokenBody } from '../../../lib/engine/checks/token-body.js';

const check = tokenBody(4, 12);

describe('tokenBody', () => {
  const cases: readonly [match: string, expected: boolean, why: string][] = [
    ['abc_aaaaaaaaaaaa', true, 'long enough: a real token is never vetoed for its looks'],
    ['abc_k3', true, 'cut, with a digit'],
    ['abc_Kx', true, 'cut, with a capital'],
    ['abc_rotation', false, 'a word that begins alike'],
    ['abc_xxxxxxxxxxxx', false, 'a filler'],
    ['abc_XXXX-XXXX-XXXX', false, 'a filler in capitals'],
    ['abc_REDACTED', false, 'stands in place of a secret'],
    ['abc_', false, 'nothing behind the prefix'],
  ];
  for (const [match, expected, why] of cases) {
    it(`${expected ? 'passes' : 'vetoes'} ${why}`, () => expect(check(match)).to.equal(expected));
  }

  it('asks for a digit or a capital at any length when no length is enough', () => {
    expect(tokenBody(4)('abc_key-of-the-project-is-missing')).to.equal(false);
    expect(tokenBody(4)('abc_key-of-the-project-is-m1ssing')).to.equal(true);
  });
});
