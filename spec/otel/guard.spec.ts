import { type DiagLogger, DiagLogLevel, diag } from '@opentelemetry/api';
import { expect } from 'chai';
import { createMasker, MaskError } from '../../lib/index.js';
import { defaultMasker } from '../../lib/otel/default-masker.js';
import { Guard } from '../../lib/otel/guard.js';
import { sharedMasks } from '../../lib/signals/shared-masks.js';
import { token } from '../support/canary.js';
import { thenable } from '../support/thenable.js';

const SECRET = token(1).text;
const failing = () => {
  throw new Error(SECRET);
};

describe('Guard', function () {
  let said: string[];

  beforeEach(function () {
    said = [];
    const note = (...parts: unknown[]) => void said.push(parts.map(String).join(' '));
    const logger: DiagLogger = { error: note, warn: note, info: note, debug: note, verbose: note };
    diag.setLogger(logger, { logLevel: DiagLogLevel.ALL, suppressOverrideMessage: true });
    said = [];
  });
  afterEach(() => diag.disable());

  for (const [inner, found] of [
    [undefined, 'nothing'],
    [null, 'null'],
    [7, 'number'],
    [SECRET, 'string'],
  ] as const) {
    it(`takes no ${found} as an inner part, and does not repeat it`, function () {
      const error = thrownBy(() => new Guard(inner, undefined));
      expect(error).to.be.instanceOf(MaskError).with.property('code', 'inner.missing');
      expect((error as MaskError).problems).to.deep.equal([
        { path: [], expected: 'a processor or an exporter', found },
      ]);
      expect(String(error)).to.not.include(SECRET);
    });
  }

  it('refuses what is no option: the default policy would be used without a word', function () {
    const others = [{ preset: 'strict' }, createMasker(), 'strict', { Masker: createMasker() }];
    for (const other of others)
      expect(() => new Guard({}, other as object))
        .to.throw(MaskError)
        .with.property('code', 'options.invalid');
    expect(() => new Guard({}, { masker: createMasker(), strict: true } as object)).to.not.throw();
  });

  it('has the masker it is given, else the one that all share', function () {
    const masker = createMasker();
    expect(new Guard({}, { masker }).masker).to.equal(masker);
    expect(new Guard({}, {}).masker).to.equal(defaultMasker());
    expect(new Guard({}, undefined).masker).to.equal(defaultMasker());
  });

  it('gives what the mask gives, with the masks that records share', function () {
    const guard = new Guard({}, { masker: createMasker() });
    expect(guard.mask((masker, shared) => [masker, shared])).to.deep.equal([guard.masker, sharedMasks(guard.masker)]);
  });

  it('gives nothing where the mask throws, counts each, says it once and not what was thrown', async function () {
    const guard = new Guard({}, { masker: createMasker() });
    for (let i = 0; i < 3; i++) expect(guard.mask(failing)).to.equal(undefined);
    expect(guard.masker.stats().failures).to.deep.equal({ 'failure.error': 3 });
    await spoken();
    expect(said).to.have.length(1);
    expect(said[0]).to.include('otel-mask').and.not.include(SECRET);
  });

  const CALLS: readonly [how: string, method: () => unknown][] = [
    ['throws', failing],
    ['rejects', async () => failing()],
    ['rejects as a thenable', () => thenable((_, reject) => reject(new Error(SECRET)))],
    ['gives a thenable that throws', () => thenable(failing)],
    ['gives something whose then throws', () => Object.defineProperty({}, 'then', { get: failing })],
  ];
  for (const [how, method] of CALLS) {
    it(`keeps it to itself where an inner method ${how}, and counts it`, async function () {
      const guard = new Guard({}, { masker: createMasker() });
      guard.call(method);
      await spoken();
      expect(guard.masker.stats().failures).to.deep.equal({ 'failure.error': 1 });
      expect(said).to.have.length(1);
      expect(said.join()).to.not.include(SECRET);
    });
  }

  it('counts nothing where an inner method works', async function () {
    const guard = new Guard({}, { masker: createMasker() });
    for (const result of [undefined, 7, thenable(7 as never), Promise.resolve()]) guard.call(() => result);
    await spoken();
    expect(guard.masker.stats().failures).to.deep.equal({});
    expect(said).to.deep.equal([]);
  });

  it('keeps it to itself where the logger throws', async function () {
    const throwing: DiagLogger = { error: failing, warn: failing, info: failing, debug: failing, verbose: failing };
    diag.disable();
    diag.setLogger(throwing, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
    expect(new Guard({}, { masker: createMasker() }).mask(failing)).to.equal(undefined);
    await spoken();
  });

  it('survives a masker that cannot even count', async function () {
    const guard = new Guard({}, { masker: new Proxy(createMasker(), { get: failing }) });
    expect(guard.mask(() => 'never')).to.equal(undefined);
    guard.call(failing);
    await spoken();
    expect(said.join()).to.not.include(SECRET);
  });

  it('settles what there is, and what there is not', async function () {
    const guard = new Guard({}, { masker: createMasker() });
    await guard.settle(undefined);
    await guard.settle(() => undefined);
    await guard.settle(async () => undefined);
    for (const method of [failing, async () => failing()])
      expect(
        await guard.settle(method).then(
          () => 'resolved',
          () => 'rejected',
        ),
      ).to.equal('rejected');
  });
});

/** The API is loaded for what is said. */
async function spoken(): Promise<void> {
  // a rejection, its import and what follows on it each take turns of their own
  for (let turn = 0; turn < 20; turn++) {
    await import('@opentelemetry/api');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
