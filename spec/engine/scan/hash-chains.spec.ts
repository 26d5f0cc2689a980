import { expect } from 'chai';
import fc from 'fast-check';
import { HASH_LIMIT, HashChains } from '../../../lib/engine/scan/hash-chains.js';

/** All numbers of a hash, in the order in which they come. */
function under(chains: HashChains, hash: number): number[] {
  const numbers: number[] = [];
  for (let n = chains.first(hash); n >= 0; n = chains.next(n, hash)) numbers.push(n);
  return numbers;
}

describe('scan/hash-chains', function () {
  it('gives the numbers of each hash in their order, and no others', function () {
    // few hashes that are alike, and many that share a place
    const hash = fc.oneof(fc.constantFrom(3, 19, 35, HASH_LIMIT - 1), fc.nat({ max: HASH_LIMIT - 1 }));
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 200 }), fc.array(hash), (hashes, others) => {
        const chains = new HashChains(Int32Array.from(hashes));
        for (const one of [...hashes, ...others])
          expect(under(chains, one)).to.deep.equal(hashes.flatMap((other, i) => (other === one ? [i] : [])));
      }),
    );
  });

  it('may be empty', () => expect(under(new HashChains(new Int32Array(0)), 3)).to.deep.equal([]));
});
