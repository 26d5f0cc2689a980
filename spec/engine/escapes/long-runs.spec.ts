import { expect } from 'chai';
import fc from 'fast-check';
import { isOfRun, LongRuns, SHORTEST } from '../../../lib/engine/escapes/long-runs.js';

function runsOf(text: string, from = 0, to = text.length): string[] {
  const runs = new LongRuns();
  const found: string[] = [];
  for (runs.begin(Buffer.from(text, 'latin1'), from, to); runs.next(); ) found.push(text.slice(runs.start, runs.end));
  return found;
}

const pieces = fc.constantFrom(
  'a',
  'B',
  '7',
  '+',
  '/',
  '-',
  '_',
  ' ',
  '.',
  '=',
  '"',
  'word',
  'x'.repeat(15),
  'y'.repeat(16),
  '0'.repeat(17),
  'z'.repeat(40),
);

describe('engine/escapes/long-runs', () => {
  it('finds every run that a pattern finds, in any part', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), fc.nat(400), fc.nat(400), (all, a, b) => {
        const text = all.join('');
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        for (const [lo, hi] of [
          [0, text.length],
          [from, to],
        ] as const)
          expect(runsOf(text, lo, hi)).to.deep.equal(text.slice(lo, hi).match(/[\w+/-]{16,}/g) ?? []);
      }),
    );
  });

  it('is used for one part after the other', () => {
    const runs = new LongRuns();
    const bytes = Buffer.from(`${'a'.repeat(SHORTEST)} ${'b'.repeat(SHORTEST)}`);
    for (const [from, to, count] of [
      [0, 33, 2],
      [17, 33, 1],
      [0, 15, 0],
      [1, 33, 1],
    ] as const) {
      let found = 0;
      for (runs.begin(bytes, from, to); runs.next(); ) found++;
      expect(found).to.equal(count);
    }
  });

  it('knows its characters', () => {
    for (let code = 0; code < 512; code++)
      expect(isOfRun(code), String(code)).to.equal(/[\w+/-]/.test(String.fromCharCode(code)));
  });
});
