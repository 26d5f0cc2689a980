import { expect } from 'chai';
import { AttributeRules } from '../../../lib/engine/policy/attribute-rules.js';

describe('policy/attribute-rules', function () {
  const rules = new AttributeRules({
    'app.*': 'drop',
    'app.**': 'partial',
    'app.user.*': 'pass',
    'app.user.id': 'token',
  });

  for (const [key, rule] of [
    ['app.user.id', 'token'],
    ['app.user.name', 'pass'],
    ['app.note', 'drop'],
    ['app.a.b', 'partial'],
    ['other', undefined],
    ['toString', undefined],
  ] as const)
    it(`${key}: ${rule}`, () => expect(rules.of(key)).to.equal(rule));

  it('has none where the policy says nothing', () => expect(new AttributeRules().of('app.x')).to.equal(undefined));
});
