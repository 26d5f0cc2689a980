import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { sha256 } from '../../../lib/engine/checks/sha256.js';

describe('sha256', () => {
  // around the ends of blocks of 64 bytes, where the padding changes
  for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
    it(`equals node:crypto for ${length} bytes`, () => {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff);
      expect(Buffer.from(sha256(bytes)).toString('hex')).to.equal(createHash('sha256').update(bytes).digest('hex'));
    });
  }
});
