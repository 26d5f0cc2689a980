import { expect } from 'chai';
import { createMasker, MaskError, type Masker } from '../../lib/index.js';
import type { ExportResult } from '../../lib/otel/interfaces.js';
import { RecordingExporter } from './recording.js';
import { thenable } from './thenable.js';

/** What every exporter is, whatever its signal. */
export interface Exporter<T> {
  export(batch: T, resultCallback: (result: ExportResult) => void): void;
  forceFlush?(): Promise<void>;
  shutdown(): Promise<void>;
}

export interface ExporterUnderTest<T> {
  readonly wrap: (inner: Exporter<T>, options?: { masker?: Masker }) => Exporter<T>;
  /** A batch with nothing sensitive in it. */
  readonly clean: () => T;
  /** A batch with `secret` in a text of it. */
  readonly dirty: (secret: string) => T;
  /** What cannot be a batch of this signal. */
  readonly none: readonly unknown[];
}

const SECRET = 'jane@corp.com';

/** The behaviour of an exporter that is the same as the inner one's: for each of our exporters. */
export function describeExporter<T>({ wrap, clean, dirty, none }: ExporterUnderTest<T>): void {
  const masker = createMasker();
  const run = (inner: Exporter<T>, batch: T = clean(), options = { masker }): ExportResult[] => {
    const results: ExportResult[] = [];
    wrap(inner, options).export(batch, (result) => results.push(result));
    return results;
  };
  const exporting = (act: Exporter<T>['export']): Exporter<T> =>
    Object.assign(new RecordingExporter<T>(), { export: act });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  for (const inner of [undefined, null, 'inner', 7])
    it(`needs an inner exporter: ${inner}`, () =>
      expect(() => wrap(inner as never))
        .to.throw(MaskError)
        .with.property('code', 'inner.missing'));

  it('works without options', function () {
    const inner = new RecordingExporter<T>();
    wrap(inner).export(dirty(SECRET), () => undefined);
    expect(JSON.stringify(inner.exported)).to.include('[REDACTED:contact.email]').and.not.include(SECRET);
  });

  it('calls back once, with what the inner one says', function () {
    expect(run(new RecordingExporter<T>())).to.deep.equal([{ code: 0 }]);
    const error = new Error('connection refused');
    expect(run(exporting((_, callback) => callback({ code: 1, error })))).to.deep.equal([{ code: 1, error }]);
  });

  it('calls back later, where the inner one does', async function () {
    const results = run(exporting((_, callback) => void setTimeout(() => callback({ code: 0 }), 1)));
    expect(results).to.deep.equal([]);
    await settled();
    expect(results).to.deep.equal([{ code: 0 }]);
  });

  it('calls back once where the inner one calls back twice, or calls back and throws', async function () {
    expect(run(exporting((_, callback) => [0, 1].map((code) => callback({ code }))))).to.deep.equal([{ code: 0 }]);
    expect(
      run(
        exporting((_, callback) => {
          callback({ code: 0 });
          throw new Error(SECRET);
        }),
      ),
    ).to.deep.equal([{ code: 0 }]);
    const rejecting = run(
      exporting(async (_, callback) => {
        callback({ code: 0 });
        throw new Error(SECRET);
      }),
    );
    await settled();
    expect(rejecting).to.deep.equal([{ code: 0 }]);
  });

  const failing: readonly [how: string, act: Exporter<T>['export']][] = [
    [
      'throws',
      () => {
        throw new Error(SECRET);
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error(SECRET);
      },
    ],
    ['rejects as a thenable', () => thenable((_, reject) => reject(new Error(SECRET))) as never],
  ];
  for (const [how, act] of failing) {
    it(`fails without what was thrown where the inner one ${how}`, async function () {
      const results = run(exporting(act));
      await settled();
      expect(results).to.have.length(1);
      expect(results[0]?.code).to.equal(1);
      expect(`${results[0]?.error?.message}${results[0]?.error?.stack}`).to.not.include(SECRET);
    });
  }

  it('does not write to the batch', function () {
    const batch = dirty(SECRET);
    const before = JSON.stringify(batch);
    const inner = new RecordingExporter<T>();
    run(inner, batch);
    expect(JSON.stringify(batch)).to.equal(before);
    expect(JSON.stringify(inner.exported)).to.not.include(SECRET);
  });

  const hostile: readonly [what: string, batch: unknown][] = [
    ...none.map((value): [string, unknown] => [String(value), value]),
    [
      'a proxy that throws',
      new Proxy([], {
        get: () => {
          throw new Error(SECRET);
        },
      }),
    ],
    ['a revoked proxy', revoked()],
    [
      'a length that throws',
      {
        get length() {
          throw new Error(SECRET);
        },
      },
    ],
  ];
  for (const [what, batch] of hostile) {
    it(`survives ${what} as a batch`, function () {
      const inner = new RecordingExporter<T>();
      const results = run(inner, batch as T);
      expect(results).to.have.length(1);
      expect(JSON.stringify([inner.exported, results])).to.not.include(SECRET);
    });
  }

  it('forwards flush and shutdown in order, and their failures', async function () {
    const inner = new RecordingExporter<T>();
    const exporter = wrap(inner, { masker });
    await exporter.forceFlush?.();
    await exporter.shutdown();
    expect(inner.calls).to.deep.equal(['forceFlush', 'shutdown']);
    inner.forceFlush = () => Promise.reject(new Error('inner'));
    inner.shutdown = () => {
      throw new Error('inner');
    };
    const failed = wrap(inner, { masker });
    for (const settle of [() => failed.forceFlush?.(), () => failed.shutdown()])
      expect(
        await settle()?.then(
          () => 'resolved',
          (error: Error) => error.message,
        ),
      ).to.equal('inner');
  });

  it('can be flushed where the inner one cannot', async function () {
    const { forceFlush: _, ...inner } = {
      export: () => undefined,
      shutdown: async () => undefined,
      forceFlush: undefined,
    };
    await wrap(inner, { masker }).forceFlush?.();
  });

  it('lets a masker that throws lose the batch, not the application', function () {
    const inner = new RecordingExporter<T>();
    const throwing = new Proxy(masker, {
      get: () => {
        throw new Error(SECRET);
      },
    });
    expect(run(inner, dirty(SECRET), { masker: throwing })).to.have.length(1);
    expect(JSON.stringify(inner.exported)).to.not.include(SECRET);
  });
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}
