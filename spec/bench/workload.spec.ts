import { expect } from 'chai';
import { judge, textsOf } from './judge.js';
import { workload } from './workload.js';

const SIZE = { seed: 3, spans: 800, logs: 300 };

describe('workload of the benchmarks', () => {
  it('is the same for the same seed', () => expect(workload(SIZE)).to.deep.equal(workload(SIZE)));

  it('is another for another seed', () =>
    expect(workload({ ...SIZE, seed: 4 }).spans).to.not.deep.equal(workload(SIZE).spans));

  it('plants 2 to 3.5 % of the texts of spans', () => {
    const { spans, planted } = workload(SIZE);
    const values = spans.flatMap(textsOf).length;
    expect(planted.filter(({ signal }) => signal === 'span').length / values).to.be.within(0.02, 0.035);
  });

  it('is judged: untouched records leak all and change nothing', () => {
    const own = workload(SIZE);
    expect(judge(own, own.spans, own.logs)).to.include({
      planted: own.planted.length,
      leaks: own.planted.length,
      changed: 0,
    });
  });

  it('is judged: emptied records leak nothing and change all', () => {
    const own = workload(SIZE);
    const verdict = judge(
      own,
      own.spans.map(() => ({})),
      own.logs.map(() => ({})),
    );
    expect(verdict.leaks).to.equal(0);
    expect(verdict.changed).to.equal(verdict.clean);
  });
});
