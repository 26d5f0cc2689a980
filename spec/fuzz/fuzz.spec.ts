import { expect } from 'chai';
import fc from 'fast-check';
import { type FuzzCheck, fuzz } from './fuzz.js';

const upTo = (limit: number, seen: number[] = []): FuzzCheck => ({
  name: `below ${limit}`,
  samples: fc.nat(1000),
  runs: 50,
  create: () => (n) => {
    seen.push(n as number);
    return (n as number) < limit ? undefined : `${n} is not below ${limit}`;
  },
});

describe('fuzz', function () {
  it('finds what differs, makes it small, and finds it again with the seed that it names', function () {
    const { failure } = fuzz([upTo(2000), upTo(900)], 30, 7);
    expect(failure).to.include({ check: 'below 900', said: '900 is not below 900' });
    const again = fuzz([upTo(2000), upTo(900)], 0, failure?.seed ?? 0);
    expect(again.failure).to.deep.equal(failure);
    expect(again.rounds).to.equal(0);
  });

  it('runs every check at least once, each round with another seed', function () {
    const [first, second]: [number[], number[]] = [[], []];
    expect(fuzz([upTo(2000, first), upTo(2000, second)], 0, 3)).to.deep.equal({
      samples: 100,
      rounds: 1,
      failure: undefined,
    });
    expect(first).to.deep.equal(second);
    fuzz([upTo(2000, second)], 0, 4);
    expect(second.slice(50)).to.not.deep.equal(first);
  });

  it('goes on until its time is over', function () {
    const { rounds, samples } = fuzz([upTo(2000)], 0.1, 1);
    expect(rounds).to.be.greaterThan(1);
    expect(samples).to.equal(rounds * 50);
  });
});
