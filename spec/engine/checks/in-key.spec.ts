import { expect } from 'chai';
import { isInKey, isInUuid } from '../../../lib/engine/checks/in-key.js';
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

  const uuid = 'c0ffee00-1234-5678-abcd-123456789012';
  for (const part of ['1234', '1234-5678', '123456789012', '00-1234'])
    it(`knows ${part} in a UUID`, () => {
      const at = uuid.lastIndexOf(part);
      expect(isInUuid(`tel-${uuid.slice(0, at)}`, part, `${uuid.slice(at + part.length)} x`)).to.equal(true);
    });

  it('leaves what is beside one, and what only looks like a part', () => {
    expect(isInUuid(`${uuid} tel `, '1234-5678', '')).to.equal(false);
    expect(isInUuid('tel ', '1234-5678', ` ${uuid}`)).to.equal(false);
    expect(isInUuid('tel c0ffee00-', '1234-5678', '-abc')).to.equal(false);
  });
});
