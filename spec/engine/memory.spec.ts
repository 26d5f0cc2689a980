import { expect } from 'chai';
import fc from 'fast-check';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { keyedValues } from '../support/keyed-values.js';
import { createMemoryCheck, createSpanCheck } from '../support/memory-difference.js';

const POLICIES: Readonly<Record<string, { readonly policy: Policy; readonly runs: number }>> = {
  'the default policy': { policy: {}, runs: 40 },
  'a policy of tokens': {
    policy: { operators: { default: 'token' }, token: { key: 'k'.repeat(32), keyId: 'k1' } },
    runs: 15,
  },
};

describe('engine/memory', function () {
  this.timeout(120_000);

  for (const [name, { policy, runs }] of Object.entries(POLICIES)) {
    it(`answers as a masker does that has seen nothing before: ${name}`, function () {
      const check = createMemoryCheck(policy);
      fc.assert(
        fc.property(keyedValues, (values) => void expect(check.difference(values)).to.equal(undefined)),
        { numRuns: runs },
      );
      expect(check.asked).to.be.at.least(runs * 15);
      expect(check.again()).to.equal(undefined);
    });

    it(`masks the attributes of a span as it masks attributes: ${name}`, function () {
      const difference = createSpanCheck(policy);
      fc.assert(
        fc.property(keyedValues, (values) => void expect(difference(values)).to.equal(undefined)),
        { numRuns: runs },
      );
    });
  }
});
