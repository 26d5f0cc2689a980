import { expect } from 'chai';
import { newRecord, roundedRecord } from './record.js';
import type { Measured } from './section.js';

const section: Measured = {
  ...{ title: 'Tax', columns: [], notes: [], goals: [], failures: [], measured: '2026-01-02', seconds: 1 },
  rows: [{ what: 'mix', maskUs: 1.23456789, spans: 1_000_000, none: null }],
};

describe('record of the benchmarks', () => {
  const record = newRecord({ tax: section }, new Date('2026-01-02T03:04:05Z'));

  it('is dated, and says where it was made without naming the machine', () =>
    expect(record).to.have.all.keys('date', 'node', 'cores', 'architecture', 'sections').and.include({
      date: '2026-01-02',
      node: process.version,
    }));

  it('keeps five digits of what was timed, and all of what was counted', () =>
    expect(roundedRecord(record).sections['tax']?.rows[0]).to.deep.equal({
      what: 'mix',
      maskUs: 1.2346,
      spans: 1_000_000,
      none: null,
    }));
});
