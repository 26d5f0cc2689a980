import { expect } from 'chai';
import { exportOnce } from '../../lib/otel/export-once.js';
import type { ExportResult } from '../../lib/otel/interfaces.js';

const SECRET = 'hunter22';
type Run = Parameters<typeof exportOnce>[0];

async function resultsOf(run: Run): Promise<ExportResult[]> {
  const results: ExportResult[] = [];
  exportOnce(run, (result) => results.push(result));
  await new Promise((resolve) => setTimeout(resolve, 5));
  return results;
}

const fail = () => {
  throw new Error(SECRET);
};

describe('exportOnce', function () {
  const RUNS: readonly [how: string, run: Run, code: number][] = [
    ['succeeds', (callback) => callback({ code: 0 }), 0],
    ['fails', (callback) => callback({ code: 1 }), 1],
    ['succeeds later', (callback) => void setTimeout(() => callback({ code: 0 }), 1), 0],
    ['succeeds twice', (callback) => [0, 0].map((code) => callback({ code })), 0],
    ['succeeds, then fails', (callback) => [0, 1].map((code) => callback({ code })), 0],
    ['fails, then succeeds', (callback) => [1, 0].map((code) => callback({ code })), 1],
    ['throws', fail, 1],
    [
      'succeeds, then throws',
      (callback) => {
        callback({ code: 0 });
        fail();
      },
      0,
    ],
    ['rejects', async () => fail(), 1],
    [
      'succeeds, then rejects',
      async (callback) => {
        callback({ code: 0 });
        fail();
      },
      0,
    ],
    [
      'throws, and succeeds later',
      (callback) => {
        setTimeout(() => callback({ code: 0 }), 1);
        fail();
      },
      1,
    ],
  ];
  for (const [how, run, code] of RUNS) {
    it(`calls back once where the exporter ${how}`, async function () {
      const results = await resultsOf(run);
      expect(results.map((result) => result.code)).to.deep.equal([code]);
      expect(`${results[0]?.error?.stack}${results[0]?.error?.message}`).to.not.include(SECRET);
    });
  }

  for (const run of [fail, async () => fail()] as const) {
    it(`says that the inner exporter failed where it ${run === fail ? 'throws' : 'rejects'}`, async () =>
      expect((await resultsOf(run))[0]?.error)
        .to.be.instanceOf(Error)
        .with.property('message')
        .that.includes('otel-mask'));
  }

  it('hands the result over as it is', async function () {
    const result = { code: 1, error: new Error('refused') };
    expect((await resultsOf((callback) => callback(result)))[0]).to.equal(result);
  });

  it('does not call back for an exporter that has not', async () =>
    expect(await resultsOf(() => undefined)).to.deep.equal([]));

  it('is not called back again because the callback throws', function () {
    let calls = 0;
    exportOnce(
      (callback) => callback({ code: 0 }),
      () => {
        calls++;
        fail();
      },
    );
    expect(calls).to.equal(1);
  });
});
