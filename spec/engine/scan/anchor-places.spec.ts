import { expect } from 'chai';
import { AnchorPlaces } from '../../../lib/engine/scan/anchor-places.js';

const bytesOf = (literal: string) => Uint8Array.from(literal, (c) => c.charCodeAt(0));

describe('scan/anchor-places', function () {
  it('chooses what is rare', function () {
    const places = new AnchorPlaces(undefined);
    expect(places.trigram(bytesOf('thexq_'))).to.be.within(4, 5);
    expect(places.trigram(bytesOf('xq_ther'))).to.be.within(2, 3);
    expect(places.made).to.have.length(2);
  });

  it('takes what has no three characters as it is', function () {
    for (const literal of ['@', 'q~', 'abc']) expect(new AnchorPlaces(undefined).trigram(bytesOf(literal))).to.equal(2);
  });

  it('gives what was packed, literal by literal', function () {
    const places = new AnchorPlaces(Int32Array.of(3, 2));
    expect([places.trigram(bytesOf('abcd')), places.trigram(bytesOf('efgh'))]).to.deep.equal([3, 2]);
    expect(places.made).to.deep.equal([3, 2]);
  });
});
