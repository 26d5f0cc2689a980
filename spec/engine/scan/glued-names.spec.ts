import { expect } from 'chai';
import { gluedName } from '../../../lib/engine/scan/glued-names.js';

const nameIn = (word: string, from = 0): string => word.slice(gluedName(word, from, word.length));

describe('scan/glued-names', function () {
  for (const [word, name] of [
    ['mysqlpassword', 'password'],
    ['ADMINPASSWORD', 'PASSWORD'],
    ['confirmpassword', 'password'],
    ['sslkeypassphrase', 'passphrase'],
    ['stripeapikey', 'apikey'],
    ['walletprivatekey', 'privatekey'],
  ] as const)
    it(`finds ${name} in ${word}`, () => expect(nameIn(word)).to.equal(name));

  for (const [word, why] of [
    ['NOPASSWD', 'sudoers has it'],
    ['nopassword', 'there is none'],
    ['resetpassword', 'what is done'],
    ['haspassword', 'whether there is one'],
    ['hashpassword', 'a function'],
    ['publicapikey', 'for everybody'],
    ['xpassword', 'one letter'],
    ['password', 'nothing before it'],
    ['x1password', 'a company'],
    ['monkey', 'another word'],
    ['crossword', 'another word'],
    [`${'x'.repeat(25)}password`, 'too long for a name'],
    ['', 'nothing'],
  ] as const)
    it(`finds nothing in ${JSON.stringify(word)}: ${why}`, () => expect(nameIn(word)).to.equal(''));

  it('does not read before the word', () => expect(nameIn('mysqlpassword', 5)).to.equal(''));
});
