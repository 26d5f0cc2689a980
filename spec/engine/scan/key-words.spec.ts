import { expect } from 'chai';
import fc from 'fast-check';
import { KeyWords, nameWords } from '../../../lib/engine/scan/key-words.js';
import { detectorOf, foundIn } from '../../support/found.js';

const keyWords = new KeyWords([
  detectorOf([], { id: 'spec.api-key', keys: ['api key', 'key pair id'] }),
  detectorOf([], { id: 'spec.password', keys: ['password', 'api key'] }),
  detectorOf([], { id: 'spec.token', keys: ['token', 'very long access token'] }),
]);

describe('scan/key-words', function () {
  const words: readonly (readonly [string, string])[] = [
    ['apiKey', 'api key'],
    ['api_key', 'api key'],
    ['API-KEY', 'api key'],
    ['x-api-key', 'x api key'],
    ['app.apiKey', 'app api key'],
    ['APIKey', 'api key'],
    ['userID', 'user id'],
    ['userIDs', 'user i ds'],
    ['user[password]', 'user password'],
    ['s3Key', 's3 key'],
    ['__proto__', 'proto'],
    ['contraseña', 'contraseña'],
    ['CONTRASEÑA', 'contraseña'],
    ['СНИЛС', 'снилс'],
    ['İd', 'İd'],
    ['', ''],
    ['...', ''],
    ['A', 'a'],
  ];
  for (const [name, expected] of words) {
    it(`reads ${JSON.stringify(name)} as ${JSON.stringify(expected)}`, () =>
      expect(nameWords(name)).to.equal(expected));
  }

  it('keeps the end of a long name', () =>
    expect(nameWords(`${'x'.repeat(1000)}.apiKey`)).to.match(/^x{249} api key$/));

  const names: readonly (readonly [string, number, string])[] = [
    ['apiKey', 0, 'the first detector that owns a key'],
    ['my.app.apiKey', 0, 'the last words decide'],
    ['apikey', 0, 'written as one word'],
    ['x-apikey', 0, 'one word behind others'],
    ['apiKeyName', -1, 'more words behind'],
    ['password', 1, 'one word'],
    ['password.value', 1, 'a neutral word behind'],
    ['password_raw_text', 1, 'two of them'],
    ['password_raw_text_value_string', -1, 'too many of them'],
    ['password2', 1, 'one of several'],
    ['apiKeyProd', 0, 'where it is used'],
    ['page_token_prod', -1, 'a harmless name of some place'],
    ['mysqlpassword', 1, 'other words before it, written as one'],
    ['nopassword', -1, 'there is none'],
    ['passwords', -1, 'another word'],
    ['keyPairId', 0, 'three words'],
    ['a.very_long_access-token', 2, 'four words'],
    ['page_token', -1, 'a harmless name'],
    ['next.page.token', -1, 'a harmless name of three words'],
    ['gen_ai.usage.max_token', -1, 'a harmless name'],
    ['', -1, 'nothing'],
    ['constructor', -1, 'a name of Object'],
  ];
  for (const [name, expected, why] of names) {
    it(`finds ${expected} for ${JSON.stringify(name)}: ${why}`, () =>
      expect(keyWords.find(nameWords(name))).to.equal(expected));
  }

  it('leaves no telling name out of a text, however it is written', function () {
    const password = detectorOf([], { id: 'spec.password', keys: ['password', 'pin', 'user secret word', 'x1'] });
    for (const name of [
      'password',
      'PASSWORD',
      'dbPassword',
      'db_password',
      'pin',
      'PIN',
      'user secret word',
      'userSecretWord',
      'x1',
      'X1',
    ]) {
      expect(foundIn([password], `${name}=hunter22`), name).to.deep.equal(['hunter22']);
      expect(foundIn([password], `{"${name}":"hunter22"}`), name).to.deep.equal(['hunter22']);
    }
    expect(foundIn([password], 'word=hunter22 zq=hunter22')).to.deep.equal([]);
  });

  it('looks a name up whatever stands around its last four characters', function () {
    const own = detectorOf([], { id: 'spec.own', keys: ['key', 'pw', 'card id', 'инн', '姓'] });
    for (const [name, why] of [
      ['KEY-----', 'what separates words, behind the last'],
      ['é pw', 'a foreign letter before a short name'],
      [`card${' '.repeat(20)}id`, 'many blanks between'],
      ['ИНН', 'foreign capitals'],
      ['key.text', 'a word behind it that changes nothing'],
      ['key[0]', 'a place in a list behind it'],
      ['xPw', 'a capital begins a word'],
      ['(a)&姓', 'what separates words alone before a name of one letter'],
    ])
      expect(foundIn([own], `${name}=hunter22`), why).to.deep.equal(['hunter22']);
  });

  it('gives lower-case words with one blank between, and of those the same again', function () {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (name) => {
        const normal = nameWords(name);
        expect(normal).to.match(/^$|^[a-z0-9]+(?: [a-z0-9]+)*$/);
        expect(nameWords(normal)).to.equal(normal);
      }),
    );
  });
});
