import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { parse } from 'yaml';
import { parsePolicyText } from '../../lib/config/policy-file.js';
import { PRESETS } from '../../lib/engine/policy/presets.js';
import { policySchema } from '../../scripts/policy-schema.js';
import { badPolicies, FULL_POLICY } from '../support/bad-policies.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const written = read('schema/otel-mask.schema.json');
const isValid = new Ajv2020({ strict: true }).compile(JSON.parse(written));
const reference = (inside: string): string => `\${${inside}}`;

describe('schema/otel-mask.schema.json', function () {
  it('is what scripts/policy-schema.ts writes', () =>
    expect(written === policySchema(), 'out of date: run `npx tsx scripts/policy-schema.ts`').to.equal(true));

  it('takes the example of docs/policy.md, and so does otel-mask', function () {
    const examples = [...read('docs/policy.md').matchAll(/```yaml policy\n([\s\S]*?)```/g)].map(
      ([, text]) => text ?? '',
    );
    expect(examples).to.have.length(1);
    for (const text of examples) {
      expect(isValid(parse(text)), JSON.stringify(isValid.errors)).to.equal(true);
      for (const environment of ['dev', 'production', undefined])
        expect(() =>
          parsePolicyText(text, 'docs', {
            env: { OTEL_MASK_KEY: 'k'.repeat(16), ...(environment && { OTEL_MASK_ENV: environment }) },
          }),
        ).to.not.throw();
    }
  });

  const good: readonly unknown[] = [
    {},
    FULL_POLICY,
    ...Object.values(PRESETS),
    { $schema: './otel-mask.schema.json' },
    { environments: { dev: { mode: 'observe' }, test: null } },
    { confidence: reference('LEAST'), preset: reference('PRESET'), limits: { budget: reference('BUDGET') } },
    { token: { keyFile: '/run/secrets/key', keyId: 'k1' } },
    { operators: { detectors: { 'acme.badge': 'keep' } }, attributes: { a: { class: 'acme.badge' } } },
  ];
  for (const policy of good)
    it(`takes ${JSON.stringify(policy).slice(0, 80)}`, () =>
      expect(isValid(policy), JSON.stringify(isValid.errors)).to.equal(true));

  /** What a schema cannot tell: these could be ids of the policy's own detectors. */
  const IDS = /^(?:detectors\.disable|detectors\.modes|operators\.detectors)\..*cotnact\./;

  it('refuses what otel-mask refuses', function () {
    const missed = badPolicies().filter(({ policy }) => isValid(policy));
    expect(missed.map(({ what }) => what).filter((what) => !IDS.test(what))).to.deep.equal([]);
    expect(missed).to.have.length(3);
  });
});
