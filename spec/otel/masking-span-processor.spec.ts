import { expect } from 'chai';
import { createMasker, MaskError, MaskingSpanProcessor } from '../../lib/index.js';
import type { SpanProcessor } from '../../lib/otel/interfaces.js';
import { email, token } from '../support/canary.js';
import { RecordingSpanProcessor } from '../support/recording.js';
import { context, frozen, resource, span } from '../support/records.js';

const masker = createMasker();
const wrap = <P extends SpanProcessor>(inner: P) => new MaskingSpanProcessor(inner, { masker });

class WithOnEnding extends RecordingSpanProcessor {
  readonly ending: unknown[] = [];
  onEnding(span: unknown): void {
    this.calls.push('onEnding');
    this.ending.push(span);
  }
}

describe('MaskingSpanProcessor', function () {
  for (const inner of [undefined, null, 'inner', 7]) {
    it(`needs an inner processor: ${inner}`, () =>
      expect(() => new MaskingSpanProcessor(inner as never))
        .to.throw(MaskError)
        .with.property('code', 'inner.missing'));
  }

  it('works without options', function () {
    const inner = new RecordingSpanProcessor();
    new MaskingSpanProcessor(inner).onEnd(span({ attributes: { to: email(1).text } }));
    expect(inner.ended[0]?.attributes).to.deep.equal({ to: '[REDACTED:contact.email]' });
  });

  it('forwards onStart with what it is given', function () {
    const inner = new RecordingSpanProcessor();
    const [started, parent] = [span({ name: token(1).text }), { parent: true }];
    wrap(inner).onStart(started, parent);
    expect(inner.started).to.have.length(1);
    expect(inner.started[0]?.[0]).to.equal(started);
    expect(inner.started[0]?.[1]).to.equal(parent);
  });

  it('has onEnding where the inner one has it', function () {
    const inner = new WithOnEnding();
    const ending = span();
    wrap(inner).onEnding?.(ending);
    expect(inner.ending).to.have.length(1);
    expect(inner.ending[0]).to.equal(ending);
    expect(wrap(inner)).to.have.property('onEnding');
  });

  it('has no onEnding where the inner one has none', () => {
    expect('onEnding' in wrap(new RecordingSpanProcessor()) && wrap(new RecordingSpanProcessor()).onEnding).to.not.be.a(
      'function',
    );
  });

  it('forwards the original where it is clean', function () {
    const inner = new RecordingSpanProcessor();
    const clean = frozen(span());
    wrap(inner).onEnd(clean);
    expect(inner.ended).to.have.length(1);
    expect(inner.ended[0]).to.equal(clean);
  });

  it('forwards a masked copy, and leaves the original to the processors beside it', function () {
    const inner = new RecordingSpanProcessor();
    const dirty = frozen(span({ name: `GET ${email(1).text}`, attributes: { list: [token(2).text] } }));
    const before = JSON.stringify(dirty);
    wrap(inner).onEnd(dirty);
    expect(inner.ended[0]).to.deep.include({
      name: 'GET [REDACTED:contact.email]',
      attributes: { list: ['[REDACTED:source-control.github-token]'] },
    });
    expect(JSON.stringify(dirty)).to.equal(before);
  });

  it('forwards spans that are recorded only, and records the order of calls', async function () {
    const inner = new WithOnEnding();
    const processor = wrap(inner);
    const recorded = span({ spanContext: () => ({ ...context(), traceFlags: 0 }) });
    processor.onStart(recorded, {});
    processor.onEnding?.(recorded);
    processor.onEnd(recorded);
    await processor.forceFlush();
    await processor.shutdown();
    expect(inner.calls).to.deep.equal(['onStart', 'onEnding', 'onEnd', 'forceFlush', 'shutdown']);
    expect(inner.ended[0]).to.equal(recorded);
  });

  it('gives 100 spans of one resource one masked resource', function () {
    const inner = new RecordingSpanProcessor();
    const processor = wrap(inner);
    const shared = resource({ attributes: { owner: email(1).text } });
    for (let i = 0; i < 100; i++) processor.onEnd(span({ name: `GET /${i}`, resource: shared }));
    expect(new Set(inner.ended.map((ended) => ended.resource)).size).to.equal(1);
    expect(inner.ended[0]?.resource).to.not.equal(shared);
  });

  for (const none of [null, undefined, 'record']) {
    it(`does not forward ${none}`, function () {
      const inner = new RecordingSpanProcessor();
      wrap(inner).onEnd(none as never);
      expect(inner.ended).to.deep.equal([]);
    });

    it(`counts ${none}`, function () {
      const counted = createMasker();
      new MaskingSpanProcessor(new RecordingSpanProcessor(), { masker: counted }).onEnd(none as never);
      expect(Object.values(counted.stats().failures)).to.deep.equal([1]);
    });
  }

  it('lets a flush and a shutdown of the inner one be waited for, and fail', async function () {
    const inner = new RecordingSpanProcessor();
    let flushed = false;
    inner.forceFlush = () =>
      new Promise((resolve) =>
        setTimeout(() => {
          flushed = true;
          resolve();
        }, 5),
      );
    inner.shutdown = () => Promise.reject(new Error('inner'));
    await wrap(inner).forceFlush();
    expect(flushed).to.equal(true);
    expect(
      await wrap(inner)
        .shutdown()
        .then(
          () => 'resolved',
          (error: Error) => error.message,
        ),
    ).to.equal('inner');
  });

  it('turns a throw in flush and shutdown into a rejection', async function () {
    const inner = new RecordingSpanProcessor();
    inner.forceFlush = inner.shutdown = () => {
      throw new Error('inner');
    };
    const processor = wrap(inner);
    for (const promise of [() => processor.forceFlush(), () => processor.shutdown()])
      expect(
        await promise().then(
          () => 'resolved',
          () => 'rejected',
        ),
      ).to.equal('rejected');
  });

  it('counts the spans', function () {
    const counted = createMasker();
    const processor = new MaskingSpanProcessor(new RecordingSpanProcessor(), { masker: counted });
    processor.onEnd(span());
    processor.onEnd(span());
    expect(counted.stats().records).to.deep.equal({ span: 2, log: 0, metric: 0 });
  });
});
