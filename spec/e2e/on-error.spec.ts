import { expect } from 'chai';
import {
  createMasker,
  MaskingLogRecordExporter,
  MaskingLogRecordProcessor,
  MaskingMetricExporter,
  MaskingSpanExporter,
  MaskingSpanProcessor,
} from '../../lib/index.js';
import { email } from '../support/canary.js';
import {
  RecordingLogRecordProcessor,
  RecordingSpanProcessor,
  recordingLogRecordExporter,
  recordingMetricExporter,
  recordingSpanExporter,
} from '../support/recording.js';
import { logRecord, metric, metrics, point, resource, span } from '../support/records.js';

const { text: canary } = email(4);
/** Deeper than any limit: it cannot be masked. */
const deep = (() => {
  let value: unknown = canary;
  for (let i = 0; i < 100; i++) value = { value };
  return value as never;
})();
const attributes = { 'app.broken': deep, 'http.route': '/pay' };
const done = () => undefined;

type OnError = 'placeholder' | 'drop' | 'dropRecord';
type Sent = readonly { readonly attributes?: unknown }[];

/** By wrapper: what arrives of a record that holds something that cannot be masked, and of a clean one behind it. */
const WRAPPERS: Readonly<Record<string, (onError: OnError) => Sent>> = {
  MaskingSpanProcessor: (onError) => {
    const inner = new RecordingSpanProcessor();
    const processor = new MaskingSpanProcessor(inner, { masker: createMasker({ onError }) });
    for (const one of [attributes, { a: 1 }]) processor.onEnd(span({ attributes: one }));
    return inner.ended;
  },
  MaskingSpanExporter: (onError) => {
    const inner = recordingSpanExporter();
    new MaskingSpanExporter(inner, { masker: createMasker({ onError }) }).export(
      [attributes, { a: 1 }].map((one) => span({ attributes: one })),
      done,
    );
    return inner.exported.flat();
  },
  MaskingLogRecordProcessor: (onError) => {
    const inner = new RecordingLogRecordProcessor();
    const processor = new MaskingLogRecordProcessor(inner, { masker: createMasker({ onError }) });
    for (const one of [attributes, { a: 1 }]) processor.onEmit(logRecord({ attributes: one }));
    return inner.emitted;
  },
  MaskingLogRecordExporter: (onError) => {
    const inner = recordingLogRecordExporter();
    new MaskingLogRecordExporter(inner, { masker: createMasker({ onError }) }).export(
      [attributes, { a: 1 }].map((one) => logRecord({ attributes: one })),
      done,
    );
    return inner.exported.flat();
  },
  MaskingMetricExporter: (onError) => {
    const inner = recordingMetricExporter();
    const all = [attributes, { a: 1 }].map((one, i) =>
      metric({ descriptor: { name: `m${i}` }, dataPoints: [point(one)] }),
    );
    new MaskingMetricExporter(inner, { masker: createMasker({ onError }) }).export(metrics(all), done);
    return inner.exported.flatMap(({ scopeMetrics }) =>
      scopeMetrics.flatMap((one) => one.metrics.map(({ dataPoints }) => ({ attributes: dataPoints[0]?.attributes }))),
    );
  },
};

describe('onError', function () {
  for (const [wrapper, sent] of Object.entries(WRAPPERS)) {
    describe(wrapper, function () {
      const attributesOf = (onError: OnError) => sent(onError).map((one) => ({ ...(one.attributes as object) }));
      const text = (onError: OnError) => JSON.stringify(attributesOf(onError));

      it('replaces what could not be masked', function () {
        expect(attributesOf('placeholder').map((one) => Object.keys(one))).to.deep.equal([
          ['app.broken', 'http.route'],
          ['a'],
        ]);
        expect(text('placeholder')).to.include('[REDACTED:limit.depth]').and.not.include(canary);
      });

      it('or drops the attribute', () =>
        expect(attributesOf('drop')).to.deep.equal([{ 'http.route': '/pay' }, { a: 1 }]));

      it('or drops the record, and only that', () => expect(attributesOf('dropRecord')).to.deep.equal([{ a: 1 }]));
    });
  }

  it('drops the body of a log record', function () {
    const inner = new RecordingLogRecordProcessor();
    const processor = new MaskingLogRecordProcessor(inner, { masker: createMasker({ onError: 'drop' }) });
    processor.onEmit(logRecord({ body: deep, attributes: { a: 1 } }));
    expect([inner.emitted[0]?.body, { ...inner.emitted[0]?.attributes }]).to.deep.equal([undefined, { a: 1 }]);
  });

  it('drops a spent budget like any failure, and a throwing getter', function () {
    for (const [policy, broken] of [
      [{ limits: { budget: 4096 } }, { 'app.long': 'Jane Roe, born 1.2.1990; '.repeat(400) }],
      [
        {},
        Object.defineProperty({ a: 1 }, 'b', {
          enumerable: true,
          get: () => {
            throw new Error(canary);
          },
        }),
      ],
    ] as const) {
      const masker = createMasker({ ...policy, onError: 'dropRecord' });
      const inner = recordingSpanExporter();
      new MaskingSpanExporter(inner, { masker }).export([span({ attributes: broken as never }), span()], done);
      expect(inner.exported.flat()).to.have.length(1);
      expect(masker.stats().failures['record.dropped']).to.equal(1);
    }
  });

  it('keeps a record of which a value was cut, and a resource without the attribute', function () {
    const masker = createMasker({ onError: 'dropRecord', limits: { maxValueLength: 1024 } });
    const inner = recordingSpanExporter();
    const record = span({
      attributes: { note: 'x '.repeat(2000) },
      resource: resource({ attributes: { ...attributes, 'service.name': 'a' } }),
    });
    new MaskingSpanExporter(inner, { masker }).export([record], done);
    expect(inner.exported.flat()).to.have.length(1);
    expect(inner.exported[0]?.[0]?.resource.attributes).to.deep.equal({ 'http.route': '/pay', 'service.name': 'a' });
  });

  it('counts what it drops, and drops nothing that could be masked', function () {
    const masker = createMasker({ onError: 'dropRecord' });
    const inner = new RecordingSpanProcessor();
    const processor = new MaskingSpanProcessor(inner, { masker });
    for (let i = 0; i < 3; i++) processor.onEnd(span({ attributes: i === 1 ? attributes : { note: canary } }));
    expect(inner.ended).to.have.length(2);
    expect(masker.stats().failures).to.deep.equal({ 'limit.depth': 1, 'record.dropped': 1 });
  });
});
