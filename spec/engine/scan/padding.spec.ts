import { expect } from 'chai';
import { credential } from '../../../lib/engine/detectors/credential.js';
import { isPadding } from '../../../lib/engine/scan/padding.js';
import { foundIn } from '../../support/found.js';
import { randomText } from '../../support/random.js';

const DIGEST = `${randomText('alnum', 84)}Pw==`;

const isPadded = (text: string) => isPadding(text, text.indexOf('='));

describe('scan/padding', function () {
  for (const [text, why] of [
    [DIGEST, 'a digest'],
    [`"${DIGEST}",`, 'in quotes'],
    [`key ${randomText('alnum', 20)}Pw==\nnext`, 'a line break behind it'],
    [`${randomText('base64', 40)}pwd= next`, 'one sign'],
    [`sha512-${DIGEST}`, 'a name before it'],
    [`a-${randomText('alnum', 17)}Pw== next`, 'base64url'],
  ] as const)
    it(`takes one: ${why}`, () => expect(isPadded(text)).to.equal(true));

  for (const [text, why] of [
    ['dbUserPassword=="x"', 'a name'],
    ['OAUTH2_CLIENT_USER_PW== x', 'a name in capitals'],
    [`${randomText('alnum', 83)}Pw== x`, 'a length that none has'],
    [`${DIGEST}x`, 'a value behind it'],
    [`${randomText('alnum', 20)}Pw= "x"`, 'one sign, and a length that has two'],
    ['pw==', 'short'],
  ] as const)
    it(`takes none: ${why}`, () => expect(isPadded(text)).to.equal(false));

  it('lets nothing behind it be taken for a value', () => {
    expect(foundIn(credential, `"integrity": "sha512-${DIGEST}", "next": "x12"`)).to.deep.equal([]);
    expect(foundIn(credential, 'dbUserPw=="x12y"')).to.deep.equal(['x12y']);
  });
});
