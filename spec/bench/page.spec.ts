import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { chartsOf, labelsOf } from './charts.js';
import { fileOf } from './draw.js';
import { performancePage } from './page.js';
import { newestRecord } from './record.js';
import type { BenchRecord, Measured } from './section.js';
import { sections } from './sections.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const UPDATE = 'out of date: run `npm run bench -- page`';
const record = newestRecord() as BenchRecord;

describe('docs/performance.md', () => {
  it('is what the benchmarks write from the newest record', () =>
    expect(readFileSync(`${ROOT}docs/performance.md`, 'utf8') === performancePage(record), UPDATE).to.equal(true));

  it('has a chapter for each section', () =>
    expect(Object.keys(record.sections)).to.have.members(Object.keys(sections)));

  it('links to files that exist', () => {
    const links = [...performancePage(record).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
    expect(links.length).to.be.at.least(5);
    for (const target of links) expect(existsSync(`${ROOT}docs/${target}`), target).to.equal(true);
  });

  it('comes from a record without wrong answers', () => {
    for (const { failures } of Object.values(record.sections)) expect(failures).to.deep.equal([]);
  });

  it('says how many promises are missed', () => {
    const section: Measured = {
      ...{ title: 'Tax', columns: [], rows: [], notes: ['a note'], failures: [], measured: '2026-01-02', seconds: 1 },
      goals: [
        { what: 'one', limit: 1, reached: 2, unit: '' },
        { what: 'two', limit: 1, reached: 1, unit: '' },
      ],
    };
    const page = performancePage({ ...record, date: '2026-01-03', sections: { tax: section } });
    expect(page).to.include('1 of 2 are missed.');
    expect(page).to.include('- Measured on 2026-01-02.');
  });
});

describe('charts', () => {
  const charts = chartsOf(record);

  for (const chart of charts) {
    it(`${chart.name}: the picture shows the figures of the record`, () => {
      const texts = [...readFileSync(`${ROOT}${fileOf(chart)}`, 'utf8').matchAll(/>([^<]+)<\/text>/g)].map(
        ([, text]) => text,
      );
      expect(labelsOf(chart)).to.not.deep.equal([]);
      for (const label of labelsOf(chart)) expect(texts, UPDATE).to.include(label);
    });
  }

  it('are all there is in their folder', () =>
    expect(readdirSync(`${ROOT}docs/performance`)).to.have.members(charts.map(({ name }) => `${name}.svg`)));
});
