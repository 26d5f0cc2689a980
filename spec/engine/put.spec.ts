import { expect } from 'chai';
import { put } from '../../lib/engine/put.js';

describe('engine/put', function () {
  it('loses nothing of the same name', function () {
    const target: Record<string, unknown> = {};
    for (const value of [1, 2, 3]) put(target, 'key', value);
    expect(target).to.deep.equal({ key: 1, 'key#2': 2, 'key#3': 3 });
  });

  it('passes over names that are taken', function () {
    const target: Record<string, unknown> = { 'key#2': 'own' };
    put(target, 'key', 1);
    put(target, 'key', 2);
    expect(target).to.deep.equal({ 'key#2': 'own', key: 1, 'key#3': 2 });
  });

  it('keeps an undefined value its place', function () {
    const target: Record<string, unknown> = {};
    put(target, 'key', undefined);
    put(target, 'key', 1);
    expect(Object.keys(target)).to.deep.equal(['key', 'key#2']);
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`sets ${name} as a property of its own`, function () {
      const target: Record<string, unknown> = {};
      put(target, name, { polluted: true });
      put(target, name, 2);
      expect(Object.keys(target)).to.deep.equal([name, `${name}#2`]);
      expect(Object.getPrototypeOf(target)).to.equal(Object.prototype);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }
});
