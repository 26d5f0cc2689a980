import { expect } from 'chai';
import {
  holdsMarkOfSecrets,
  isSecretMember,
  marksSecrets,
  mayBeSecretMember,
  secretMembers,
} from '../../../lib/engine/checks/secret-members.js';
import { randomText } from '../../support/random.js';

const made = randomText('alnum', 43);
/** Objects, and the names of those of their members that are secrets. */
const OBJECTS: readonly (readonly [object: Record<string, unknown>, secret: readonly string[]])[] = [
  [{ kind: 'Secret', data: {}, stringData: {}, metadata: {} }, ['data', 'stringData']],
  [{ kind: 'ConfigMap', data: {} }, []],
  [{ kty: 'EC', crv: 'P-256', x: made, y: made, d: made }, ['d']],
  [{ kty: 'OKP', x: made, d: made }, ['d']],
  [
    { kty: 'RSA', n: made, e: 'AQAB', d: made, p: made, q: made, dp: made, dq: made, qi: made, oth: [] },
    ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'],
  ],
  [{ kty: 'oct', k: made }, ['k']],
  [{ kty: 'RSA', k: made }, []],
  [{ d: made, k: made, p: made }, []],
  [{ Plaintext: made, KeyId: 'k' }, ['Plaintext']],
  [{ CiphertextBlob: 'x', Plaintext: made }, ['Plaintext']],
  [{ Plaintext: made }, []],
  [{ code: made, grant_type: 'authorization_code' }, ['code']],
  [{ code: 'invalid_grant', grant_type: 'authorization_code' }, []],
  [{ code: made, grant_type: 'refresh_token' }, []],
];

describe('secret members', function () {
  for (const [object, secret] of OBJECTS) {
    const text = JSON.stringify(object);
    it(text.replaceAll(made, '...'), () => {
      const names = Object.keys(object).filter((name) => isSecretMember(object, name, object[name]));
      expect(names).to.deep.equal(secret);
      expect(names.every(mayBeSecretMember)).to.equal(true);
      const texts = secret.filter((name) => typeof object[name] === 'string');
      expect(secretMembers(`a ${text} b`)).to.have.lengthOf(texts.length);
    });
  }

  it('finds the data of a manifest and the other primes of a key', () => {
    const found = (object: unknown) => {
      const text = JSON.stringify(object, undefined, 1);
      return secretMembers(text).map(([start, end]) => text.slice(start, end));
    };
    const items = [
      { data: { a: 'plain' }, kind: 'ConfigMap' },
      { data: { a: 'one', b: 'two' }, kind: 'Secret', metadata: { name: 'x' } },
    ];
    expect(found({ items })).to.deep.equal(['one', 'two']);
    expect(found({ keys: [{ kty: 'RSA', oth: [{ r: 'one', d: 'two', t: 'three' }] }] })).to.deep.equal([
      'one',
      'two',
      'three',
    ]);
  });

  it('takes no member of another object', () => {
    const text = JSON.stringify([{ kty: 'EC', x: made }, { d: made }, { kty: 'oct' }, { k: made }]);
    expect(secretMembers(text)).to.deep.equal([]);
  });

  it('knows the names that mark them', () => {
    expect(['kty', 'Plaintext', 'grant_type'].every(marksSecrets)).to.equal(true);
    expect(marksSecrets('kind')).to.equal(false);
    expect(holdsMarkOfSecrets('{"kty": "EC"}')).to.equal(true);
    expect(holdsMarkOfSecrets('{"kind": "kty"}'.replace('"kty"', '"x"'))).to.equal(false);
  });

  it('takes linear time on a hostile text', function () {
    this.timeout(2000);
    for (const part of ['"kty"', '{"kty"', '"kty"}', '"kty":"EC","d":"', '{"kind":"Secret","data":{'])
      secretMembers(part.repeat(100_000 / part.length));
  });
});
