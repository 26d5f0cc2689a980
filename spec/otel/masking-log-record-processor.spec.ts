import { expect } from 'chai';
import { createMasker, MaskError, MaskingLogRecordProcessor } from '../../lib/index.js';
import type { LogRecordProcessor } from '../../lib/otel/interfaces.js';
import type { MaskedLogRecord } from '../../lib/signals/log.js';
import { email, token } from '../support/canary.js';
import { RecordingLogRecordProcessor } from '../support/recording.js';
import { frozen, logRecord, resource, scope } from '../support/records.js';

const masker = createMasker();
const wrap = (inner: LogRecordProcessor) => new MaskingLogRecordProcessor(inner, { masker });

class WithEnabled extends RecordingLogRecordProcessor {
  readonly asked: unknown[] = [];
  answer = false;
  enabled(options: unknown): boolean {
    this.asked.push(options);
    return this.answer;
  }
}

describe('MaskingLogRecordProcessor', function () {
  for (const inner of [undefined, null, 'inner', 7]) {
    it(`needs an inner processor: ${inner}`, () =>
      expect(() => new MaskingLogRecordProcessor(inner as never))
        .to.throw(MaskError)
        .with.property('code', 'inner.missing'));
  }

  it('works without options', function () {
    const inner = new RecordingLogRecordProcessor();
    new MaskingLogRecordProcessor(inner).onEmit(logRecord({ body: email(1).text }));
    expect(inner.emitted[0]?.body).to.equal('[REDACTED:contact.email]');
  });

  it('forwards a masked copy with the context, and never writes to the record', function () {
    const inner = new RecordingLogRecordProcessor();
    const record = frozen(logRecord({ body: { note: token(1).text }, attributes: { to: email(2).text } }));
    const context = { active: true };
    wrap(inner).onEmit(record, context);
    expect(inner.emitted).to.have.length(1);
    expect(inner.emitted[0]).to.not.equal(record);
    expect(inner.emitted[0]?.body).to.deep.equal({ note: '[REDACTED:source-control.github-token]' });
    expect(inner.emitted[0]?.attributes).to.deep.equal({ to: '[REDACTED:contact.email]' });
    expect(inner.contexts[0]).to.equal(context);
    expect(record.body).to.deep.equal({ note: token(1).text });
  });

  it('lets an inner processor that enriches write, masks what it writes, and keeps it from the siblings', function () {
    const inner = new RecordingLogRecordProcessor();
    const enriching = new RecordingLogRecordProcessor();
    enriching.onEmit = (record) => {
      (record as MaskedLogRecord).setAttribute('user', email(1).text).setBody(`by ${email(1).text}`);
      inner.onEmit(record);
    };
    const record = logRecord();
    wrap(enriching).onEmit(record);
    expect(inner.emitted[0]?.attributes).to.deep.equal({ 'code.line.number': 12, user: '[REDACTED:contact.email]' });
    expect(inner.emitted[0]?.body).to.equal('by [REDACTED:contact.email]');
    expect(record).to.deep.include({ attributes: { 'code.line.number': 12 }, body: 'order accepted' });
  });

  it('forwards enabled where the inner one has it', function () {
    const inner = new WithEnabled();
    const options = { severityNumber: 9 };
    expect(wrap(inner).enabled?.(options)).to.equal(false);
    inner.answer = true;
    expect(wrap(inner).enabled?.(options)).to.equal(true);
    expect(inner.asked).to.have.length(2);
    expect(inner.asked[0]).to.equal(options);
  });

  it('has no enabled where the inner one has none', () =>
    expect(typeof wrap(new RecordingLogRecordProcessor()).enabled).to.equal('undefined'));

  it('is enabled where the inner one throws, so that no record is lost', function () {
    const inner = new WithEnabled();
    inner.enabled = () => {
      throw new Error('inner');
    };
    const counted = createMasker();
    expect(new MaskingLogRecordProcessor(inner, { masker: counted }).enabled?.({})).to.equal(true);
    expect(counted.stats().failures).to.deep.equal({ 'failure.error': 1 });
  });

  it('is enabled where the inner one gives a promise, whose rejection stays here', async function () {
    const inner = new WithEnabled();
    inner.enabled = (() => Promise.reject(new Error('inner'))) as never;
    const counted = createMasker();
    expect(new MaskingLogRecordProcessor(inner, { masker: counted }).enabled?.({})).to.equal(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(counted.stats().failures).to.deep.equal({ 'failure.error': 1 });
  });

  it('gives 100 records of one resource and scope one masked resource and scope', function () {
    const inner = new RecordingLogRecordProcessor();
    const processor = wrap(inner);
    const shared = {
      resource: resource({ attributes: { owner: email(1).text } }),
      instrumentationScope: scope({ name: email(2).text }),
    };
    for (let i = 0; i < 100; i++) processor.onEmit(logRecord({ body: `n ${i}`, ...shared }));
    expect(new Set(inner.emitted.map((record) => record.resource)).size).to.equal(1);
    expect(new Set(inner.emitted.map((record) => record.instrumentationScope)).size).to.equal(1);
  });

  for (const none of [null, undefined, 'record']) {
    it(`does not forward ${none}`, function () {
      const inner = new RecordingLogRecordProcessor();
      wrap(inner).onEmit(none as never);
      expect(inner.emitted).to.deep.equal([]);
    });

    it(`counts ${none}`, function () {
      const counted = createMasker();
      new MaskingLogRecordProcessor(new RecordingLogRecordProcessor(), { masker: counted }).onEmit(none as never);
      expect(Object.values(counted.stats().failures)).to.deep.equal([1]);
    });
  }

  it('forwards flush and shutdown in order, and their rejections', async function () {
    const inner = new RecordingLogRecordProcessor();
    await wrap(inner).forceFlush();
    await wrap(inner).shutdown();
    expect(inner.calls).to.deep.equal(['forceFlush', 'shutdown']);
    inner.forceFlush = () => Promise.reject(new Error('inner'));
    inner.shutdown = () => {
      throw new Error('inner');
    };
    for (const settle of [() => wrap(inner).forceFlush(), () => wrap(inner).shutdown()])
      expect(
        await settle().then(
          () => 'resolved',
          (error: Error) => error.message,
        ),
      ).to.equal('inner');
  });
});
