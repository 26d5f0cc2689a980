import type { DetectorFamily } from '../../model.js';

/** What no rule finds: values that are replaced because the policy says so of their attribute, or because nobody knows it. */
export const policy = [
  {
    id: 'policy.attribute',
    title: 'Value of an attribute that the policy replaces',
    category: 'identity',
    source: 'The policy: docs/policy.md',
  },
] as const satisfies DetectorFamily;
