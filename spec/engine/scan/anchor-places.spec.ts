import { expect } from 'chai';
import { AnchorPlaces } from '../../../lib/engine/scan/anchor-places.js';

const bytesOf = (literal: string) => Uint8Array.from(literal, (c) => c.charCodeAt(0));

describe('scan/anchor-places', function () {
  it('chooses what is rare', function () {
    const places = new AnchorPlaces(undefined);
    expect(places.pair('thexq_', false, undefined)).to.be.within(4, 5);
    expect(places.trigram(bytesOf('thexq_'))).to.be.within(4, 5);
    expect(places.made).to.have.length(2);
  });

  it('never chooses two digits, and takes a single character as it is', function () {
    expect(new AnchorPlaces(undefined).pair('12ab', false, undefined)).to.be.greaterThan(1);
    expect(new AnchorPlaces(undefined).pair('@', false, undefined)).to.equal(0);
    expect(() => new AnchorPlaces(undefined).pair('1234', false, undefined)).to.throw(TypeError);
  });

  it('gives what was packed, literal by literal', function () {
    const places = new AnchorPlaces(Int32Array.of(2, 3, 1, 2));
    expect([places.pair('abcd', false, undefined), places.trigram(bytesOf('abcd'))]).to.deep.equal([2, 3]);
    expect([places.pair('efgh', false, undefined), places.trigram(bytesOf('efgh'))]).to.deep.equal([1, 2]);
    expect(places.made).to.deep.equal([2, 3, 1, 2]);
  });
});
