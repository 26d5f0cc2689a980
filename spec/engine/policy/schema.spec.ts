import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { CATEGORIES, DEFAULTS, NEVER_KEPT, OPERATORS } from '../../../lib/engine/policy/schema.js';
import { createMasker } from '../../../lib/index.js';
import type { Category, OperatorName } from '../../../lib/model.js';

/** Every member once: a missing or a surplus one is a compile error. */
const EVERY_CATEGORY: Readonly<Record<Category, true>> = {
  secret: true,
  credential: true,
  financial: true,
  contact: true,
  identity: true,
  health: true,
  network: true,
  location: true,
};
const EVERY_OPERATOR: Readonly<Record<OperatorName, true>> = {
  placeholder: true,
  partial: true,
  token: true,
  truncate: true,
  drop: true,
  keep: true,
};

describe('policy/schema', function () {
  it('lists every category and operator of the model', function () {
    expect([...CATEGORIES].sort()).to.deep.equal(Object.keys(EVERY_CATEGORY).sort());
    expect([...OPERATORS].sort()).to.deep.equal(Object.keys(EVERY_OPERATOR).sort());
  });

  it('has a detector for every category', () =>
    expect(new Set(detectors.map(({ category }) => category))).to.deep.equal(new Set(CATEGORIES)));

  it('never lets secrets, credentials and financial data through', () =>
    expect(NEVER_KEPT).to.deep.equal(['secret', 'credential', 'financial']));

  it('has the defaults of a policy that says nothing', function () {
    const written = createMasker({
      placeholder: DEFAULTS.placeholder,
      confidence: DEFAULTS.confidence,
      limits: { maxValueLength: DEFAULTS.maxValueLength, maxDepth: DEFAULTS.maxDepth, budget: DEFAULTS.budget },
    });
    const text = 'write to jane@corp.com';
    expect(written.maskText(text))
      .to.equal(createMasker().maskText(text))
      .and.equal('write to [REDACTED:contact.email]');
  });
});
