import { expect } from 'chai';
import { isFlatArray, isPlainArray, isPlainMap } from '../../lib/engine/plain-values.js';

const withProperty = <T extends object>(value: T, property: PropertyDescriptor): T =>
  Object.defineProperty(value, 'x', { configurable: true, ...property });
class Items extends Array {}

describe('engine/plain-values', function () {
  it('knows arrays of plain values', function () {
    for (const list of [[], ['a', 1, true, null, undefined]]) expect(isFlatArray(list)).to.equal(true);
    for (const list of [[{}], [[]], [() => 1], [Number.NaN], new Array(2), withProperty(['a'], { value: 1, enumerable: true }), Items.from(['a'])])
      expect(isFlatArray(list)).to.equal(false);
  }); // biome-ignore format: a table

  it('knows arrays that hold nothing else', function () {
    for (const list of [[], ['a', {}, []]]) expect(isPlainArray(list)).to.equal(true);
    for (const list of [new Array(2), withProperty(['a'], { value: 1 }), Items.from(['a'])])
      expect(isPlainArray(list)).to.equal(false);
  });

  it('knows maps whose properties are data', function () {
    const isPlain = (map: object): boolean => isPlainMap(map, Object.keys(map));
    for (const map of [{}, { a: {} }, Object.create(null)]) expect(isPlain(map)).to.equal(true);
    for (const map of [withProperty({}, { value: 1 }), withProperty({}, { get: () => 1, enumerable: true }), new Date(), { [Symbol('s')]: 1 }])
      expect(isPlain(map)).to.equal(false);
  }); // biome-ignore format: a table
});
