import { expect } from 'chai';
import fc from 'fast-check';
import { without } from '../../lib/engine/own-outputs.js';
import type { Slice } from '../../lib/model.js';

const OWN = [
  [10, 20],
  [30, 40],
] as const;
const slice = (start: number, end: number): Slice => ({ start, end, as: 'text' });

describe('engine/own-outputs', function () {
  it('gives the same slices where none touches any', function () {
    const slices = [slice(0, 10), slice(20, 30), slice(5, 25)];
    expect(without(OWN, slices)).to.equal(slices);
  });

  it('shortens what begins or ends inside, and leaves out what is inside', () =>
    expect(without(OWN, [slice(0, 15), slice(12, 18), slice(15, 35)])).to.deep.equal([slice(0, 10), slice(20, 30)]));

  it('leaves no slice that ends or begins inside an output', function () {
    const range = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => slice(start, start + length));
    fc.assert(
      fc.property(fc.array(range), (slices) => {
        for (const { start, end } of without(OWN, slices)) {
          expect(start).to.be.lessThan(end);
          for (const [from, to] of OWN) {
            expect(start > from && start < to, 'begins inside').to.equal(false);
            expect(end > from && end < to, 'ends inside').to.equal(false);
          }
        }
      }),
    );
  });
});
