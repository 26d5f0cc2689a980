import { expect } from 'chai';
import { didYouMean } from '../../../lib/engine/policy/did-you-mean.js';

const NAMES = ['preset', 'mode', 'operators', 'unknownAttributes', 'contact', 'contact.email', 'maxDepth', 'k1'];

describe('policy/did-you-mean', function () {
  for (const [written, meant] of [
    ['presets', 'preset'],
    ['perset', 'preset'],
    ['Mode', 'mode'],
    ['mod', 'mode'],
    ['oprators', 'operators'],
    ['unknown_attributes', 'unknownAttributes'],
    ['unknown-attributes', 'unknownAttributes'],
    ['contacts', 'contact'],
    ['contact.mail', 'contact.email'],
    ['max depth', 'maxDepth'],
    ['mode', 'mode'],
  ] as const)
    it(`takes ${written} for ${meant}`, () => expect(didYouMean(written, NAMES)).to.equal(meant));

  for (const written of ['', 'x', 'colour', 'limits', 'attributes.unknown', 'p'.repeat(65), `${'q7Zx3'.repeat(8)}`])
    it(`takes ${written.slice(0, 20) || 'nothing'} for none`, () =>
      expect(didYouMean(written, NAMES)).to.equal(undefined));

  it('of equally near names takes the first', () => expect(didYouMean('ab', ['aa', 'bb'])).to.equal('aa'));
});
