import { expect } from 'chai';
import fc from 'fast-check';
import { cutBefore } from '../../lib/engine/cut-before.js';

describe('engine/cut-before', function () {
  it('cuts behind a blank', () => expect(cutBefore('one two three', 9)).to.equal('one two '.length));
  it('does not cut between groups of digits', () =>
    expect(cutBefore('pay 4111 1111 1111 1111 now', 15)).to.equal('pay '.length));
  it('cuts where there is no blank, far enough before the end to lose no start of a token', () =>
    expect(cutBefore('a'.repeat(5000), 4000)).to.equal(4000 - 1024));
  it('cuts at the start at least', () => expect(cutBefore('abcdef', 3)).to.equal(0));

  it('never cuts behind what was asked for', function () {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.nat(3000), (text, length) => {
        const cut = cutBefore(text, Math.min(length, text.length));
        expect(cut).to.be.within(0, Math.min(length, text.length));
      }),
    );
  });
});
