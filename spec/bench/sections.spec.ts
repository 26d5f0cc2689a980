import { expect } from 'chai';
import { contenders } from './contenders.js';
import { type Masking, masking } from './masking.js';
import { measurePeer } from './measure-peer.js';
import { sections } from './sections.js';
import { answers, MAX_CHANGED } from './tax.js';
import { workload } from './workload.js';

describe('sections of the benchmarks, a tiny run of each', function () {
  this.timeout(60_000);

  for (const [name, { run, needs }] of Object.entries(sections)) {
    // packages that the root does not install: their own specs read made-up figures
    if (needs) continue;
    it(`${name}: its answer is right, and every cell has a figure`, async () => {
      const { columns, rows, notes, failures } = await run('tiny');
      expect(failures).to.deep.equal([]);
      expect(rows.length).to.be.at.least(2);
      expect(notes).to.not.deep.equal([]);
      for (const row of rows) for (const { key } of columns) expect(row[key], `${name}: ${key}`).to.satisfy(isFigure);
    });
  }

  it('measures only the parts of the tax that are asked for', async () => {
    const { rows } = await sections['tax']!.run('tiny', ['logs']);
    expect(rows.map(({ what }) => what)).to.deep.equal(['logs']);
  });
});

describe('peers, a tiny run of those that need no package', function () {
  this.timeout(60_000);

  for (const [name, { package: needed }] of Object.entries(contenders)) {
    if (needed !== undefined) continue;
    it(`${name}: masks some of what is planted`, async () => {
      const { verdict, maskNs, protobufNs } = await measurePeer(name, 'tiny');
      expect(verdict.planted).to.be.above(0);
      expect(verdict.leaks).to.be.below(verdict.planted);
      expect(maskNs).to.be.above(0);
      expect(protobufNs).to.be.above(0);
    });
  }

  it('otel-mask leaks nothing and changes nothing else', async () => {
    const { verdict } = await measurePeer('otel-mask', 'tiny');
    expect(verdict).to.include({ leaks: 0, changed: 0 });
  });
});

describe('a wrong answer fails the benchmark', function () {
  const own = workload({ seed: 5, spans: 200, logs: 100 });
  /** A product with one fault. */
  const faulty = (fault: Partial<Masking>): Masking => ({ ...masking(), ...fault });

  it('none, when the product is right', () => expect(answers(masking(), own)).to.deep.equal([]));

  it('secrets that leak', () => {
    const failures = answers(faulty({ spans: (spans) => [...spans] }), own);
    expect(failures.join()).to.match(/^\d+ of \d+ secrets leaked \(leak of /);
  });

  it('records that are lost', () => expect(answers(faulty({ logs: () => [] }), own)).to.include('records are missing'));

  it('clean values that change', () => {
    const product = masking();
    const spans: Masking['spans'] = (given, keep) =>
      product.spans(given, keep).map((span) => ({ ...span, name: 'renamed' }));
    expect(answers({ ...product, spans }, own).join()).to.match(/clean values changed/);
    expect(MAX_CHANGED).to.be.below(200 / 3000);
  });

  it('fewer findings than secrets', () =>
    expect(answers(faulty({ findings: () => 0 }), own).join()).to.match(/^0 findings for \d+ secrets$/));

  it('never shows a value', () => {
    const said = answers(faulty({ spans: (spans) => [...spans] }), own).join();
    for (const { text } of own.planted) expect(said).to.not.include(text);
  });
});

const isFigure = (value: unknown): boolean =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
