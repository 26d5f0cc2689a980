import { expect } from 'chai';
import { interleaved, median, nanosEach, quantile, spread } from './timing.js';

describe('timing', () => {
  it('takes medians and quantiles of unsorted figures', () => {
    expect(median([9, 1, 5])).to.equal(5);
    expect(quantile([4, 1, 3, 2], 0.99)).to.equal(4);
    expect(spread([10, 10, 10, 10])).to.equal(0);
  });

  it('divides by the items, and waits for promises', async () => {
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    const one = await nanosEach(1, wait);
    expect(one).to.be.above(10e6);
    expect(await nanosEach(1000, wait)).to.be.below(one);
  });

  it('runs contenders in turns, the order reversed every other round, and forgets the warm-up', async () => {
    const order: string[] = [];
    const contender = (name: string) => ({ items: 1, run: () => order.push(name) });
    const taken = await interleaved({ a: contender('a'), b: contender('b') }, { count: 2, warmUp: 1 });
    expect(order.join('')).to.equal('baabba');
    expect(taken.a).to.have.lengthOf(2);
    expect(taken.b).to.have.lengthOf(2);
  });

  it('makes what is timed anew for each round', async () => {
    const seen = new Set<object>();
    const prepare = () => ({});
    await interleaved({ a: { prepare, items: 1, run: (made: object) => seen.add(made) } }, { count: 3, warmUp: 2 });
    expect(seen.size).to.equal(5);
  });

  it('stops when it has had its time, but not before seven rounds', async () => {
    const taken = await interleaved({ a: { items: 1, run: () => 0 } }, { count: 50, warmUp: 9, enoughMillis: 0 });
    expect(taken.a).to.have.lengthOf(7);
  });
});
