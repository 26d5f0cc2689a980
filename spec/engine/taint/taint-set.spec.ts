import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import type { Policy } from '../../../lib/engine/policy/schema.js';
import { type Hit, TaintSet } from '../../../lib/engine/taint/taint-set.js';

const plan = compilePolicy({}, detectors);
const password = plan.indexOf('credential.password');

const setOf = (values: readonly string[], policy?: Policy): TaintSet => {
  const own = policy === undefined ? plan : compilePolicy(policy, detectors);
  const set = new TaintSet(own);
  for (const value of values) set.add(value, own.indexOf('credential.password'));
  set.seal();
  return set;
};

/** What is found in a text, and how many steps that took. */
function found(set: TaintSet, text: string): { readonly tokens: string[]; readonly cost: number } {
  const hit: Hit = { start: -1, end: -1, detector: -1 };
  const tokens: string[] = [];
  let cost = 0;
  if (!set.mayHold(text)) return { tokens, cost };
  for (let at = 0; set.next(text, at, text.length, hit, (steps) => (cost += steps)); at = hit.end) {
    expect(hit.detector).to.equal(password);
    tokens.push(text.slice(hit.start, hit.end));
  }
  return { tokens, cost };
}

describe('engine/taint/taint-set', function () {
  it('finds whole tokens', function () {
    const set = setOf(['summerday', '$ecret!']);
    expect(found(set, 'summerday, a summerday: x$ecret!y summerdays asummerday summerday').tokens).to.deep.equal([
      'summerday',
      'summerday',
      '$ecret!',
      'summerday',
    ]);
  });

  it('takes the longest that begins at a place', function () {
    expect(found(setOf(['summerday', 'summerday night']), 'a summerday night').tokens).to.deep.equal([
      'summerday night',
    ]);
  });

  it('finds a value in every way of writing it', function () {
    const set = setOf(['a "b" c/d']);
    for (const written of ['a "b" c/d', 'a \\"b\\" c/d', 'a%20%22b%22%20c%2Fd', 'a+%22b%22+c%2Fd'])
      expect(found(set, `x=${written}&`).tokens, written).to.deep.equal([written]);
  });

  it('has what a user of a URL and basic authentication stand for', function () {
    const set = new TaintSet(plan);
    set.addSlice('p%40ss%2Fw0rd1', plan.indexOf('credential.url-userinfo'), undefined);
    set.addSlice(btoa('jane:hunter:22'), plan.indexOf('credential.header'), undefined);
    set.addSlice('c3VtbWVyZGF5', plan.indexOf('credential.header'), undefined);
    const texts = set.values.map(({ text }) => text);
    expect(texts).to.deep.equal(['p%40ss%2Fw0rd1', 'p@ss/w0rd1', btoa('jane:hunter:22'), 'hunter:22', 'c3VtbWVyZGF5']);
  });

  it('takes back what was added last', function () {
    const set = new TaintSet(plan);
    set.add('summerday', password);
    const { size } = set;
    set.add('winternight', password);
    set.cut(size);
    set.seal();
    expect(found(set, 'summerday winternight').tokens).to.deep.equal(['summerday']);
  });

  it('forgets everything for the next record', function () {
    const set = setOf(['summerday']);
    set.clear();
    expect(set.size).to.equal(0);
    set.seal();
    expect(found(set, 'summerday').tokens).to.deep.equal([]);
  });

  it('adds nothing of types that are kept or shortened', function () {
    expect(setOf(['summerday'], { operators: { detectors: { 'credential.password': 'truncate' } } }).size).to.equal(0);
    const names = new TaintSet(compilePolicy({ operators: { categories: { identity: 'keep' } } }, detectors));
    names.add('Featherstone', plan.indexOf('person.name'));
    expect(names.size).to.equal(0);
  });

  it('adds no match of a type that is found wherever it stands', function () {
    const set = new TaintSet(plan);
    const text = ['anna', 'example.org'].join('@');
    set.addMatch(text, 0, text.length, plan.indexOf('contact.email'));
    expect(set.size).to.equal(0);
    set.addMatch('summerday', 0, 9, password);
    expect(set.size).to.equal(1);
  });

  it('adds user and password of a URL, and each by itself', function () {
    const set = new TaintSet(plan);
    set.addMatch('jane1:pw7x', 0, 10, plan.indexOf('credential.url-userinfo'));
    expect(set.values.map(({ text }) => text)).to.deep.equal(['jane1:pw7x', 'jane1', 'pw7x']);
  });

  it('is bounded', function () {
    const set = setOf(Array.from({ length: 3000 }, (_, i) => `summerday${i}x`));
    expect(set.size).to.be.lessThan(2000);
  });

  it('does not compare tokens one by one that begin alike', function () {
    const numbers = Array.from({ length: 500 }, (_, i) => `number ${1000 + i} of a list`);
    const text = 'number 7777 of a list, '.repeat(200);
    expect(found(setOf(numbers), text).cost).to.be.at.most(text.length * 2);
    expect(found(setOf(numbers), `${text}number 1234 of a list`).tokens).to.deep.equal(['number 1234 of a list']);
  });

  it('compares little in texts that hold none, and no more than in proportion in others', function () {
    const set = setOf(Array.from({ length: 100 }, (_, i) => `summer${i}day`));
    expect(found(set, 'the quick brown fox jumps over the lazy dog. '.repeat(100)).cost).to.equal(0);
    const once = found(set, 'summer summer7day '.repeat(50)).cost;
    const twice = found(set, 'summer summer7day '.repeat(100)).cost;
    expect(twice).to.equal(2 * once);
  });

  it('looks for another way of writing a value in every text, whatever was looked through before', function () {
    const set = setOf(['a "b" c/d']);
    expect(found(set, 'nothing here').tokens).to.deep.equal([]);
    expect(found(set, 'x=a "b" c/d').tokens).to.deep.equal(['a "b" c/d']);
    for (const written of ['a%20%22b%22%20c%2Fd', 'a \\"b\\" c/d', 'a+%22b%22+c%2Fd'])
      expect(found(set, `x=${written}&`).tokens, written).to.deep.equal([written]);
  });

  it('adds values again, and not without an end', function () {
    const set = setOf(['summerday']);
    set.addAgain([...set.values, { text: 'winternight', detector: password }]);
    set.seal();
    expect(found(set, 'a summerday and a winternight').tokens).to.deep.equal(['summerday', 'winternight']);
    for (let i = 0; i < 20; i++) set.addAgain(set.values.slice());
    expect(set.size).to.be.lessThan(2000);
  });
});
