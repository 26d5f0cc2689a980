import { expect } from 'chai';
import { isOpaqueId } from '../../lib/engine/opaque-id.js';
import { randomText } from '../support/random.js';
import { randomUuid } from '../support/secret-examples.js';

describe('engine/opaque-id', function () {
  const opaque: readonly (readonly [string, string])[] = [
    [randomUuid(), 'UUID'],
    [randomUuid().toUpperCase(), 'UUID in upper case'],
    [`{${randomUuid()}}`, 'UUID in braces'],
    ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'ULID'],
    ['42', 'integer'],
    ['-1', 'negative'],
    ['12345678901234567890', 'a long integer'],
    [randomText('hex', 32), 'digest'],
    ['u_1234567', 'prefix and digits'],
    ['cus-42', 'prefix and digits'],
    ['user:acct_77', 'two words'],
    ['usr42', 'a short prefix'],
    ['S-1-5-18', 'a well-known security identifier'],
    ['S-1-5-21-202424912787-2692429404-2351956786-1000', 'the security identifier of an account'],
  ];
  for (const [text, why] of opaque)
    it(`takes ${text} for opaque: ${why}`, () => expect(isOpaqueId(text)).to.equal(true));

  const telling: readonly (readonly [string, string])[] = [
    ['jane', 'a name'],
    ['jane.roe', 'a name'],
    ['jane@corp.com', 'an e-mail address'],
    ['jane_roe', 'two words without a digit'],
    ['deadbeefdeadbeefdead', 'hexadecimal letters alone'],
    ['u_1234567 ', 'a blank'],
    ['janeroe1980', 'a name and a year'],
    ['+49301234567', 'a phone number'],
    ['S-1-5-jane', 'no security identifier'],
    ['a'.repeat(129), 'too long'],
    ['1'.repeat(129), 'too long'],
    ['', 'nothing'],
    ['u_1234567\njane', 'a second line'],
  ];
  for (const [text, why] of telling)
    it(`does not take ${JSON.stringify(text.slice(0, 30))} for opaque: ${why}`, () =>
      expect(isOpaqueId(text)).to.equal(false));

  it('is linear', () => expect(isOpaqueId('a'.repeat(2_000_000))).to.equal(false));
});
