import { expect } from 'chai';
import { createCanaries } from '../../samples/shop/canaries.js';
import { createActs } from '../../samples/shop/drive.js';
import { type Run, runSample } from './run-sample.js';

/** Signals and positions that must hold canaries, or the demonstration shows less than it says. */
const POSITIONS = [
  'resource attribute',
  'scope name',
  'scope attribute',
  'span name',
  'span attribute',
  'span attribute key',
  'span status',
  'span tracestate',
  'event name',
  'event attribute',
  'link attribute',
  'link tracestate',
  'log body',
  'log attribute',
  'log event name',
  'metric name',
  'metric description',
  'metric attribute',
];

/** A seed of the spec's own: it knows the values without reading them from anywhere. */
const SEED = 4711;

describe('samples/shop', function () {
  this.timeout(60_000);

  describe('with the default policy', () => {
    let run: Run;
    before(async () => {
      run = await runSample('shop/main.ts', { OTEL_MASK_DEMO_SEED: String(SEED) });
    });

    it('finds nothing in the received bytes and exits with 0', () => {
      expect(run.output).to.include('canaries found in the received bytes: 0');
      expect(run.exitCode, run.output).to.equal(0);
    });

    it('planted at least 40 canaries, and the application recorded each', () => {
      expect(Number(/canaries planted: (\d+)/.exec(run.output)?.[1])).to.be.at.least(40);
      expect(run.output).not.to.include('never recorded');
    });

    for (const position of POSITIONS) {
      it(`received no ${position} with a canary, though some were recorded`, () => {
        const row = new RegExp(`\\b${position} +(\\d+) +(\\d+)$`, 'm').exec(run.output);
        expect(Number(row?.[1])).to.be.above(0);
        expect(Number(row?.[2])).to.equal(0);
      });
    }

    it('left nearly all of the other text alone', () => {
      expect(Number(/survived: ([\d.]+) %/.exec(run.output)?.[1])).to.be.above(97);
      const [, arrived, recorded] = /byte for byte: (\d+) of (\d+)/.exec(run.output) ?? [];
      expect(Number(recorded)).to.be.above(0);
      expect(arrived).to.equal(recorded);
    });

    it('prints a page for a person: narrow, not long, without escape codes in a pipe', () => {
      const lines = run.output.trimEnd().split('\n');
      expect(lines.length).to.be.below(120);
      expect(Math.max(...lines.map((line) => line.length))).to.be.at.most(120);
      expect(run.output).not.to.include('\x1b');
    });
  });

  it('exits with 1 and names the place, never the value, when a detector is switched off', async () => {
    const run = await runSample('shop/main.ts', {
      OTEL_MASK_DEMO_SEED: String(SEED),
      OTEL_MASK_DEMO_DISABLE: 'contact.email',
    });
    expect(run.exitCode, run.output).to.equal(1);
    expect(Number(/received bytes: (\d+)/.exec(run.output)?.[1])).to.be.above(0);
    const leaks = run.output.slice(run.output.indexOf('LEAKED:'));
    expect(leaks).to.match(/contact\.email in (span|log|metric|event|resource|scope) /);
    const canaries = createCanaries(SEED);
    createActs(canaries);
    for (const { value } of canaries.planted) expect(leaks).not.to.include(value);
    expect(leaks).not.to.match(/[\w.]+@\w+\.\w+/);
  });
});
