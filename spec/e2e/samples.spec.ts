import { expect } from 'chai';
import { runSample } from '../samples/run-sample.js';
import { type Receiver, startReceiver } from '../support/otlp-receiver.js';
import { randomText } from '../support/random.js';

const PASSWORD = randomText('alnum', 20, 11);

interface Sample {
  readonly path: string;
  readonly signals: readonly string[];
  /** It prints the stacks of the errors that it throws. */
  readonly throws: boolean;
  /** What must not leave the process. */
  readonly canaries: readonly string[];
  /** What must arrive as it is. */
  readonly kept: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    path: 'node-sdk/main.ts',
    signals: ['logs', 'metrics', 'traces'],
    throws: false,
    canaries: [PASSWORD, 'jane.doe', '4111 1111 1111 1111'],
    kept: [
      'https://shop.example/pay?access_token=',
      '&lang=en',
      'paid by ',
      ' with card ',
      '/pay',
      'EUR',
      'shop.payments',
      'checkout',
    ],
  },
  {
    path: 'exceptions/main.ts',
    signals: ['logs', 'traces'],
    throws: true,
    canaries: [PASSWORD, 'jane.doe', 'Jane Doe'],
    kept: [
      '@db.internal:5432/shop',
      'duplicate key value violates unique constraint "customers_email_key"',
      'Key (name, email)=(',
      ') already exists.',
      '/shop/config.ts:3:14)',
      '    at node:internal/main/run_main_module:36:49',
    ],
  },
  {
    path: 'custom-detector/main.ts',
    signals: ['logs', 'traces'],
    throws: false,
    canaries: ['Jane', 'Roe', 'Jörg', 'Müller', 'Anna'],
    kept: [
      '[REDACTED:shop.person-in-prose] called back on Monday about order 1042, Jenkins had lost it',
      'Yesterday [REDACTED:shop.person-in-prose] was promised a refund by [REDACTED:shop.person-in-prose]',
      'returns',
      'T-1042',
      'support call',
    ],
  },
];

describe('samples', function () {
  this.timeout(30_000);

  for (const { path, signals, throws, canaries, kept } of SAMPLES) {
    describe(path, () => {
      let receiver: Receiver;
      let output = '';
      let text = '';
      before(async () => {
        receiver = await startReceiver();
        const run = await runSample(path, { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, SAMPLE_PASSWORD: PASSWORD });
        ({ output } = run);
        text = receiver.text();
        expect(run.exitCode, output).to.equal(0);
      });
      after(() => receiver.close());

      it(`sends ${signals.join(', ')}`, () => {
        expect([...new Set(receiver.bodies.map((body) => body.signal))].sort()).to.deep.equal(signals);
      });

      it('sends no canary', () => {
        for (const canary of canaries) expect(text).not.to.include(canary);
      });

      for (const part of kept) {
        it(`keeps ${part}`, () => expect(text).to.include(part));
      }

      if (!throws) return;
      it('keeps every stack frame byte for byte', () => {
        // The user's part of a home directory is the one thing in a frame that goes.
        const frames = (output.match(/^ {4}at .+$/gm) ?? []).filter((frame) => !/\/(home|Users)\//.test(frame));
        expect(frames.length).to.be.above(0);
        for (const frame of frames) expect(text).to.include(frame);
      });
    });
  }
});
