import { expect } from 'chai';
import { isAmidCapitals, isInKey } from '../../../lib/engine/checks/in-key.js';
import { randomText } from '../../support/random.js';

describe('checks/in-key', () => {
  it('knows the end of a key before a match', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(isInKey(`sha384-${randomText('base64url', 30, seed)}-`), `${seed}`).to.equal(true);
      expect(isInKey(`${randomText('alnum', 24, seed)}/`), `${seed}`).to.equal(true);
    }
    for (const before of [
      '',
      'token=',
      'https://storage.shop.example/bucket/',
      'authorization: Bearer ',
      'yandex-cloud-',
    ])
      expect(isInKey(before), before).to.equal(false);
  });

  it('knows capitals that go on, but for those of an escape', () => {
    for (const before of ['01J8Z3K7', 'id=A7BC', 'request 01J8']) expect(isAmidCapitals(before), before).to.equal(true);
    for (const before of [
      '',
      'Credential=',
      'key',
      'Credential%3D',
      'Credential=3D',
      '\\x3D',
      '\\u003D',
      'A-',
      'a',
      'accessKeyID',
      'KEY',
      'ID2',
      '12:30:00Z',
    ])
      expect(isAmidCapitals(before), before).to.equal(false);
  });
});
