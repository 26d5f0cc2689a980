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
      expect(policyOf({}, terminal).policy).to.deep.equal({ confidence: 0.6, preset: 'pci' });
      expect(policyOf({}, fakeTerminal().terminal)).to.deep.equal({ policy: {}, from: '(defaults)' });
    }));

  it('has the variables of a process say what the file leaves open', () =>
    withFiles({ a: 'taint: off\n' }, async (at) => {
      const env = { OTEL_MASK_TAINT: 'trace', OTEL_MASK_OPAQUE_IDS: 'mask', OTEL_MASK_PLACEHOLDER: '<{id}>' };
      const { terminal } = fakeTerminal({ env });
      const said = { opaqueIds: 'mask', placeholder: '<{id}>' };
      expect(policyOf({}, terminal).policy).to.deep.equal({ taint: 'trace', ...said });
      expect(policyOf({ policy: at('a') }, terminal).policy).to.deep.equal({ taint: 'off', ...said });
      expect(() => policyOf({}, fakeTerminal({ env: { OTEL_MASK_TAINT: 'maybe' } }).terminal)).to.throw(
        MaskError,
        /OTEL_MASK_TAINT/,
      );
    }));

  it('says where a file is wrong', () =>
    withFiles({ bad: 'a: 1\nb: [1\nc: }\n' }, async (at) => {
      expect(() => read(at('bad'))).to.throw(MaskError, /bad:\d+:\d+/);
      expect(() => read(at('missing'))).to.throw(MaskError, /missing/);
    }));
});
