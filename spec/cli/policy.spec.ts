import { expect } from 'chai';
import { UsageError } from '../../lib/cli/exit.js';
import { policyOf, readPolicyFile } from '../../lib/cli/policy.js';
import { fakeTerminal, withFiles } from '../support/terminal.js';

describe('cli: policy', function () {
  it('reads YAML and JSON', () =>
    withFiles({ y: 'confidence: 0.4\n', j: '{"confidence": 0.4}', none: '# nothing\n' }, async (at) => {
      for (const name of ['y', 'j']) expect(readPolicyFile(at(name))).to.deep.equal({ confidence: 0.4 });
      expect(readPolicyFile(at('none'))).to.deep.equal({});
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
      expect(() => readPolicyFile(at('bad'))).to.throw(UsageError, /bad:\d+:\d+/);
      expect(() => readPolicyFile(at('missing'))).to.throw(UsageError, /no such file/);
    }));
});
