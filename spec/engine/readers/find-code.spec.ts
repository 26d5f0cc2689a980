import { expect } from 'chai';
import fc from 'fast-check';
import { findCode, findLastCode } from '../../../lib/engine/readers/find-code.js';

describe('readers/find-code', function () {
  it('finds the first and the last one in a part, short or long, within a text or up to its end', function () {
    const text = fc.tuple(fc.string({ maxLength: 200 }), fc.constantFrom('', 'x'.repeat(100))).map(([a, b]) => a + b);
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...'x#?a\u00e9'),
        fc.boolean(),
        (any, one, other, c, whole) => {
          const size = any.length + 1;
          const [start = 0, end = 0] = [one % size, whole ? any.length : other % size].sort((a, b) => a - b);
          const part = any.slice(start, end);
          const place = (at: number) => (at < 0 ? -1 : start + at);
          expect(findCode(any, c.charCodeAt(0), start, end)).to.equal(place(part.indexOf(c)));
          expect(findLastCode(any, c.charCodeAt(0), start, end)).to.equal(place(part.lastIndexOf(c)));
        },
      ),
    );
  });
});
