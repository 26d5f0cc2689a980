import { expect } from 'chai';
import { AnchorPlaces } from '../../../lib/engine/scan/anchor-places.js';

const anchorOf = (literal: string) => ({ bytes: Uint8Array.from(literal, (c) => c.charCodeAt(0)) });

describe('scan/anchor-places', function () {
  it('chooses what is rare', function () {
    const places = new AnchorPlaces(undefined);
    expect(places.trigram(anchorOf('thexq_'))).to.be.within(4, 5);
    expect(places.trigram(anchorOf('xq_ther'))).to.be.within(2, 3);
    expect(places.made).to.have.length(2);
  });

  it('takes what has no three characters as it is', function () {
    for (const literal of ['@', 'q~', 'abc'])
      expect(new AnchorPlaces(undefined).trigram(anchorOf(literal))).to.equal(2);
  });

  it('gives what was packed, literal by literal', function () {
    const places = new AnchorPlaces(Int32Array.of(3, 2));
    expect([places.trigram(anchorOf('abcd')), places.trigram(anchorOf('efgh'))]).to.deep.equal([3, 2]);
    expect(places.made).to.deep.equal([3, 2]);
  });
});
