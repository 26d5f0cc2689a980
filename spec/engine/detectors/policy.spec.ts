import { expect } from 'chai';
import { policy } from '../../../lib/engine/detectors/policy.js';
import { createMasker } from '../../../lib/index.js';
import { describeFamily } from '../../support/describe-family.js';

describeFamily('policy', policy, { 'policy.attribute': { accept: [], reject: [] } });

describe('policy.attribute', function () {
  it('counts what the policy replaces', function () {
    const masker = createMasker({ attributes: { 'app.note': 'placeholder' } });
    const { 'app.note': note } = masker.maskAttributes({ 'app.note': 'anything' });
    expect(note).to.equal('[REDACTED:policy.attribute]');
    expect(masker.stats().findings).to.deep.equal({ 'policy.attribute': 1 });
    expect(masker.maskText(`in ${note}`), 'is known for an output').to.equal(`in ${note}`);
  });
});
