import { expect } from 'chai';
import { collectCleanMetrics, emitCleanLogs, emitCleanSpans } from '../support/clean-telemetry.js';
import { type Receiver, startReceiver } from '../support/otlp-receiver.js';
import {
  ENCODINGS,
  logPipeline,
  metricExporter,
  type OtlpEncoding,
  spanPipeline,
  type Wrapping,
} from '../support/pipelines.js';

const WRAPPINGS: readonly Wrapping[] = ['nothing', 'processor', 'exporter'];
type Send = (encoding: OtlpEncoding, urls: Readonly<Record<Wrapping, string>>) => Promise<void>;

/** The same records go through the SDK once, and out by a pipeline without us and by one with each wrapper. */
const SIGNALS: Readonly<Record<string, { readonly send: Send; readonly leastBytes: number }>> = {
  spans: {
    send: (encoding, urls) =>
      emitCleanSpans(WRAPPINGS.map((wrapping) => spanPipeline(wrapping, encoding, urls[wrapping]))),
    leastBytes: 4000,
  },
  logs: {
    send: (encoding, urls) =>
      emitCleanLogs(WRAPPINGS.map((wrapping) => logPipeline(wrapping, encoding, urls[wrapping]))),
    leastBytes: 4000,
  },
  metrics: {
    send: async (encoding, urls) => {
      const metrics = await collectCleanMetrics();
      for (const wrapping of WRAPPINGS) {
        const exporter = metricExporter(wrapping, encoding, urls[wrapping]);
        const { code } = await new Promise<{ code: number }>((resolve) => exporter.export(metrics, resolve));
        expect(code).to.equal(0);
        await exporter.shutdown();
      }
    },
    leastBytes: 1000,
  },
};

describe('clean telemetry', function () {
  for (const [signal, { send, leastBytes }] of Object.entries(SIGNALS)) {
    for (const encoding of ENCODINGS) {
      it(`is byte for byte what it is without us: ${signal}, ${encoding}`, async function () {
        const receivers = await Promise.all(WRAPPINGS.map(startReceiver));
        const urls = Object.fromEntries(WRAPPINGS.map((wrapping, i) => [wrapping, receivers[i]?.url])) as Record<
          Wrapping,
          string
        >;
        try {
          await send(encoding, urls);
          const [control = '', ...wrapped] = receivers.map(bytesOf);
          expect(control.length).to.be.greaterThan(leastBytes);
          for (const bytes of wrapped) {
            expect(firstDifference(control, bytes)).to.equal('none');
            expect(bytes === control).to.equal(true);
          }
        } finally {
          await Promise.all(receivers.map((receiver) => receiver.close()));
        }
      });
    }
  }
});

/** One character for each byte, so that a difference can be read. */
const bytesOf = ({ bodies }: Receiver): string => bodies.map(({ bytes }) => bytes.toString('latin1')).join('\n');

/** A few characters from where two texts part, of each. */
function firstDifference(a: string, b: string): string {
  if (a === b) return 'none';
  let at = 0;
  while (a[at] === b[at]) at++;
  return [a, b].map((text) => text.slice(Math.max(0, at - 60), at + 60)).join(' <> ');
}
