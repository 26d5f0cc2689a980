import { expect } from 'chai';
import { pairFrequency, trigramFrequency } from '../../../lib/engine/scan/frequency.js';
import { detectorOf, foundIn } from '../../support/found.js';

const frequency = (pair: string): number => pairFrequency(pair.charCodeAt(0), pair.charCodeAt(1));

describe('scan/frequency', function () {
  it('knows what telemetry is made of', function () {
    const rare = ['zq', '@c', 'k_', '_l', 'jX', '~~'].map(frequency);
    const common = ['er', 'or', 'at', ' o', 'in'].map(frequency);
    expect(Math.min(...common)).to.be.greaterThan(Math.max(...rare));
    expect(frequency('~~')).to.equal(0);
  });

  it('takes foreign letters for what stands everywhere', function () {
    const three = (text: string) =>
      trigramFrequency(...(Array.from(text, (c) => Math.min(128, c.charCodeAt(0))) as [number, number, number]));
    expect(three('zq~')).to.be.lessThan(three('ere'));
    expect(three('eré')).to.be.greaterThan(three('ere'));
  });

  it('is a ranking only: a literal of common pairs is found as well', function () {
    expect(foundIn([detectorOf([{ rule: 'anchor', literals: ['order'] }])], 'the order')).to.deep.equal(['order']);
  });
});
