import { expect } from 'chai';
import { Counters } from '../../lib/report/counters.js';

describe('report/counters', function () {
  it('starts at nothing', function () {
    expect(new Counters().snapshot('0000abcd')).to.deep.equal({
      planVersion: '0000abcd',
      records: { span: 0, log: 0, metric: 0 },
      values: 0,
      findings: {},
      failures: {},
    });
  });

  it('counts each thing for itself', function () {
    const counters = new Counters();
    for (const signal of ['span', 'log', 'log', 'metric'] as const) counters.record(signal);
    for (let i = 0; i < 3; i++) counters.value();
    for (const id of ['contact.email', 'payment.card', 'contact.email'] as const) counters.finding(id);
    for (const reason of ['limit.depth', 'limit.depth']) counters.failure(reason);
    expect(counters.snapshot('v')).to.deep.equal({
      planVersion: 'v',
      records: { span: 1, log: 2, metric: 1 },
      values: 3,
      findings: { 'contact.email': 2, 'payment.card': 1 },
      failures: { 'limit.depth': 2 },
    });
  });

  it('gives a snapshot that does not go on counting, and cannot be written through', function () {
    const counters = new Counters();
    const before = counters.snapshot('v');
    counters.record('span');
    counters.finding('contact.email');
    expect(before).to.deep.equal({
      planVersion: 'v',
      records: { span: 0, log: 0, metric: 0 },
      values: 0,
      findings: {},
      failures: {},
    });
    (before.records as { span: number }).span = 99;
    expect(counters.snapshot('v').records.span).to.equal(1);
  });

  it('takes any reason for a name', function () {
    const counters = new Counters();
    for (const reason of ['__proto__', 'constructor']) counters.failure(reason);
    expect(Object.entries(counters.snapshot('v').failures)).to.deep.equal([
      ['__proto__', 1],
      ['constructor', 1],
    ]);
  });
});
