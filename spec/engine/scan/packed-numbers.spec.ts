import { expect } from 'chai';
import fc from 'fast-check';
import {
  PACKED_LIMIT,
  packNumbers,
  placesOfOnes,
  setOnes,
  unpackNumbers,
} from '../../../lib/engine/scan/packed-numbers.js';

describe('scan/packed-numbers', function () {
  it('gives the numbers again', function () {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: PACKED_LIMIT - 1 })), (numbers) => {
        expect([...unpackNumbers(packNumbers(numbers))]).to.deep.equal(numbers);
      }),
    );
    expect([...unpackNumbers(packNumbers([0, PACKED_LIMIT - 1]))]).to.deep.equal([0, PACKED_LIMIT - 1]);
  });

  it('is printable ASCII', () => {
    expect(packNumbers(Array.from({ length: 5000 }, (_, i) => i * 52))).to.match(/^[0-o]+$/);
  });

  for (const number of [-1, PACKED_LIMIT, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    it(`throws at ${number}`, () => expect(() => packNumbers([number])).to.throw(RangeError));

  it('gives a table of 0 and 1 again', function () {
    const table = Uint8Array.of(0, 1, 1, 0, 0, 1);
    const again = new Uint8Array(table.length);
    setOnes(again, unpackNumbers(packNumbers(placesOfOnes(table))));
    expect(again).to.deep.equal(table);
  });
});
