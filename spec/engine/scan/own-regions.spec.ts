import { expect } from 'chai';
import fc from 'fast-check';
import { countBefore, isBracketed, OwnRegions, SeenRegions } from '../../../lib/engine/scan/own-regions.js';

const OWN = [
  [10, 20],
  [30, 40],
] as const;

describe('scan/own-regions', function () {
  const MATCHES: readonly (readonly [number, number, boolean, string])[] = [
    [10, 20, true, 'the output itself'],
    [12, 15, true, 'inside'],
    [15, 25, true, 'begins inside'],
    [9, 20, true, 'one character before it'],
    [5, 20, false, 'more before it: something of its own'],
    [20, 25, false, 'right behind'],
    [0, 10, false, 'right before'],
    [22, 28, false, 'between two'],
    [35, 38, true, 'inside the second'],
  ];
  for (const [start, end, expected, why] of MATCHES)
    it(`touches [${start}, ${end}): ${why}`, () => expect(new OwnRegions(OWN).touches(start, end)).to.equal(expected));

  it('answers alike in whatever order it is asked', function () {
    const regions = Array.from({ length: 9 }, (_, i) => [i * 7, i * 7 + 5] as const);
    fc.assert(
      fc.property(fc.array(fc.nat(70)), (places) => {
        const own = new OwnRegions(regions);
        for (const at of places)
          expect(own.touches(at, at + 3)).to.equal(new OwnRegions(regions).touches(at, at + 3), `${at}`);
      }),
    );
  });

  it('counts what begins before a place', () =>
    expect([0, 10, 11, 30, 31].map((at) => countBefore(OWN, at))).to.deep.equal([0, 0, 1, 1, 2]));

  it('knows brackets', () =>
    expect(
      (
        [
          [0, 3],
          [0, 4],
          [1, 4],
          [3, 4],
        ] as const
      ).map((region) => isBracketed('[ab]', region)),
    ).to.deep.equal([false, true, false, false]));

  it('knows a region that it saw before, and one of each length', function () {
    const seen = new SeenRegions();
    const text = '[a] [a] [b] [bb] [b] [a]';
    const regions = [
      [0, 3],
      [4, 7],
      [8, 11],
      [12, 16],
      [17, 20],
      [21, 24],
    ] as const;
    expect(regions.map((region) => seen.has(text, region))).to.deep.equal([false, true, false, false, true, false]);
    expect(seen.has('[x]', [0, 3, 7])).to.equal(false);
    expect(seen.has('[y]', [0, 3, 7])).to.equal(true, 'of the same kind');
    expect(seen.has('[z]', [0, 3, 8])).to.equal(false);
    seen.reset();
    expect(seen.has(text, [0, 3])).to.equal(false);
  });
});
