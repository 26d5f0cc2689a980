import { expect } from 'chai';
import { pairFrequency, shareBehind } from '../../../lib/engine/scan/frequency.js';
import { detectorOf, foundIn } from '../../support/found.js';

const frequency = (pair: string): number => pairFrequency(pair.charCodeAt(0), pair.charCodeAt(1));

describe('scan/frequency', function () {
  it('knows what telemetry is made of', function () {
    const rare = ['zq', '@c', 'k_', '_l', 'jX', '~~'].map(frequency);
    const common = ['er', 'or', 'at', ' o', 'in'].map(frequency);
    expect(Math.min(...common)).to.be.greaterThan(Math.max(...rare));
    expect(frequency('~~')).to.equal(0);
  });

  it('knows what follows', function () {
    const set = (members: string) =>
      Uint8Array.from({ length: 128 }, (_, code) => (members.includes(String.fromCharCode(code)) ? 1 : 0));
    const share = (second: string, members: string) => shareBehind(second.charCodeAt(0), set(members));
    expect(shareBehind(97, undefined)).to.equal(1);
    expect(share('q', 'u')).to.be.greaterThan(share('q', 'x'));
    expect(share('t', 'ehio ')).to.be.greaterThan(share('t', 'e'));
    expect(share('a', '')).to.equal(0);
    expect(shareBehind(1, set('a')), 'a character that never stands').to.equal(0);
    expect(shareBehind(97, new Uint8Array(128).fill(1))).to.be.closeTo(1, 0.01);
  });

  it('is a ranking only: a literal of common pairs is found as well', function () {
    expect(foundIn([detectorOf([{ rule: 'anchor', literals: ['order'] }])], 'the order')).to.deep.equal(['order']);
  });
});
