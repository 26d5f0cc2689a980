import { inspect } from 'node:util';
import { DiagLogLevel, diag } from '@opentelemetry/api';
import { expect } from 'chai';
import { type Receiver, startReceiver } from '../support/otlp-receiver.js';
import {
  ENCODINGS,
  isOnWire,
  logPipeline,
  metricExporter,
  type OtlpEncoding,
  spanPipeline,
  type Wrapping,
} from '../support/pipelines.js';
import { CLEAN, emitLogs, emitMetrics, emitSpans, NOT_ON_WIRE, type Planted } from '../support/positions.js';

type Emit = (wrapping: Wrapping, encoding: OtlpEncoding, url: string) => Promise<Planted>;
const SIGNALS: Readonly<
  Record<string, { readonly emit: Emit; readonly wrappings: readonly Wrapping[]; readonly clean: readonly string[] }>
> = {
  span: {
    emit: (...where) => emitSpans(spanPipeline(...where)),
    wrappings: ['processor', 'exporter'],
    clean: [CLEAN[0], CLEAN[1], CLEAN[2], CLEAN[3], 'ot=th:8'],
  },
  log: {
    emit: (...where) => emitLogs(logPipeline(...where)),
    wrappings: ['processor', 'exporter'],
    clean: [CLEAN[0], CLEAN[3], CLEAN[4]],
  },
  metric: {
    emit: (...where) => emitMetrics(metricExporter(...where)),
    wrappings: ['exporter'],
    clean: [CLEAN[0], CLEAN[3], CLEAN[5], 'orders.open', 'orders.nested'],
  },
};

/** Sends telemetry with a canary in each position through the SDK and OTLP, and looks at the bytes that arrive. */
describe('position matrix', function () {
  for (const [signal, { emit, wrappings, clean }] of Object.entries(SIGNALS)) {
    for (const encoding of ENCODINGS) {
      for (const wrapping of ['nothing', ...wrappings] as const) {
        describe(`${signal}, ${encoding}, ${wrapping === 'nothing' ? 'without us' : `our ${wrapping}`}`, function () {
          let receiver: Receiver;
          let secrets: Planted['secrets'];
          let text: string;
          let said: string;

          before(async function () {
            const messages: string[] = [];
            const note = (...parts: unknown[]) => void messages.push(inspect(parts, { depth: 20, showHidden: true }));
            diag.setLogger(
              { error: note, warn: note, info: note, debug: note, verbose: note },
              { logLevel: DiagLogLevel.ALL, suppressOverrideMessage: true },
            );
            receiver = await startReceiver();
            ({ secrets } = await emit(wrapping, encoding, receiver.url));
            text = receiver.text();
            said = messages.join('\n');
            diag.disable();
          });
          after(() => receiver.close());

          const arrives = (secret: string) => isOnWire(receiver.bodies, text, secret);
          const positions = (onWire: boolean) =>
            Object.entries(secrets).filter(([position]) => !(position in NOT_ON_WIRE) === onWire);

          it('arrives', function () {
            expect(receiver.bodies.length).to.be.greaterThan(0);
            expect(receiver.bodies.map(({ contentType }) => contentType.includes('json'))).to.not.include(
              encoding !== 'json',
            );
            for (const word of clean) expect(text, word).to.include(word);
          });

          if (wrapping === 'nothing') {
            it('shows the canary of each position', function () {
              expect(
                positions(true)
                  .filter(([, secret]) => !arrives(secret))
                  .map(([position]) => position),
              ).to.deep.equal([]);
              expect(positions(true).length).to.be.greaterThan(15);
            });

            it('shows canaries in what the SDK logs of the items it exports', () =>
              expect(Object.values(secrets).filter((secret) => said.includes(secret)).length).to.be.greaterThan(15));

            it('does not show those of positions that the SDK does not send', () =>
              expect(
                positions(false)
                  .filter(([, secret]) => arrives(secret))
                  .map(([position]) => position),
              ).to.deep.equal([]));
          } else {
            it('shows the canary of no position', () =>
              expect(
                Object.entries(secrets)
                  .filter(([, secret]) => arrives(secret))
                  .map(([position]) => position),
              ).to.deep.equal([]));

            it('shows no canary in what the SDK logs of the items it exports', () =>
              expect(
                Object.entries(secrets)
                  .filter(([, secret]) => said.includes(secret))
                  .map(([position]) => position),
              ).to.deep.equal([]));
          }
        });
      }
    }
  }

  it('lists only positions that are planted', async function () {
    const receiver = await startReceiver();
    try {
      const planted = await Promise.all(
        Object.values(SIGNALS).map(({ emit }) => emit('nothing', 'json', receiver.url)),
      );
      const positions = planted.flatMap(({ secrets }) => Object.keys(secrets));
      expect(positions).to.include.members(Object.keys(NOT_ON_WIRE));
      expect(new Set(positions).size).to.equal(positions.length);
      const secrets = planted.flatMap(({ secrets }) => Object.values(secrets));
      expect(new Set(secrets).size, 'a canary of its own for each').to.equal(secrets.length);
    } finally {
      await receiver.close();
    }
  });
});
