import { expect } from 'chai';
import { policyOf } from '../../lib/cli/policy.js';
import { MaskError } from '../../lib/errors.js';
import { fakeTerminal, withFiles } from '../support/terminal.js';

describe('cli: policy', function () {
  const read = (policy: string) => policyOf({ policy }, fakeTerminal().terminal).policy;

  it('reads YAML and JSON', () =>
    withFiles({ y: 'confidence: 0.4\n', j: '{"confidence": 0.4}' }, async (at) => {
      for (const name of ['y', 'j']) expect(read(at(name))).to.deep.equal({ confidence: 0.4 });
    }));

  it('has an option win over the environment, and both over the defaults', () =>
    withFiles({ a: 'confidence: 0.4\n', b: 'confidence: 0.6\n' }, async (at) => {
      const { terminal } = fakeTerminal({ env: { OTEL_MASK_POLICY: at('b'), OTEL_MASK_PRESET: 'pci' } });
      expect(policyOf({ policy: at('a'), preset: 'gdpr' }, terminal)).to.deep.equal({
        policy: { confidence: 0.4, preset: 'gdpr' },
        from: at('a'),
      });
      expect(policyOf({}, terminal).policy).to.deep.equal({ confidence: 0.6 });
      expect(policyOf({}, fakeTerminal().terminal)).to.deep.equal({ policy: {}, from: '(defaults)' });
    }));

  it('says where a file is wrong', () =>
    withFiles({ bad: 'a: 1\nb: [1\nc: }\n' }, async (at) => {
      expect(() => read(at('bad'))).to.throw(MaskError, /bad:\d+:\d+/);
      expect(() => read(at('missing'))).to.throw(MaskError, /missing/);
    }));
});
