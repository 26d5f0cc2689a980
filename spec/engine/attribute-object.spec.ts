import { expect } from 'chai';
import { copyOf, isAsItWas, isUnreadable, rebuilt, type Source, valuesOf } from '../../lib/engine/attribute-object.js';
import { DROPPED } from '../../lib/engine/value-walker.js';

const SOURCES: readonly Source[] = ['data', 'steady', 'checked', 'copied'];
const throwing = () => Object.defineProperty({ a: 1 }, 'b', { enumerable: true, get: () => expect.fail('read') });

describe('engine/attribute-object', function () {
  describe('valuesOf', function () {
    for (const source of SOURCES)
      it(`reads each value in the order of the keys: ${source}`, () =>
        expect(valuesOf({ a: 1, b: undefined, c: 'x' }, ['a', 'b', 'c'], source)).to.deep.equal([1, undefined, 'x']));

    for (const source of SOURCES)
      it(`marks what throws, and keeps the rest: ${source}`, function () {
        const [a, b] = valuesOf(throwing(), ['a', 'b'], source);
        expect(a).to.equal(1);
        expect(isUnreadable(a)).to.equal(false);
        expect(isUnreadable(b)).to.equal(true);
      });

    it('takes no value for that of its neighbour where keys are told in another order', function () {
      let asked = 0;
      const turning = new Proxy({ a: 1, b: 2 }, { ownKeys: () => (asked++ % 2 === 0 ? ['a', 'b'] : ['b', 'a']) });
      const keys = Object.keys(turning);
      for (const source of ['checked', 'copied'] as const)
        expect(valuesOf(turning, keys, source)).to.deep.equal([1, 2]);
    });

    it('takes none where there are more than there are keys', () =>
      expect(valuesOf({ a: 1, b: 2 }, ['b'], 'data')).to.deep.equal([2]));

    it('knows no symbol of others for unreadable', () =>
      expect([Symbol('unreadable'), undefined, null, 'unreadable'].map(isUnreadable)).to.deep.equal([
        false,
        false,
        false,
        false,
      ]));
  });

  describe('copyOf and rebuilt', function () {
    for (const make of [copyOf, rebuilt]) {
      it(`${make.name} has the keys in their order, and the values`, function () {
        const made = make(['b', 'a'], [1, undefined]);
        expect(Object.entries(made)).to.deep.equal([
          ['b', 1],
          ['a', undefined],
        ]);
      });

      it(`${make.name} sets no prototype`, function () {
        const made = make(['a', '__proto__'], [1, { polluted: true }]);
        expect(Object.getPrototypeOf(made)).to.equal(Object.prototype);
        expect(Object.getOwnPropertyNames(made)).to.deep.equal(['a', '__proto__']);
      });
    }

    it('rebuilt leaves out what is dropped', () =>
      expect(rebuilt(['a', 'b', 'c'], [1, DROPPED, 3])).to.deep.equal({ a: 1, c: 3 }));

    it('rebuilt has keys that became equal side by side', () =>
      expect(rebuilt(['a', 'a', 'a'], [1, 2, 3])).to.deep.equal({ a: 1, 'a#2': 2, 'a#3': 3 }));
  });

  describe('isAsItWas', function () {
    const is = (object: Record<string, unknown>, values: readonly unknown[], source: Source) =>
      isAsItWas(object, ['a', 'b'], values, source);

    it('trusts what the SDK has filled', () => expect(is({ a: 1, b: 2 }, [3], 'data')).to.equal(true));

    it('reads again what is steady', function () {
      expect(is({ a: 1, b: Number.NaN }, [1, Number.NaN], 'steady')).to.equal(true);
      expect(is({ a: 1, b: 2 }, [1, 3], 'steady')).to.equal(false);
      expect(is({ a: 0, b: 2 }, [-0, 2], 'steady'), 'another zero').to.equal(false);
      expect(is({ a: 1, b: 2, c: 3 }, [1, 2], 'steady')).to.equal(false);
      expect(is({ a: 1 }, [1, 2], 'steady')).to.equal(false);
      let read = 0;
      const turning = { a: 1, get b() { return read++; } }; // biome-ignore format: one accessor
      expect(is(turning, [1, turning.b], 'steady')).to.equal(false);
    });

    it('looks for accessors where nothing is known', function () {
      expect(is({ a: 1, b: 2 }, [1, 2], 'checked')).to.equal(true);
      expect(is(throwing() as Record<string, unknown>, [1, 2], 'checked')).to.equal(false);
      expect(is(Object.create({ a: 1, b: 2 }), [1, 2], 'checked')).to.equal(false);
    });
  });
});
