import { expect } from 'chai';
import type { TaintedValue } from '../../../lib/engine/taint/taint-set.js';
import { TraceTaint } from '../../../lib/engine/taint/trace-taint.js';
import { createMasker } from '../../../lib/index.js';
import { maskLogRecord } from '../../../lib/signals/log.js';
import { SharedMasks } from '../../../lib/signals/shared-masks.js';
import { maskSpan } from '../../../lib/signals/span.js';
import { context, logRecord, span } from '../../support/records.js';

const value = (text: string): TaintedValue => ({ text, detector: 1 });

describe('engine/taint/trace-taint', function () {
  it('keeps the values of a trace, each once', function () {
    const traces = new TraceTaint();
    traces.add('a', [value('one'), value('two')]);
    traces.add('a', [value('two'), value('three')]);
    expect(traces.of('a').map(({ text }) => text)).to.deep.equal(['one', 'two', 'three']);
    expect(traces.of('b')).to.deep.equal([]);
  });

  it('keeps the latest values, and the latest traces', function () {
    const traces = new TraceTaint();
    traces.add(
      'a',
      Array.from({ length: 1000 }, (_, i) => value(`v${i}`)),
    );
    const kept = traces.of('a').map(({ text }) => text);
    expect(kept.length).to.be.lessThan(100);
    expect(kept).to.include('v999');
    for (let i = 0; i < 1000; i++) traces.add(`t${i}`, [value('x')]);
    expect(traces.of('a')).to.deep.equal([]);
    expect(traces.of('t999')).to.have.length(1);
  });

  describe('across a trace', function () {
    const child = span({ attributes: { 'app.password': 'summerday' } });
    const parent = span({ status: { code: 2, message: 'summerday is weak' } });
    const other = span({ spanContext: () => ({ ...context(), traceId: 'f'.repeat(32) }), status: parent.status });

    it('masks what a child has masked in its parent and in logs, where the policy says so', function () {
      const masker = createMasker({ taint: 'trace' });
      const shared = new SharedMasks('spec');
      maskSpan(child, masker, shared);
      expect(maskSpan(parent, masker, shared)?.status.message).to.equal('[REDACTED:credential.password] is weak');
      expect(maskLogRecord(logRecord({ body: 'the summerday' }), masker, shared)?.body).to.not.include('summerday');
      expect(maskSpan(other, masker, shared)?.status.message, 'another trace').to.equal('summerday is weak');
    });

    it('does not by default', function () {
      const masker = createMasker();
      const shared = new SharedMasks('spec');
      maskSpan(child, masker, shared);
      expect(maskSpan(parent, masker, shared)).to.equal(parent);
    });
  });
});
