import { expect } from 'chai';
import { rubyStrings } from '../../../lib/engine/checks/ruby-objects.js';

const FOUND: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['#<User id: 1, name: "Jane", note: "a \\"b\\"", age: nil> and "x"', ['Jane', 'a \\"b\\"']],
  ['#<struct Shop::User name="Jane">', ['Jane']],
  ['#<User:0x00007f9b1c0a1234 @name="Jane", @cart=#<Cart @note="x">, @b="y">', ['Jane', 'x', 'y']],
  ['#<User name: "Jane', ['Jane']],
];

const STAYS: readonly (readonly [text: string, why: string])[] = [
  ['#<Thread:0x00007f9b1c0a1234 run> "x"', 'a string behind the object'],
  ['#<a name: "Jane">', 'no class'],
  ['a #< b "c"', 'no object'],
];

describe('rubyStrings', function () {
  for (const [text, found] of FOUND) {
    it(text, () => expect(rubyStrings(text).map(([start, end]) => text.slice(start, end))).to.deep.equal(found));
  }

  for (const [text, why] of STAYS) it(`${why}: ${text}`, () => expect(rubyStrings(text)).to.deep.equal([]));

  it('is linear', function () {
    for (const piece of ['#<A ', '#<A "', '#<A "x" '])
      expect(rubyStrings(piece.repeat(30_000)).length).to.be.at.most(30_000);
  });
});
