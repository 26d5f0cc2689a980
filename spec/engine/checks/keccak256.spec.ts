import { expect } from 'chai';
import { keccak256 } from '../../../lib/engine/checks/keccak256.js';

describe('keccak256', () => {
  const vectors = [
    ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
    ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
    ['transfer(address,uint256)', 'a9059cbb2ab09eb219583f4a59a5d0623ade346d962bcd4e46b11da047c9049b'],
  ] as const;
  for (const [text, digest] of vectors) {
    it(`of ${JSON.stringify(text)}`, () => {
      expect(Buffer.from(keccak256(Buffer.from(text))).toString('hex')).to.equal(digest);
    });
  }
});
