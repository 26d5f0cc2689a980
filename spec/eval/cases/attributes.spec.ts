import { expect } from 'chai';
import { createMasker } from '../../../lib/index.js';
import type { Attributes } from '../../../lib/model.js';
import type { AttributeCase } from './attributes/attribute-case.js';
import { attributeCases } from './attributes/index.js';

const masker = createMasker();

function mask({ key, value, siblings, spanKind }: AttributeCase): [before: Attributes, after: Attributes] {
  const attributes = { ...siblings, [key]: value } as Attributes;
  return [attributes, masker.maskAttributes(attributes, { signal: 'span', spanKind })];
}

/** All that can be read in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(textsIn) : [String(value)];

const isGuard = ({ expected, value }: AttributeCase): boolean => expected === value;

describe('attributes as instrumentations write them', () => {
  for (const [namespace, cases] of Object.entries(attributeCases))
    it(`${namespace}: ${cases.length}`, () => {
      const wrong = cases.flatMap((one) => {
        const [before, after] = mask(one);
        const { key, expected, gone = [], kept = [] } = one;
        if (isGuard(one)) return after === before ? [] : [{ key, after: after[key], expected }];
        const text = textsIn(after[key]).join('\n');
        const leaked = gone.filter((part) => text.includes(part));
        const lost = kept.filter((part) => !text.includes(part));
        const isOther = expected !== undefined && JSON.stringify(after[key]) !== JSON.stringify(expected);
        return leaked.length + lost.length > 0 || isOther ? [{ key, after: after[key], expected, leaked, lost }] : [];
      });
      expect(wrong).to.deep.equal([]);
    });

  it('are at least 500 in all, half of them guards', () => {
    const all = Object.values(attributeCases).flat();
    const guards = all.filter(isGuard).length;
    expect(all.length).to.be.at.least(500);
    expect(guards / all.length).to.be.within(0.4, 0.75);
  });
});
