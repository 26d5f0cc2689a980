import { expect } from 'chai';
import { stringify } from 'yaml';
import { LivePolicy } from '../../lib/config/live-policy.js';
import { parsePolicyText } from '../../lib/config/policy-file.js';
import { fieldPlaces } from '../../lib/engine/policy/fields.js';
import { createMasker } from '../../lib/index.js';
import { badPolicies, FULL_POLICY } from '../support/bad-policies.js';
import { email } from '../support/canary.js';

/** Fields of what needs a function or a regular expression. */
const IN_CODE_ONLY = [
  'ahead',
  'find',
  'isOther',
  'labels',
  'normalize',
  'notAmid',
  'otherwise',
  'starts',
  'substitute',
  'within',
];

const FILE = 'otel-mask.yaml';
const read = (text: string) => parsePolicyText(text, FILE, { env: {} });

describe('bad policies', function () {
  const policies = badPolicies();
  const masker = createMasker(FULL_POLICY);
  const live = new LivePolicy(masker, FULL_POLICY);
  const { planVersion } = masker;
  const canary = `write to ${email(1).text}`;
  const masked = masker.maskText(canary);

  it('are at least 100, of a policy that is good', function () {
    expect(policies.length).to.be.at.least(100);
    expect(read(stringify(FULL_POLICY)).policy).to.deep.equal(FULL_POLICY);
  });

  it('are of every field that a file can hold', function () {
    const names = new Set(stringify(FULL_POLICY).match(/[A-Za-z]+(?=:)/g));
    expect([...fieldPlaces().keys()].filter((name) => !names.has(name)).sort()).to.deep.equal(IN_CODE_ONLY);
  });

  for (const { what, text, line, meant } of policies) {
    it(`is refused, located, and changes nothing: ${what}`, function () {
      expect(live.useLocal(FILE, () => read(text))).to.equal(false);
      const problems = live.status().local?.failed?.problems ?? [];
      expect(problems).to.not.deep.equal([]);
      const lines = text.split('\n');
      for (const problem of problems) {
        expect(problem.file).to.equal(FILE);
        expect(problem.line).to.be.within(1, lines.length);
        expect(problem.column).to.be.within(1, (lines[(problem.line ?? 1) - 1]?.length ?? 0) + 1);
      }
      expect(
        problems.some((problem) => lines[(problem.line ?? 1) - 1]?.includes(line)),
        'the line that is wrong',
      ).to.equal(true);
      if (meant !== undefined) expect(problems.map(({ suggestion }) => suggestion)).to.include(meant);
      expect(masker.planVersion).to.equal(planVersion);
      expect(masker.maskText(canary)).to.equal(masked);
    });
  }
});
