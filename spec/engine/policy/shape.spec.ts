import { expect } from 'chai';
import {
  code,
  expectedOf,
  fields,
  flag,
  isObject,
  isOfType,
  number,
  type Shape,
  text,
  texts,
  words,
} from '../../../lib/engine/policy/shape.js';

const table: readonly (readonly [Shape, expected: string, fits: readonly unknown[], not: readonly unknown[]])[] = [
  [words(['a', 'b'], ''), 'one of a, b', ['a', 'c'], [1, null, []]],
  [words(['a'], ''), 'a', ['a'], [undefined]],
  [words([], '', 'the id of a detector'), 'the id of a detector', ['x'], [{}]],
  [text, 'a text', ['', 'x'], [1, new Uint8Array(1)]],
  [{ ...text, bytes: true }, 'a text', [new Uint8Array(1)], [[1]]],
  [{ is: 'pattern' }, 'a pattern', ['x'], [/x/]],
  [number(0, 1, false, ''), 'a number from 0 to 1', [0.5, 7], ['1', 1n]],
  [number(1, 9, true, ''), 'a whole number from 1 to 9', [1], [true]],
  [flag(''), 'true or false', [true, false], ['true', 0]],
  [code('function', ''), 'a function', [() => 0], ['x']],
  [code('regexp', ''), 'a RegExp', [/x/], ['x']],
  [texts(''), 'a list of texts', [[], [1]], [{}, 'x']],
  [fields({}, ''), 'an object', [{}, { x: 1 }], [null, [], /x/, new Uint8Array(1)]],
  [{ is: 'either', of: [words(['a'], ''), flag('')] }, 'a, or true or false', ['a', true], [1]],
];

describe('policy/shape', function () {
  for (const [shape, expected, fits, not] of table) {
    it(`expects ${expected}`, function () {
      expect(expectedOf(shape)).to.equal(expected);
      for (const value of fits) expect(isOfType(value, shape), String(value)).to.equal(true);
      for (const value of not) expect(isOfType(value, shape), String(value)).to.equal(false);
    });
  }

  it('knows objects of names and values', () =>
    expect([{}, [], null, 'x', () => 0].map(isObject)).to.deep.equal([true, false, false, false, false]));
});
