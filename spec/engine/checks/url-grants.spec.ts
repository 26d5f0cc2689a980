import { expect } from 'chai';
import { isGrant, mayGrant, urlGrants } from '../../../lib/engine/checks/url-grants.js';
import { randomText } from '../../support/random.js';

const code = randomText('alnum', 32);
const uuid = '550e8400-e29b-41d4-a716-446655440000';

describe('isGrant', function () {
  const table: readonly (readonly [name: string, value: string, is: boolean, why: string])[] = [
    ['code', code, true, 'of OAuth'],
    ['code', 'NOT_FOUND', false, 'an error'],
    ['sig', 'a', true, 'as the conventions say'],
    ['assertion', 'words-of-any-kind', true, 'whatever it looks like'],
    ['assertion', 'short', false, 'too short'],
    ['signature', randomText('hex', 64), true, 'of a link that is signed'],
    ['signature', 'of-the-customer-itself', false, 'words'],
    ['reset', 'true', false, 'a flag'],
    ['invite', uuid, false, 'the id of a record'],
    ['page', code, false, 'any parameter'],
  ];
  for (const [name, value, is, why] of table) {
    it(`is ${is} for ${name} (${why})`, () => expect(isGrant(name, value, 0, value.length)).to.equal(is));
  }

  it('tells by the name alone that a value may be one', function () {
    expect(['code', 'hmac', 'Code', 'page'].map(mayGrant)).to.deep.equal([true, true, false, false]);
  });
});

describe('urlGrants', function () {
  const found = (text: string) => [...urlGrants(text)].map(([start, end]) => text.slice(start, end));

  it('takes what looks made, to the next parameter or the end of the sentence', function () {
    expect(found(`to /cb?state=${code}&code=4/0${code}, then /x?a=1&ticket=${code}.`)).to.deep.equal([
      code,
      `4/0${code}`,
      code,
    ]);
    expect(found('RelayState=x /cb?RelayState=https://shop.example/orders&state=open')).to.deep.equal([]);
  });

  it('keeps its place when another text is looked through in between', function () {
    const texts: string[] = [];
    const text = `?code=${code}&state=${code}`;
    for (const [start, end] of urlGrants(text)) {
      texts.push(text.slice(start, end));
      found('&code=nothing');
    }
    expect(texts).to.deep.equal([code, code]);
  });
});
